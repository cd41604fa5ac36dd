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
  // The page
  'shortlist.title': 'Your shortlist',
  'shortlist.description': 'Mentors whom you want to come back to, in your own order, with notes for yourself.',
  'shortlist.privacy':
    'The list and your notes stay in this browser. Nothing of them is sent anywhere, and no mentor can see that they are on it.',
  'shortlist.noScript':
    'This list is kept in your browser and nowhere else, and keeping it there takes JavaScript, which is off. Without it, you can bookmark the pages of mentors in your browser, or print them: each prints well.',
  'shortlist.find': 'Find a mentor',
  'shortlist.empty': 'Nobody is on it yet',
  'shortlist.empty.text':
    'Two or three names are a better start than one: put everybody here who might fit, think about them side by side, and note whom you wrote to. The button “Shortlist” is on every card and every page of a mentor.',
  'shortlist.empty.guide': 'Read how to choose',
  'shortlist.count': { one: '{count} mentor', other: '{count} mentors' },
  'shortlist.ways': 'What to do with it',
  'shortlist.way.compare': 'Compare them side by side',
  'shortlist.way.team': 'See what they cover together',
  'shortlist.way.follow': 'Take their accounts with you',
  // One mentor
  'shortlist.gone': 'No longer in this directory. The name and your note stay here until you remove them.',
  'shortlist.note': 'My note',
  'shortlist.note.hint': 'Kept as you type, in this browser alone.',
  'shortlist.note.changed': 'This note was changed in another tab. There it says:',
  'shortlist.note.emptied': 'This note was emptied in another tab.',
  'shortlist.note.both': 'Keep both',
  'shortlist.note.mine': 'Keep what stands here',
  'shortlist.note.theirs': 'Take the other',
  'shortlist.contacted': 'I wrote to them',
  'shortlist.answered': 'They answered',
  'shortlist.day': 'On which day',
  'shortlist.up': 'Up',
  'shortlist.down': 'Down',
  'shortlist.remove': 'Remove',
  'shortlist.message': 'Write a first message',
  'shortlist.moved': '{name} is now number {place} of {count}.',
  'shortlist.first': '{name} is the first already.',
  'shortlist.last': '{name} is the last already.',
  'shortlist.removed': '{name} is off your list.',
  'shortlist.removedElsewhere': '{name} was taken off the list in another tab, while you were writing about them here.',
  'shortlist.undo': 'Put back',
  'shortlist.restored': '{name} is back on your list.',
  'shortlist.failed':
    'What the directory says of some of these mentors could not be loaded. Your list and your notes are all here.',
  'shortlist.again': 'Try again',
  // What the browser keeps
  'shortlist.blocked':
    'Your browser does not let this site keep anything. You can work with this list now, and it is gone when you leave the page: save it as a file before.',
  'shortlist.full':
    'Your browser has no room left for this site. What you changed last is gone when you leave the page: save the list as a file before, or make your notes shorter.',
  'shortlist.unreadable':
    'Some of what your browser kept as your shortlist cannot be read: it was damaged, or is of a later version of this site. It is still there, and you can save it as it is.',
  'shortlist.unreadable.save': 'Save it as a file',
  'shortlist.unreadable.discard': 'Throw it away',
  'shortlist.unreadable.discarded': 'What could not be read is gone.',
  // A list that somebody shared
  'shared.title': 'A list that was shared with you',
  'shared.text':
    'Somebody gave you the address of these mentors. Your own list stays as it is until you add any of them.',
  'shared.own': '· on your list already',
  'shared.gone': {
    one: 'One more is no longer in this directory.',
    other: '{count} more are no longer in this directory.',
  },
  'shared.failed': 'These mentors could not be loaded. Look whether you are online.',
  'shared.nobody': 'None of the mentors in this address is in this directory.',
  'shared.add': 'Add the chosen ones to my list',
  'shared.dismiss': 'Leave my list as it is',
  'shared.added': { one: '{count} mentor was added to your list.', other: '{count} mentors were added to your list.' },
  'shared.crowded': 'There was no room for all of them.',
  // Sharing, files, print, erasing
  'share.title': 'Share it',
  'share.text': 'This address names the mentors of your list and nothing else: your notes and marks are never in it.',
  'share.address': 'Address of this list',
  'share.copy': 'Copy the address',
  'share.copied': 'The address is copied.',
  'share.selected': 'The address is selected. Copy it with your keyboard or the menu of your browser.',
  'share.send': 'Share…',
  'file.title': 'Keep a copy, or take it to another device',
  'file.text': 'The file holds everything, your notes too, so mind whom you give it to.',
  'file.export': 'Save as a file',
  'file.import': 'Open a file…',
  'file.print': 'Print',
  'file.exported': 'The list is saved as {name}.',
  'file.refused': 'This is no file of a shortlist, so nothing was changed. Choose one that was saved on this page.',
  'file.later': 'This file is from a later version of this site and cannot be read here. Nothing was changed.',
  'file.unread': 'The file could not be opened, so nothing was changed.',
  'file.nobody': 'There is nobody in this file, so nothing was changed.',
  'file.ask': {
    one: 'The file has {count} mentor, and your list has some too. Add what is in the file to your list, or put it in its place?',
    other:
      'The file has {count} mentors, and your list has some too. Add what is in the file to your list, or put it in its place?',
  },
  'file.damaged': 'Some of the file cannot be read and is left out.',
  'file.merge': 'Add to my list',
  'file.replace': 'Replace my list',
  'file.cancel': 'Cancel',
  'file.merged': {
    one: '{count} mentor was added; of those on both lists, both notes are kept.',
    other: '{count} mentors were added; of those on both lists, both notes are kept.',
  },
  'file.replaced': {
    one: 'Your list is now the {count} mentor of the file.',
    other: 'Your list is now the {count} mentors of the file.',
  },
  'file.undo': 'Put my old list back',
  'file.undone': 'Your list is as it was.',
  'erase.title': 'Erase it',
  'erase.button': 'Erase everything…',
  'erase.ask':
    'This takes the list with your notes and marks out of this browser, the drafts of your first messages, where you said you are, and your ticks in the checklists of the guide. It cannot be undone, and nobody else has a copy. It leaves a mentor’s page that you are filling in, which has a button of its own.',
  'erase.confirm': 'Erase everything',
  'erase.cancel': 'Keep it',
  'erase.done':
    'Your list, your drafts of messages and your ticks are erased. Nothing of them is left in this browser.',
} as const satisfies Record<string, Message>;
