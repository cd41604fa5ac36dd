import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/sync/source.ts';
import { orcid } from '../../../src/sync/sources/orcid.ts';
import { serveAnswers, type TestAnswer } from './answers-server.ts';
import { accountOf, askSource, clientFor } from './ask-source.ts';
import { doi, employment, GRACE, group, record, summary, text, year } from './made-orcid.ts';

const OTHER = '0000-0000-0000-0028';
const source = `https://pub.orcid.org/v3.0/${GRACE}/record`;
const account = accountOf('orcid', GRACE);

/** Asks about Grace a server that always answers the same. */
async function ask(answer: TestAnswer): Promise<Answer> {
  const server = await serveAnswers(() => answer);
  return askSource(orcid, account, clientFor(server, 'pub.orcid.org'));
}

describe('a record', () => {
  it('without anything public is there, with no data', async () => {
    expect(await ask({ body: record() })).toEqual({ state: 'ok', key: GRACE, source, data: {}, links: [] });
  });

  it('is asked for once, as JSON', async () => {
    const server = await serveAnswers(() => ({ body: record() }));
    await askSource(
      orcid,
      accountOf('orcid', ` https://orcid.org/${GRACE.toLowerCase()}`),
      clientFor(server, 'pub.orcid.org'),
    );
    expect(server.requests.map(({ path, headers }) => [path, headers.accept])).toEqual([
      [`/v3.0/${GRACE}/record`, 'application/json'],
    ]);
  });

  it.each([
    [
      'the name for publications',
      { 'credit-name': text('G. A. Okafor'), 'given-names': text('Grace'), 'family-name': text('Okafor') },
      'G. A. Okafor',
    ],
    [
      'else both names',
      { 'credit-name': null, 'given-names': text('Grace'), 'family-name': text('Okafor') },
      'Grace Okafor',
    ],
    [
      'else the one name',
      { 'credit-name': text(' '), 'given-names': text('Grace\u202E'), 'family-name': null },
      'Grace',
    ],
    ['else none', { 'credit-name': null, 'given-names': null, 'family-name': null }, undefined],
  ])('gives %s', async (_, name, expected) => {
    const found = await ask({ body: record({ person: { name } }) });
    expect('data' in found && found.data).toEqual(expected === undefined ? {} : { name: expected });
  });

  it('gives biography, keywords and links as plain text, each once', async () => {
    const found = await ask({
      body: record({
        person: {
          biography: { content: 'Nephrologist.\r\n\r\n\u202EFond of <b>rivers</b>.', visibility: 'public' },
          keywords: {
            keyword: [{ content: 'kidney' }, { content: ' kidney ' }, { content: null }, { content: 'k'.repeat(200) }],
          },
          'researcher-urls': {
            'researcher-url': [
              { 'url-name': 'Home', url: text('http://grace.example') },
              { 'url-name': null, url: text('javascript:alert(1)') },
              { 'url-name': 'None', url: null },
            ],
          },
          'external-identifiers': {
            'external-identifier': [
              { 'external-id-type': 'Scopus', 'external-id-url': text('https://scopus.example/1') },
              { 'external-id-type': 'Loop', 'external-id-url': null },
              { 'external-id-type': 'Home', 'external-id-url': text('https://grace.example/') },
            ],
          },
        },
      }),
    });
    expect(found).toMatchObject({
      data: { bio: 'Nephrologist.\n\nFond of <b>rivers</b>.', keywords: ['kidney', `${'k'.repeat(119)}…`] },
      links: ['https://grace.example/', 'https://scopus.example/1'],
    });
  });

  it('of an odd size is cut to what the snapshot takes', async () => {
    const many = Array.from({ length: 50 }, (_, index) => index + 1);
    const found = await ask({
      body: record({
        person: {
          keywords: { keyword: many.map((number) => ({ content: `k${number}` })) },
          'researcher-urls': {
            'researcher-url': many.map((number) => ({ url: text(`https://grace.example/${number}`) })),
          },
        },
        employments: many.map((number) => ({ organization: { name: `Clinic ${number}` } })),
        works: many.map((number) => group(summary(number, 't'.repeat(900)))),
      }),
    });
    expect(found).toMatchObject({
      data: { keywords: { length: 30 }, employments: { length: 10 }, works: { length: 5 } },
      links: { length: 30 },
    });
  });

  it('of some megabytes is read', async () => {
    const works = Array.from({ length: 1200 }, (_, index) => group(summary(index, 'x'.repeat(3000))));
    expect(await ask({ body: record({ works }) })).toMatchObject({ state: 'ok', data: { works: { length: 5 } } });
  });
});

