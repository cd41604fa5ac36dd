import { en, type WordKey } from './en.ts';

/** What `<mentor-team>` says in the browser: all keys that begin so. */
const STARTS = ['rank.', 'role.', 'team.role.', 'team.stage.', 'team.distance.', 'team.nudge.', 'team.home.'] as const;

const SENTENCES = [
  'team.members',
  'team.alone',
  'team.gone',
  'team.who',
  'team.nobody',
  'team.more',
  'team.unsaid',
  'team.closed',
  'team.countries',
  'team.interests.more',
  'team.search',
] as const satisfies readonly WordKey[];

export type TeamElementWordKey = (typeof SENTENCES)[number] | Extract<WordKey, `${(typeof STARTS)[number]}${string}`>;

/** The words that `<mentor-team>` says in the browser; the rest of its page comes with the HTML. */
export const TEAM_WORDS: readonly WordKey[] = [
  ...(Object.keys(en) as WordKey[]).filter((key) => STARTS.some((start) => key.startsWith(start))),
  ...SENTENCES,
];
