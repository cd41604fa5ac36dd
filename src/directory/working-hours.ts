const MINUTES_IN_DAY = 24 * 60;

/** A working day from 9:00 to 17:00. */
const WORKING_MINUTES = 8 * 60;

/** Minutes that a time zone of IANA is ahead of UTC at an instant (milliseconds of Unix time); west of it, less than 0. */
export function offsetMinutes(zone: string, atMs: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(atMs);
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
}

/**
 * Hours, 0 to 8 in quarters, that are working hours (9:00 to 17:00 local time) in both of two time zones of IANA, with
 * the offsets in force at an instant (milliseconds of Unix time). It compares clocks and not dates: across the date
 * line, Kiritimati and Honolulu work at the same hours, on days of other names.
 */
export function overlapHours(zoneA: string, zoneB: string, atMs: number): number {
  const apart = Math.abs(offsetMinutes(zoneA, atMs) - offsetMinutes(zoneB, atMs)) % MINUTES_IN_DAY;
  const nearestApart = Math.min(apart, MINUTES_IN_DAY - apart);
  return Math.round(Math.max(0, WORKING_MINUTES - nearestApart) / 15) / 4;
}
