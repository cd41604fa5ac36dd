import { describe, expect, it } from 'vitest';
import { EMPTY_SNAPSHOT, snapshotSchema } from '../../../src/schemas/snapshot.ts';
import { type InstitutionAnswer, lookUpInstitutions } from '../../../src/sync/lookups/ror.ts';
import { type AnswersServer, serveAnswers, type TestAnswer } from './answers-server.ts';
import { clientFor } from './ask-source.ts';

const ROR = 'https://ror.org/000000195';
const OTHER = 'https://ror.org/000000a68';
const source = 'https://api.ror.org/v2/organizations/000000195';

/** An organization as ROR sends it. */
const organization = (more: object = {}) => ({
  id: ROR,
  status: 'active',
  established: 1868,
  names: [
    { value: 'LU', types: ['acronym'], lang: 'en' },
    { value: 'Université de Larkfield', types: ['label'], lang: 'fr' },
    { value: 'Larkfield University', types: ['ror_display', 'label'], lang: 'en' },
  ],
  locations: [place()],
  relationships: [],
  types: ['education'],
  ...more,
});

const place = (more: object = {}) => ({
  geonames_id: 184745,
  geonames_details: {
    continent_code: 'AF',
    country_code: 'KE',
    country_name: 'Kenya',
    country_subdivision_code: null,
    lat: -1.28333,
    lng: 36.81667,
    name: 'Larkfield',
    ...more,
  },
});

const lookUp = async (server: AnswersServer, rors: readonly string[]): Promise<Record<string, InstitutionAnswer>> => {
  const answers: [string, InstitutionAnswer][] = [];
  await lookUpInstitutions(rors, clientFor(server, 'api.ror.org'), (ror, answer) => answers.push([ror, answer]));
  const found = answers.flatMap(([ror, answer]) => (answer.state === 'ok' ? [[ror, answer.institution] as const] : []));
  const checked = found.map(([ror, institution]) => [ror, { ...institution, checked: '2026-11-04' }] as const);
  snapshotSchema.parse({ ...EMPTY_SNAPSHOT, institutions: Object.fromEntries(checked) });
  expect(answers).toHaveLength(new Set(rors).size);
  return Object.fromEntries(answers);
};

async function lookUpOne(answer: TestAnswer): Promise<InstitutionAnswer | undefined> {
  return (await lookUp(await serveAnswers(() => answer), [ROR]))[ROR];
}

describe('an institution', () => {
  it('has the name that the registry shows, and the place that it names first', async () => {
    const body = organization({ locations: [place(), place({ name: 'Elsewhere' })] });
    expect(await lookUpOne({ body })).toEqual({
      state: 'ok',
      institution: {
        name: 'Larkfield University',
        city: 'Larkfield',
        country: 'KE',
        latitude: -1.28333,
        longitude: 36.81667,
        source,
      },
    });
  });

  it('has its first label where no name is the one to show', async () => {
    const names = [
      { value: 'LU', types: ['acronym'] },
      { value: 'Nobody says', types: null },
      { value: ' Larkfield\u202E\n University', types: ['label'] },
      { value: 'Larkfield', types: ['label'] },
    ];
    expect(await lookUpOne({ body: organization({ names }) })).toMatchObject({
      institution: { name: 'Larkfield University' },
    });
  });

  it.each<[string, unknown]>([
    ['has no place', []],
    ['has no places', null],
    ['has a place without details', [{ geonames_id: 1, geonames_details: null }]],
    ['has a place of nothing', [place({ name: null, country_code: null, lat: null, lng: null })]],
    ['has an impossible place', [place({ name: ' ', country_code: 'UK', lat: 91, lng: 0 })]],
    ['has half a point', [place({ name: ' ', country_code: 'toString', lat: 9, lng: null })]],
  ])('%s', async (_, locations) => {
    expect(await lookUpOne({ body: organization({ locations }) })).toEqual({
      state: 'ok',
      institution: { name: 'Larkfield University', source },
    });
  });

  it('is asked for once, however often it is named', async () => {
    const server = await serveAnswers(() => ({ body: organization() }));
    expect(await lookUp(server, [ROR, ROR])).toMatchObject({ [ROR]: { state: 'ok' } });
    expect(server.requests.map(({ path }) => path)).toEqual(['/v2/organizations/000000195']);
  });
});

describe('a problem', () => {
  it.each<[string, TestAnswer, string, string]>([
    [
      'an id that is not there',
      { status: 404, body: { errors: [`ROR ID '${ROR}' does not exist`] } },
      'missing',
      `api.ror.org knows no institution ${ROR}.`,
    ],
    [
      'an institution that was closed',
      {
        body: organization({
          status: 'inactive',
          relationships: [
            { type: 'related', id: 'https://ror.org/0c11n1c67', label: 'Larkfield Clinic' },
            { type: 'successor', id: OTHER, label: '\u202ENew\nUniversity' },
            { type: 'Successor', id: 'https://evil.example/', label: 'None' },
          ],
        }),
      },
      'missing',
      `api.ror.org says that ${ROR} is no longer active. What came after it: ${OTHER}.`,
    ],
    [
      'an institution that was withdrawn',
      { body: organization({ status: 'withdrawn', relationships: null }) },
      'missing',
      `api.ror.org says that ${ROR} was withdrawn from the registry.`,
    ],
    [
      'another institution',
      { body: organization({ id: OTHER }) },
      'failed',
      `${ROR} could not be looked up: api.ror.org answered for another institution.`,
    ],
    [
      'one without a name',
      { body: organization({ names: [{ value: 'LU', types: ['acronym'] }] }) },
      'failed',
      `${ROR} could not be looked up: api.ror.org has no name for it.`,
    ],
    [
      'another shape',
      { body: { number_of_results: 0, items: [] } },
      'failed',
      `${ROR} could not be looked up: api.ror.org answered in a form that is not known.`,
    ],
    [
      'a page',
      { body: '<h1>Maintenance</h1>' },
      'failed',
      `${ROR} could not be looked up: api.ror.org sent a web page instead of JSON.`,
    ],
    ['a fault', { status: 502 }, 'failed', `${ROR} could not be looked up: api.ror.org answered with status 502.`],
  ])('is %s', async (_, answer, state, problem) => {
    expect(await lookUpOne(answer)).toEqual({ state, problem });
  });

  it('is an id with a mistake, which is not asked for', async () => {
    const server = await serveAnswers(() => ({ body: organization() }));
    const mistyped = 'https://ror.org/000000196';
    expect(await lookUp(server, [mistyped])).toEqual({
      [mistyped]: {
        state: 'missing',
        problem:
          `"${mistyped}" is no ROR id: its check digits do not fit, so a character is mistyped. ` +
          'Look the institution up on ror.org and paste its address, such as "https://ror.org/03vek6s52".',
      },
    });
    expect(server.requests).toEqual([]);
  });

  it('with one institution is none with another', async () => {
    const server = await serveAnswers(({ pathname }) =>
      pathname.endsWith('000000195') ? { body: organization() } : { status: 500 },
    );
    expect(await lookUp(server, [OTHER, ROR])).toMatchObject({ [OTHER]: { state: 'failed' }, [ROR]: { state: 'ok' } });
  });
});
