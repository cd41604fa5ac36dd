import type { Card, CardInterest } from './card.ts';

/** How many interests a card shows. */
export const INTERESTS_ON_CARD = 4;

/** Where somebody works, as a card says it: unit and institution. */
export function affiliationOf({ unit, institution }: Pick<Card, 'unit' | 'institution'>): string {
  return [unit, institution].filter(Boolean).join(', ');
}

/**
 * The interests to show on a card, the matching ones first to be there and all in the profile's order.
 * @param isMatch Whether an interest is what was looked for.
 */
export function shownInterests(card: Card, isMatch: (interest: CardInterest) => boolean): CardInterest[] {
  const matching = card.interests.filter(isMatch);
  const others = card.interests.filter((interest) => !isMatch(interest));
  const shown = new Set([...matching, ...others].slice(0, INTERESTS_ON_CARD));
  return card.interests.filter((interest) => shown.has(interest));
}
