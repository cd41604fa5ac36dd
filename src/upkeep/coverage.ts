import { availabilityOn, type Day } from '../directory/availability.ts';
import { facetValuesOf } from '../directory/facets.ts';
import type { Mentor } from '../directory/mentor.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { MENTEE_LEVELS, type MenteeLevel } from '../schemas/profile.ts';

/** How many mentors there are for something, and how many of them have room now. */
export interface Covered {
  mentors: number;
  /** Open to new mentees, or with a few places. */
  withRoom: number;
}

/** How an interest is covered: in all, and for each level of training. */
export interface InterestCoverage {
  id: string;
  label: string;
  all: Covered;
  levels: Record<MenteeLevel, Covered>;
}

/**
 * How the professional interests of a directory are covered, those with fewest mentors with room first. An interest
 * counts for a mentor who names it or a narrower one.
 */
export function coverageOf(
  mentors: readonly Mentor[],
  { vocabulary, today }: { vocabulary: Vocabulary; today: Day },
): InterestCoverage[] {
  const byId = new Map<string, InterestCoverage>();
  for (const mentor of mentors) {
    const { status } = availabilityOn(mentor.profile, today);
    const hasRoom = status === 'open' || status === 'limited';
    for (const id of facetValuesOf(mentor, 'interest', { vocabulary, today })) {
      if (vocabulary.find(id)?.kind === 'personal') continue;
      const coverage = byId.get(id) ?? { id, label: vocabulary.label(id), all: nobody(), levels: noLevels() };
      byId.set(id, coverage);
      for (const covered of [coverage.all, ...levelsOf(mentor).map((level) => coverage.levels[level])]) {
        covered.mentors++;
        if (hasRoom) covered.withRoom++;
      }
    }
  }
  return [...byId.values()].sort(
    (a, b) => a.all.withRoom - b.all.withRoom || a.all.mentors - b.all.mentors || (a.id < b.id ? -1 : 1),
  );
}

const levelsOf = ({ profile }: Mentor): readonly MenteeLevel[] => [...new Set(profile.mentoring?.levels)];

const nobody = (): Covered => ({ mentors: 0, withRoom: 0 });

function noLevels(): Record<MenteeLevel, Covered> {
  return Object.fromEntries(MENTEE_LEVELS.map((level) => [level, nobody()])) as Record<MenteeLevel, Covered>;
}
