import type { AvailabilityStatus, Profile } from '../schemas/profile.ts';

/** A calendar day as ISO text, `2026-11-24`; such texts compare as days do. */
export type Day = string;

/** Whether a mentor takes mentees on a given day. `unknown`: nothing is said, or what was said has run out. */
export interface Availability {
  status: AvailabilityStatus | 'unknown';
  /** The day on which what the profile says ran out, if it did. */
  ranOut?: Day;
}

/** What a profile says of availability, read on the day `today`. */
export function availabilityOn(profile: Profile, today: Day): Availability {
  const said = profile.availability;
  if (!said) return { status: 'unknown' };
  if (said.until !== undefined && said.until < today) return { status: 'unknown', ranOut: said.until };
  return { status: said.status };
}

/** Whether nobody has confirmed the profile within the last `months` months before `today`. */
export function isStale(profile: Pick<Profile, 'confirmed'>, today: Day, months: number): boolean {
  return profile.confirmed === undefined || profile.confirmed < monthsBefore(today, months);
}

/**
 * Whether it is longer than `months` months before `today` that anybody stood by the profile, so that lists and searches
 * leave it out until somebody asks. Whoever has never confirmed counts from the day of consent; a profile with neither
 * day has none to count from.
 */
export function isHidden({ confirmed, consent }: Profile, today: Day, months: number): boolean {
  const last = confirmed ?? consent?.date;
  return last !== undefined && last < monthsBefore(today, months);
}

/** The same day is asked about for each profile. */
let last: { day: Day; months: number; before: Day } | undefined;

function monthsBefore(day: Day, months: number): Day {
  if (last?.day !== day || last.months !== months) last = { day, months, before: countBack(day, months) };
  return last.before;
}

function countBack(day: Day, months: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastOfMonth));
  return date.toISOString().slice(0, 10);
}
