import { describe, expect, it } from 'vitest';
import type { TestAnswer } from './answers-server.ts';
import { askFediverse, askGrace, finger, fingerPath, recordOf } from './ask-fediverse.ts';
import { grace } from './mastodon-account.ts';

const LOOKUP = '/api/v1/accounts/lookup?acct=grace';
const SOURCE = `https://med.example${LOOKUP}`;

const answer = (fields: object): TestAnswer => ({ body: { ...grace, ...fields } });
const ask = async (fields: object) => askGrace({ [LOOKUP]: answer(fields) });

describe('an account of Mastodon', () => {
  it('is looked up with one anonymous request', async () => {
    const { answers, requests } = await askFediverse({ 'med.example': { [LOOKUP]: { body: grace } } });
    expect(answers['@grace@med.example']).toEqual({
      state: 'ok',
      key: 'https://med.example/users/grace',
      source: SOURCE,
      data: {
        name: 'Grace Okafor',
        bio: 'Heart failure & #echo\n\nShe/her',
        followers: 4200,
        lastActive: '2026-11',
      },
      avatar: 'https://files.med.example/grace.png',
      links: ['https://grace.example/', 'https://orcid.org/0000-0002-1825-0097'],
      proofs: [{ kind: 'mastodon-field', source: 'https://grace.example/' }],
    });
    expect(requests['med.example']?.map(({ path }) => path)).toEqual([LOOKUP]);
    expect(requests['med.example']?.[0]?.headers).toMatchObject({ accept: 'application/json' });
    expect(requests['med.example']?.[0]?.headers.authorization).toBeUndefined();
  });

  it('may say nothing of itself', async () => {
    const [name, note, count] = [{ display_name: '' }, { note: '' }, { followers_count: -1 }];
    const avatar = 'https://med.example/avatars/original/missing.png';
    expect(await ask({ ...name, ...note, ...count, avatar, last_status_at: null, fields: [], moved: null })).toEqual({
      state: 'ok',
      key: 'https://med.example/users/grace',
      source: SOURCE,
      data: {},
      links: [],
      proofs: [],
    });
  });

  it('is not hidden for what it or its server wishes of search engines and lists', async () => {
    const wishes = { limited: true, discoverable: false, noindex: true, indexable: false, locked: true };
    expect(await ask(wishes)).toMatchObject({ state: 'ok', data: { name: 'Grace Okafor' } });
  });

  it('that is suspended comes with status 200 and blank fields', async () => {
    const blank = {
      display_name: '',
      note: '',
      avatar: 'https://med.example/avatars/original/missing.png',
      fields: [],
    };
    expect(await ask({ ...blank, suspended: true, followers_count: 0 })).toEqual({
      state: 'suspended',
      key: 'https://med.example/users/grace',
      source: SOURCE,
      problem: 'med.example suspended the account.',
    });
  });

  it.each([
    ['another server', { acct: 'grace@heart.example', url: 'https://heart.example/@grace' }, '@grace@heart.example'],
    ['the same server', { acct: 'okafor', url: 'https://med.example/@okafor' }, '@okafor@med.example'],
    [
      'a server whose address alone names it',
      { acct: 'okafor', url: 'https://heart.example/@okafor' },
      '@okafor@heart.example',
    ],
  ])('that moved to %s says so, and nobody else is asked', async (_, moved, movedTo) => {
    const { answers, paths } = await askFediverse({
      'med.example': { [LOOKUP]: answer({ moved: { ...grace, ...moved } }) },
    });
    expect(answers['@grace@med.example']).toMatchObject({ state: 'moved', movedTo, data: { name: 'Grace Okafor' } });
    expect(paths('med.example')).toEqual([LOOKUP]);
  });

  it('that moved to what is no handle moved all the same', async () => {
    const found = await ask({ moved: { acct: '<b>@', url: null } });
    expect(found).toMatchObject({ state: 'moved' });
    expect(found).not.toHaveProperty('movedTo');
  });

  it('is known by its name where the server does not name its actor, and stays so when it does', async () => {
    const key = 'grace@med.example';
    expect(await ask({ uri: undefined })).toMatchObject({ key });
    expect(await ask({ uri: 'http://med.example/users/grace' })).toMatchObject({ key });
    expect(await askGrace({ [LOOKUP]: { body: grace } }, recordOf({ key }))).toMatchObject({ key });
    const other = recordOf({ key: 'https://med.example/users/109' });
    expect(await askGrace({ [LOOKUP]: { body: grace } }, other)).toMatchObject({ key: grace.uri });
  });

  it('shows as plain text what others would make of its name and bio', async () => {
    const note = '<p>&lt;script&gt;alert(1)&lt;/script&gt;<script>alert(2)</script>\u202Efailure</p>';
    expect(await ask({ display_name: '<b>Grace</b>\u202E &amp;', note })).toMatchObject({
      data: { name: '<b>Grace</b> &amp;', bio: '<script>alert(1)</script>failure' },
    });
  });

  it('leaves out numbers that are none', async () => {
    expect(await ask({ followers_count: 1e300, last_status_at: '20-11-2026' })).toMatchObject({
      data: { name: 'Grace Okafor', bio: expect.any(String) },
    });
    expect(await ask({ followers_count: 0 })).toMatchObject({ data: { followers: 0 } });
  });
});

