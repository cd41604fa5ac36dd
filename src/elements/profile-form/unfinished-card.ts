import type { Day } from '../../directory/availability.ts';
import type { Vocabulary } from '../../directory/vocabulary.ts';
import type { Words } from '../../directory/words.ts';
import { AVAILABILITY_STATUSES, CONSENT_SCOPES, RANKS, type Appointment, type Profile } from '../../schemas/profile.ts';
import { day } from '../../schemas/text.ts';
import { cardOf, type Card } from '../../search/card.ts';

/** What a card is made of before anybody has checked it. */
export interface Unfinished {
  /** The page's id; empty where there is none yet. */
  id: string;
  /** The fields as they stand in the form, however unfinished or wrong. */
  profile: Readonly<Record<string, unknown>>;
  vocabulary: Pick<Vocabulary, 'label' | 'findAllByName'>;
  words: Words<`rank.${(typeof RANKS)[number]}`>;
  today: Day;
  /** Months after which a profile counts as not confirmed; absent: none is called so. */
  staleAfterMonths?: number | undefined;
}

/** The card of fields that may be unfinished or wrong: what can be shown of them is, and the rest counts as left out. */
export function cardOfUnfinished({ id, profile, staleAfterMonths, ...context }: Unfinished): Card {
  const card = cardOf({ id, profile: readable(profile) }, { ...context, staleAfterMonths: staleAfterMonths ?? 0 });
  return { ...card, isStale: staleAfterMonths !== undefined && card.isStale };
}

/** Those fields of a profile that a card shows, as far as they have the right form. */
function readable(data: Readonly<Record<string, unknown>>): Profile {
  const appointment = readAppointment(data['appointments']);
  const status = oneOf(AVAILABILITY_STATUSES, mappingOf(data['availability'])['status']);
  const until = dayOf(mappingOf(data['availability'])['until']);
  const alt = textOf(mappingOf(data['photo'])['alt']);
  const scope = textsOf(mappingOf(data['consent'])['scope']);
  return {
    name: textOf(data['name']) ?? '',
    ...given('sortName', textOf(data['sortName'])),
    credentials: textsOf(data['credentials']),
    ...given('pronouns', textOf(data['pronouns'])),
    appointments: appointment ? [appointment] : [],
    interests: textsOf(data['interests']),
    personalInterests: textsOf(data['personalInterests']),
    keywords: textsOf(data['keywords']),
    ...given('availability', status && { status, ...given('until', until) }),
    ...given('confirmed', dayOf(data['confirmed'])),
    ...given('photo', alt === undefined ? undefined : { src: '', alt }),
    consent: { by: '', date: '', scope: CONSENT_SCOPES.filter((one) => scope.includes(one)) },
  };
}

function readAppointment(given: unknown): Appointment | undefined {
  const first = mappingOf(Array.isArray(given) ? (given as unknown[])[0] : given);
  const appointment: Appointment = {};
  for (const key of ['title', 'institution', 'department', 'division'] as const) {
    const text = textOf(first[key]);
    if (text !== undefined) appointment[key] = text;
  }
  const rank = oneOf(RANKS, first['rank']);
  if (rank !== undefined) appointment.rank = rank;
  return appointment;
}

/** A field as part of a mapping; nothing where there is no value for it. */
function given<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((one) => textOf(one) ?? []) : [];
}

function dayOf(value: unknown): Day | undefined {
  return day.safeParse(value).data;
}

function oneOf<T extends string>(words: readonly T[], value: unknown): T | undefined {
  return words.find((word) => word === value);
}

function mappingOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
