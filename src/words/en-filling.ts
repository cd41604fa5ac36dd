import type { Message } from '../directory/words.ts';

/** The English words that the form of a profile says while somebody fills it in. */
export const enFilling = {
  'fill.failed':
    'A part of this form could not be loaded, so it cannot check or send anything now. Look whether you are online, and try again.',
  // Drafts
  'fill.draft': 'What you wrote here on {date} is back.',
  'fill.draft.changed':
    'What you wrote here on {date} is back. The page has changed since then: it stands here as it is now, with your changes in it.',
  'fill.draft.blocked':
    'Your browser does not let this page keep a draft, so leave the page open until you have sent what you wrote.',
  'fill.draft.gone': 'Your draft is gone.',
  // Lists of several
  'fill.items.added': '{item} added.',
  'fill.items.removed': '{item} removed.',
  'fill.items.full': {
    one: 'There is room for one only.',
    other: 'There is room for {count}, and all are taken. Remove one to add another.',
  },
  // What is wrong
  'fill.line': 'Line {line}: {message}',
  'fill.unfinished.day': 'The date is not complete. Fill in day, month and year, or clear it.',
  'fill.unfinished.number': 'What is typed here is no number. Write it in digits, or clear it.',
  'fill.consent':
    'Without your agreement that your page may be shown here it cannot be published. Check the first box.',
  'fill.consent.unrecorded': 'Nothing here says that you agree to be listed. Check the first box if you do.',
  'fill.unsure':
    'This browser does not know “{value}”. If it is right, leave it: it is looked at again once it is sent.',
  'fill.unchanged': 'Nothing is different from the published page, so there is nothing to send yet.',
  'fill.unspliced':
    'The file of your page is written in a way that this form cannot change. Please use one of the other ways below.',
  'fill.tooLarge': 'Your page is longer than 64 kB, which is more than a page may be. Shorten its text.',
} as const satisfies Record<string, Message>;
