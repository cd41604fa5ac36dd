import type { Words } from '../../directory/words.ts';
import type { ShortlistWordKey } from '../../words/shortlist.ts';
import type { ShortlistStore } from '../shortlist-store.ts';
import type { KnownBriefs } from './known-briefs.ts';

/** What the parts of the page share. */
export interface ShortlistSettings {
  /** The path of the directory. */
  base: string;
  store: ShortlistStore;
  briefs: KnownBriefs;
  /** Address of the pages of mentors, to which ids are added. */
  pages: string;
  words: Words<ShortlistWordKey>;
}

export interface ShortlistContext extends ShortlistSettings {
  /** Says politely what has happened, to those who do not see it. */
  announce(text: string): void;
}
