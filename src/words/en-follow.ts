import type { Message } from '../directory/words.ts';

/** The words of the follow list in English. */
export const enFollow = {
  'follow.title': 'Follow list',
  'follow.intro':
    'Take the mentors’ public accounts with you, so that you can read along before you write to anybody. Only accounts whose owners agreed to be handed on are in the lists.',
  'follow.link': 'Follow these mentors',
  'follow.shortlist': 'Your shortlist',
  'follow.loading': 'Putting the list together…',
  'follow.failed': 'The list could not be loaded. Your connection may be down; nothing was lost.',
  'follow.again': 'Try again',
  'follow.of.shortlist': { one: 'The one mentor on your shortlist.', other: 'The {count} mentors on your shortlist.' },
  'follow.of.all': { one: 'The one mentor of this directory.', other: 'All {count} mentors of this directory.' },
  'follow.of.search': { one: 'One mentor, found for: {what}.', other: '{count} mentors, found for: {what}.' },
  'follow.of.corrected': 'Nobody here has “{said}”, so this is for “{meant}”.',
  'follow.of.partial': 'Nobody has all of these words; these mentors have most of them.',
  'follow.capped':
    'A list takes {count} mentors at most, so these are the first {count}. Narrow the search for the others.',
  'follow.left': {
    one: 'One mentor of your shortlist is no longer in this directory and is left out.',
    other: '{count} mentors of your shortlist are no longer in this directory and are left out.',
  },
  'follow.none.shortlist':
    'Your shortlist is empty in this browser. Put mentors on it, or follow everyone a search finds.',
  'follow.none.search': 'Nobody was found for: {what}.',
  'follow.find': 'Find a mentor',
  'follow.blocked': 'This browser does not let the page read your shortlist.',
  'follow.mentors': 'Who is in it',
  'follow.mentors.note':
    'Take away the tick of anybody whom you would rather leave out. Whoever hands on no account is there with their own way of contact.',
  'follow.way': 'How to reach them: {way}',
  'follow.tick.all': 'Tick all',
  'follow.tick.none': 'Tick none',
  'follow.ticked': { one: '{count} of {all} is in the lists.', other: '{count} of {all} are in the lists.' },
  'follow.page': 'About',
  'follow.feed': 'Feed',
  'follow.communities': 'Journals and societies that they name',
  'follow.communities.note':
    'What you tick comes into the lists too: its account or feed where it has one, else its address.',
  'follow.lists': 'Take it with you',
  'follow.mastodon': 'Mastodon',
  'follow.mastodon.how':
    'On your server open Preferences, then Import and export, then Import. Choose “Following list” and this file, and “Merge”, which keeps whom you follow now.',
  'follow.bluesky': 'Bluesky',
  'follow.bluesky.how': 'Open an address of the list and press Follow there, or paste a handle into Bluesky’s search.',
  'follow.opml': 'Feed reader',
  'follow.opml.how': 'Import the file as OPML in your feed reader. You read along without any account.',
  'follow.text': 'Plain text',
  'follow.text.how': 'Everybody with their accounts, or how to reach them: to read, print or paste anywhere.',
  'follow.count': { one: 'One entry', other: '{count} entries' },
  'follow.count.none': 'Nobody in this list has one to hand on.',
  'follow.download': 'Download',
  'follow.copy': 'Copy',
  'follow.see': 'See the list',
  'follow.copied': 'Copied.',
  'follow.copied.not':
    'This browser did not let the page copy. The list is marked: copy it with the keyboard or the menu.',
  'follow.whole': 'Everybody in one file',
  'follow.whole.note': 'The accounts of all mentors here who agreed to it.',
  'follow.whole.mastodon': 'Mastodon (CSV)',
  'follow.whole.opml': 'Feeds (OPML)',
  'follow.whole.text': 'Plain text',
  'follow.noScript':
    'To make a list of some mentors, this page needs JavaScript. The files with everybody work without it.',
} as const satisfies Record<string, Message>;
