import { describe, expect, it } from 'vitest';
import { EMPTY_SNAPSHOT, snapshotSchema } from '../../../src/schemas/snapshot.ts';
import type { WorkAnswer } from '../../../src/sync/lookups/work-answer.ts';
import { keyOfWork, lookUpWorks, type WorkIds } from '../../../src/sync/lookups/works.ts';
import { type AnswersServer, serveAnswers, type TestAnswer } from './answers-server.ts';
import { clientFor } from './ask-source.ts';

const DOI = '10.1000/abc.1';
const source = `https://api.crossref.org/works/10.1000%2Fabc.1`;
const SUMMARIES = '/entrez/eutils/esummary.fcgi';
const summarySource = (pmid: string) => `https://eutils.ncbi.nlm.nih.gov${SUMMARIES}?db=pubmed&retmode=json&id=${pmid}`;

async function lookUp(server: AnswersServer, works: readonly WorkIds[]): Promise<Record<string, WorkAnswer>> {
  const answers: [string, WorkAnswer][] = [];
  const client = clientFor(server, 'api.crossref.org', 'eutils.ncbi.nlm.nih.gov');
  await lookUpWorks(works, client, (key, answer) => answers.push([key, answer]));
  const found = answers.flatMap(([key, answer]) => (answer.state === 'ok' ? [[key, answer.work] as const] : []));
  const checked = found.map(([key, work]) => [key, { ...work, checked: '2026-11-04' }] as const);
  snapshotSchema.parse({ ...EMPTY_SNAPSHOT, works: Object.fromEntries(checked) });
  expect(new Set(answers.map(([key]) => key)).size).toBe(answers.length);
  return Object.fromEntries(answers);
}

const lookUpOne = async (work: WorkIds, answer: TestAnswer): Promise<WorkAnswer | undefined> =>
  (await lookUp(await serveAnswers(() => answer), [work]))[keyOfWork(work)];

it('names works by their DOI in lower case, else by their PMID', () => {
  expect([{ doi: '10.1000/ABC', pmid: '1' }, { pmid: '12' }, {}].map(keyOfWork)).toEqual([
    '10.1000/abc',
    'pmid:12',
    '',
  ]);
});

