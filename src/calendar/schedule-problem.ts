import ICAL from 'ical.js';
import { firstMeeting, recurrenceOf, repeats, type Schedule } from './recurrence.ts';

/** Why nobody could keep to a schedule, at the field that is to blame. */
export interface ScheduleProblem {
  field: 'rule' | 'starts';
  message: string;
  advice: string;
}

/**
 * What is wrong with a schedule whose fields are valid one by one: a rule that breaks RFC 5545, that never happens, or whose
 * first time is another than the schedule says. Calendars disagree about what the last one means.
 */
export function findScheduleProblem(schedule: Schedule): ScheduleProblem | undefined {
  if (!repeats(schedule)) return undefined;
  const { starts, rule } = schedule;
  try {
    // The one that calendars are written with knows limits that the other lets pass, such as a thirteenth month.
    ICAL.Recur.fromString(rule);
    const first = recurrenceOf(schedule).next(firstMeeting(schedule), true);
    if (!first) {
      return {
        field: 'rule',
        message: `"${rule}" never happens.`,
        advice: 'Correct it, or leave rule out if it meets once.',
      };
    }
    if (first.epochMilliseconds === firstMeeting(schedule).epochMilliseconds) return undefined;
    const found = first.toPlainDateTime().toString({ smallestUnit: 'minute' });
    return {
      field: 'starts',
      message: `"${starts}" is not one of the times of "${rule}"; the first of them is "${found}".`,
      advice: `Write starts: ${found}, or correct the rule.`,
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return {
      field: 'rule',
      message: `"${rule}" is no recurrence rule: ${error.message.replace(/\.$/, '')}.`,
      advice: 'Correct it by RFC 5545; every first Tuesday is "FREQ=MONTHLY;BYDAY=1TU".',
    };
  }
}
