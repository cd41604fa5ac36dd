import { excerptOf, type ExcerptPart } from '../search/excerpt.ts';
import { decodeFragmentMap } from '../search/fragment-map.ts';
import {
  isSurelyFound,
  joinTextHits,
  keepTruePlaces,
  wordsOf,
  type FoundText,
  type StoredText,
} from '../search/text-hits.ts';
import { fetchBytes, remember } from './search-files.ts';

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(text: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult extends FoundText {
  data(): Promise<StoredText>;
}

/** A word with more results than this is plainly common, and so many texts would take long to load. */
const MAX_RESULTS_TO_READ = 60;

/** Who was found by text, and why. */
export interface TextAnswer {
  /** Rows of the index, the best first. */
  rows: number[];
  /** Whether nobody has all words, so that these have only most of them. */
  isPartial: boolean;
  /** What the mentor of a row says with these words; nothing where only the name fits. */
  excerptOf(row: number): Promise<ExcerptPart[]>;
}

/** The text search. Pagefind and its index are loaded when something is first looked for. */
export class TextSearch {
  readonly #texts = new Map<string, Promise<StoredText>>();
  readonly #load: () => Promise<{ pagefind: Pagefind; rows: ReadonlyMap<string, number> }>;

  /**
   * @param folder Address of Pagefind's folder, with a slash at its end.
   * @param rowOrder The name of the order of rows of the index that the page was made with.
   */
  constructor(folder: string, rowOrder: string) {
    this.#load = remember(async () => {
      const [pagefind, map] = await Promise.all([
        loadPagefind(`${folder}pagefind.js`),
        fetchBytes(`${folder}mentors.json`, { cache: 'no-cache' }).then(decodeFragmentMap),
      ]);
      if (map.order !== rowOrder) throw new Error('The text search is of another edition of this site.');
      return { pagefind, rows: map.rows };
    });
  }

  /** Finds the mentors whose texts have the words. Throws an error when Pagefind or its index cannot be loaded. */
  async search(text: string): Promise<TextAnswer> {
    const { pagefind, rows } = await this.#load();
    const words = wordsOf(text);
    const each = await Promise.all(
      words.map(async (word) => this.#keepTrue((await pagefind.search(word)).results, word)),
    );
    const whole = words.length === 1 ? each[0]! : (await pagefind.search(text)).results;
    const { ids, isPartial } = joinTextHits(whole, each);
    const known = ids.filter((id) => rows.has(id));
    const idOfRow = new Map(known.map((id) => [rows.get(id)!, id]));
    return {
      rows: [...idOfRow.keys()],
      isPartial,
      excerptOf: async (row) =>
        this.#readExcerpt(each.map((results) => results.find(({ id }) => id === idOfRow.get(row)))),
    };
  }

  /** The results that have the word. One whose text cannot be loaded is taken at its word. */
  async #keepTrue(results: PagefindResult[], word: string): Promise<PagefindResult[]> {
    if (results.length > MAX_RESULTS_TO_READ || isSurelyFound(word)) return results;
    const kept = await Promise.all(
      results.map((result) =>
        this.#read(result).then(
          (text) => keepTruePlaces(result, word, text),
          () => result,
        ),
      ),
    );
    return kept.filter((result) => result !== undefined);
  }

  /** @param results What was found of one mentor for each word. */
  async #readExcerpt(results: readonly (PagefindResult | undefined)[]): Promise<ExcerptPart[]> {
    const hits = results.map((result) => result?.words ?? []);
    const result = results.find((one) => one !== undefined && one.words.length > 0);
    return result ? excerptOf((await this.#read(result)).content, hits) : [];
  }

  /** The text of a result, loaded once for all words and excerpts, unless that failed. */
  #read(result: PagefindResult): Promise<StoredText> {
    const known = this.#texts.get(result.id);
    if (known) return known;
    const text = result.data().then(({ content, meta }) => ({ content, meta }));
    this.#texts.set(result.id, text);
    text.catch(() => this.#texts.delete(result.id));
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