describe('a work with a DOI', () => {
  const message = (more: object = {}) => ({
    status: 'ok',
    'message-type': 'work',
    message: {
      DOI,
      title: ['Role of <i>GATA3</i> &amp; kin:\n a <sub>small</sub> trial'],
      'container-title': ['Annals of Kidneys', 'Ann Kidneys'],
      issued: { 'date-parts': [[2019, 4, 1]] },
      published: { 'date-parts': [[2018]] },
      ...more,
    },
  });

  it('is what Crossref says of it, without markup', async () => {
    expect(await lookUpOne({ doi: '10.1000/ABC.1', pmid: '7' }, { body: message() })).toEqual({
      state: 'ok',
      work: { title: 'Role of GATA3 & kin: a small trial', year: 2019, journal: 'Annals of Kidneys', doi: DOI, source },
    });
  });

  it.each<[string, object, object]>([
    [
      'texts that are no lists',
      { title: 'A &lt;i&gt;b&lt;/i&gt;', 'container-title': 'C' },
      { title: 'A b', journal: 'C' },
    ],
    [
      'lists with nothing in them',
      { title: [null, ' ', 'A'], 'container-title': [] },
      { title: 'A', journal: undefined },
    ],
    ['no date of issue', { issued: { 'date-parts': [[null]] } }, { year: 2018 }],
    ['no date', { issued: null, published: { 'date-parts': [] } }, { year: undefined }],
    ['a date that is none', { issued: { 'date-parts': [[20190]] }, published: undefined }, { year: undefined }],
    ['a long title', { title: ['x'.repeat(1000)] }, { title: `${'x'.repeat(399)}…` }],
  ])('may have %s', async (_, more, expected) => {
    const answer = await lookUpOne({ doi: DOI }, { body: message(more) });
    const usual = { title: 'Role of GATA3 & kin: a small trial', year: 2019, journal: 'Annals of Kidneys', doi: DOI };
    expect(answer).toEqual({ state: 'ok', work: { ...usual, source, ...expected } });
  });

  it('is asked for once, whatever is in its DOI', async () => {
    const server = await serveAnswers(() => ({ body: message() }));
    const doi = '10.1000/(SICI)1097<1::AID-A>3.0.CO;2-#?/../%2e';
    await lookUp(server, [{ doi }, { doi: doi.toLowerCase() }]);
    expect(server.requests.map(({ path }) => path)).toEqual([`/works/${encodeURIComponent(doi.toLowerCase())}`]);
  });

  it.each(['10.1000/a\u200Bb', '10.1000/\u202Eabc', `10.1000/${'a'.repeat(200)}`])(
    'that the snapshot would not take is not asked for: %j',
    async (doi) => {
      const server = await serveAnswers(() => ({ body: message() }));
      expect(await lookUp(server, [{ doi }])).toEqual({
        [doi]: {
          state: 'missing',
          problem: expect.stringMatching(
            /^The DOI "10\.1000\/[ -~…]+" cannot be looked up: it has hidden characters, or more than 200 in all\.$/,
          ),
        },
      });
      expect(server.requests).toEqual([]);
    },
  );

  it.each<[string, TestAnswer, string, string]>([
    [
      'none there',
      { status: 404, body: 'Resource not found.' },
      'missing',
      `api.crossref.org knows no work with the DOI ${DOI}.`,
    ],
    [
      'no title',
      { body: message({ title: [] }) },
      'failed',
      `The DOI ${DOI} could not be looked up: api.crossref.org has no title for it.`,
    ],
    [
      'another shape',
      { body: { message: 'none' } },
      'failed',
      `The DOI ${DOI} could not be looked up: api.crossref.org answered in a form that is not known.`,
    ],
    [
      'a page',
      { body: '<h1>Sorry</h1>' },
      'failed',
      `The DOI ${DOI} could not be looked up: api.crossref.org sent a web page instead of JSON.`,
    ],
    [
      'too many requests',
      { status: 429 },
      'failed',
      `The DOI ${DOI} could not be looked up: api.crossref.org answered with status 429.`,
    ],
  ])('with %s is a problem', async (_, answer, state, problem) => {
    expect(await lookUpOne({ doi: DOI }, answer)).toEqual({ state, problem });
  });
});

