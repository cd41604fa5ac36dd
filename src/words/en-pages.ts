import type { Message } from '../directory/words.ts';

/** The English words of the pages around the mentors: interests, places, guides, communities, and what is said of the site itself. */
export const enPages = {
  // Interests
  'interests.title': 'Interests',
  'interests.intro': 'What the mentors of this directory work on and care about. Each leads to the people.',
  'interests.kind.clinical': 'Clinical fields',
  'interests.kind.research': 'Research',
  'interests.kind.education': 'Education',
  'interests.kind.advocacy': 'Advocacy',
  'interests.kind.leadership': 'Leadership',
  'interests.kind.personal': 'Outside work',
  'interests.count': { one: '{count} mentor', other: '{count} mentors' },
  'interest.synonyms': 'Also found under {names}.',
  'interest.broader': 'Part of',
  'interest.narrower': 'Includes',
  'interest.mentors': { one: '{count} mentor', other: '{count} mentors' },
  'interest.narrow': 'Narrow these down',
  'interest.description': 'Mentors who work on {interest}.',
  'interest.included': {
    one: '{count} of them works on a part of it.',
    other: '{count} of them work on a part of it.',
  },
  // Places
  'places.title': 'Places',
  'places.intro': 'Where the mentors are. Many also meet by video, so look further than your own city.',
  'places.elsewhere': 'Place not given',
  'places.independent': 'No institution given',
  'places.more': { one: 'and {count} more', other: 'and {count} more' },
  // Guides
  'guides.title': 'Guide',
  'guides.intro':
    'How to get from knowing nobody to having a mentor, in short readings. Each ends with something to do this week.',
  'guides.for.mentors': 'For mentors',
  'guides.for.departments': 'For departments',
  'guides.none': 'This directory has no guides yet.',
  'guide.minutes': { one: '{count} minute to read', other: '{count} minutes to read' },
  'guide.next': 'Read next',
  'guide.others': 'In this guide',
  'guide.do': 'Like this',
  'guide.dont': 'Not like this',
  'guide.week': 'This week',
  // Journals, societies and other communities
  'communities.title': 'Journals and societies',
  'communities.intro':
    'Where a field talks with itself: what to read, whom to follow as a group, where to listen in. All of them take readers who only read.',
  'communities.kind.journal': 'Journals',
  'communities.kind.society': 'Societies',
  'communities.kind.hashtag': 'Hashtags',
  'communities.kind.journal-club': 'Journal clubs',
  'communities.kind.chat': 'Chats',
  'communities.kind.conference': 'Conferences',
  'communities.none': 'This directory names none yet.',
  'communities.checked': 'Checked {date}',
  'communities.account': 'On {platform}',
  'communities.starts': 'Since {date}, {time} ({zone}), {minutes} minutes',
  'communities.upcoming': '{date}, {time} ({zone}), {minutes} minutes',
  // About, privacy and the page that is not there
  'about.title': 'About this directory',
  'about.publisher': '{site} is published by {institution}.',
  'about.listed': 'How people come to be listed',
  'about.listed.required':
    'Nobody is published here who has not agreed. Each profile records who agreed, when, and to what.',
  'about.listed.reported': 'Each profile records who agreed to it, when, and to what, or says that this is still open.',
  'about.order': 'In which order they appear',
  'about.order.text':
    'By how well they fit what you look for, and you are told why each person was found. Where nothing sets two people apart, the order is shuffled. Rank, citations and followers play no part, and nobody stands lower for not being on a social network.',
  'about.true': 'How it stays true',
  'about.true.text': {
    one: 'Pages are written by the mentors, or for them by their department, and confirmed by the mentors. A page that nobody has confirmed for a month says so.',
    other:
      'Pages are written by the mentors, or for them by their department, and confirmed by the mentors. A page that nobody has confirmed for {count} months says so. What a page says about availability can carry a last day; after it, the page stops saying it.',
  },
  'about.true.unverified':
    'What mentors post elsewhere is their own, and we do not check it. Nothing here is medical advice, and no patient belongs in a message to a mentor.',
  'about.leave': 'How to change a page or leave',
  'about.leave.text': 'Any mentor can have their page changed or taken down at any time, without giving a reason.',
  'about.contact': 'Whom to ask',
  'about.peers': 'Other directories',
  'privacy.title': 'Privacy',
  'privacy.lead': 'This site asks nothing of you, and tells nobody that you were here.',
  'privacy.reading': 'When you read',
  'privacy.reading.text':
    'There are no cookies, no counters and no advertisements. Your browser loads everything from this site alone: fonts, pictures, the search. The search itself runs in your browser.',
  'privacy.shortlist': 'What your browser keeps',
  'privacy.shortlist.text':
    'Copies of pages and files, as with any site that you visit. If you turn the search key off, your browser remembers that too. None of it is sent anywhere.',
  'privacy.server': 'What the server sees',
  'privacy.server.text':
    'Like every web server, the one that hosts this site sees the address that your device has on the internet and which pages it asks for. What you look for stands in the address of the page, so that you can share it; the server sees those words when you open or reload that address. We add nothing to that.',
  'privacy.links': 'When you leave',
  'privacy.links.text':
    'Links to social networks and journals lead to other sites, with rules of their own. Nothing is asked of them before you follow the link, and your browser does not tell them where you come from.',
  'privacy.mentors': 'If you are listed here',
  'privacy.mentors.text':
    'Your page holds what you wrote, or what your department wrote for you. A photo, an e-mail address and anything fetched from elsewhere appear only if you agreed to each. You can have all of it changed or taken down at any time.',
  'privacy.contact': 'Questions and requests:',
  'missing.title': 'There is no such page',
  'missing.text': 'It may have moved, or the person has left the directory. Their reasons are theirs.',
  'missing.search': 'Find a mentor',
} as const satisfies Record<string, Message>;
