import { fold } from '../directory/fold.ts';
import type { RANKS } from '../schemas/profile.ts';

type Rank = (typeof RANKS)[number];

/** What a title has to say for each rank, the more particular first. Titles that could mean two ranks name none. */
const PATTERNS: readonly [Rank, RegExp][] = [
  ['emeritus', /\bprofessor emerit|\bemerit\w+ professor|^emerit/],
  ['associate-professor', /\bassoc(?:iate)?\.? (?:\w+ )?prof(?:essor)?\b/],
  ['assistant-professor', /\bass(?:t|istant)\.? (?:\w+ )?prof(?:essor)?\b/],
  ['instructor', /^(?:clinical |senior )?instructor\b/],
  ['lecturer', /\blecturer\b/],
  ['postdoc', /\bpost ?doc(?:toral)?\b/],
  ['fellow', /^(?:(?:clinical|research|chief|\w+ology|critical care) )?fellow(?:$|\b(?! of))/],
  ['resident', /^(?:chief |senior )?resident\b|\bresident physician\b|\bhouse officer\b/],
  [
    'professor',
    /^(?:full |clinical |distinguished |university |tenured )*prof(?:essor)?\b(?! (?:of practice|in residence))/,
  ],
  ['staff', /^staff\b/],
];
/** Ranks that our words do not have, or people on the way to one. */
const OTHER = /\b(?:adjunct|visiting|honorary|affiliate|candidate|student|former|retired|incoming|ex)\b/;

/** The academic rank that a title names, if it names one without doubt. */
export function findRank(title: string): Rank | undefined {
  const text = fold(title).replace(/-/g, ' ');
  if (OTHER.test(text)) return undefined;
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
}
