import type { Message } from '../directory/words.ts';

/** The English words of the parts of the form in which a mentor writes their page: interests, handles, sending, confirming. */
export const enEditing = {
  // Interests
  'edit.interest.up': 'Move {label} up',
  'edit.interest.down': 'Move {label} down',
  'edit.interest.remove': 'Remove {label}',
  'edit.interest.added': '{label} added, number {place}.',
  'edit.interest.moved': '{label} is now number {place}.',
  'edit.interest.removed': '{label} removed.',
  'edit.interest.twice': '{label} is there already.',
  'edit.interest.full': {
    one: 'There is room for one. Remove it to add another.',
    other: 'There is room for {count}, and all are taken. Remove one to add another.',
  },
  'edit.interest.kept': '“{text}” is kept as a free keyword.',
  'edit.interest.keep': 'Keep “{text}” as a free keyword',
  'edit.interest.unknown': 'The vocabulary does not know “{text}”, so it is not added yet.',
  'edit.interest.unfinished': '“{text}” is not added yet.',
  'edit.interest.several': '“{text}” stands for several interests. Which one?',
  'edit.interest.personal': '{label} is an interest outside work. Add it there.',
  'edit.interest.work': '{label} is a professional interest. Add it there.',
  'edit.interest.add': 'Add {label}',
  'edit.interest.failed':
    'The list of interests could not be loaded, so nothing is suggested. Try again, or keep your words as free keywords.',
  // Handles
  'edit.handle.leads': '{handle}, which leads to {url}',
  'edit.handle.plain': 'Leads to {url}',
  // Preview
  'edit.preview.name': 'Your name',
  // Sending
  'edit.send.issue.title': 'Profile of {name}',
  'edit.send.issue.title.new': 'New profile: {name}',
  'edit.send.issue.title.confirm': 'Still true: {name}',
  'edit.send.fields': { one: 'One field changes: {names}.', other: '{count} fields change: {names}.' },
  'edit.send.new': { one: 'A new page with one field filled in.', other: 'A new page with {count} fields filled in.' },
  'edit.send.attach':
    'The changes are too long for this letter. Please attach the file that the form lets you save, and delete this line.',
  'edit.send.copied': 'Copied.',
  'edit.send.selected': 'Your browser does not let this page copy. The text is selected: copy it with Ctrl+C or ⌘C.',
  // Confirming
  'edit.confirm.ranOut':
    'What your page says about your availability held until {date}. If something else holds now, change it instead.',
  'edit.confirm.read': 'You last confirmed it on {date}.',
  'edit.confirm.never': 'You have not confirmed it yet.',
} as const satisfies Record<string, Message>;
