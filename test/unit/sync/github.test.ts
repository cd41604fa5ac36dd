import { describe, expect, it } from 'vitest';
import { isRefusal, parseHandle } from '../../../src/handles/handle.ts';
import type { HandleRecord } from '../../../src/schemas/snapshot.ts';
import { createClient } from '../../../src/sync/net/guarded-client.ts';
import type { Account, Answer } from '../../../src/sync/source.ts';
import { github } from '../../../src/sync/sources/github.ts';
import { serveAnswers, type TestAnswer } from './answers-server.ts';
import { createFakeClock } from './fake-clock.ts';

const NOW = '2026-11-24T12:00:00Z';

/** How GitHub says that its limit is reached until a time. */
const limitedUntil = (time: string): Record<string, string> => ({
  date: new Date(NOW).toUTCString(),
  'x-ratelimit-limit': '60',
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': String(Date.parse(time) / 1000),
});

/** A user as `GET /users/{login}` gives one. */
const grace = {
  login: 'Grace-Okafor',
  id: 4182,
  node_id: 'MDQ6VXNlcjQxODI=',
  avatar_url: 'https://avatars.githubusercontent.com/u/4182?v=4',
  gravatar_id: '',
  html_url: 'https://github.com/Grace-Okafor',
  type: 'User',
  site_admin: false,
  name: 'Grace Okafor',
  company: null,
  blog: 'grace.example',
  location: null,
  email: null,
  hireable: null,
  bio: 'Sepsis, open data.\r\nNairobi',
  twitter_username: null,
  public_repos: 12,
  followers: 1284,
  following: 0,
  created_at: '2014-01-14T04:33:35Z',
  updated_at: '2026-10-02T08:10:00Z',
};
const socialAccounts = [
  { provider: 'mastodon', url: 'https://med.example/@grace' },
  { provider: 'generic', url: 'https://grace.example' },
  { provider: 'generic', url: 'javascript:alert(1)' },
];
const SOURCE = 'https://api.github.com/users/grace-okafor';
const known: HandleRecord = {
  pasted: 'grace-okafor',
  key: '4182',
  state: 'ok',
  checked: '2026-11-17',
  changed: '2026-11-17',
  source: SOURCE,
  links: ['https://med.example/@grace'],
};

function accountOf(pasted: string, record?: HandleRecord): Account {
  const handle = parseHandle('github', pasted);
  if (isRefusal(handle)) throw new Error(handle.refusal);
  return { mentor: 'grace-okafor', pasted, handle, ...(record && { known: record }) };
}

type Answers = Record<string, TestAnswer | undefined>;

const ANSWERS: Answers = {
  '/users/grace-okafor': { body: grace },
  '/users/Grace-Okafor/social_accounts': { body: socialAccounts },
};

/** What is reported of accounts, and what was asked for it, where a server answers each path as told. */
async function askGithub(accounts: readonly Account[], answers: Answers) {
  const server = await serveAnswers(({ pathname }) => answers[pathname]);
  const client = createClient({
    endpoints: new Map([['api.github.com', new URL(server.origin)]]),
    clock: createFakeClock(NOW),
  });
  const reports: Answer[] = [];
  await github.ask(accounts, client, (_account, answer) => reports.push(answer));
  return { reports, requests: server.requests, paths: server.requests.map(({ path }) => path) };
}

async function answerFor(answers: Answers, record?: HandleRecord): Promise<Answer> {
  const { reports } = await askGithub([accountOf('grace-okafor', record)], { ...ANSWERS, ...answers });
  expect(reports).toHaveLength(1);
  return reports[0]!;
}

describe('an account on GitHub', () => {
  it('is known by its number, with what it says as plain text and the addresses that it names', async () => {
    const { reports, requests, paths } = await askGithub([accountOf('grace-okafor')], ANSWERS);
    expect(reports).toEqual([
      {
        state: 'ok',
        key: '4182',
        source: SOURCE,
        data: { name: 'Grace Okafor', bio: 'Sepsis, open data.\nNairobi', followers: 1300 },
        avatar: 'https://avatars.githubusercontent.com/u/4182?v=4',
        links: ['https://grace.example/', 'https://med.example/@grace'],
      },
    ]);
    expect(paths).toEqual(['/users/grace-okafor', '/users/Grace-Okafor/social_accounts']);
    expect(requests[0]?.headers['accept']).toBe('application/vnd.github+json');
  });

  it('may say nothing but its login', async () => {
    const bare = { ...grace, name: null, blog: '', bio: null, avatar_url: '', followers: 0 };
    const answers = {
      '/users/grace-okafor': { body: bare },
      '/users/Grace-Okafor/social_accounts': { body: [] },
    };
    expect(await answerFor(answers)).toEqual({
      state: 'ok',
      key: '4182',
      source: SOURCE,
      data: { followers: 0 },
      links: [],
    });
  });

  it.each([
    ['https://grace.example/lab', ['https://grace.example/lab']],
    [' http://www.grace.example ', ['https://www.grace.example/']],
    ['grace.example/lab?page=1', ['https://grace.example/lab?page=1']],
    ['grace@med.example', []],
    ['mailto:grace@med.example', []],
    ['javascript:alert(1)', []],
    ['@grace', []],
    ['localhost:3000', []],
    ['127.0.0.1', []],
    ['see grace.example', []],
  ])('that has %j for its website names %j', async (blog, links) => {
    const answer = await answerFor({
      '/users/grace-okafor': { body: { ...grace, blog } },
      '/users/Grace-Okafor/social_accounts': { body: [] },
    });
    expect(answer).toMatchObject({ state: 'ok', links });
  });

  it('has its name without marks that turn its letters around', async () => {
    const answer = await answerFor({ '/users/grace-okafor': { body: { ...grace, name: 'Grace\u202E rofakO' } } });
    expect(answer).toMatchObject({ data: { name: 'Grace rofakO' } });
  });

  it('keeps the links that are known while GitHub does not give its social accounts', async () => {
    const answer = await answerFor({ '/users/Grace-Okafor/social_accounts': { status: 403, body: {} } }, known);
    expect(answer).toMatchObject({ state: 'ok', links: ['https://grace.example/', 'https://med.example/@grace'] });
  });

  it('has none of the links of another that was known in its place', async () => {
    const other = { ...known, pasted: 'ada', key: '7' };
    const answer = await answerFor({ '/users/Grace-Okafor/social_accounts': { status: 403, body: {} } }, other);
    expect(answer).toMatchObject({ state: 'ok', key: '4182', links: ['https://grace.example/'] });
  });

  it('without social accounts names its website alone', async () => {
    const answer = await answerFor({ '/users/Grace-Okafor/social_accounts': undefined }, known);
    expect(answer).toMatchObject({ state: 'ok', links: ['https://grace.example/'] });
  });
});

