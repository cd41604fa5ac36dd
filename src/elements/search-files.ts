import { decodeDetails, type Details } from '../search/details-file.ts';
import { decodeIndex } from '../search/index-file.ts';
import type { MentorIndex } from '../search/mentor-index.ts';
import { decodeRelatedTerms, decodeTerms, type RelatedTerms, type Terms } from '../search/terms-file.ts';
import type { PackedDownloads } from './packed-downloads.ts';
import { remember } from './remember.ts';

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

  constructor(urls: SearchUrls, downloads: PackedDownloads) {
    this.loadTerms = remember(async () => decodeTerms(await downloads.take(urls.terms)));
    this.loadRelatedTerms = remember(async () => decodeRelatedTerms(await downloads.take(urls.related)));
    this.loadIndex = remember(async () => (this.index = decodeIndex(await downloads.take(urls.index))));
    this.loadDetails = remember(async () => {
      const { count } = await this.loadIndex();
      return (this.details = decodeDetails(await downloads.take(urls.details), count));
    });
  }
}
