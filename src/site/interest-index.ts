import { facetValuesOf } from '../directory/facets.ts';
import type { Mentor } from '../directory/mentor.ts';
import type { Interest } from '../schemas/interest.ts';
import type { Directory } from './directory.ts';

/** An interest that somebody has, and who has it: itself or one of its narrower ones. */
export interface UsedInterest {
  interest: Interest;
  /** Those whom lists show, in the directory's fair order. */
  mentors: Mentor[];
  /** The hidden ones. */
  hidden: Mentor[];
}

/** The interests that lead to at least one mentor, even a hidden one, in the order of the vocabulary. */
export function usedInterests({ mentors, hidden, vocabulary, today }: Directory): UsedInterest[] {
  const isLeftOut = new Set(hidden);
  const byId = new Map<string, Mentor[]>();
  for (const mentor of mentors) {
    for (const id of facetValuesOf(mentor, 'interest', { vocabulary, today })) {
      const found = byId.get(id);
      if (found) found.push(mentor);
      else byId.set(id, [mentor]);
    }
  }
  return vocabulary.interests.flatMap((interest) => {
    const found = byId.get(interest.id);
    if (!found) return [];
    return [
      {
        interest,
        mentors: found.filter((mentor) => !isLeftOut.has(mentor)),
        hidden: found.filter((mentor) => isLeftOut.has(mentor)),
      },
    ];
  });
}

/** The interests that most mentors have, those with the same number by their labels. */
export function commonInterests(used: readonly UsedInterest[], count: number): UsedInterest[] {
  return used
    .filter(({ interest, mentors }) => interest.kind !== 'personal' && mentors.length > 0)
    .toSorted((a, b) => b.mentors.length - a.mentors.length || a.interest.label.localeCompare(b.interest.label, 'en'))
    .slice(0, count);
}
