import { readCard, type Card } from '../search/card.ts';
import { excerptOf, type ExcerptPart } from '../search/excerpt.ts';
import { decodeFragmentMap, type FragmentMap } from '../search/fragment-map.ts';
import { isSurelyFound, keepTruePlaces, type FoundText, type StoredText } from '../search/text-hits.ts';
import { fetchPacked } from './packed-downloads.ts';
import { remember } from './remember.ts';

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(text: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult extends FoundText {
  data(): Promise<StoredText & { raw_url: string }>;
}

/** What was found for a word: results of Pagefind, the best first. */
export interface WordHits {
  word: string;
  results: readonly FoundText[];
}

/** Where Pagefind does not know a word, its best results are wrong, so a few tell whether all must be looked at. */
const RESULTS_TO_CHECK = 3;
const MAX_RESULTS_TO_READ = 60;

/** The text search. Pagefind and its index are loaded when something is first looked for. */
export class TextSearch {
  /** Loads which row of the index each result stands for. Throws an error where that is of another edition of the site. */
  readonly loadMap: () => Promise<FragmentMap>;
  readonly #results = new Map<string, PagefindResult>();
  readonly #texts = new Map<string, Promise<StoredText & { card: Card }>>();
  readonly #hits = new Map<string, Promise<WordHits>>();
  readonly #load: () => Promise<Pagefind>;

  /**
   * @param folder Address of Pagefind's folder, with a slash at its end.
   * @param rowOrder The name of the order of rows of the index that the page was made with.
   */
  constructor(folder: string, rowOrder: string) {
    this.#load = remember(() => loadPagefind(`${folder}pagefind.js`));
    this.loadMap = remember(async () => {
      const map = decodeFragmentMap(await fetchPacked(`${folder}mentors.bin`, { cache: 'no-cache' }));
      if (map.order !== rowOrder) throw new Error('The text search is of another edition of this site.');
      return map;
    });
  }

  /** Finds a word, or a text in quotes, in texts. Throws an error when Pagefind or its index cannot be loaded. */
  find(word: string): Promise<WordHits> {
    const known = this.#hits.get(word);
    if (known) return known;
    const hits = this.#find(word);
    this.#hits.set(word, hits);
    hits.catch(() => this.#hits.delete(word));
    return hits;
  }

  /** The rows of the index that results stand for, in their order. */
  async rowsOf({ results }: WordHits): Promise<(number | undefined)[]> {
    const { rows } = await this.loadMap();
    return results.map(({ id }) => rows.get(id));
  }

  /** The id of the result that stands for a row. */
  async resultOf(row: number): Promise<string> {
    return (await this.loadMap()).fragments[row] ?? '';
  }

  /** The card of the mentor whom a result stands for. */
  async cardOf(id: string): Promise<Card> {
    return (await this.#read(id)).card;
  }

  /** What the mentor of a result says with the words; nothing where only the name fits. */
  async excerptOf(id: string, hits: readonly WordHits[]): Promise<ExcerptPart[]> {
    const found = hits.map(({ word, results }) => ({ word, result: results.find((result) => result.id === id) }));
    if (found.every(({ result }) => result === undefined || result.words.length === 0)) return [];
    const text = await this.#read(id);
    const places = found.map(({ word, result }) => (result && keepTruePlaces(result, word, text)?.words) ?? []);
    return excerptOf(text.content, places);
  }

  async #find(word: string): Promise<WordHits> {
    if (!/\p{L}|\p{N}{3}/u.test(word)) return { word, results: [] };
    const { results } = await (await this.#load()).search(word);
    for (const result of results) this.#results.set(result.id, result);
    return { word, results: await this.#keepTrue(results, word) };
  }

  /** The results that have the word: all, if the best do; else those that do, as far as there is time to look. */
  async #keepTrue(results: readonly PagefindResult[], word: string): Promise<readonly PagefindResult[]> {
    if (isSurelyFound(word)) return results;
    const best = await this.#checkEach(results.slice(0, RESULTS_TO_CHECK), word);
    if (best.length === Math.min(results.length, RESULTS_TO_CHECK)) return results;
    return [...best, ...(await this.#checkEach(results.slice(RESULTS_TO_CHECK, MAX_RESULTS_TO_READ), word))];
  }

  /** Those of the results whose text has the word. One whose text cannot be loaded is taken at its word. */
  async #checkEach(results: readonly PagefindResult[], word: string): Promise<PagefindResult[]> {
    const checked = await Promise.all(
      results.map((result) =>
        this.#read(result.id).then(
          (text) => keepTruePlaces(result, word, text) !== undefined,
          () => true,
        ),
      ),
    );
    return results.filter((_, place) => checked[place]);
  }

  /** The text of a result, loaded once for all words and excerpts, unless that failed. */
  #read(id: string): Promise<StoredText & { card: Card }> {
    const known = this.#texts.get(id);
    if (known) return known;
    const text = this.#load()
      .then(() => this.#results.get(id)!.data())
      .then(({ content, meta, raw_url }) => ({ content, meta, card: readCard(raw_url) }));
    this.#texts.set(id, text);
    text.catch(() => this.#texts.delete(id));
    return text;
  }
}

/** The address is a parameter, so that the bundler leaves the import to the browser. */
async function loadPagefind(url: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  // A worker would need a trusted address, which Pagefind does not give.
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  return pagefind;
}
