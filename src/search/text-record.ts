import { fold, writeOutUmlauts } from '../directory/fold.ts';
import type { Mentor } from '../directory/mentor.ts';
import { cardOf, type Card, type CardContext } from './card.ts';

/** What the full-text index holds of one mentor. All of it is plain text. */
export interface TextRecord {
  /** The mentor's id. */
  id: string;
  card: Card;
  name: string;
  /** The name in other letters, as people type it. */
  otherNames: string;
  /** What the mentor wrote, then interests, titles and places in short sentences; a part of it is shown as the reason. */
  content: string;
}

/** What records depend on besides profile and body: what their cards do. */
export type RecordContext = CardContext;

/**
 * The text in which a mentor is found. Of interests the labels alone stand in it: what else they are called, the search
 * knows by itself.
 * @param body The profile's body as plain text.
 */
export function textRecordOf({ id, profile }: Mentor, body: string, context: RecordContext): TextRecord {
  const { vocabulary, words } = context;
  const { mentoring = {}, place = {} } = profile;
  const interests = [...(profile.interests ?? []), ...(profile.personalInterests ?? [])];
  const sentences = [
    mentoring.why,
    body,
    mentoring.askMeAbout,
    mentoring.expectations,
    interests.map((interest) => vocabulary.label(interest)).join(', '),
    ...(profile.keywords ?? []),
    ...(profile.projects ?? []).map(({ title }) => title),
    ...(profile.works ?? []).map(({ title }) => title),
    ...(profile.appointments ?? []).map(({ title, rank, ...rest }) =>
      inARow([title, rank && words.say(`rank.${rank}`), rest.division, rest.department, rest.institution, rest.site]),
    ),
    inARow([place.city, place.country && words.country(place.country)]),
  ];
  return {
    id,
    card: cardOf({ id, profile }, context),
    name: [profile.name, ...(profile.credentials ?? [])].join(', '),
    otherNames: otherNamesOf({ id, profile }).join(', '),
    content: sentences.map(asSentence).filter(Boolean).join('\n'),
  };
}

/** Other spellings of the name, then those words of the name's filed form and of the address that are in none of them. */
function otherNamesOf({ id, profile: { name, sortName = '' } }: Mentor): string[] {
  const spellings = otherSpellings(name);
  const known = new Set([name, ...spellings].flatMap((spelling) => fold(spelling).split(' ')));
  const others = fold(`${sortName} ${id}`)
    .split(' ')
    .filter((word) => /\p{L}/u.test(word) && !known.has(word));
  return [...spellings, [...new Set(others)].join(' ')].filter(Boolean);
}

/** Spellings of a name without its accents: `Søren Müller` is found as `soren muller` and as `soeren mueller`. */
function otherSpellings(name: string): string[] {
  const spellings = new Set([fold(name), fold(writeOutUmlauts(name))]);
  spellings.delete(name.toLowerCase());
  return [...spellings];
}

function inARow(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function asSentence(text: string | undefined): string {
  const trimmed = (text ?? '').trim();
  return trimmed === '' || /[.!?…。！？؟।]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