describe('fields of an account', () => {
  const links = async (...values: [value: string, verified_at?: string][]) => {
    const fields = values.map(([value, verified_at]) => ({ name: 'Link', value, verified_at: verified_at ?? null }));
    const found = await ask({ fields });
    return found && 'data' in found ? [found.links, found.proofs?.map(({ source }) => source)] : found;
  };

  it('give links of https only, each once', async () => {
    const same = '<a href="https://grace.example" rel="me">x</a>';
    expect(await links(['<a href="http://grace.example" rel="me">x</a>'], [same], [same, '2026-05-04'])).toEqual([
      ['https://grace.example/'],
      ['https://grace.example/'],
    ]);
  });

  it('give no mentions and hashtags where the server marks what is its owner’s', async () => {
    const mention = '<a href="https://heart.example/@lab" class="u-url mention">@lab</a>';
    expect(await links([`<a href="https://grace.example" rel="me ugc">x</a> with ${mention}`])).toEqual([
      ['https://grace.example/'],
      [],
    ]);
  });

  it('may be plain text, or links that nobody marked', async () => {
    const plain = 'https://grace.example/?a=1&amp;b=2';
    expect(await links([plain], ['<a href="https://lab.example/">Lab</a>'], ['My dog'])).toEqual([
      ['https://grace.example/?a=1&b=2', 'https://lab.example/'],
      [],
    ]);
  });

  it('are many or few', async () => {
    const many = Array.from({ length: 50 }, (_, n) => [`https://grace.example/${n}`, '2026-05-04'] as [string, string]);
    const [all, proofs] = (await links(...many)) as string[][];
    expect([all?.length, proofs?.length]).toEqual([20, 5]);
    expect(await ask({ fields: null })).toMatchObject({ state: 'ok', links: [] });
  });
});

describe('an answer about another account than was asked for', () => {
  it.each([
    ['another name', { acct: 'ada', username: 'ada', url: 'https://med.example/@ada' }, 'ada'],
    ['the page of another name', { url: 'https://med.example/@ada' }, 'https://med.example/@ada'],
    ['an account of another server', { acct: 'grace@evil.example' }, 'grace@evil.example'],
  ])('fails: %s', async (_, fields, other) => {
    expect(await ask(fields)).toEqual({
      state: 'failed',
      source: SOURCE,
      problem: `med.example was asked for "grace" and answered for "${other}".`,
    });
  });

  it('is none where only the case differs, or the server writes its own host', async () => {
    expect(await ask({ acct: 'Grace@MED.example', username: 'Grace' })).toMatchObject({ state: 'ok' });
  });

  it('is checked with WebFinger where the page is on another host', async () => {
    const { answers, paths } = await askFediverse({
      'med.example': {
        [LOOKUP]: answer({ url: 'https://heart.example/@grace', uri: 'https://heart.example/users/grace' }),
      },
    });
    expect(answers['@grace@med.example']).toMatchObject({ state: 'missing' });
    // A server that stands in is also asked by the name that it has itself.
    const byOwnName = expect.stringMatching(
      /^\/\.well-known\/webfinger\?resource=acct%3Agrace%40127\.0\.0\.1%3A\d+$/,
    ) as string;
    expect(paths('med.example')).toEqual([LOOKUP, fingerPath('grace@med.example'), byOwnName]);
  });
});

