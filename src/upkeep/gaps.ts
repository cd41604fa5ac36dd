import { MENTEE_LEVELS, type MenteeLevel } from '../schemas/profile.ts';
import type { Coverage, InterestCoverage } from './coverage.ts';

/** What a directory does not cover. */
export interface Gaps {
  /** Levels for which nobody has room, whatever the interest. */
  levels: MenteeLevel[];
  /** Interests for which nobody has room, those of most mentors first. */
  interests: InterestCoverage[];
  /** For each other level the interests for which somebody has room, but nobody at this level; as above. */
  partly: { level: MenteeLevel; interests: InterestCoverage[] }[];
}

/** What nobody with room covers. */
export function gapsOf({ levels, interests }: Coverage): Gaps {
  const byMentors = interests.toSorted(
    (a, b) => b.all.mentors - a.all.mentors || a.label.localeCompare(b.label, 'en') || (a.id < b.id ? -1 : 1),
  );
  const uncovered = MENTEE_LEVELS.filter((level) => levels[level].withRoom === 0);
  return {
    levels: uncovered,
    interests: byMentors.filter(({ all }) => all.withRoom === 0),
    partly: MENTEE_LEVELS.filter((level) => !uncovered.includes(level))
      .map((level) => ({
        level,
        interests: byMentors.filter(({ all, levels: own }) => all.withRoom > 0 && own[level].withRoom === 0),
      }))
      .filter((one) => one.interests.length > 0),
  };
}
