import type { Message } from '../directory/words.ts';

/** The English words of the shortlist: its buttons on other pages, and its own page. */
export const enShortlist = {
  'nav.shortlist': 'Shortlist',
  // The button on cards and profiles
  'save.button': 'Shortlist',
  'save.blocked':
    'Your browser does not let this site keep anything, so this is remembered only until you leave this page.',
  'save.full': 'Your browser has no room left for this site, so this is remembered only until you leave this page.',
  'save.crowded': 'Your shortlist is as long as it can be. Take somebody off it first.',
  'save.failed': 'The shortlist could not be loaded. Look whether you are online, and press again.',
} as const satisfies Record<string, Message>;
