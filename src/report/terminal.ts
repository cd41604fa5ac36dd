import { isError, type Problem } from '../directory/problem.ts';
import { visible } from './visible.ts';

/** Codes of ECMA-48, which terminals understand. */
const BOLD = 1;
const RED = 31;
const YELLOW = 33;

/** Problems as text for a terminal: place and field, what was found, what to do; a blank line between. */
export function formatProblems(problems: readonly Problem[], hasColours = false): string {
  const paint = (code: number, text: string): string => (hasColours ? `\u001B[${code}m${text}\u001B[0m` : text);
  return problems.map((problem) => formatProblem(problem, paint)).join('\n\n');
}

function formatProblem(problem: Problem, paint: (code: number, text: string) => string): string {
  const heading = problem.field ? `${placeOf(problem)}  ${visible(problem.field)}` : placeOf(problem);
  const message = visible(problem.message);
  const found = isError(problem) ? paint(RED, message) : paint(YELLOW, `Warning: ${message}`);
  return `${paint(BOLD, heading)}\n  ${found}\n  ${visible(problem.advice)}`;
}

/** `content/profiles/ann.mdx:4:13`, as far as the place is known. */
export function placeOf({ file, line, column }: Problem): string {
  return [visible(file), line, column].filter((part) => part !== undefined).join(':');
}
