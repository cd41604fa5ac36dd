import { isDevServer } from 'virtual:mentor-directory/config';
import { createFacetLabels, type Facet } from '../directory/facets.ts';
import { contentHash, rowOrderOf } from '../search/content-hash.ts';
import { dealOut } from '../search/card-chunks.ts';
import { encodeCards } from '../search/card-file.ts';
import { encodeIndex } from '../search/index-file.ts';
import { buildMentorIndex, orderRows, type MentorIndex } from '../search/mentor-index.ts';
import { mentorCard } from './card.ts';
import { loadDirectory, type Directory } from './directory.ts';

/** A file of the search, called by its content, so that it can be kept for ever. */
export interface SearchFile {
  /** Without `.json` at its end. */
  name: string;
  bytes: Uint8Array;
}

/** All that the page of the search and its files are made of. */
export interface Search {
  index: MentorIndex;
  /** The name of the order of rows. */
  rowOrder: string;
  /** The row of each mentor, by id. */
  rows: ReadonlyMap<string, number>;
  indexFile: SearchFile;
  /** The cards, in as many files as needed. */
  cardFiles: readonly SearchFile[];
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
  const { mentors, vocabulary, today, words } = directory;
  const index = buildMentorIndex(mentors, vocabulary, today);
  const rows = orderRows(mentors);
  return {
    index,
    rowOrder: rowOrderOf(rows),
    rows: new Map(rows.map(({ id }, row) => [id, row])),
    indexFile: named('index', encodeIndex(index)),
    cardFiles: cardFilesOf(directory),
    labelOf: createFacetLabels(mentors, vocabulary, words),
  };
}

function cardFilesOf(directory: Directory): SearchFile[] {
  const cards = orderRows(directory.mentors).map((mentor) => mentorCard(mentor, directory));
  return dealOut(cards).map((chunk) => named('cards', encodeCards(chunk)));
}

function named(kind: string, bytes: Uint8Array): SearchFile {
  return { name: `${kind}.${contentHash(bytes)}`, bytes };
}
