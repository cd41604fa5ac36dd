import { isHidden, isStale, type Day } from '../directory/availability.ts';
import type { Mentor } from '../directory/mentor.ts';
import { agreesTo, type Records } from '../directory/records.ts';
import { SOURCES, type HandleRecord, type Source } from '../schemas/snapshot.ts';

/** What a page can need, the most pressing first. */
export const NEEDS = [
  'consent',
  'photo-consent',
  'account',
  'moved',
  'hidden',
  'unconfirmed',
  'ran-out',
  'running-out',
] as const;

export type Need = (typeof NEEDS)[number];

/** One thing that somebody has to look after on a mentor's page. */
export interface Upkeep {
  need: Need;
  id: string;
  name: string;
  /** The day that it is about: last confirmed, the last day of the availability, since when an account is gone. */
  day?: Day;
  /** Whose record it is that something is wrong with. */
  source?: Source;
  /** The account that the person says they moved to: a fetched text. */
  movedTo?: string;
}

/**
 * The address with which a mentor confirms their page.
 * @param folder The address of the site with its base path: `https://www.example.edu/mentors/`.
 */
export function confirmAddress(id: string, folder: string): string {
  return new URL(`update/?p=${id}&confirm`, folder).href;
}

/** The day for which it is asked, and the directory's own measures. */
export interface UpkeepContext {
  today: Day;
  /** Months after which a page counts as not confirmed. */
  staleAfterMonths: number;
  /** Months after which such a page is hidden. */
  hideAfterMonths: number;
  /** The last day of the time in which running out is told ahead. */
  soon: Day;
}

/** What a mentor's page needs, in the order of {@link NEEDS}. `records` are what may be shown of what was fetched. */
export function upkeepOf(mentor: Mentor, records: Records, context: UpkeepContext): Upkeep[] {
  const { id, profile } = mentor;
  const found = [...consentNeeds(mentor), ...accountNeeds(mentor, records), ...dayNeeds(mentor, context)];
  return found.map((need) => ({ id, name: profile.name, ...need }));
}

type Found = Omit<Upkeep, 'id' | 'name'>;

function consentNeeds({ profile: { consent, photo } }: Mentor): Found[] {
  return [
    ...(consent?.scope.includes('profile') ? [] : [{ need: 'consent' as const }]),
    ...(photo && !consent?.scope.includes('photo') ? [{ need: 'photo-consent' as const }] : []),
  ];
}

function accountNeeds({ profile }: Mentor, records: Records): Found[] {
  return SOURCES.flatMap((source) => {
    const record = records[source];
    return record && agreesTo(profile, source) ? accountNeed(source, record) : [];
  });
}

function accountNeed(source: Source, { state, missingSince, changed, movedTo }: HandleRecord): Found[] {
  if (state === 'moved') return [{ need: 'moved', source, day: changed, ...(movedTo !== undefined && { movedTo }) }];
  const isBroken = state === 'gone' || state === 'suspended' || missingSince !== undefined;
  return isBroken ? [{ need: 'account', source, day: missingSince ?? changed }] : [];
}

function dayNeeds({ profile }: Mentor, { today, staleAfterMonths, hideAfterMonths, soon }: UpkeepContext): Found[] {
  const { confirmed, availability } = profile;
  const until = availability?.until;
  const unconfirmed = isHidden(profile, today, hideAfterMonths) ? ('hidden' as const) : ('unconfirmed' as const);
  return [
    ...(isStale(profile, today, staleAfterMonths)
      ? [{ need: unconfirmed, ...(confirmed !== undefined && { day: confirmed }) }]
      : []),
    ...(until !== undefined && until < today ? [{ need: 'ran-out' as const, day: until }] : []),
    ...(until !== undefined && until >= today && until <= soon ? [{ need: 'running-out' as const, day: until }] : []),
  ];
}
