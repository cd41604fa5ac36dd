import { hideAfterMonthsOf, staleAfterMonthsOf } from '../schemas/site.ts';
import { isDevServer } from 'virtual:mentor-directory/config';
import type { Facet } from '../directory/facet.ts';
import { createFacetLabels, ownInterestsOf } from '../directory/facets.ts';
import { rowOrderOf } from '../search/content-hash.ts';
import { encodeDetails } from '../search/details-file.ts';
import { encodeIndex } from '../search/index-file.ts';
import { buildMentorIndex, orderRows, type MentorIndex } from '../search/mentor-index.ts';
import { packFile, type PackedFile } from '../search/packed-file.ts';
import { buildRelatedTerms, buildTerms, encodeRelatedTerms, encodeTerms, type Phrase } from '../search/terms-file.ts';
import { EN_NOISE, EN_PHRASES } from '../words/en-search.ts';
import { mentorCard } from './card.ts';
import { loadDirectory, type Directory } from './directory.ts';

/** All that the page of the search and its files are made of. */
export interface Search {
  index: MentorIndex;
  /** The name of the order of rows. */
  rowOrder: string;
  /** The row of each mentor, by id. */
  rows: ReadonlyMap<string, number>;
  files: Record<'index' | 'details' | 'terms' | 'related', PackedFile>;
  labelOf(facet: Facet, value: string): string;
}

let loaded: Promise<Search> | undefined;

/** The search of this build, made once; in development, anew for each page. */
export function loadSearch(): Promise<Search> {
  if (isDevServer) return makeSearch();
  return (loaded ??= makeSearch());
}

async function makeSearch(): Promise<Search> {
  const directory = await loadDirectory();
  const { site, mentors, vocabulary, today, words } = directory;
  const staleAfterMonths = staleAfterMonthsOf(site);
  const hideAfterMonths = hideAfterMonthsOf(site);
  const index = buildMentorIndex(mentors, { vocabulary, today, staleAfterMonths, hideAfterMonths });
  const rows = orderRows(mentors);
  const terms = buildTerms(index, vocabulary, {
    phrases: [...EN_PHRASES, ...ownNamesOf(index.facets.language.values)],
    noise: EN_NOISE,
  });
  return {
    index,
    rowOrder: rowOrderOf(rows),
    rows: new Map(rows.map(({ id }, row) => [id, row])),
    files: {
      index: packFile('index', encodeIndex(index)),
      details: packFile('details', detailsOf(directory, index)),
      terms: packFile('terms', encodeTerms(terms)),
      related: packFile('related', encodeRelatedTerms(buildRelatedTerms(index, vocabulary))),
    },
    labelOf: createFacetLabels(mentors, vocabulary, words),
  };
}

function detailsOf(directory: Directory, { interests }: MentorIndex): Uint8Array {
  const numberOf = new Map(interests.values.map((id, number) => [id, number]));
  return encodeDetails(
    orderRows(directory.mentors).map((mentor) => ({
      card: mentorCard(mentor, directory),
      city: mentor.profile.place?.city ?? '',
      interests: ownInterestsOf(mentor.profile, directory.vocabulary).map((id) => numberOf.get(id)!),
    })),
  );
}

/** Languages as they are called in themselves: español, Deutsch. */
function ownNamesOf(languages: readonly string[]): Phrase[] {
  return languages.map((tag) => ({
    facet: 'language',
    values: [tag],
    names: [new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag],
  }));
}
