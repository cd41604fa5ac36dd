import { availabilityOn, isStale, type Availability, type Day } from '../directory/availability.ts';
import { ownInterestsOf } from '../directory/facets.ts';
import type { Mentor } from '../directory/mentor.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import type { Words } from '../directory/words.ts';
import type { RANKS } from '../schemas/profile.ts';

/** An interest as a card shows it. */
export interface CardInterest {
  id: string;
  label: string;
}

/** A picture ready to be shown: an address of this site, and its size in pixels. */
export interface CardPhoto {
  src: string;
  width: number;
  height: number;
}

/** What the card of a mentor shows, as plain text. What a profile leaves out is an empty text. */
export interface Card {
  id: string;
  name: string;
  credentials: string;
  /** Title or rank. */
  role: string;
  /** Department and institution. */
  affiliation: string;
  pronouns: string;
  availability: Availability['status'];
  /** All the mentor's interests in their order, those outside work last. */
  interests: CardInterest[];
  confirmed: Day;
  /** Whether the profile was not confirmed for longer than the site allows. */
  isStale: boolean;
  photo?: CardPhoto;
}

/** How many interests a card shows. */
export const INTERESTS_ON_CARD = 4;

/** What cards depend on besides the profile; a page's directory has it. */
export interface CardContext {
  words: Words<`rank.${(typeof RANKS)[number]}`>;
  vocabulary: Pick<Vocabulary, 'label'>;
  today: Day;
  /** Months after which a profile counts as not confirmed. */
  staleAfterMonths: number;
}

/** The card of a mentor. */
export function cardOf({ id, profile }: Mentor, { words, vocabulary, today, staleAfterMonths }: CardContext): Card {
  const appointment = profile.appointments?.[0] ?? {};
  const rank = appointment.rank && words.say(`rank.${appointment.rank}`);
  return {
    id,
    name: profile.name,
    credentials: (profile.credentials ?? []).join(', '),
    role: appointment.title ?? rank ?? '',
    affiliation: joined([appointment.division ?? appointment.department, appointment.institution]),
    pronouns: profile.pronouns ?? '',
    availability: availabilityOn(profile, today).status,
    interests: ownInterestsOf(profile).map((interest) => ({ id: interest, label: vocabulary.label(interest) })),
    confirmed: profile.confirmed ?? '',
    isStale: isStale(profile, today, staleAfterMonths),
  };
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

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ');
}
