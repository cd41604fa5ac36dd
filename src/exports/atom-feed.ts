import type { Mentor } from '../directory/mentor.ts';
import { element, escapeXml, xmlDocument } from './xml.ts';

/** Entries that a feed has at most: readers keep what they have seen. */
const MAX_ENTRIES = 50;

/** Which mentors a feed tells of: those whose page is new, or those whose page was last found true. */
export type FeedKind = 'new' | 'updated';

/** What a feed is called and where it is. Addresses are absolute: Atom allows no others here. */
export interface Feed {
  kind: FeedKind;
  title: string;
  author: string;
  self: string;
  /** The page that the feed is about. */
  page: string;
  addressOf: (id: string) => string;
  summaryOf: (mentor: Mentor) => string;
}

/** Mentors as an Atom feed (RFC 4287), the latest first. Each kind has ids of its own, as its entries say different things. */
export function formatFeed(mentors: readonly Mentor[], feed: Feed): string {
  const dated = mentors
    .map((mentor) => ({ mentor, day: dayOf(mentor, feed.kind) }))
    .filter((entry): entry is { mentor: Mentor; day: string } => entry.day !== undefined)
    .sort((a, b) => compare(b.day, a.day) || compare(a.mentor.id, b.mentor.id))
    .slice(0, MAX_ENTRIES);
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom' },
      [
        text('id', feed.self),
        text('title', feed.title),
        text('updated', instant(dated[0]?.day ?? '1970-01-01')),
        element('author', {}, text('name', feed.author)),
        element('link', { rel: 'self', href: feed.self, type: 'application/atom+xml' }),
        element('link', { rel: 'alternate', href: feed.page, type: 'text/html' }),
        ...dated.map(({ mentor, day }) => formatEntry(mentor, day, feed)),
      ].join(''),
    ),
  );
}

/** The day that a feed goes by: of consent for new pages; for updated ones, of the last confirmation where there is one. */
function dayOf({ profile }: Mentor, kind: FeedKind): string | undefined {
  return kind === 'new' ? profile.consent?.date : (profile.confirmed ?? profile.consent?.date);
}

function formatEntry(mentor: Mentor, day: string, { kind, addressOf, summaryOf }: Feed): string {
  const address = addressOf(mentor.id);
  return element(
    'entry',
    {},
    [
      text('id', kind === 'new' ? address : `${address}#${day}`),
      text('title', mentor.profile.name),
      text('updated', instant(day)),
      element('link', { rel: 'alternate', href: address, type: 'text/html' }),
      text('summary', summaryOf(mentor)),
    ].join(''),
  );
}

const text = (name: string, value: string): string => element(name, {}, escapeXml(value));
const instant = (day: string): string => `${day}T00:00:00Z`;
const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
