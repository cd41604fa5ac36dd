import type { SearchQuery } from '../directory/search-query.ts';
import type { Words } from '../directory/words.ts';
import type { Name } from '../search/lexicon.ts';
import type { MentorIndex } from '../search/mentor-index.ts';
import { fairRows } from '../search/fair-rows.ts';
import { availabilityPlaces, type RowOrder } from '../search/order.ts';
import { suggest, type Suggestion } from '../search/suggest.ts';
import type { SearchWordKey } from '../words/search.ts';
import type { FacetForm } from './facet-form.ts';
import { localDay } from './local-day.ts';
import type { PackedDownloads } from './packed-downloads.ts';
import { QueryReader } from './query-reader.ts';
import { findAnswers, type Answer, type Sources } from './search-answer.ts';
import { SearchCards } from './search-cards.ts';
import { SearchEmpty } from './search-empty.ts';
import { SearchFiles, type SearchUrls } from './search-files.ts';
import { SearchNotes } from './search-notes.ts';
import { TextSearch } from './text-search.ts';

/** Where the search finds what the page does not hold, and how it shows it. */
export interface EngineSettings {
  urls: SearchUrls;
  /** Address of Pagefind's folder, and the name of the order of rows that it must have. */
  texts: string;
  rowOrder: string;
  /** How many mentors there are, and how many of them are shown only to those who ask for them. */
  count: number;
  hiddenCount: number;
  isLarge: boolean;
  /** Addresses of the pages and pictures of mentors, to which ids are added. */
  pages: string;
  photos: string;
  words: Words<SearchWordKey>;
}

/** What somebody is about to do. */
export type Next = 'words' | 'choices';

/** All of the search that a page does without until somebody looks for something. */
export class SearchEngine {
  readonly cards: SearchCards;
  readonly notes: SearchNotes;
  readonly empty: SearchEmpty;
  readonly #sources: Sources;
  readonly #form: FacetForm;

  constructor(root: ParentNode, settings: EngineSettings, form: FacetForm, downloads: PackedDownloads) {
    const { urls, texts, rowOrder, isLarge } = settings;
    const files = new SearchFiles(urls, downloads);
    let order: RowOrder | undefined;
    this.#form = form;
    this.#sources = {
      files,
      texts: new TextSearch(texts, rowOrder),
      reader: new QueryReader(files, form.labels()),
      form,
      isLarge,
      orderOf: (index) => (order ??= { places: availabilityPlaces(index), fair: fairRows(index.count, localDay()) }),
    };
    this.cards = new SearchCards(root, { ...settings, form });
    this.notes = new SearchNotes(root, form, settings.words);
    this.empty = new SearchEmpty(root, form, settings.words);
  }

  /**
   * Answers a query, one answer after another, each better than the one before.
   * @param countFit Counts for each row how well it fits what is wished for.
   */
  answers(query: SearchQuery, countFit: ((index: MentorIndex) => Uint16Array) | undefined): AsyncGenerator<Answer> {
    return findAnswers(query, { ...this.#sources, countFit });
  }

  /** What the end of a text may become. */
  async suggest(text: string): Promise<Suggestion[]> {
    const { reader } = this.#sources;
    const countOf = ({ entry }: Name): number => this.#form.totalOf(entry.facet, entry.values[0] ?? '');
    return suggest(text, await reader.loadLexicon(), countOf);
  }

  /**
   * Makes ready what is probably needed next: of a large site for words or for choices, of a small one for both. What
   * fails now is tried again when it is needed.
   */
  prepare(next: Next): void {
    const { reader, files, isLarge } = this.#sources;
    if (next === 'words' || !isLarge) reader.loadLexicon().catch(() => undefined);
    if (next === 'choices' || !isLarge) files.loadIndex().catch(() => undefined);
    if (!isLarge) files.loadDetails().catch(() => undefined);
  }
}
