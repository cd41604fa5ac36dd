import { isError, type Problem } from '../directory/problem.ts';

/** `3 errors, 12 warnings`. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  return [plural(errors, 'error'), plural(problems.length - errors, 'warning')].join(', ');
}

/** `1 file`, `3 files`. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Errors before warnings, each as they were: where there is no room for all, the errors are seen. */
export function errorsFirst(problems: readonly Problem[]): Problem[] {
  return [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
}
