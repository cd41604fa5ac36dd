import { splitBlocks, type Block } from './blocks.ts';
import type { BodyProblem } from './body-problem.ts';
import { findLineProblems } from './line-problems.ts';
import { readMarkdown, type MarkdownParser } from './markdown.ts';

/** More lines than any profile needs; a table's cells are as many as its lines times its columns. */
const MAX_LINES = 2000;
const TOO_LONG = {
  kind: 'file-too-large',
  message: `The text has more than ${MAX_LINES} lines.`,
  advice: 'Shorten it.',
} as const;

/**
 * The lines of a body, as many as are read, and what is wrong with single ones. `firstLine` is the first one's in its
 * file.
 */
export function linesOf(text: string, firstLine: number): { lines: string[]; problems: BodyProblem[] } {
  const all = text.split(/\r\n|\r|\n/);
  const lines = all.slice(0, MAX_LINES);
  const problems = findLineProblems(lines, firstLine);
  if (all.length > MAX_LINES) problems.push({ ...TOO_LONG, line: firstLine + MAX_LINES, column: 1 });
  return { lines, problems };
}

/** More mistakes than anybody mends at once: those of one text must not push those of others out of a report. */
const MAX_NAMED = 100;

/** The first of the problems of a text, in the order of its lines. */
export function firstOf(problems: readonly BodyProblem[]): BodyProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column).slice(0, MAX_NAMED);
}

/** What `readBody` would find wrong with the body of a profile, with another parser and without the HTML. */
export function findTextProblems(text: string, firstLine: number, parse: MarkdownParser): BodyProblem[] {
  const { lines, problems: lengthProblems } = linesOf(text, firstLine);
  const { blocks, problems } = splitBlocks(lines, firstLine);
  problems.push(...lengthProblems);
  check(blocks);
  return firstOf(problems);

  function check(inner: readonly Block[]): void {
    for (const block of inner) {
      if (block.type === 'markdown') readMarkdown(block, { base: '/', parse }, problems);
      else check(block.children);
    }
  }
}
