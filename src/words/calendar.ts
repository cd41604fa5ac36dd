import type { WordKey } from './en.ts';

/** The words that `<community-calendar>` says in the browser. */
export const CALENDAR_WORDS = [
  'calendar.zone.theirs',
  'calendar.zone.own',
  'calendar.switch.theirs',
  'calendar.switch.own',
  'calendar.found',
  'calendar.found.none',
] as const satisfies readonly WordKey[];

export type CalendarWordKey = (typeof CALENDAR_WORDS)[number];