describe('employments', () => {
  it('are those that last, the newest first', async () => {
    const employments = [
      employment('Undated Clinic'),
      employment('Old Clinic', { 'start-date': year('1999'), 'end-date': year('2004') }),
      employment('Larkfield Hospital', {
        'department-name': 'Medicine',
        'role-title': 'Professor',
        'start-date': year('2004'),
      }),
      employment('Larkfield University', { 'start-date': { year: null } }),
      employment('New Clinic', { 'start-date': year('2019') }),
    ];
    expect(await ask({ body: record({ employments }) })).toMatchObject({
      data: {
        employments: [
          { organization: 'New Clinic', startYear: 2019 },
          { organization: 'Larkfield Hospital', department: 'Medicine', role: 'Professor', startYear: 2004 },
          { organization: 'Undated Clinic' },
          { organization: 'Larkfield University' },
        ],
      },
    });
  });

  it('are read without groups, too', async () => {
    const body = record();
    Object.assign(body['activities-summary'], {
      employments: { 'employment-summary': [employment('Larkfield Hospital')] },
    });
    expect(await ask({ body })).toMatchObject({ data: { employments: [{ organization: 'Larkfield Hospital' }] } });
  });
});

describe('works', () => {
  it('are the newest five, by year and then as they were added, one of each group', async () => {
    const dated = (putCode: number, title: string, value: string) =>
      group(summary(putCode, title, { 'publication-date': year(value) }));
    const works = [
      dated(1, 'Oldest', '1998'),
      group(summary(9, 'Undated')),
      dated(2, 'First of 2020', '2020'),
      dated(7, 'Last of 2020', '2020'),
      group(
        summary(3, 'Of 2024', { 'publication-date': year('2024') }),
        summary(4, 'Of 2024 again', { 'publication-date': year('2024') }),
      ),
      dated(5, 'Of 2015', '2015'),
      dated(6, 'Of 2010', '2010'),
    ];
    expect(await ask({ body: record({ works }) })).toMatchObject({
      data: {
        works: [
          { title: 'Of 2024', year: 2024 },
          { title: 'Last of 2020', year: 2020 },
          { title: 'First of 2020', year: 2020 },
          { title: 'Of 2015', year: 2015 },
          { title: 'Of 2010', year: 2010 },
        ],
      },
    });
  });

  it('take what one source does not say from the next, and no DOI of a whole', async () => {
    const works = [
      group(
        summary(2, 'Role of <i>GATA3</i> &amp; kin', {
          'external-ids': { 'external-id': [doi('10.1000/BOOK', 'part-of')] },
          url: text('https://press.example/2'),
        }),
        summary(3, 'Role of GATA3', {
          'external-ids': { 'external-id': [doi('https://doi.org/10.1000/ABC.1')] },
          'publication-date': year('2021'),
          'journal-title': text('Annals of  Kidneys'),
        }),
      ),
      group(summary(1, 'Only online', { url: text('https://press.example/1') })),
      group({ ...summary(4, ''), title: null }),
    ];
    const found = await ask({ body: record({ works }) });
    expect('data' in found && found.data.works).toEqual([
      { title: 'Role of GATA3 & kin', year: 2021, journal: 'Annals of Kidneys', doi: '10.1000/abc.1' },
      { title: 'Only online', url: 'https://press.example/1' },
    ]);
  });
});

