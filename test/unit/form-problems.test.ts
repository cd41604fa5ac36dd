import { describe, expect, it } from 'vitest';
import { isError } from '../../src/directory/problem.ts';
import { findProblems, placeOf } from '../../src/elements/profile-form/form-problems.ts';
import { readProfile } from '../../src/content/profile-file.ts';
import { formatField } from '../../src/source/position.ts';
import { checkProfile, type Rules } from '../../src/source/profile-checks.ts';
import { CONTEXT } from '../context.ts';
import { vocabulary } from './mentors.ts';

const RULES: Rules = { vocabulary, latestDay: '2026-11-25', today: '2026-11-24', consent: 'required' };

const CONSENT = { by: 'Ann', date: '2026-01-01', scope: ['profile'] };
const SOUND = { name: 'Ann Lee', consent: CONSENT };

/** What `check` says of a file with these fields. */
function saidOfFile(data: object): string[] {
  const { read, problems } = readProfile(`---\n${JSON.stringify(data)}\n---\n`, 'ann.mdx', CONTEXT);
  const more = read
    ? checkProfile(read.profile, RULES).map(({ path, ...problem }) => ({
        ...problem,
        file: '',
        field: formatField(path),
      }))
    : [];
  return [...problems, ...more].map(
    (problem) => `${problem.field}: ${problem.message} ${problem.advice} (${isError(problem) ? 'error' : 'warning'})`,
  );
}

const saidInForm = (data: Record<string, unknown>): string[] =>
  findProblems(data, RULES).map(
    ({ field, message, isError: stops }) => `${field}: ${message} (${stops ? 'error' : 'warning'})`,
  );

describe('findProblems', () => {
  it.each<Record<string, unknown>>([
    SOUND,
    { consent: CONSENT },
    { ...SOUND, name: '' },
    { ...SOUND, name: 'x'.repeat(121) },
    { ...SOUND, name: 'Ann Lее' },
    { ...SOUND, place: { latitude: 'north', longitude: 181, timeZone: 'Nairobi' } },
    { ...SOUND, interests: ['cardiology', 'cardiolgy', 'running'], keywords: ['weak heart', 'botany'] },
    { ...SOUND, handles: { orcid: 'x', github: { handle: 'https://gitlab.com/x' }, website: 'http://localhost' } },
    { ...SOUND, works: [{ title: 'No number' }, { doi: '10' }, { pmid: '1', year: 1066 }] },
    { ...SOUND, appointments: { rank: 'boss', ror: 'x' } },
    { ...SOUND, availability: { status: 'open', capacity: 1.5, until: '2026-02-30' } },
    { ...SOUND, availability: { status: 'open', until: '2026-01-01' }, contact: { preferred: 'email' } },
    { ...SOUND, confirmed: '2027-01-01' },
    { ...SOUND, twitter: '@ann' },
    { ...SOUND, consent: { ...CONSENT, scope: ['everything'] } },
    { ...SOUND, mentoring: { why: 'x'.repeat(151), channel: ['video'], style: { channel: ['smoke'] } } },
  ])('says of fields what check says of a file: %j', (data) => {
    expect(saidInForm(data)).toEqual(saidOfFile(data));
  });

  it('finds at once what check finds only after the rest is right', () => {
    const data = { place: { latitude: 'north' }, interests: ['cardiolgy'], handles: { orcid: 'x' }, consent: CONSENT };
    expect(findProblems(data, RULES).map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      'field-missing name',
      'field-invalid place.latitude',
      'interest-unknown interests[0]',
      'handle-refused handles.orcid',
    ]);
  });

  it('asks for agreement where the form asks for it', () => {
    expect(findProblems({ name: 'Ann' }, RULES).map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      'consent-missing consent.scope',
    ]);
  });

  it('is unsure of what looks like a language or a country and has no name here, and of nothing else', () => {
    const data = { ...SOUND, languages: ['en', 'qqx', 'english', 'EN'], place: { country: 'XX', city: '\n' } };
    expect(findProblems(data, RULES).map(({ field, isError: stops, unsure }) => [field, stops, unsure])).toEqual([
      ['languages[1]', false, 'qqx'],
      ['languages[2]', true, undefined],
      ['languages[3]', true, undefined],
      ['place.city', true, undefined],
      ['place.country', false, 'XX'],
    ]);
  });
});

describe('placeOf', () => {
  const places = new Map([
    ['name', 1],
    ['interests', 2],
    ['works', 3],
    ['works[0]', 4],
    ['works[0].doi', 5],
    ['handles.orcid', 6],
  ]);

  it.each([
    ['name', 1],
    ['interests[12]', 2],
    ['works[0].doi', 5],
    ['works[0].year', 4],
    ['works[1].doi', 3],
    ['handles.orcid.handle', 6],
    ['handles.myspace', undefined],
    ['', undefined],
    ['odd[name', undefined],
    ['a[b].c[', undefined],
  ])('finds for %j the nearest place', (field, place) => {
    expect(placeOf(field, places)).toBe(place);
  });
});
