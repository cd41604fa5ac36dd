import { createWords } from '../src/directory/words.ts';
import type { BodyContext } from '../src/mdx/components.ts';
import { en } from '../src/words/en.ts';

/** What profiles are read with in tests: English words, at the root of a site. */
export const CONTEXT: BodyContext = { base: '/', words: createWords('en', en) };
