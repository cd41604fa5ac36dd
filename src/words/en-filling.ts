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
  'fill.unfinished.interest': '“{value}” is not added yet. Choose it from the list, or clear it.',
  'fill.missing': 'This is needed. Fill it in.',
  'fill.missing.name': 'Your name is needed. Write it here.',
  'fill.missing.availability': 'Choose whether you take new mentees, or clear the number and the date that go with it.',
  'fill.missing.project': 'Say what the project is about, or remove it.',
  'fill.long': 'This has {count} characters, and there is room for {most}. Shorten it.',
  'fill.long.word':
    '“{value}” is too long: there is room for {most} characters. Shorten it, or put commas between several.',
  'fill.many': 'These are {count}, and there is room for {most}. Leave out those that matter least.',
  'fill.most': 'Write a number that is not above {most}.',
  'fill.least': 'Write a number that is not below {least}.',
  'fill.whole': 'Write a whole number.',
  'fill.day': 'Write a date with a year of four digits.',
  'fill.oneParagraph': 'There is room for one paragraph here. Take out the line breaks.',
  'fill.language': '“{value}” is not known as a language. Write its English name, or its short tag: “German” or “de”.',
  'fill.timeZone':
    '“{value}” is no time zone. Type the name of a large city near you, and choose from the list: “Africa/Nairobi”.',
  'fill.email': '“{value}” is no e-mail address. Write it in full: “grace@example.edu”.',
  'fill.ror': '“{value}” is no ROR address. Find the institution on ror.org and copy its address, or leave this empty.',
  'fill.doi': '“{value}” is no DOI. It begins with “10.”: “10.1001/jama.2015.18884”.',
  'fill.pmid': '“{value}” is no PubMed number. It has digits only: “27046365”.',
  'fill.work': 'A publication needs its DOI or its PubMed number. Write one of them, or remove the publication.',
  'fill.keyword': '“{value}” is not in the list of interests, so it is found as a word only. It can stay.',
  'fill.keyword.known':
    '“{value}” is in the list of interests as “{label}”. Choose it there instead, and more people find you by it.',
  'fill.interest': '“{value}” is not in the list of interests. Remove it, or choose another.',
  'fill.interest.kind': '“{value}” belongs in the other field of interests. Remove it here and add it there.',
  'fill.contact.email': 'You would like e-mail first, and there is no address. Write it below, or choose another way.',
  'fill.contact.coordinator': 'The people who look after this directory have given no address. Choose another way.',
  'fill.contact.handle':
    'This way needs a profile of yours that is not in the form. Add it under “Where to follow you”, or choose another way.',
  'fill.expired':
    'This day is past, so your page says nothing of your availability. Choose what holds now, with a later day or none.',
  'fill.closed': 'This day is past. Write a later one, or remove the project.',
  'fill.picture': 'Pictures cannot stand in the text. Take it out; how to send yours is said under “You”.',
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
