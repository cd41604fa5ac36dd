import { staleAfterMonthsOf } from '../schemas/site.ts';
import type { Mentor } from '../directory/mentor.ts';
import { cardOf, type Card } from '../search/card.ts';
import type { Directory } from './directory.ts';

/** What the card of a mentor shows in this directory. */
export function mentorCard(mentor: Mentor, { site, ...directory }: Directory): Card {
  const staleAfterMonths = staleAfterMonthsOf(site);
  return cardOf(mentor, { ...directory, staleAfterMonths });
}
