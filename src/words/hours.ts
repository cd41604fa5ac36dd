import type { WordKey } from './en.ts';

/** The words that `<working-hours>` says in the browser. */
export const HOURS_WORDS = ['hours.overlap', 'hours.apart'] as const satisfies readonly WordKey[];

export type HoursWordKey = (typeof HOURS_WORDS)[number];