describe('a work with a PMID', () => {
  const summary = (uid: string, more: object = {}) => ({
    uid,
    pubdate: '2007 Dec 6',
    epubdate: '',
    source: 'Ann Kidneys',
    title: 'Role of &lt;i&gt;GATA3&lt;/i&gt; &amp; kin.',
    articleids: [
      { idtype: 'pubmed', idtypen: 1, value: uid },
      { idtype: 'doi', idtypen: 3, value: '10.1000/ABC' },
    ],
    fulljournalname: 'Annals of Kidneys',
    booktitle: '',
    sortpubdate: '2007/12/06 00:00',
    ...more,
  });

  const result = (...summaries: { uid: string }[]): TestAnswer => ({
    body: {
      header: { type: 'esummary', version: '0.3' },
      result: { uids: summaries.map(({ uid }) => uid), ...Object.fromEntries(summaries.map((one) => [one.uid, one])) },
    },
  });

  const usual = {
    title: 'Role of GATA3 & kin',
    year: 2007,
    journal: 'Annals of Kidneys',
    doi: '10.1000/abc',
    pmid: '123',
    source: summarySource('123'),
  };

  it('is what PubMed says of it, without markup and the full stop', async () => {
    expect(await lookUpOne({ pmid: '123' }, result(summary('123')))).toEqual({ state: 'ok', work: usual });
  });

  it.each<[string, object, object]>([
    ['no day', { pubdate: '' }, { year: 2007 }],
    ['no date', { pubdate: 'Winter', sortpubdate: '' }, { year: undefined }],
    ['only a short journal', { fulljournalname: '' }, { journal: 'Ann Kidneys' }],
    ['no other ids', { articleids: [] }, { doi: undefined }],
    ['the title of a book', { title: '', booktitle: 'StatRivers' }, { title: 'StatRivers' }],
    ['a title that goes on', { title: 'And so on...' }, { title: 'And so on...' }],
  ])('may have %s', async (_, more, expected) => {
    const answer = await lookUpOne({ pmid: '123' }, result(summary('123', more)));
    expect(answer).toEqual({ state: 'ok', work: { ...usual, ...expected } });
  });

  it('is asked for with up to 49 others, each once, and found with zeros before it', async () => {
    const server = await serveAnswers(({ searchParams }) =>
      result(...(searchParams.get('id') ?? '').split(',').map((uid) => summary(uid))),
    );
    const pmids = Array.from({ length: 120 }, (_, index) => String(index + 1));
    const answers = await lookUp(server, [{ pmid: '007' }, ...pmids.map((pmid) => ({ pmid })), { pmid: '1' }]);
    expect(server.requests.map(({ path }) => new URL(path, source).searchParams.get('id')?.split(',').length)).toEqual([
      50, 50, 21,
    ]);
    expect(server.requests[0]?.path).toBe(
      `${SUMMARIES}?db=pubmed&retmode=json&id=${[7, ...pmids.slice(0, 49)].join(',')}&tool=mentor-directory`,
    );
    expect(Object.keys(answers)).toHaveLength(121);
    expect(answers['pmid:007']).toMatchObject({ state: 'ok', work: { pmid: '7', source: summarySource('7') } });
  });

  it('that PubMed does not know is missing, and the others are there', async () => {
    const unknown = { uid: '999', error: 'cannot get document summary' };
    const odd = { ...summary('5'), title: 7 };
    const server = await serveAnswers(() => result(unknown, odd, summary('123'), summary('6', { title: '' })));
    expect(
      await lookUp(
        server,
        ['999', '5', '123', '6', '8'].map((pmid) => ({ pmid })),
      ),
    ).toMatchObject({
      'pmid:999': { state: 'missing', problem: 'eutils.ncbi.nlm.nih.gov knows no work with the PMID 999.' },
      'pmid:5': {
        state: 'failed',
        problem: 'PMID 5 could not be looked up: eutils.ncbi.nlm.nih.gov answered in a form that is not known.',
      },
      'pmid:123': { state: 'ok' },
      'pmid:6': {
        state: 'failed',
        problem: 'PMID 6 could not be looked up: eutils.ncbi.nlm.nih.gov has no title for it.',
      },
      'pmid:8': {
        state: 'failed',
        problem: 'PMID 8 could not be looked up: eutils.ncbi.nlm.nih.gov said nothing of it.',
      },
    });
  });

  it.each<[string, TestAnswer, string]>([
    [
      'a limit that is told as an answer',
      { body: { error: 'API rate limit exceeded', count: '4', limit: '3' } },
      'answered in a form that is not known.',
    ],
    ['a limit', { status: 429 }, 'answered with status 429.'],
    ['a page', { body: '<h1>Error</h1>' }, 'sent a web page instead of JSON.'],
  ])('with %s is a problem', async (_, answer, problem) => {
    expect(await lookUpOne({ pmid: '123' }, answer)).toEqual({
      state: 'failed',
      problem: `PMID 123 could not be looked up: eutils.ncbi.nlm.nih.gov ${problem}`,
    });
  });
});

it('asks both where both are needed, and nobody for a work without ids', async () => {
  const server = await serveAnswers(() => ({ status: 500 }));
  expect(Object.keys(await lookUp(server, [{ doi: DOI }, {}, { pmid: '1' }])).sort()).toEqual([DOI, 'pmid:1']);
  expect(await lookUp(await serveAnswers(() => ({ status: 500 })), [])).toEqual({});
});
