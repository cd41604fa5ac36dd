import { Temporal } from 'temporal-polyfill';
import type { Day } from '../directory/availability.ts';
import { firstMeeting, recurrenceOf, repeats, type Schedule } from './recurrence.ts';
import { instantOf, localAfter } from './zone.ts';

/** One time that a community meets. */
export interface Meeting {
  /** When it begins and ends on the clocks of its time zone: `2026-12-01T19:00`. */
  localStarts: string;
  localEnds: string;
  /** The same as instants: `2026-12-02T00:00:00Z`. */
  starts: string;
  ends: string;
}

/** No clock is further from what another says of the same zone. */
const MARGIN = { days: 1 };

/**
 * The times that a schedule meets, in their order: those that end after the day `from` begins and that begin before the day
 * `until` is over, both in UTC, as the day of a build is. Gives nothing for a rule that is no rule.
 */
export function meetingsOf(schedule: Schedule, from: Day, until: Day): Meeting[] {
  const { minutes, timeZone } = schedule;
  const end = Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime('UTC');
  const start = Temporal.PlainDate.from(from).toZonedDateTime('UTC').subtract({ minutes });
  const found = repeats(schedule)
    ? recurrenceOf(schedule).between(start.subtract(MARGIN), end.add(MARGIN), true)
    : [firstMeeting(schedule)];
  return found
    .map((one) => ({ local: one.toPlainDateTime(), begins: instantOf(one.toPlainDateTime(), timeZone) }))
    .filter(
      ({ begins }) =>
        begins.epochMilliseconds > start.epochMilliseconds && begins.epochMilliseconds < end.epochMilliseconds,
    )
    .map(({ local, begins }) => ({
      localStarts: local.toString({ smallestUnit: 'minute' }),
      localEnds: localAfter(local, minutes, timeZone).toString({ smallestUnit: 'minute' }),
      starts: begins.toString(),
      ends: begins.add({ minutes }).toString(),
    }));
}
