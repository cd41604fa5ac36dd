/** One type of page, and the pages of it that stand for all others. */
export interface PageType {
  name: string;
  /** What the paths of its pages match, from the root of the site. */
  pattern: RegExp;
  /** Pages of the demo that show every state of its components. */
  samples: readonly string[];
  /** Texts that a reader finds on the first sample, with or without JavaScript. */
  shows: readonly (string | RegExp)[];
  /** Whether it is for a frame of another site, so that it has neither header nor footer. */
  isEmbedded?: boolean;
}

/** Every type of page that a directory has. A built page that fits none fails the tests. */
export const PAGE_TYPES: readonly PageType[] = [
  { name: 'home', pattern: /^\/$/, samples: ['/'], shows: ['Find a mentor'] },
  {
    name: 'find a mentor',
    pattern: /^\/mentors\/$/,
    samples: ['/mentors/'],
    shows: ['Grace Okafor', 'Светлана Полозкова', 'هالة النعيمات'],
  },
  {
    name: 'embed',
    pattern: /^\/embed\/$/,
    samples: ['/embed/'],
    shows: ['Grace Okafor', 'The whole directory: Mentors in Medicine'],
    isEmbedded: true,
  },
  {
    name: 'profile',
    pattern: /^\/mentors\/[\w-]+\/$/,
    samples: ['/mentors/grace-okafor/', '/mentors/sukartini/', '/mentors/hala-al-nuaimat/'],
    shows: ['Grace Okafor'],
  },
  { name: 'interests', pattern: /^\/interests\/$/, samples: ['/interests/'], shows: ['Cardiology'] },
  {
    name: 'interest',
    pattern: /^\/interests\/[\w-]+\/$/,
    samples: ['/interests/cardiology/'],
    shows: ['Cardiology'],
  },
  { name: 'places', pattern: /^\/places\/$/, samples: ['/places/'], shows: ['Kilele University Hospital'] },
  {
    name: 'country',
    pattern: /^\/places\/(?:[a-z]{2}|elsewhere)\/(?:page\/\d+\/)?$/,
    samples: ['/places/ke/', '/places/us/'],
    shows: ['Nairobi', 'Kilele University Hospital', 'Time zone: Nairobi, UTC+3'],
  },
  { name: 'guides', pattern: /^\/guides\/$/, samples: ['/guides/'], shows: ['Follow'] },
  {
    name: 'guide',
    pattern: /^\/guides\/[\w-]+\/$/,
    samples: ['/guides/follow/', '/guides/participate/', '/guides/writing-first/'],
    shows: ['Follow'],
  },
  { name: 'communities', pattern: /^\/communities\/$/, samples: ['/communities/'], shows: ['The BMJ'] },
  {
    name: 'calendar',
    pattern: /^\/communities\/calendar\/$/,
    samples: ['/communities/calendar/'],
    shows: ['Calendar'],
  },
  {
    name: 'community',
    pattern: /^\/communities\/(?!calendar\/)[\w-]+\/$/,
    samples: ['/communities/larkfield-journal-club/', '/communities/the-bmj/'],
    shows: ['Larkfield Journal Club', 'Verified: its name is journal-club.example.org', 'Grace Okafor'],
  },
  {
    name: 'shortlist',
    pattern: /^\/shortlist\/$/,
    samples: ['/shortlist/'],
    shows: ['Nothing of them is sent anywhere', 'Mentors whom you want to come back to'],
  },
  {
    name: 'follow list',
    pattern: /^\/shortlist\/follow\/$/,
    samples: ['/shortlist/follow/', '/shortlist/follow/?interest=nephrology'],
    shows: ['Everybody in one file'],
  },
  {
    name: 'first message',
    pattern: /^\/message\/$/,
    samples: ['/message/', '/message/?to=grace-okafor'],
    shows: ['Nothing is sent by us'],
  },
  { name: 'join', pattern: /^\/join\/$/, samples: ['/join/'], shows: ['Only your name is needed'] },
  {
    name: 'update',
    pattern: /^\/update\/$/,
    samples: ['/update/'],
    shows: ['Change your page'],
  },
  {
    name: 'compare',
    pattern: /^\/shortlist\/compare\/$/,
    samples: ['/shortlist/compare/'],
    shows: ['Up to four people side by side'],
  },
  {
    name: 'team',
    pattern: /^\/shortlist\/team\/$/,
    samples: ['/shortlist/team/'],
    shows: ['A gap is no fault'],
  },
  { name: 'about', pattern: /^\/about\/$/, samples: ['/about/'], shows: ['invented'] },
  { name: 'privacy', pattern: /^\/privacy\/$/, samples: ['/privacy/'], shows: ['Privacy'] },
  { name: 'not found', pattern: /^\/404\.html$/, samples: ['/404.html'], shows: ['Find a mentor'] },
];

/** The path of a built file as a reader sees it: `mentors/index.html` is `/mentors/`. */
export function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
