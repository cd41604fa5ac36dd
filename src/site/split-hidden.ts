import type { Mentor } from '../directory/mentor.ts';
import type { Directory } from './directory.ts';

/** Those of some mentors whom lists show, and those whom they have at the end, each in their order. */
export function splitHidden(
  mentors: readonly Mentor[],
  directory: Pick<Directory, 'hidden'>,
): { shown: Mentor[]; hidden: Mentor[] } {
  const { shown = [], hidden = [] } = Object.groupBy(mentors, (mentor) =>
    directory.hidden.includes(mentor) ? 'hidden' : 'shown',
  );
  return { shown, hidden };
}
