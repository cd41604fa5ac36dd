import type { Options } from 'minisearch';
import type { BenchRecord } from './records.ts';

/** A record as MiniSearch is given it. */
export type MiniDocument = Pick<BenchRecord, 'id' | 'name' | 'role' | 'text' | 'values'> & {
  /** Labels with commas between them. */
  interests: string;
};

/** What the list of results shows and the boxes choose by, which MiniSearch keeps beside its index. */
export type MiniResult = Omit<MiniDocument, 'text'>;

/** MiniSearch as somebody who knows it would set it up for a directory; the same when its index is made and used. */
export const MINISEARCH_OPTIONS: Options<MiniDocument> = {
  fields: ['name', 'role', 'interests', 'text'],
  storeFields: ['name', 'role', 'interests', 'values'],
  searchOptions: {
    boost: { name: 4, interests: 3, role: 2 },
    prefix: true,
    fuzzy: 0.2,
    combineWith: 'AND',
  },
  autoSuggestOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', fields: ['name', 'interests'] },
};
