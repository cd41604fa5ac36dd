import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/sync/source.ts';
import { createOpenAlex } from '../../../src/sync/sources/openalex.ts';
import { type AnswersServer, serveAnswers, type TestAnswer } from './answers-server.ts';
import { accountOf, askSource, clientFor } from './ask-source.ts';

const GRACE = '0000-0000-0000-001X';
const OTHER = '0000-0000-0000-0028';
const KEY = 'k3y/+&secret';
const AUTHOR_PATH = `/authors/orcid:${GRACE}`;
const source = `https://api.openalex.org${AUTHOR_PATH}`;
const account = accountOf('orcid', GRACE);

type Answers = Record<string, TestAnswer | undefined>;

/** A server that answers by path: the author, and no works, unless told. */
const serve = async (answers: Answers = {}): Promise<AnswersServer> =>
  serveAnswers(
    ({ pathname }) => ({ [AUTHOR_PATH]: { body: author() }, '/works': { body: works() }, ...answers })[pathname],
  );

const askServer = async (server: AnswersServer, key?: string): Promise<Answer> =>
  askSource(createOpenAlex(key), account, clientFor(server, 'api.openalex.org'));

const ask = async (answers: Answers, key?: string): Promise<Answer> => askServer(await serve(answers), key);

const author = (more: object = {}) => ({
  id: 'https://openalex.org/A1',
  orcid: `https://orcid.org/${GRACE}`,
  display_name: 'Grace Okafor',
  topics: [],
  ...more,
});

const topic = (display_name: string | null) => ({
  id: 'https://openalex.org/T10510',
  display_name,
  count: 1,
  field: { id: 'https://openalex.org/fields/27', display_name: 'Medicine' },
});

const works = (...results: object[]) => ({ meta: { count: results.length, page: 1, per_page: 5 }, results });

const work = (title: string | null, more: object = {}) => ({
  title,
  publication_year: 2026,
  doi: null,
  ids: { openalex: 'https://openalex.org/W1' },
  primary_location: null,
  ...more,
});

describe('an author', () => {
  it('is asked for by ORCID iD, then the newest works, without a key where there is none', async () => {
    const server = await serve();
    expect(await askServer(server, '')).toEqual({ state: 'ok', key: GRACE, source, data: { name: 'Grace Okafor' } });
    expect(server.requests.map(({ path }) => path)).toEqual([
      `${AUTHOR_PATH}?select=id,display_name,orcid,topics`,
      '/works?filter=author.id:A1&sort=publication_date:desc&per_page=5&select=title,publication_year,doi,ids,primary_location',
    ]);
  });

  it('gives five topics at most, each once', async () => {
    const topics = ['Stroke', 'Stroke', null, ' Kidney  Injury', 'Water', 'Nutrition', 'Rivers', 'Lakes'].map(topic);
    expect(await ask({ [AUTHOR_PATH]: { body: author({ topics }) } })).toMatchObject({
      data: { topics: ['Stroke', 'Kidney Injury', 'Water', 'Nutrition', 'Rivers'] },
    });
  });

  it('may have no name, no topics and no ORCID iD, as real records do', async () => {
    const bare = author({ orcid: null, display_name: null, topics: null, last_known_institutions: null });
    expect(await ask({ [AUTHOR_PATH]: { body: bare } })).toEqual({ state: 'ok', key: GRACE, source, data: {} });
  });

  it('gives works as plain text, with what identifies them', async () => {
    const body = works(
      work('Role of <i>GATA3</i> in &lt;b&gt;rivers&lt;/b&gt;', {
        doi: 'https://doi.org/10.1000/ABC',
        ids: { pmid: 'https://pubmed.ncbi.nlm.nih.gov/123' },
        primary_location: {
          landing_page_url: 'https://press.example/1',
          source: { display_name: 'Annals of Kidneys' },
        },
      }),
      work('Only a page', {
        publication_year: null,
        ids: null,
        primary_location: { landing_page_url: 'https://press.example/2', source: null },
      }),
      work(null),
    );
    expect(await ask({ '/works': { body } })).toMatchObject({
      data: {
        works: [
          {
            title: 'Role of GATA3 in rivers',
            year: 2026,
            journal: 'Annals of Kidneys',
            doi: '10.1000/abc',
            pmid: '123',
          },
          { title: 'Only a page', url: 'https://press.example/2' },
        ],
      },
    });
  });

  it('is missing where OpenAlex knows no such iD', async () => {
    expect(await ask({ [AUTHOR_PATH]: { status: 404, body: '<h1>404</h1>' } })).toEqual({
      state: 'missing',
      key: GRACE,
      source,
      problem: 'api.openalex.org knows no author with this ORCID iD.',
    });
  });

  it('with another ORCID iD is refused, and no works are asked for', async () => {
    const server = await serve({ [AUTHOR_PATH]: { body: author({ orcid: `https://orcid.org/${OTHER}` }) } });
    expect(await askServer(server)).toEqual({
      state: 'failed',
      source,
      problem: `api.openalex.org was asked for ${GRACE} and answered for another author.`,
    });
    expect(server.requests).toHaveLength(1);
  });
});

