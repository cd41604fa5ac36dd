import { explainHidden } from '../directory/hidden-characters.ts';
import type { BodyProblem } from './body-problem.ts';

/** The bullets that word processors put before the lines of a list; the last ones are those of symbol fonts. */
const BULLET = /^[ \t]*([•·▪▫◦‣⁃●○■□➢✓✔\uF0A7\uF0B7\uF0D8])[ \t\u00A0]+[\p{L}\p{N}"'“‘«(*_[]/u;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
/** Lines with something hidden that are named; more of them have the same cause. */
const MOST_NAMED = 20;

/** What is wrong with single lines of a body: hidden characters, and bullets of a word processor. */
export function findLineProblems(lines: readonly string[], firstLine: number): BodyProblem[] {
  const hidden: BodyProblem[] = [];
  const bullets: BodyProblem[] = [];
  let isCode = false;
  let isInList = false;
  let isAfterBlank = true;
  for (const [index, line] of lines.entries()) {
    if (FENCE.test(line)) isCode = !isCode;
    const problem = explainHidden(line);
    if (problem) hidden.push(placed(problem, firstLine + index));
    const bullet = isCode ? null : BULLET.exec(line);
    // One list is one mistake, told at its first line.
    if (bullet && !isInList) bullets.push(placed(explainBullet(bullet), firstLine + index));
    isInList = bullet !== null || (isInList && !(isAfterBlank && line.trim() !== ''));
    isAfterBlank = line.trim() === '';
  }
  const isError = ({ kind }: BodyProblem): boolean => kind === 'text-deceptive';
  const worstFirst = [...hidden.filter(isError), ...hidden.filter((problem) => !isError(problem))];
  return [...worstFirst.slice(0, MOST_NAMED), ...bullets];
}

function placed({ index, ...problem }: Found, line: number): BodyProblem {
  return { kind: problem.kind, line, column: index + 1, message: problem.message, advice: problem.advice };
}

type Found = NonNullable<ReturnType<typeof explainHidden>>;

function explainBullet([whole, sign = '']: RegExpExecArray): Found {
  return {
    kind: 'body-bullets',
    index: whole.indexOf(sign),
    message: 'The line begins with a bullet of a word processor, which makes no list here.',
    advice: 'Begin each line of the list with "- ".',
  };
}
