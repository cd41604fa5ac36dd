import { availabilityOn, isHidden, type Availability, type Day } from '../directory/availability.ts';
import { facetValuesOf } from '../directory/facets.ts';
import type { Mentor } from '../directory/mentor.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { AVAILABILITY_STATUSES, MENTEE_LEVELS, type MenteeLevel } from '../schemas/profile.ts';
import type { INTEREST_KINDS } from '../schemas/interest.ts';

/** How many mentors there are for something, and how many of them have room now. */
export interface Covered {
  mentors: number;
  /** Open to new mentees, or with a few places, and not hidden for want of a confirmation. */
  withRoom: number;
}

/** How an interest is covered: in all, and for each level of training. */
export interface InterestCoverage {
  id: string;
  label: string;
  kind: (typeof INTEREST_KINDS)[number];
  all: Covered;
  levels: Record<MenteeLevel, Covered>;
}

/** How a directory covers what trainees may look for. */
export interface Coverage {
  all: Covered;
  levels: Record<MenteeLevel, Covered>;
  availability: Record<Availability['status'], Covered>;
  /** The professional interests that somebody has, those with fewest mentors with room first. */
  interests: InterestCoverage[];
  /** The widest professional interests of the vocabulary of which nobody has any, nor a narrower one. */
  unnamed: { id: string; label: string }[];
}

/** What coverage depends on besides the mentors. */
export interface CoverageContext {
  vocabulary: Vocabulary;
  today: Day;
  /** Months after which a page is hidden that nobody has confirmed. */
  hideAfterMonths: number;
}

/** How mentors cover a directory. An interest counts for a mentor who names it or a narrower one. */
export function coverageOf(
  mentors: readonly Mentor[],
  { vocabulary, today, hideAfterMonths }: CoverageContext,
): Coverage {
  const all = nobody();
  const levels = noLevels();
  const availability = Object.fromEntries(
    [...AVAILABILITY_STATUSES, 'unknown'].map((status) => [status, nobody()]),
  ) as Coverage['availability'];
  const byId = new Map<string, InterestCoverage>();
  for (const mentor of mentors) {
    const { status } = availabilityOn(mentor.profile, today);
    const isShown = !isHidden(mentor.profile, today, hideAfterMonths);
    const own: Pick<InterestCoverage, 'all' | 'levels'>[] = [{ all, levels }];
    for (const id of facetValuesOf(mentor, 'interest', { vocabulary, today })) {
      const { kind = 'clinical' } = vocabulary.find(id) ?? {};
      if (kind === 'personal') continue;
      const coverage = byId.get(id) ?? { id, label: vocabulary.label(id), kind, all: nobody(), levels: noLevels() };
      byId.set(id, coverage);
      own.push(coverage);
    }
    const hasRoom = isShown && (status === 'open' || status === 'limited');
    const cells = own.flatMap((one) => [one.all, ...levelsOf(mentor).map((level) => one.levels[level])]);
    for (const covered of [...cells, availability[status]]) {
      covered.mentors++;
      if (hasRoom) covered.withRoom++;
    }
  }
  return {
    all,
    levels,
    availability,
    interests: [...byId.values()].sort(
      (a, b) => a.all.withRoom - b.all.withRoom || a.all.mentors - b.all.mentors || (a.id < b.id ? -1 : 1),
    ),
    unnamed: vocabulary.interests
      .filter(({ id, kind, broader = [] }) => kind !== 'personal' && broader.length === 0 && !byId.has(id))
      .map(({ id, label }) => ({ id, label })),
  };
}

const levelsOf = ({ profile }: Mentor): readonly MenteeLevel[] => [...new Set(profile.mentoring?.levels)];

const nobody = (): Covered => ({ mentors: 0, withRoom: 0 });

function noLevels(): Record<MenteeLevel, Covered> {
  return Object.fromEntries(MENTEE_LEVELS.map((level) => [level, nobody()])) as Record<MenteeLevel, Covered>;
}
