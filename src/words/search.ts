import type { WordKey } from './en.ts';
import { FIT_WORDS } from './fit.ts';

/** The words that the search says in the browser; the rest of its page comes with the HTML. */
export const SEARCH_WORDS = [
  'search.count',
  'search.more',
  'search.filters.some',
  'search.filters.done',
  'search.why.name',
  'search.why.narrower',
  'search.why.narrower.name',
  'search.why.field',
  'search.unknown',
  'search.partial',
  'search.corrected',
  'search.ambiguous',
  'search.wider',
  'search.suggestions',
  'search.without',
  'search.hidden',
  'confirmed.on',
  'confirmed.stale',
  'confirmed.never',
  ...FIT_WORDS,
] as const satisfies readonly WordKey[];

export type SearchWordKey = (typeof SEARCH_WORDS)[number];