describe('a handle under a domain of its own', () => {
  const actor = 'https://social.med.example/users/grace';
  const there = { ...grace, url: 'https://social.med.example/@grace', uri: actor };
  const found = { [fingerPath('grace@med.example')]: finger('grace@med.example', actor) };

  it('is looked up where WebFinger says that the account lives', async () => {
    const { answers, paths } = await askFediverse({
      'med.example': found,
      'social.med.example': { [LOOKUP]: { body: there } },
    });
    expect(answers['@grace@med.example']).toMatchObject({
      state: 'ok',
      key: actor,
      source: `https://social.med.example${LOOKUP}`,
      data: { lastActive: '2026-11' },
      proofs: [{ kind: 'mastodon-field', source: 'https://grace.example/' }],
    });
    expect(paths('med.example')).toEqual([LOOKUP, fingerPath('grace@med.example')]);
    expect(paths('social.med.example')).toEqual([LOOKUP]);
  });

  it('is not taken for an account of that server that only has the same name', async () => {
    const { answers, paths } = await askFediverse({
      'med.example': found,
      'social.med.example': { [LOOKUP]: { body: { ...there, uri: 'https://social.med.example/users/other' } } },
    });
    expect(answers['@grace@med.example']).toMatchObject({ state: 'missing', source: actor });
    expect(paths('social.med.example')).toEqual([LOOKUP, '/users/grace']);
  });

  it('is looked up at once where the server leads there itself', async () => {
    const { answers, paths } = await askFediverse({
      'med.example': {
        [LOOKUP]: { status: 301, headers: { Location: `https://social.med.example${LOOKUP}` }, body: '' },
      },
      'social.med.example': { [LOOKUP]: { body: there } },
    });
    expect(answers['@grace@med.example']).toMatchObject({ state: 'ok', key: actor, source: SOURCE });
    expect(paths('med.example')).toEqual([LOOKUP]);
  });
});

describe('servers that fail', () => {
  it.each([429, 500, 503])('answer %i, and nothing else is asked of them', async (status) => {
    const { answers, paths } = await askFediverse({
      'med.example': () => ({ status, body: { error: 'Too many requests' } }),
    });
    expect(answers['@grace@med.example']).toEqual({
      state: 'failed',
      source: SOURCE,
      problem: `med.example answered with status ${status}.`,
    });
    expect(new Set(paths('med.example'))).toEqual(new Set([LOOKUP]));
  });

  it('touch no other account', async () => {
    const { answers } = await askFediverse(
      {
        'med.example': { [LOOKUP]: { body: grace } },
        'dead.example': () => ({ status: 503, body: '' }),
        'odd.example': () => ({ body: '<!doctype html><p>{}' }),
        'empty.example': () => ({ body: null }),
        'closed.example': 'closed',
      },
      [
        '@grace@dead.example',
        '@grace@odd.example',
        '@grace@empty.example',
        '@grace@closed.example',
        '@grace@med.example',
      ],
    );
    expect(
      Object.entries(answers)
        .map(([handle, { state }]) => `${handle} ${state}`)
        .sort(),
    ).toEqual([
      '@grace@closed.example failed',
      '@grace@dead.example failed',
      '@grace@empty.example failed',
      '@grace@med.example ok',
      '@grace@odd.example failed',
    ]);
    expect(answers['@grace@odd.example']).toMatchObject({ problem: 'odd.example sent a web page instead of JSON.' });
    expect(answers['@grace@empty.example']).toMatchObject({
      problem: 'empty.example answered in a form that is not known.',
    });
  });

  it('are asked at the same time, and each account is asked about once', async () => {
    const hosts = ['one.example', 'two.example', 'three.example'];
    const { answers, mostAtOnce } = await askFediverse(
      Object.fromEntries(
        hosts.map((host) => {
          const at = { url: `https://${host}/@grace`, uri: `https://${host}/users/grace` };
          return [host, { [LOOKUP]: answer(at) }];
        }),
      ),
      hosts.map((host) => `@grace@${host}`),
    );
    expect(Object.values(answers).map(({ state }) => state)).toEqual(['ok', 'ok', 'ok']);
    expect(mostAtOnce).toBe(3);
  });
});
