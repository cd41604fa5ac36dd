import { isError, type Problem } from '../directory/problem.ts';

/** Thrown where content has errors; the message is the whole report. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
  }
}

/** Problems as text for a terminal: place and field, what was found, what to do; a blank line between. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n\n');
}

function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const heading = problem.field ? `${place}  ${problem.field}` : place;
  return `${heading}\n  ${isError(problem) ? '' : 'Warning: '}${problem.message}\n  ${problem.advice}`;
}

/** Whether a site can be built without the file of a problem; without its settings or the list of removed it cannot. */
export function canBeLeftOut({ file }: Problem): boolean {
  return !/(?:^|\/)(?:site\.yaml|interests\.yaml|removed\.txt)$/.test(file);
}

/** `3 errors, 12 warnings`. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  return [plural(errors, 'error'), plural(problems.length - errors, 'warning')].join(', ');
}

/** `1 file`, `3 files`. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
