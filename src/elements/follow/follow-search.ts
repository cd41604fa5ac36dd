import { FACETS, type Facet } from '../../directory/facet.ts';
import { chosenValues, isEmptyQuery, parseSearchQuery, type SearchQuery } from '../../directory/search-query.ts';
import type { FollowOptions } from '../../follow/follow-source.ts';
import { fairRows } from '../../search/fair-rows.ts';
import { availabilityPlaces } from '../../search/order.ts';
import type { Correction } from '../../search/spelling.ts';
import { localDay } from '../local-day.ts';
import { PackedDownloads } from '../packed-downloads.ts';
import { QueryReader } from '../query-reader.ts';
import { findAnswers, type Answer } from '../search-answer.ts';
import { SearchFiles, type SearchUrls } from '../search-files.ts';
import { TextSearch } from '../text-search.ts';

/** Where the search has its files; see `<mentor-search>`. */
export interface FollowSearchSettings {
  urls: SearchUrls;
  texts: string;
  rowOrder: string;
}

/** Whom a search finds. */
export interface FollowFound {
  ids: string[];
  total: number;
  /** What was looked for, in words; none where nothing was, so that everybody is found. */
  sought: string[];
  /** Whether nobody had all of the words, so that these have most. */
  isPartial: boolean;
  correction?: Correction | undefined;
}

/** Finds the first mentors that the search finds for an address, in the order in which it shows them. */
export async function findForAddress(
  params: URLSearchParams,
  limit: number,
  { labels }: Pick<FollowOptions, 'labels'>,
  { urls, texts, rowOrder }: FollowSearchSettings,
): Promise<FollowFound> {
  const known = labels.filter((label): label is typeof label & { facet: Facet } =>
    (FACETS as readonly string[]).includes(label.facet),
  );
  const find = (facet: string, value: string): (typeof known)[number] | undefined =>
    known.find((label) => label.facet === facet && label.value === value);
  const query = parseSearchQuery(params, (facet, value) => find(facet, value) !== undefined);
  const files = new SearchFiles(urls, new PackedDownloads());
  const form = { labelOf: (facet: Facet, value: string) => find(facet, value)?.label ?? value };
  let answer: Answer | undefined;
  for await (const next of findAnswers(query, {
    files,
    texts: new TextSearch(texts, rowOrder),
    reader: new QueryReader(files, known),
    form,
    isLarge: false,
    orderOf: (index) => ({ places: availabilityPlaces(index), fair: fairRows(index.count, localDay()) }),
  })) {
    answer = next;
  }
  const found = (await answer?.find(0, limit)) ?? [];
  return {
    ids: found.map(({ card }) => card.id),
    total: answer?.total ?? 0,
    sought: isEmptyQuery(query) ? [] : soughtIn(query, form.labelOf),
    isPartial: answer?.matches !== undefined && answer.matches.answered < answer.parts.length,
    correction: answer?.correction,
  };
}

function soughtIn(query: SearchQuery, labelOf: (facet: Facet, value: string) => string): string[] {
  const chosen = chosenValues(query).map(({ facet, value }) => labelOf(facet, value));
  return query.text === '' ? chosen : [`“${query.text}”`, ...chosen];
}
