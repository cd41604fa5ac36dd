import { describe, expect, test } from 'vitest';
import type { Records } from '../../src/directory/records.ts';
import { createWords } from '../../src/directory/words.ts';
import type { Profile } from '../../src/schemas/profile.ts';
import { HANDLE_STATES, type HandleRecord, type Work } from '../../src/schemas/snapshot.ts';
import { accountsOf, accountUrls } from '../../src/site/account-facts.ts';
import { featuredWorks, publicationOf } from '../../src/site/publications.ts';
import { researchOf } from '../../src/site/research.ts';
import { en } from '../../src/words/en.ts';

const words = createWords('en', en);

const HANDLES = {
  bluesky: 'grace.example.org',
  mastodon: '@grace@social.example',
  x: '@grace',
  orcid: '0000-0002-1825-0097',
  website: 'https://grace.example/',
} as const;

function record(source: keyof typeof HANDLES | 'openalex', more: Partial<HandleRecord> = {}): HandleRecord {
  const pasted = HANDLES[source === 'openalex' ? 'orcid' : source];
  const answered = source === 'website' ? HANDLES.website : `https://api.${source}.example/`;
  return { pasted, state: 'ok', checked: '2026-11-23', changed: '2026-11-02', source: answered, ...more };
}

const profile = (more: Partial<Profile> = {}): Profile => ({ name: 'Grace Okafor', handles: HANDLES, ...more });

const data = { bio: 'Kidneys and bus lines.', followers: 1800, lastActive: '2026-10' };

