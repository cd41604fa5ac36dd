import type { Card } from '../search/card.ts';
import { placeOfCard } from '../search/card-chunks.ts';
import { decodeCards } from '../search/card-file.ts';
import { decodeIndex } from '../search/index-file.ts';
import type { MentorIndex } from '../search/mentor-index.ts';

const TIMEOUT_MS = 20_000;

/** The bytes of a file of this site. Throws an error when it does not come, or not within 20 seconds. */
export async function fetchBytes(url: string, init: RequestInit = {}): Promise<Uint8Array> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Remembers what `load` gave, unless it failed: then the next call tries again. */
export function remember<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}

/** The index of the facets and the cards, each file loaded when it is first needed. */
export class SearchFiles {
  /** The index, once it is there. */
  index: MentorIndex | undefined;
  readonly #chunks: (() => Promise<Card[]>)[];
  readonly #loadIndex: () => Promise<MentorIndex>;

  constructor(indexUrl: string, cardUrls: readonly string[]) {
    this.#loadIndex = remember(async () => (this.index = decodeIndex(await fetchBytes(indexUrl))));
    this.#chunks = cardUrls.map((url) => remember(async () => decodeCards(await fetchBytes(url))));
  }

  loadIndex(): Promise<MentorIndex> {
    return this.#loadIndex();
  }

  /** The cards of rows, in their order. */
  async loadCards(rows: readonly number[]): Promise<Card[]> {
    const places = rows.map((row) => placeOfCard(row, this.#chunks.length));
    const needed = [...new Set(places.map(({ chunk }) => chunk))];
    const chunks = new Map(
      await Promise.all(needed.map(async (chunk) => [chunk, await this.#chunks[chunk]!()] as const)),
    );
    return places.map(({ chunk, place }) => {
      const card = chunks.get(chunk)?.[place];
      if (!card) throw new Error('The index and the files of cards do not fit together.');
      return card;
    });
  }
}
