import { describe, expect, test } from 'vitest';
import { createWords } from '../../../src/directory/words.ts';
import type { Brief } from '../../../src/shortlist/brief.ts';
import { compareMentors, type CompareItem } from '../../../src/shortlist/compare.ts';
import { en } from '../../../src/words/en.ts';
import { briefNamed } from './briefs.ts';

const words = createWords('en', en);
const WINTER = Date.UTC(2026, 10, 24);

/** A comparison as it is read: by row, what each cell says; what several share is followed by who does. */
function read(briefs: readonly Brief[], zone = 'Africa/Nairobi'): Record<string, string[]> {
  const say = ({ text, shared }: CompareItem): string => (shared === undefined ? text : `${text} (${shared})`);
  const rows = compareMentors(briefs, words, { zone, atMs: WINTER }).flatMap((group) => group.rows);
  return Object.fromEntries(
    rows.map(({ title, cells }) => [title, cells.map(({ items, none }) => items.map(say).join('; ') || none)]),
  );
}

const grace = briefNamed('Grace', {
  interests: ['Nephrology', 'Ultrasound', 'Teaching'],
  outside: ['Gardening'],
  languages: ['en', 'ig'],
  place: { city: 'Larkfield', country: 'US', timeZone: 'America/Detroit' },
  mentoring: {
    roles: ['mentor', 'sponsor'],
    levels: ['resident'],
    style: { cadence: 'monthly', channel: ['video'], feedback: ['direct', 'written'] },
    askMeAbout: 'A kidney clinic on a Friday',
  },
  contact: { preferred: 'bluesky', replyWithinDays: 7 },
  contactUrl: 'https://bsky.app/profile/grace.example.org',
  availability: 'open',
  confirmed: '2026-10',
});
const hala = briefNamed('Hala', { interests: ['Teaching', 'Nephrology'], outside: ['Running', 'Gardening'] });
const tess = briefNamed('Tess', { interests: ['Teaching', 'Simulation'] });

describe('mentors side by side', () => {
  test('show what two of them share before what one has alone', () => {
    expect(read([grace, hala])).toMatchObject({
      'In common': ['Nephrology (both); Teaching (both)', 'Nephrology (both); Teaching (both)'],
      'Theirs alone': ['Ultrasound', 'None that the others do not share'],
      'Outside work': ['Gardening (both)', 'Gardening (both); Running'],
    });
  });

  test('show first what most of them share, in the same order for each, and who else has it', () => {
    expect(read([grace, hala, tess])['In common']).toEqual([
      'Teaching (all 3); Nephrology (also \u2068Hala\u2069)',
      'Teaching (all 3); Nephrology (also \u2068Grace\u2069)',
      'Teaching (all 3)',
    ]);
  });

  test('are told apart where they share nothing', () => {
    const rows = read([tess, briefNamed('Yusuf', { interests: ['Nephrology'] })]);
    expect(rows['In common']).toEqual(['None shared with the others', 'None shared with the others']);
    expect(rows['Theirs alone']).toEqual(['Teaching; Simulation', 'Nephrology']);
  });

  test('show how one would work with them, and how to ask', () => {
    expect(read([grace])).toMatchObject({
      'Works on': ['Nephrology; Ultrasound; Teaching'],
      'Whom they take': ['Residents'],
      Role: ['Mentor; Sponsor'],
      'How often': ['Every month'],
      'Likes to talk': ['By video'],
      'Gives feedback': ['Directly; In writing'],
      Languages: ['English; Igbo'],
      'Where they are': ['Larkfield, United States'],
      Availability: ['Open to new mentees'],
      'Reply habit': ['Usually answers within 7 days.'],
      'First choice of contact': ['A message on Bluesky'],
      'Ask them about': ['A kidney clinic on a Friday'],
      'Last confirmed': ['Confirmed October 2026'],
    });
  });

  test('say “not said” of everything that a profile leaves out', () => {
    const { Availability, 'Last confirmed': confirmed, ...rows } = read([briefNamed('Sukartini')]);
    expect(new Set(Object.values(rows).flat())).toEqual(new Set(['Not said']));
    expect([Availability, confirmed]).toEqual([['Ask about availability'], ['Not yet confirmed']]);
  });

  test.each([
    ['America/Detroit', '8 working hours in common'],
    ['Africa/Nairobi', 'No working hours in common'],
    ['Mars/Olympus', 'America/Detroit'],
  ])('show to a reader in %s: %s', (zone, text) => {
    expect(read([grace], zone)['Your working day and theirs']).toEqual([text]);
  });

  test('have the way to an account with the words for it', () => {
    const rows = compareMentors([grace], words, { zone: 'UTC', atMs: WINTER }).flatMap((group) => group.rows);
    expect(rows.find(({ title }) => title === 'First choice of contact')?.cells[0]?.items).toEqual([
      { text: 'A message on Bluesky', url: 'https://bsky.app/profile/grace.example.org' },
    ]);
  });
});