describe('a record that is not shown', () => {
  const error = (status: number, code: number, message = 'The ORCID record is not available.'): TestAnswer => ({
    status,
    body: {
      'response-code': status,
      'developer-message': message,
      'user-message': message,
      'error-code': code,
      'more-info': 'https://members.orcid.org/api/resources/troubleshooting',
    },
  });

  it.each([
    [404, 9016, 'missing', 'pub.orcid.org knows no record with this ORCID iD.'],
    [409, 9018, 'suspended', 'pub.orcid.org has locked the record.'],
    [409, 9036, 'private', 'pub.orcid.org does not show the record before its owner has claimed it.'],
    [409, 9044, 'gone', 'pub.orcid.org says that its owner has deactivated the record.'],
  ])('with %i and %i is %s', async (status, code, state, problem) => {
    expect(await ask(error(status, code))).toEqual({ state, key: GRACE, source, problem });
  });

  it('because it was merged proposes the other one, and does not read it', async () => {
    const server = await serveAnswers(() => ({
      ...error(301, 9007, `This account is deprecated. Please refer to account: https://orcid.org/${OTHER}.`),
      headers: { Location: `https://pub.orcid.org/v3.0/${OTHER}/record` },
    }));
    expect(await askSource(orcid, account, clientFor(server, 'pub.orcid.org'))).toEqual({
      state: 'moved',
      key: GRACE,
      source,
      data: {},
      movedTo: OTHER,
    });
    expect(server.requests).toHaveLength(1);
  });

  it('because it was merged names the other one in words alone', async () => {
    expect(await ask(error(301, 9007, `Please refer to account: https://orcid.org/${OTHER}.`))).toMatchObject({
      state: 'moved',
      movedTo: OTHER,
    });
  });

  it.each([
    ['into none', 'https://orcid.org/'],
    ['into itself', source],
    ['into one with a wrong check digit', 'https://pub.orcid.org/v3.0/0000-0000-0000-0029/record'],
  ])('because it was merged %s is no answer', async (_, location) => {
    expect(await ask({ ...error(301, 9007), headers: { Location: location } })).toEqual({
      state: 'failed',
      source,
      problem: 'pub.orcid.org says that the record was merged into another one, and not into which.',
    });
  });
});

describe('no answer', () => {
  it.each<[string, TestAnswer, string]>([
    [
      'a path that ORCID does not know',
      { status: 404, body: { 'error-code': 9001 } },
      'pub.orcid.org answered with status 404.',
    ],
    ['a page in its place', { status: 404, body: '<h1>Not found</h1>' }, 'pub.orcid.org answered with status 404.'],
    [
      'a conflict of another kind',
      { status: 409, body: { 'error-code': 9999 } },
      'pub.orcid.org answered with status 409.',
    ],
    ['too many requests', { status: 503, body: '' }, 'pub.orcid.org answered with status 503.'],
    ['a fault', { status: 500, body: { 'error-code': 9008 } }, 'pub.orcid.org answered with status 500.'],
    ['a page', { body: '<h1>Welcome</h1>' }, 'pub.orcid.org sent a web page instead of JSON.'],
    ['a list', { body: [] }, 'pub.orcid.org answered in a form that is not known.'],
    [
      'a name that is none',
      { body: record({ person: { name: 7 } }) },
      'pub.orcid.org answered in a form that is not known.',
    ],
    [
      'somebody else',
      { body: { ...record(), 'orcid-identifier': { path: OTHER } } },
      `pub.orcid.org was asked for ${GRACE} and answered for another record.`,
    ],
  ])('is %s', async (_, answer, problem) => {
    expect(await ask(answer)).toEqual({ state: 'failed', source, problem });
  });

  it('about one account says nothing of another', async () => {
    const server = await serveAnswers(({ pathname }) =>
      pathname.includes(OTHER) ? { status: 500 } : { body: record() },
    );
    const states: string[] = [];
    await orcid.ask([accountOf('orcid', OTHER), account], clientFor(server, 'pub.orcid.org'), ({ pasted }, { state }) =>
      states.push(`${pasted} ${state}`),
    );
    expect(states.sort()).toEqual([`${GRACE} ok`, `${OTHER} failed`]);
  });
});
