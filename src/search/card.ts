import { availabilityOn, isStale, type Availability, type Day } from '../directory/availability.ts';
import { ownInterestsOf } from '../directory/facets.ts';
import { photoOf, type Mentor } from '../directory/mentor.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import type { Words } from '../directory/words.ts';
import type { Profile, RANKS } from '../schemas/profile.ts';

/** An interest as a card shows it. */
export interface CardInterest {
  id: string;
  label: string;
}

/** What the card of a mentor shows, as plain text. What a profile leaves out is an empty text. */
export interface Card {
  id: string;
  name: string;
  /** The name in Latin letters, where it is written in others and the profile says how it is filed in Latin ones. */
  latinName: string;
  credentials: string;
  /** Title or rank. */
  role: string;
  /** Division or department. */
  unit: string;
  institution: string;
  pronouns: string;
  availability: Availability['status'];
  /** All the mentor's interests in their order, those outside work last. */
  interests: CardInterest[];
  /** The month in which the mentor last confirmed the profile, `2026-11`. */
  confirmed: string;
  /** Whether the profile was not confirmed for longer than the site allows. */
  isStale: boolean;
  /** What the mentor's picture shows; empty where a monogram is drawn instead. */
  photoAlt: string;
}

/** What cards depend on besides the profile; a page's directory has it. */
export interface CardContext {
  words: Words<`rank.${(typeof RANKS)[number]}`>;
  vocabulary: Pick<Vocabulary, 'label' | 'findAllByName'>;
  today: Day;
  /** Months after which a profile counts as not confirmed. */
  staleAfterMonths: number;
}

/** The card of a mentor. */
export function cardOf(mentor: Mentor, context: CardContext): Card {
  const { id, profile } = mentor;
  const { words, vocabulary, today, staleAfterMonths } = context;
  const appointment = profile.appointments?.[0] ?? {};
  const rank = appointment.rank && words.say(`rank.${appointment.rank}`);
  return {
    id,
    name: profile.name,
    latinName: latinNameOf(profile),
    credentials: (profile.credentials ?? []).join(', '),
    role: appointment.title ?? rank ?? '',
    unit: appointment.division ?? appointment.department ?? '',
    institution: appointment.institution ?? '',
    pronouns: profile.pronouns ?? '',
    availability: availabilityOn(profile, today).status,
    interests: ownInterestsOf(profile, vocabulary).map((interest) => ({
      id: interest,
      label: vocabulary.label(interest),
    })),
    confirmed: profile.confirmed?.slice(0, 7) ?? '',
    isStale: isStale(profile, today, staleAfterMonths),
    photoAlt: photoOf(mentor)?.alt ?? '',
  };
}

const LATIN = /\p{Script=Latin}/u;
const FAMILY_NAME_FIRST = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/**
 * `Hala al-Nuaimat` for هالة النعيمات, who is filed as `Nuaimat, Hala al-`; `Shen Ruolan` for 沈若岚, as such names are
 * said. Empty for a name that has Latin letters itself, and where no filed form has any.
 */
export function latinNameOf({ name, sortName = '' }: Pick<Profile, 'name' | 'sortName'>): string {
  if (LATIN.test(name) || !LATIN.test(sortName)) return '';
  const [family = '', given] = sortName.split(/,\s*/, 2);
  if (given === undefined) return sortName;
  if (FAMILY_NAME_FIRST.test(name)) return `${family} ${given}`;
  return /[-'’]$/.test(given) ? `${given}${family}` : `${given} ${family}`;
}

/**
 * The address of a mentor's page with the card behind it, for an index that stores of each mentor an address and words
 * to look for: the address is no word, so nobody is found by what only the card says.
 */
export function addressOfCard({ id, ...card }: Card): string {
  return `/mentors/${id}/#${encodeURIComponent(JSON.stringify(card))}`;
}

/** The card that {@link addressOfCard} put behind an address. Throws an error for any other address. */
export function readCard(address: string): Card {
  const [, id, text] = /^\/mentors\/([^/]+)\/#(.+)$/s.exec(address) ?? [];
  if (id === undefined || text === undefined) throw new Error(`There is no card behind ${address.slice(0, 80)}.`);
  return { id, ...(JSON.parse(decodeURIComponent(text)) as Omit<Card, 'id'>) };
}
