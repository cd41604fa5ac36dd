import type { Problem } from '../directory/problem.ts';
import { formatProblems } from '../report/terminal.ts';

/** Thrown where content has errors; the message is the whole report. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
  }
}

/** Whether a site can be built without the file of a problem; without its settings or the list of removed it cannot. */
export function canBeLeftOut({ file }: Problem): boolean {
  return !/(?:^|\/)(?:site\.yaml|interests\.yaml|removed\.txt)$/.test(file);
}
