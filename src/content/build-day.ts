import type { Day } from '../directory/availability.ts';

/**
 * The day for which a site is built, in UTC: that of `SOURCE_DATE_EPOCH` where it is set, so that the same content
 * gives the same bytes on any day (https://reproducible-builds.org/specs/source-date-epoch/), else today.
 * Throws where the variable is no number of seconds.
 */
export function buildDay(environment: NodeJS.ProcessEnv = process.env, now = new Date()): Day {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return now.toISOString().slice(0, 10);
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new Error(`SOURCE_DATE_EPOCH is "${epoch}". Set it to seconds since 1970, such as 1796083200, or unset it.`);
  }
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}

/**
 * The latest day that it may be anywhere on Earth by this machine's clock, whatever day the site is built for: a date
 * after it lies in the future.
 */
export function latestDay(now = new Date()): Day {
  const HOURS_AHEAD = 14;
  return new Date(now.getTime() + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10);
}
