import { visible } from './visible.ts';

/** One step from the old lines to the new ones. */
interface Step {
  sign: ' ' | '-' | '+';
  line: string;
}

const CONTEXT = 1;

/** Two texts as a unified diff shows them: `-` what goes, `+` what comes, one line around each, `@@` with the old line. */
export function formatDiff(before: string, after: string): string {
  const steps = findSteps(splitLines(before), splitLines(after));
  const isNear = (index: number): boolean =>
    steps.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ sign }) => sign !== ' ');
  const shown: string[] = [];
  let oldLine = 0;
  let isOpen = false;
  for (const [index, { sign, line }] of steps.entries()) {
    if (sign !== '+') oldLine++;
    if (isNear(index)) {
      if (!isOpen) shown.push(`@@ line ${Math.max(1, oldLine)} @@`);
      shown.push(`${sign}${visible(line)}`);
    }
    isOpen = isNear(index);
  }
  return shown.join('\n');
}

const splitLines = (text: string): string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);

/** What both have in common at the ends, and the longest common lines between. */
function findSteps(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const same = (lines: readonly string[]): Step[] => lines.map((line) => ({ sign: ' ', line }));
  return [
    ...same(before.slice(0, start)),
    ...compare(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ];
}

function compare(before: readonly string[], after: readonly string[]): Step[] {
  const width = after.length + 1;
  // common[i * width + j]: how many lines the rests from i and from j have in common, in this order.
  const common = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i * width + j] =
        before[i] === after[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      steps.push({ sign: ' ', line: before[i]! });
      [i, j] = [i + 1, j + 1];
    } else if (j >= after.length || (i < before.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      steps.push({ sign: '-', line: before[i++]! });
    } else steps.push({ sign: '+', line: after[j++]! });
  }
  return steps;
}
