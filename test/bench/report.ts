import type { ContestantName } from './contestants.ts';
import type { IndexReport } from './made-index.ts';
import { ASKED, type Asked, type LineAnswer, type LineRun } from './measure-line.ts';
import { SLOWDOWN, type SlowedRun, type SlowedTimes } from './measure-slowed.ts';
import type { FunctionTime } from './pure-functions.ts';
import { median, percentile } from './statistics.ts';

/** What was measured of one search. */
export interface Measured {
  name: ContestantName;
  /** One for each run. */
  overLine: LineRun[];
  slowed: SlowedRun;
}

/** What was measured on one set of mentors. */
export interface SizeReport {
  mentors: number;
  questions: { interest: string; word: string; box: string };
  contestants: Measured[];
  /** Of our search; absent where it was not measured. */
  functions?: FunctionTime[];
  notes: string[];
}

/** A line of the table: a number for each search, and how it is written. */
interface Row {
  label: string;
  numbersOf(measured: Measured): number[];
  /** What of the numbers is shown; the median unless told. */
  summary?(numbers: readonly number[]): number;
  write(number: number): string;
  /** Whether the least and the greatest number are shown, too. */
  hasRange?: boolean;
}

const writeMs = (ms: number): string => `${ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en')} ms`;
const writeKb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const writeCount = (count: number): string => String(Math.round(count));

/** The table of one set of mentors, and what there is to say of it. */
export function formatReport(report: SizeReport): string {
  const lines = [heading(report), ...rowsOf(report).map((row) => cellsOf(row, report.contestants))];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
  const table = lines.map((cells) =>
    cells
      .map((cell, at) => pad(cell, widths[at]!, at))
      .join('   ')
      .trimEnd(),
  );
  return [...table, '', ...functionLines(report.functions ?? []), ...notesOf(report)].join('\n');
}

/** What an index weighs and takes. */
export function formatIndexReport({ mentors, bytes, functions }: IndexReport): string {
  const weight = `${mentors.toLocaleString('en')} mentors: index ${writeKb(bytes)}, ${(bytes / mentors).toFixed(1)} bytes a mentor`;
  return [weight, ...functionLines(functions)].join('\n');
}

function functionLines(functions: readonly FunctionTime[]): string[] {
  return functions.map(({ name, ms }) => `${name} in Node: ${writeMs(ms)}`);
}

function heading({ mentors, contestants }: SizeReport): string[] {
  const [first, ...others] = contestants.map(({ name }) => name);
  const ratios = others.map((name) => `${name} ÷ ${first}`);
  return [`${mentors.toLocaleString('en')} mentors`, first ?? '', ...others, ...ratios];
}

function rowsOf({ questions: { interest, word, box } }: SizeReport): Row[] {
  const labels: Record<Asked, string> = {
    atOnce: `First answer to "${interest}", asked on load`,
    interest: `First answer to "${interest}", page idle`,
    narrowed: `  narrowed by ${box}`,
    box: `First answer to ${box}, no words`,
    word: `First answer to "${word}", in texts only`,
  };
  return [
    loadRow('Opening the page: requests', writeCount, ({ load }) => load.requests),
    loadRow('  sent', writeKb, ({ load }) => load.bytes),
    loadRow('  of it scripts', writeKb, ({ load }) => load.bytesByType['js'] ?? 0),
    ...ASKED.flatMap((asked) => answerRows(labels[asked], asked)),
    ...slowedRows(`Typing, processor ${SLOWDOWN}× slower`, ({ typing }) => typing?.ms),
    ...slowedRows(`A box with words, ${SLOWDOWN}× slower`, ({ boxesWithWords }) => boxesWithWords?.ms),
    ...slowedRows(`A box alone, ${SLOWDOWN}× slower`, ({ boxesAlone }) => boxesAlone?.ms),
  ];
}

function loadRow(label: string, write: Row['write'], numberOf: (run: LineRun) => number): Row {
  return { label, write, numbersOf: ({ overLine }) => overLine.map(numberOf) };
}

function answerRows(label: string, asked: Asked): Row[] {
  const row = (name: string, write: Row['write'], numberOf: (answer: LineAnswer) => number): Row => ({
    label: name,
    write,
    numbersOf: ({ overLine }) => overLine.flatMap((run) => (run[asked] ? [numberOf(run[asked])] : [])),
  });
  return [
    { ...row(label, writeMs, ({ ms }) => ms), hasRange: true },
    row('    sent until then', writeKb, ({ bytes }) => bytes),
    row('    requests until then', writeCount, ({ requests }) => requests),
    row('    sent until quiet', writeKb, ({ bytesInAll }) => bytesInAll),
    row('    requests until quiet', writeCount, ({ requestsInAll }) => requestsInAll),
    row('    sent since the page was opened', writeKb, ({ bytesSinceOpened }) => bytesSinceOpened),
  ];
}

function slowedRows(label: string, timesOf: (run: SlowedRun) => number[] | undefined): Row[] {
  const numbersOf = ({ slowed }: Measured): number[] => timesOf(slowed) ?? [];
  return [
    { label: `${label}: median`, numbersOf, write: writeMs },
    { label: '    19 of 20 within', numbersOf, write: writeMs, summary: (numbers) => percentile(numbers, 0.95) },
    { label: '    longest', numbersOf, write: writeMs, summary: (numbers) => Math.max(...numbers) },
  ];
}

function cellsOf({ label, numbersOf, summary = median, write, hasRange }: Row, contestants: Measured[]): string[] {
  const summaries = contestants.map((measured) => {
    const numbers = numbersOf(measured);
    return numbers.length === 0 ? undefined : { number: summary(numbers), numbers };
  });
  const cells = summaries.map((cell) => {
    if (!cell) return '–';
    const range = `${writeMs(Math.min(...cell.numbers))} – ${writeMs(Math.max(...cell.numbers))}`.replace(' ms', '');
    return write(cell.number) + (hasRange && cell.numbers.length > 1 ? ` (${range})` : '');
  });
  const [ours, ...others] = summaries;
  const ratios = others.map((cell) => (ours && cell && ours.number > 0 ? (cell.number / ours.number).toFixed(2) : '–'));
  return [label, ...cells, ...ratios];
}

function notesOf({ contestants, notes }: SizeReport): string[] {
  const found = contestants.flatMap(({ name, overLine, slowed: { typing } }) => [
    ...ASKED.flatMap((asked) => {
      const answers = overLine.map((run) => run[asked]);
      if (answers.some((answer) => answer === undefined)) return [`${name}: no answer (${asked}).`];
      const isTrue = answers.every((answer) => answer!.isTrue !== false);
      return isTrue
        ? []
        : [`${name}: the first result is no mentor of the answer (${asked}: "${answers[0]!.status}").`];
    }),
    typing ? offeredNote(name, typing) : `${name}: offers nothing while somebody types.`,
  ]);
  return [...found, ...notes];
}

function offeredNote(name: string, { tried, ms, missed }: SlowedTimes): string {
  const texts = [...new Set(missed)].map((text) => `"${text}"`).join(', ');
  return `${name}: ${ms.length} of ${tried} typed texts had something offered${texts === '' ? '' : `, and not ${texts}`}.`;
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
