import { Temporal } from 'temporal-polyfill';
import { firstMeeting, recurrenceOf, repeats, type Schedule } from '../calendar/recurrence.ts';
import { isStale } from '../directory/availability.ts';
import type { Community } from '../schemas/community.ts';
import type { FieldProblem, Rules } from '../source/profile-checks.ts';

/** The days that a community is held against. */
export type CommunityDays = Pick<Rules, 'latestDay' | 'today' | 'staleAfterMonths'>;

/** Days of a community that cannot be, or that say that somebody should look again. Its schedule must be a usable one. */
export function checkCommunityDates(
  { checked, schedule }: Community,
  { latestDay, today, staleAfterMonths }: CommunityDays,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (checked !== undefined && checked > latestDay) {
    problems.push({
      kind: 'date-future',
      path: ['checked'],
      message: `${checked} lies in the future.`,
      advice: 'Write the day on which it happened.',
    });
  }
  if (today === undefined) return problems;
  if (
    checked !== undefined &&
    staleAfterMonths !== undefined &&
    isStale({ confirmed: checked }, today, staleAfterMonths)
  ) {
    problems.push({
      kind: 'community-stale',
      path: ['checked'],
      message: `Nobody has checked these facts since ${checked}, more than ${staleAfterMonths} months ago.`,
      advice: 'Open its address, its source, its feed and its accounts, then write the day on which you did.',
    });
  }
  if (schedule && !meetsAfter(schedule, Temporal.PlainDate.from(today).toZonedDateTime('UTC'))) {
    problems.push({
      kind: 'schedule-past',
      path: ['schedule'],
      message: 'None of its times is still to come.',
      advice: 'Write the next time, or delete the schedule.',
    });
  }
  return problems;
}

/** Whether a meeting ends after an instant. */
function meetsAfter(schedule: Schedule, instant: Temporal.ZonedDateTime): boolean {
  const after = instant.subtract({ minutes: schedule.minutes });
  if (repeats(schedule)) return recurrenceOf(schedule).next(after) !== null;
  return firstMeeting(schedule).epochMilliseconds > after.epochMilliseconds;
}
