import type { WordKey } from './en.ts';
import { CONTACT_WORDS } from './contact.ts';

/** The words that `<follow-list>` says in the browser; the rest of its page comes with the HTML. */
export const FOLLOW_WORDS = [
  'follow.of.shortlist',
  'follow.of.all',
  'follow.of.search',
  'follow.of.corrected',
  'follow.of.partial',
  'follow.capped',
  'follow.left',
  'follow.none.shortlist',
  'follow.none.search',
  'follow.blocked',
  'follow.way',
  'follow.ticked',
  'follow.feed',
  'follow.count',
  'follow.count.none',
  'follow.copied',
  'follow.copied.not',
  ...CONTACT_WORDS,
] as const satisfies readonly WordKey[];

export type FollowWordKey = (typeof FOLLOW_WORDS)[number];
