import { isEmptyQuery, type SearchQuery } from '../directory/search-query.ts';
import { fairRows } from '../search/card-chunks.ts';
import { matchMentors, type Matches } from '../search/match.ts';
import type { MentorIndex } from '../search/mentor-index.ts';
import type { SearchFiles } from './search-files.ts';
import type { TextAnswer, TextSearch } from './text-search.ts';

/** What the answers are made of. */
export interface Sources {
  files: SearchFiles;
  texts: TextSearch;
  /** How many mentors there are. */
  count: number;
  /** The reader's day, `2026-11-24`, by which the order without words is shuffled. */
  day: string;
}

/** Who is found. */
export interface Answer {
  /** Rows of the index, in the order in which they are shown. */
  rows: readonly number[];
  /** Absent where nothing was looked for and the index was not needed yet. */
  facets?: { index: MentorIndex; matches: Matches };
  /** Absent where no words were looked for. */
  text?: TextAnswer;
}

/** Finds the mentors of a query. Throws an error when a file that it needs cannot be loaded. */
export async function findAnswer(query: SearchQuery, { files, texts, count, day }: Sources): Promise<Answer> {
  if (isEmptyQuery(query) && files.index === undefined) {
    return { rows: fairRows(Array(count).keys(), count, day) };
  }
  const [index, text] = await Promise.all([
    files.loadIndex(),
    query.text === '' ? undefined : texts.search(query.text),
  ]);
  const matches = matchMentors(index, query.chosen, text?.rows);
  const found = new Set(matches.rows);
  const rows = text ? text.rows.filter((row) => found.has(row)) : fairRows(found, count, day);
  return { rows, facets: { index, matches }, text };
}

/** The day where the reader is. */
export function localDay(now = new Date()): string {
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
