import { parse } from 'csv-parse/sync';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { communitiesOf, type FollowSource } from '../../../src/follow/follow-source.ts';
import { formatMastodonCsv } from '../../../src/follow/mastodon-csv.ts';
import { feedsOf, formatOpml } from '../../../src/follow/opml.ts';
import { formatAccounts, formatBluesky } from '../../../src/follow/plain-lists.ts';

const account = (platform: 'mastodon' | 'bluesky', handle: string, feed?: string) => ({
  platform,
  handle,
  url: `https://social.example/${handle}`,
  ...(feed !== undefined && { feed }),
});

const sources: FollowSource[] = [
  {
    id: 'grace',
    name: 'Grace',
    accounts: [account('mastodon', '@grace@med.example', 'https://med.example/@grace.rss')],
  },
  {
    id: 'odd',
    name: 'Ada & "Bob" <b>',
    accounts: [
      account('bluesky', 'ada.example', 'https://bsky.app/profile/ada.example/rss?a=1&b=2'),
      account('mastodon', '@GRACE@med.example'),
      account('mastodon', '=HYPERLINK("x")@evil.example'),
    ],
  },
  { id: 'quiet', name: 'Quiet', accounts: [] },
];
const platformName = (platform: string): string => platform.toUpperCase();

/**
 * Reads a file of follows as Mastodon's own importer does, which knows columns by exactly these names, looks for no byte order
 * mark and casts two of them to truth values: https://github.com/mastodon/mastodon/blob/main/app/models/form/import.rb
 */
function readAsMastodon(csv: string) {
  const columns = ['Account address', 'Show boosts', 'Notify on new posts', 'Languages'];
  const rows = parse(csv, { skip_empty_lines: true });
  expect(rows[0]).toEqual(columns);
  return rows.slice(1).map(([acct = '', boosts = '', notify = '', languages = '']) => ({
    acct: acct.trim().replace(/^@/, ''),
    showsBoosts: boosts.toLowerCase() === 'true',
    notifies: notify.toLowerCase() === 'true',
    languages: languages === '' ? undefined : languages.split(','),
  }));
}

test('the list for Mastodon has each account once, and nothing that a spreadsheet would run', () => {
  expect(readAsMastodon(formatMastodonCsv(sources))).toEqual([
    { acct: 'GRACE@med.example', showsBoosts: true, notifies: false, languages: undefined },
  ]);
});

test('a list of nobody has its columns all the same', () => {
  expect(readAsMastodon(formatMastodonCsv([]))).toEqual([]);
});

test('feeds come as OPML that another parser reads, whatever names are made of', () => {
  const document = parseDocument(formatOpml('A & B', feedsOf(sources, platformName)), { xmlMode: true });
  const text = JSON.stringify(document, (key, value: unknown) =>
    ['parent', 'prev', 'next', 'startIndex', 'endIndex'].includes(key) ? undefined : value,
  );
  expect(text).toContain('"data":"A & B"');
  expect(text).toContain('"text":"Ada & \\"Bob\\" <b> (BLUESKY)"');
  expect(text).toContain('"xmlUrl":"https://bsky.app/profile/ada.example/rss?a=1&b=2"');
});

test('handles on Bluesky stand one a line', () => {
  expect(formatBluesky(sources)).toBe('@ada.example  https://social.example/ada.example\n');
});

test('a plain list has accounts under the name of their owner, else the way to them, and addresses of communities', () => {
  const [grace, , quiet] = sources as [FollowSource, FollowSource, FollowSource];
  const society = {
    id: 'kidneys',
    name: 'Kidneys',
    accounts: [],
    url: 'https://a.example/',
    feed: 'https://a.example/rss',
  };
  const all = [grace, quiet, { ...quiet, name: 'Hala', reach: ['In person', 'Room 4.'] }, society];
  expect(formatAccounts(all, { platformName, feedName: 'Feed' })).toMatchInlineSnapshot(`
    "Grace
      MASTODON: @grace@med.example  https://social.example/@grace@med.example

    Hala
      In person
      Room 4.

    Kidneys
      WEBSITE: https://a.example/
      Feed: https://a.example/rss
    "
  `);
});

test('communities are offered in which one of the mentors takes part', () => {
  const all = ['hearts', 'kidneys', 'lungs'].map((id) => ({ id, name: id, accounts: [] }));
  const mentors = [{ communities: ['kidneys', 'gone'] }, {}, { communities: ['hearts', 'kidneys'] }];
  expect(communitiesOf(all, mentors).map(({ id }) => id)).toEqual(['hearts', 'kidneys']);
});