describe('the accounts of a mentor', () => {
  /** Each account in a few lines: where it leads, then what is said of it. */
  const accounts = (records: Records, hasOwnText = true) =>
    Object.fromEntries(
      accountsOf(profile(), records, words, hasOwnText).map((account) => [
        account.name,
        [account.url, account.whereabouts, ...account.verified, account.bio, account.fetched].filter(Boolean),
      ]),
    );

  test('are links alone where nothing is known of them', () => {
    expect(accounts({})).toEqual({
      Bluesky: ['https://bsky.app/profile/grace.example.org'],
      Mastodon: ['https://social.example/@grace'],
      X: ['https://x.com/grace'],
      ORCID: ['https://orcid.org/0000-0002-1825-0097'],
      Website: ['https://grace.example/'],
    });
    expect(accountsOf({}, {}, words, false)).toEqual([]);
  });

  test.each(HANDLE_STATES)('lead for machines where they lead for people: %s', (state) => {
    const records = { mastodon: record('mastodon', { state }) };
    const shown = accountsOf(profile(), records, words, true).flatMap(({ url }) => url ?? []);
    expect(accountUrls(profile(), records)).toEqual(shown);
    expect(shown).toHaveLength(state === 'gone' || state === 'suspended' ? 4 : 5);
  });

  test('say what verifies them, in words of its kind with the day, and when they were last active', () => {
    const seen = '2026-06-03';
    const evidence = [
      { kind: 'domain-handle' as const, source: 'https://grace.example.org/', seen },
      { kind: 'orcid-link' as const, source: 'https://orcid.org/0000-0002-1825-0097', seen },
      { kind: 'github-link' as const, source: 'https://github.com/grace', seen },
      { kind: 'rel-me' as const, source: 'https://grace.example/about', seen },
    ];
    const field = { kind: 'mastodon-field' as const, source: 'https://lab.example/', seen };
    const account = { kind: 'rel-me' as const, source: 'https://social.example/@grace', seen };
    const found = accounts({
      bluesky: record('bluesky', { evidence, data }),
      mastodon: record('mastodon', { evidence: [field] }),
      website: record('website', { evidence: [account] }),
    });
    expect(found).toMatchInlineSnapshot(`
      {
        "Bluesky": [
          "https://bsky.app/profile/grace.example.org",
          "Verified: its name is grace.example.org, a web domain that they hold (seen since June 3, 2026)",
          "Verified: their ORCID record leads here (seen since June 3, 2026)",
          "Verified: their GitHub profile leads here (seen since June 3, 2026)",
          "Verified: the website grace.example links back (seen since June 3, 2026)",
          "Fetched from Bluesky on November 23, 2026: last active in October 2026",
        ],
        "Mastodon": [
          "https://social.example/@grace",
          "Verified: lab.example links back, as social.example checked (seen since June 3, 2026)",
        ],
        "ORCID": [
          "https://orcid.org/0000-0002-1825-0097",
        ],
        "Website": [
          "https://grace.example/",
          "Verified: it and their account on social.example link to each other (seen since June 3, 2026)",
        ],
        "X": [
          "https://x.com/grace",
        ],
      }
    `);
  });

  test('say once what two kinds of evidence show of the same page', () => {
    const seen = '2026-06-03';
    const both = (['mastodon-field', 'rel-me'] as const).map((kind) => ({ kind, source: HANDLES.website, seen }));
    const orcid = (['orcid-link', 'rel-me'] as const).map((kind) => ({ kind, source: 'https://orcid.org/0', seen }));
    const found = accounts({
      mastodon: record('mastodon', { evidence: both }),
      website: record('website', { evidence: orcid }),
    });
    expect(found['Mastodon']?.slice(1)).toEqual([
      'Verified: the website grace.example links back (seen since June 3, 2026)',
    ]);
    expect(found['Website']?.slice(1)).toEqual([
      'Verified: it and their account on orcid.org link to each other (seen since June 3, 2026)',
    ]);
  });

  test('never show counts', () => {
    const known = { data: { ...data, followers: 98_765 } };
    expect(JSON.stringify(accounts({ bluesky: record('bluesky', known) }, false))).not.toMatch(/98.?765/);
  });

  test('lead nowhere once they are gone or suspended, and say since when', () => {
    const gone = record('bluesky', { state: 'gone', missingSince: '2026-10-30', data });
    const suspended = record('mastodon', { state: 'suspended', evidence: [], data });
    const { Bluesky, Mastodon } = accounts({ bluesky: gone, mastodon: suspended }, false);
    expect(Bluesky).toEqual(['No longer there (since October 30, 2026)']);
    expect(Mastodon).toEqual(['No longer there (since November 2, 2026)']);
  });

  test('say to where they moved, and of that only what is a handle', () => {
    const moved = (movedTo: string) =>
      accounts({ mastodon: record('mastodon', { state: 'moved', movedTo }) })['Mastodon'];
    const url = 'https://social.example/@grace';
    expect(moved('https://new.example/@okafor')).toEqual([url, 'Says that they moved to @okafor@new.example']);
    expect(moved('follow <b>me</b> at evil.example')).toEqual([url, 'Says that they moved']);
  });

  test('are links alone while they are private or give nothing to strangers', () => {
    for (const state of ['private', 'unsupported'] as const) {
      const evidence = [{ kind: 'rel-me' as const, source: 'https://grace.example/', seen: '2026-06-03' }];
      const known = { mastodon: record('mastodon', { state, data, evidence }) };
      expect(accounts(known, false)['Mastodon'], state).toEqual(['https://social.example/@grace']);
    }
  });

  test('still show what was known when they could not be reached', () => {
    const stale = record('mastodon', { state: 'stale', checked: '2026-11-09', data });
    expect(accounts({ mastodon: stale })['Mastodon']).toEqual([
      'https://social.example/@grace',
      'From Mastodon, last seen on November 9, 2026: last active in October 2026',
    ]);
  });

  test('say since when they are not found, and nothing where they never were', () => {
    const missing = { state: 'stale', checked: '2026-11-22', missingSince: '2026-11-21' } as const;
    expect(accounts({ mastodon: record('mastodon', { ...missing, data }) })['Mastodon']).toContain(
      'From Mastodon, not found there since November 21, 2026: last active in October 2026',
    );
    expect(accounts({ mastodon: record('mastodon', missing) })['Mastodon']).toHaveLength(1);
    expect(accounts({ mastodon: record('mastodon', { state: 'stale' }) })['Mastodon']).toHaveLength(1);
  });

  test('show one bio, told apart, and only to a mentor without a text of their own', () => {
    const known = {
      bluesky: record('bluesky'),
      mastodon: record('mastodon', { data: { bio: 'Kidneys and bus lines.' } }),
      orcid: record('orcid', { data: { bio: 'Grace Okafor is a nephrologist.' } }),
    };
    expect(accounts(known, true)['Mastodon']).toEqual(['https://social.example/@grace']);
    expect(accounts(known, false)['Mastodon']).toEqual([
      'https://social.example/@grace',
      'Kidneys and bus lines.',
      'Fetched from Mastodon on November 23, 2026',
    ]);
    expect(accounts(known, false)['ORCID']).toEqual(['https://orcid.org/0000-0002-1825-0097']);
  });

  test('name the server where it runs something else than Mastodon', () => {
    const known = { mastodon: record('mastodon', { data: { lastActive: '2026-10', software: 'pixelfed' } }) };
    expect(accounts(known)['Mastodon']).toContain(
      'Fetched from api.mastodon.example on November 23, 2026: last active in October 2026',
    );
  });
});

const paper: Work = { title: 'Bus lines', year: 2026, journal: 'Kidneys', doi: '10.5555/Kid.1' };
const older: Work = { title: 'Gardens', url: 'https://press.example/gardens' };