describe('a merged author', () => {
  const to = (location: string): TestAnswer => ({ status: 301, headers: { Location: location } });

  it('is followed on the same host, with the key and the fields, and so are the works', async () => {
    const server = await serve({
      [AUTHOR_PATH]: to('https://api.openalex.org/people/A2'),
      '/authors/A2': { body: author({ id: 'https://openalex.org/A2' }) },
    });
    expect(await askServer(server, 'key')).toMatchObject({ state: 'ok', key: GRACE, source });
    expect(server.requests.map(({ path }) => path)).toEqual([
      `${AUTHOR_PATH}?select=id,display_name,orcid,topics&api_key=key`,
      '/authors/A2?select=id,display_name,orcid,topics&api_key=key',
      expect.stringMatching(/^\/works\?filter=author\.id:A2&.*&api_key=key$/),
    ]);
  });

  it('may be named by a path alone', async () => {
    const answers = { [AUTHOR_PATH]: to('/authors/A2?select=id'), '/authors/A2': { body: author() } };
    expect(await ask(answers)).toMatchObject({ state: 'ok' });
  });

  it.each(['https://evil.example/authors/A2', 'http://api.openalex.org/authors/A2', '/works/W2', ''])(
    'is not followed to "%s"',
    async (location) => {
      const server = await serve({ [AUTHOR_PATH]: to(location) });
      expect(await askServer(server, KEY)).toEqual({
        state: 'failed',
        source,
        problem: 'api.openalex.org redirects to something else than an author.',
      });
      expect(server.requests).toHaveLength(1);
    },
  );

  it('is followed three times and no more', async () => {
    const server = await serve({ [AUTHOR_PATH]: to('/authors/A2'), '/authors/A2': to('/authors/A2') });
    expect(await askServer(server)).toMatchObject({
      state: 'failed',
      problem: 'api.openalex.org redirects once more, after 3 redirects.',
    });
    expect(server.requests).toHaveLength(4);
  });
});

describe('without a key', () => {
  const advice = 'A free key from openalex.org, set as OPENALEX_API_KEY, helps.';

  it.each([401, 403, 429])('an author that is withheld with %i is no answer, and a key helps', async (status) => {
    expect(await ask({ [AUTHOR_PATH]: { status, body: { error: 'Rate limit exceeded' } } })).toEqual({
      state: 'failed',
      source,
      problem: `api.openalex.org gives no answer for now (status ${status}). ${advice}`,
    });
  });

  it('works that are withheld are no answer, so that what is known stays', async () => {
    expect(await ask({ '/works': { status: 429 } })).toMatchObject({
      state: 'failed',
      problem: `api.openalex.org gives no answer for now (status 429). ${advice}`,
    });
  });

  it('a day’s budget that is spent is told to all accounts, and most are not asked for', async () => {
    const server = await serve({ [AUTHOR_PATH]: { status: 429, headers: { 'Retry-After': '40000' } } });
    const problems = new Set<string>();
    const accounts = Array.from({ length: 30 }, () => account);
    await createOpenAlex().ask(accounts, clientFor(server, 'api.openalex.org'), (_, answer) => {
      problems.add('problem' in answer ? answer.problem : answer.state);
    });
    expect([...problems]).toEqual([
      expect.stringMatching(
        /^api\.openalex\.org wants to be left alone for .+, so this run asks it no more\. A free key/,
      ),
    ]);
    expect(server.requests.length).toBeLessThan(6);
  });
});

describe('with a key', () => {
  it('each request has it, and it is in nothing that is reported', async () => {
    const server = await serve();
    const answer = await askServer(server, KEY);
    expect(server.requests.map(({ path }) => new URL(path, source).searchParams.get('api_key'))).toEqual([KEY, KEY]);
    expect(answer).toMatchObject({ state: 'ok', source });
    expectNoKey(answer);
  });

  it.each<[string, Answers, string]>([
    [
      'an unknown key',
      { [AUTHOR_PATH]: { status: 401, body: { error: `Invalid key ${KEY}` } } },
      'api.openalex.org does not take the key that it was sent.',
    ],
    ['too many requests', { [AUTHOR_PATH]: { status: 429 } }, 'api.openalex.org gives no answer for now (status 429).'],
    ['too fast requests', { '/works': { status: 403 } }, 'api.openalex.org gives no answer for now (status 403).'],
    ['a fault', { [AUTHOR_PATH]: { status: 500, body: KEY } }, 'api.openalex.org answered with status 500.'],
    ['a fault of works', { '/works': { status: 503 } }, 'api.openalex.org answered with status 503.'],
    ['a page', { [AUTHOR_PATH]: { body: `<p>${KEY}` } }, 'api.openalex.org sent a web page instead of JSON.'],
    [
      'no author',
      { [AUTHOR_PATH]: { body: author({ id: 'https://openalex.org/W1' }) } },
      'api.openalex.org answered in a form that is not known.',
    ],
    ['no list', { '/works': { body: { results: null } } }, 'api.openalex.org answered in a form that is not known.'],
    [
      'a redirect of works',
      { '/works': { status: 302, headers: { Location: `https://evil.example/?api_key=${encodeURIComponent(KEY)}` } } },
      'api.openalex.org answered with status 302.',
    ],
    [
      'too much',
      { '/works': { body: works(work('x'.repeat(2_000_001))) } },
      'api.openalex.org sent more than 2 MB, so it was not read.',
    ],
  ])('%s is no answer, and does not tell it', async (_, answers, problem) => {
    const answer = await ask(answers, KEY);
    expect(answer).toEqual({ state: 'failed', source, problem });
    expectNoKey(answer);
  });
});

function expectNoKey(answer: Answer): void {
  const text = JSON.stringify(answer);
  expect(text).not.toContain('secret');
  expect(text).not.toContain('api_key');
}
