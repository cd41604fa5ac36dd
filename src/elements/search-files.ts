import { decodeDetails, type Details } from '../search/details-file.ts';
import { decodeIndex } from '../search/index-file.ts';
import type { MentorIndex } from '../search/mentor-index.ts';
import { decodeRelatedTerms, decodeTerms, type RelatedTerms, type Terms } from '../search/terms-file.ts';
import { remember } from './remember.ts';

const TIMEOUT_MS = 20_000;

/** The bytes of a file of this site. Throws an error when it does not come, or not within 20 seconds. */
export async function fetchBytes(url: string, init: RequestInit = {}): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** What a packed file of this site holds. Throws an error when it does not come, or is damaged. */
export async function fetchPacked(url: string, init?: RequestInit): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([await fetchBytes(url, init)]);
  const content = packed.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(content).arrayBuffer());
}

/** The addresses of the files of the search. */
export interface SearchUrls {
  index: string;
  details: string;
  terms: string;
  related: string;
}

/** The files of the search, each loaded when it is first needed. */
export class SearchFiles {
  /** The index and the details, once they are there. */
  index: MentorIndex | undefined;
  details: Details | undefined;
  readonly loadTerms: () => Promise<Terms>;
  readonly loadRelatedTerms: () => Promise<RelatedTerms>;
  readonly loadIndex: () => Promise<MentorIndex>;
  /** Loads the details after the index, which shows first results without them. */
  readonly loadDetails: () => Promise<Details>;

  constructor(urls: SearchUrls) {
    this.loadTerms = remember(async () => decodeTerms(await fetchPacked(urls.terms)));
    this.loadRelatedTerms = remember(async () => decodeRelatedTerms(await fetchPacked(urls.related)));
    this.loadIndex = remember(async () => (this.index = decodeIndex(await fetchPacked(urls.index))));
    this.loadDetails = remember(async () => {
      const { count } = await this.loadIndex();
      return (this.details = decodeDetails(await fetchPacked(urls.details), count));
    });
  }
}