describe('a login that was changed', () => {
  const renamed = {
    '/user/4182': { body: { ...grace, login: 'gokafor' } },
    '/users/gokafor/social_accounts': { body: socialAccounts },
  };

  it('is found by the number, and what it is called now is told', async () => {
    const answers = { ...renamed, '/users/grace-okafor': undefined };
    const { reports, paths } = await askGithub([accountOf('grace-okafor', known)], answers);
    expect(reports).toMatchObject([
      { state: 'ok', key: '4182', source: 'https://api.github.com/user/4182', renamedTo: 'gokafor' },
    ]);
    expect(paths).toEqual(['/users/grace-okafor', '/user/4182', '/users/gokafor/social_accounts']);
  });

  it('and that somebody else took is not taken for the same account', async () => {
    const answer = await answerFor({ ...renamed, '/users/grace-okafor': { body: { ...grace, id: 9001 } } }, known);
    expect(answer).toMatchObject({ state: 'ok', key: '4182', renamedTo: 'gokafor' });
  });

  it('and that somebody else took, when the account is no more, is given under the number that it has', async () => {
    const answer = await answerFor({ '/users/grace-okafor': { body: { ...grace, id: 9001 } } }, known);
    expect(answer).toMatchObject({ state: 'ok', key: '9001', source: SOURCE });
  });

  it('is not looked for by the number of what the profile had before', async () => {
    const answers = { ...renamed, '/users/grace-okafor': undefined };
    const { reports, paths } = await askGithub([accountOf('grace-okafor', { ...known, pasted: 'ada' })], answers);
    expect(reports).toMatchObject([{ state: 'missing' }]);
    expect(paths).toEqual(['/users/grace-okafor']);
  });
});

describe('no account', () => {
  it('is missing where neither login nor number is there: nobody, or suspended', async () => {
    const notFound = { status: 404, body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' } };
    const { reports, paths } = await askGithub([accountOf('grace-okafor', known)], {
      '/users/grace-okafor': notFound,
      '/user/4182': notFound,
    });
    expect(reports).toEqual([
      { state: 'missing', source: SOURCE, problem: 'api.github.com knows no account "grace-okafor".' },
    ]);
    expect(paths).toEqual(['/users/grace-okafor', '/user/4182']);
  });

  it.each<[string, TestAnswer, string]>([
    [
      'when a limit is over within the minute, but is reached again',
      { status: 403, headers: limitedUntil('2026-11-24T12:00:30Z'), body: {} },
      'api.github.com gives no more answers for now. With a token in GITHUB_TOKEN it gives more in an hour.',
    ],
    [
      'when a limit is over in an hour',
      { status: 429, headers: limitedUntil('2026-11-24T13:05:00Z'), body: {} },
      'api.github.com wants to be left alone for more than an hour, so this run asks it no more.',
    ],
    ['when it is refused', { status: 403, body: {} }, 'api.github.com answered with status 403.'],
    [
      'when the token is none',
      { status: 401, body: { message: 'Bad credentials' } },
      'api.github.com does not take the token in GITHUB_TOKEN.',
    ],
    [
      'when the server fails',
      { status: 502, body: '<h1>Bad gateway</h1>' },
      'api.github.com answered with status 502.',
    ],
    ['when it is a web page', { body: '<h1>Unicorn</h1>' }, 'api.github.com sent a web page instead of JSON.'],
    ['when it has no number', { body: { login: 'grace' } }, 'api.github.com answered in a form that is not known.'],
  ])('is what a failure says: %s', async (_when, answer, problem) => {
    expect(await answerFor({ '/users/grace-okafor': answer })).toEqual({ state: 'failed', source: SOURCE, problem });
  });

  it('is what a failure by the number says', async () => {
    const answer = await answerFor({ '/users/grace-okafor': undefined, '/user/4182': { status: 500 } }, known);
    expect(answer).toEqual({
      state: 'failed',
      source: 'https://api.github.com/user/4182',
      problem: 'api.github.com answered with status 500.',
    });
  });
});

describe('several accounts', () => {
  it('are reported each once, and the failure of one is none of the others', async () => {
    const { reports } = await askGithub([accountOf('ada'), accountOf('grace-okafor')], {
      ...ANSWERS,
      '/users/ada': { status: 500, body: {} },
    });
    expect(reports.map(({ state }) => state).sort()).toEqual(['failed', 'ok']);
  });
});
