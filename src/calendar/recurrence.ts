import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Community } from '../schemas/community.ts';

export type Schedule = NonNullable<Community['schedule']>;

/** Daily since the year 1900 is half as many. */
const MAX_ITERATIONS = 100_000;

/**
 * The first meeting of a schedule, on the clock of its time zone. An hour that the clocks skip is taken as if they had not
 * been put forward yet, one that they show twice as the first of the two: RFC 5545, section 3.3.5.
 */
export function firstMeeting({ starts, timeZone }: Schedule): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(starts).toZonedDateTime(timeZone, { disambiguation: 'compatible' });
}

/** The rule of a schedule, ready to be asked when it happens. Throws the library's error where the rule breaks RFC 5545. */
export function recurrenceOf(schedule: Schedule & { rule: string }): RRuleTemporal {
  return new RRuleTemporal({
    rruleString: schedule.rule,
    dtstart: firstMeeting(schedule),
    strict: true,
    maxIterations: MAX_ITERATIONS,
  });
}

/** Whether a schedule repeats. */
export function repeats(schedule: Schedule): schedule is Schedule & { rule: string } {
  return schedule.rule !== undefined;
}
