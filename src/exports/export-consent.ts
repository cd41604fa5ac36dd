import type { Mentor } from '../directory/mentor.ts';

/** Whether a mentor agreed that their page is also given away as data. */
export function agreesToExport({ profile }: Mentor): boolean {
  return profile.consent?.scope.includes('export') === true;
}

/** Those who agreed to exports, in the order of their ids, so that a file changes only where a mentor does. */
export function exportedMentors(mentors: readonly Mentor[]): Mentor[] {
  return mentors.filter(agreesToExport).sort((a, b) => (a.id < b.id ? -1 : 1));
}
