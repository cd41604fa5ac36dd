import { buildDay } from '../../src/content/build-day.ts';
import { readShipped } from '../../src/content/vocabulary-file.ts';
import { createVocabulary } from '../../src/directory/vocabulary.ts';
import { encodeIndex } from '../../src/search/index-file.ts';
import { buildMentorIndex, orderRows } from '../../src/search/mentor-index.ts';
import { pack } from '../../src/search/packed-file.ts';
import { makeMentors } from './made-directory.ts';
import { type FunctionTime, timeIndex } from './pure-functions.ts';

const STALE_AFTER_MONTHS = 18;

/** What the index of made-up mentors weighs, and what its functions take. */
export interface IndexReport {
  mentors: number;
  /** Bytes as they are sent. */
  bytes: number;
  functions: FunctionTime[];
}

/** Makes up mentors and measures their index, without a site of them: for sizes that take too long to build. */
export async function measureMadeIndex(count: number): Promise<IndexReport> {
  const vocabulary = createVocabulary((await readShipped()).interests);
  const context = { vocabulary, today: buildDay(), staleAfterMonths: STALE_AFTER_MONTHS };
  const bytes = encodeIndex(buildMentorIndex(orderRows(makeMentors(count, vocabulary)), context));
  const functions = timeIndex(bytes, { facet: 'availability', value: 'open' });
  return { mentors: count, bytes: pack(bytes).length, functions };
}
