import { Temporal } from 'temporal-polyfill';
import type { Day } from '../directory/availability.ts';
import { firstMeeting, recurrenceOf, repeats, type Schedule } from './recurrence.ts';

/** One time that a community meets. */
export interface Meeting {
  /** Day and time on the clock of its time zone: `2026-12-01`, `19:00`. */
  day: Day;
  time: string;
  /** When it begins and ends, as instants: `2026-12-02T00:00:00Z`. */
  starts: string;
  ends: string;
}

/**
 * The times that a schedule meets, in their order: those that end after the day `from` begins and that begin before the day
 * `until` is over, both in UTC, as the day of a build is. Gives nothing for a rule that is no rule.
 */
export function meetingsOf(schedule: Schedule, from: Day, until: Day): Meeting[] {
  const { minutes } = schedule;
  const end = Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime('UTC');
  const start = Temporal.PlainDate.from(from).toZonedDateTime('UTC').subtract({ minutes });
  const found = repeats(schedule) ? recurrenceOf(schedule).between(start, end, true) : [firstMeeting(schedule)];
  return found
    .filter((one) => {
      const atMs = one.epochMilliseconds;
      return atMs > start.epochMilliseconds && atMs < end.epochMilliseconds;
    })
    .map((one) => ({
      day: one.toPlainDate().toString(),
      time: one.toPlainTime().toString({ smallestUnit: 'minute' }),
      starts: one.toInstant().toString(),
      ends: one.add({ minutes }).toInstant().toString(),
    }));
}
