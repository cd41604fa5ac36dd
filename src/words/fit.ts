import type { WordKey } from './en.ts';

/** The words of the fit that are said in the browser: by its form, and by the two lists of a card. */
export const FIT_WORDS = [
  'fit.title.count',
  'fit.most.of',
  'fit.zone',
  'fit.shared',
  'fit.missing',
  'fit.met',
  'fit.unmet',
  'fit.through',
  'fit.department',
  'fit.way',
  'fit.hours',
  'fit.name.level',
  'fit.name.reach',
  'fit.name.help',
  'fit.name.format',
  'fit.name.meet',
  'fit.name.zone',
  'fit.name.cadence',
  'fit.name.channel',
  'fit.name.feedback',
  'fit.name.outside',
  'fit.unsaid',
  'fit.more',
  'search.remove',
] as const satisfies readonly WordKey[];

export type FitWordKey = (typeof FIT_WORDS)[number];
