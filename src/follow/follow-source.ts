import type { BriefAccount } from '../shortlist/brief.ts';

/** Somebody or something to follow: a mentor, a journal, a society. */
export interface FollowSource {
  id: string;
  name: string;
  /** Only accounts that their owner lets us hand on. */
  accounts: readonly BriefAccount[];
}

/** A mentor as a follow list has them. */
export interface FollowMentor extends FollowSource {
  /** How they like to be reached, line by line, where they have no account to hand on. */
  reach?: readonly string[];
}

/** A journal, society or chat as a follow list has it. */
export interface FollowCommunity extends FollowSource {
  /** Its own page, and its feed where it has one. */
  url?: string;
  feed?: string;
}

/** What the follow page knows besides its mentors, in one file. */
export interface FollowOptions {
  /** What can be chosen in a search, and what it is called. */
  labels: readonly { facet: string; value: string; label: string }[];
  communities: readonly FollowCommunity[];
}

/** The communities in which one of the mentors takes part, in their order. */
export function communitiesOf(
  communities: readonly FollowCommunity[],
  mentors: readonly { communities?: readonly string[] }[],
): FollowCommunity[] {
  const named = new Set(mentors.flatMap(({ communities: ids = [] }) => ids));
  return communities.filter(({ id }) => named.has(id));
}
