import { en, type WordKey } from './en.ts';

/** What `<mentor-compare>` calls the values of profiles: all keys that begin so. */
const VALUES = [
  'availability.',
  'level.',
  'helpWith.',
  'role.',
  'format.',
  'reach.',
  'meet.',
  'cadence.',
  'channel.',
  'feedback.',
  'contact.',
  'compare.row.',
] as const;

/** What else it says in the browser; the rest of its page comes with the HTML. */
const SENTENCES = [
  'compare.chosen',
  'compare.full',
  'compare.nobody',
  'compare.alone',
  'compare.gone',
  'compare.topic',
  'compare.remove',
  'compare.remove.of',
  'compare.copied',
  'compare.uncopied',
  'compare.interests',
  'compare.together',
  'compare.asking',
  'compare.unsaid',
  'compare.none.shared',
  'compare.none.alone',
  'compare.shared.both',
  'compare.shared.all',
  'compare.shared.with',
  'compare.apart',
  'fit.hours',
  'approach.reply',
  'confirmed.on',
  'confirmed.stale',
  'confirmed.never',
] as const satisfies readonly WordKey[];

export type CompareElementWordKey =
  (typeof SENTENCES)[number] | Extract<WordKey, `${(typeof VALUES)[number]}${string}`>;

/** The words that `<mentor-compare>` says in the browser. */
export const COMPARE_WORDS: readonly WordKey[] = [
  ...(Object.keys(en) as WordKey[]).filter((key) => VALUES.some((start) => key.startsWith(start))),
  ...SENTENCES,
];