describe('recent work', () => {
  const employments = [{ organization: 'Larkfield', department: 'Medicine', role: 'Professor', startYear: 2019 }];
  const openalex = record('openalex', { data: { topics: ['Kidney Transplantation'], works: [paper, older] } });
  const orcid = record('orcid', { data: { keywords: ['kidney'], works: [older], employments } });
  const at = { appointments: [{ institution: 'Larkfield' }] };

  test('is that of OpenAlex, which is said to err, and what it lacks that of ORCID', () => {
    const { topics, works } = researchOf(profile(at), { openalex, orcid }, words);
    const fetched =
      'Fetched from OpenAlex on November 23, 2026. OpenAlex finds out by itself who wrote what, and can be wrong.';
    expect(topics).toEqual({ items: ['Kidney Transplantation'], fetched });
    expect(works).toEqual({ items: [publicationOf(paper), publicationOf(older)], fetched });

    const noWorks = record('openalex', { data: { topics: ['Kidney Transplantation'] } });
    expect(researchOf(profile(at), { openalex: noWorks, orcid }, words).works).toEqual({
      items: [publicationOf(older)],
      fetched: 'Fetched from ORCID on November 23, 2026',
    });
  });

  test('does not list again what the profile features, in whatever letters its DOI is', () => {
    const works = [{ doi: '10.5555/KID.1', pmid: '42' }];
    const alsoByPmid = record('openalex', { data: { works: [paper, { title: 'Bus lines', pmid: '42' }, older] } });
    expect(researchOf(profile({ works }), { openalex: alsoByPmid }, words).works?.items).toEqual([
      publicationOf(older),
    ]);
  });

  test('names employments only for a profile without appointments', () => {
    expect(researchOf(profile(at), { orcid }, words).employments).toBeUndefined();
    expect(researchOf(profile(), { orcid }, words).employments).toEqual({
      items: ['Professor, Medicine, Larkfield, since 2019'],
      fetched: 'Fetched from ORCID on November 23, 2026',
    });
  });

  test('is nothing where nothing is known or the record may not be read', () => {
    const nothing = { topics: undefined, works: undefined, employments: undefined };
    expect(researchOf(profile(), {}, words)).toEqual(nothing);
    const closed = HANDLE_STATES.filter((state) => !['ok', 'stale', 'moved'].includes(state));
    for (const state of closed) {
      expect(researchOf(profile(), { orcid: { ...orcid, state } }, words), state).toEqual(nothing);
    }
  });
});

describe('featured works', () => {
  const fetched = { checked: '2026-11-02', source: 'https://api.crossref.org/works/10.5555/kid.1' };
  const known = {
    '10.5555/kid.1': { ...paper, ...fetched },
    'pmid:42': { title: 'Gardens', year: 2025, checked: '2026-11-09', source: 'https://eutils.ncbi.nlm.nih.gov/x' },
  };

  test('take titles and years that the profile lacks from what was fetched, and say so once for each source', () => {
    const works = [{ doi: '10.5555/KID.1' }, { pmid: '42', title: 'My garden' }, { doi: '10.5555/unknown' }];
    expect(featuredWorks(profile({ works }), known, words)).toMatchInlineSnapshot(`
      {
        "fetched": [
          "Titles and years fetched from Crossref on November 2, 2026",
          "Titles and years fetched from PubMed on November 9, 2026",
        ],
        "works": [
          {
            "identifier": "doi:10.5555/KID.1",
            "journal": undefined,
            "title": "Bus lines",
            "url": "https://doi.org/10.5555/KID.1",
            "year": 2026,
          },
          {
            "identifier": "PMID 42",
            "journal": undefined,
            "title": "My garden",
            "url": "https://pubmed.ncbi.nlm.nih.gov/42/",
            "year": 2025,
          },
          {
            "identifier": undefined,
            "journal": undefined,
            "title": "doi:10.5555/unknown",
            "url": "https://doi.org/10.5555/unknown",
            "year": undefined,
          },
        ],
      }
    `);
  });

  test('say nothing of sources where the profile gives all itself', () => {
    const works = [{ doi: '10.5555/KID.1', title: 'Bus lines and kidneys', year: 2025 }];
    const featured = featuredWorks(profile({ works }), known, words);
    expect(featured.fetched).toEqual([]);
    expect(featured.works).toMatchObject([{ title: 'Bus lines and kidneys', year: 2025 }]);
  });

  test('lead to the DOI or to PubMed, whatever stands in them', () => {
    expect(publicationOf({ title: 'A', doi: '10.5555/a#b?c <d>\uD800' }).url).toBe(
      'https://doi.org/10.5555/a%23b%3Fc%20%3Cd%3E%EF%BF%BD',
    );
    expect(publicationOf({ title: 'A', pmid: '../4 2' }).url).toBe('https://pubmed.ncbi.nlm.nih.gov/..%2F4%202/');
    expect(publicationOf({ title: 'A' }).url).toBeUndefined();
  });
});
