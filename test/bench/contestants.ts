import type { ServedFiles } from './served-files.ts';

/** Where a page has what the measurements touch and look at, as selectors. */
export interface PageParts {
  field: string;
  /** Says how many were found, in words. */
  status: string;
  /** Is there while an answer is under way. */
  busy: string;
  /** The link of the first result. */
  first: string;
  /** What is offered while somebody types. */
  suggestion: string;
  /** Is there when an answer has no results. */
  nothing: string;
}

/** A search that is measured. */
export interface Contestant {
  name: ContestantName;
  files: ServedFiles;
  parts: PageParts;
  /** What it offers while somebody types. */
  offers: 'suggestions' | 'results';
  /** The page for words, and the one for boxes without words; as they are, and for a slowed processor. */
  pages: { words: string; boxes: string; slowedWords: string; slowedBoxes: string };
  partsOfBoxes: PageParts;
}

/** The names under which results are printed, ours first. */
export const CONTESTANTS = ['ours', 'pagefind', 'minisearch'] as const;

export type ContestantName = (typeof CONTESTANTS)[number];

const OUR_PARTS: PageParts = {
  field: '[data-part="field"]',
  status: '[data-part="heading"]',
  busy: '[data-part="results"][aria-busy="true"]',
  first: '[data-part="list"] > :first-child a[href]',
  suggestion: '[role="listbox"]:not([hidden]) [role="option"]',
  nothing: '[data-part="empty"]:not([hidden])',
};

const DEFAULT_UI_PARTS: PageParts = {
  field: '.pagefind-ui__search-input',
  status: '.pagefind-ui__message',
  busy: '.pagefind-ui__results-area > .pagefind-ui__message:only-child',
  first: '.pagefind-ui__results > :first-child .pagefind-ui__result-link',
  suggestion: '.pagefind-ui__results > :first-child .pagefind-ui__result-link',
  nothing: '.pagefind-ui__results-area > .pagefind-ui__results:not(:has(*))',
};

/** Our search over the files of a built site. */
export function ourSearch(files: ServedFiles): Contestant {
  return {
    name: 'ours',
    files,
    parts: OUR_PARTS,
    partsOfBoxes: OUR_PARTS,
    offers: 'suggestions',
    pages: samePages('/mentors/'),
  };
}

/** Pagefind's Default UI. A slowed processor slows no worker, so there it does without. */
export function pagefindSearch(files: ServedFiles): Contestant {
  return {
    name: 'pagefind',
    files,
    parts: DEFAULT_UI_PARTS,
    partsOfBoxes: OUR_PARTS,
    offers: 'results',
    pages: { words: '/', boxes: '/browse/', slowedWords: '/?no-worker', slowedBoxes: '/browse/?no-worker' },
  };
}

/** MiniSearch under a form like ours. */
export function miniSearch(files: ServedFiles): Contestant {
  return {
    name: 'minisearch',
    files,
    parts: OUR_PARTS,
    partsOfBoxes: OUR_PARTS,
    offers: 'suggestions',
    pages: samePages('/'),
  };
}

function samePages(path: string): Contestant['pages'] {
  return { words: path, boxes: path, slowedWords: path, slowedBoxes: path };
}
