import { describe, expect, test } from 'vitest';
import { FACETS, type Facet } from '../../src/directory/facet.ts';
import { createFacetLabels, facetValuesOf } from '../../src/directory/facets.ts';
import { createVocabulary } from '../../src/directory/vocabulary.ts';
import { createWords } from '../../src/directory/words.ts';
import type { Profile } from '../../src/schemas/profile.ts';
import { en } from '../../src/words/en.ts';
import { mentor, vocabulary } from './mentors.ts';

const context = { vocabulary, today: '2026-11-24' };
const valuesOf = (facet: Facet, profile: Partial<Profile>) => facetValuesOf(mentor('ann', profile), facet, context);

describe('the values of a mentor', () => {
  test('include every broader term of an interest, after the mentor’s own', () => {
    expect(valuesOf('interest', { interests: ['heart-failure', 'simulation'] })).toEqual([
      'heart-failure',
      'simulation',
      'cardiology',
      'internal-medicine',
    ]);
  });

  test('name an interest once, though it is also a broader term of another', () => {
    expect(valuesOf('interest', { interests: ['heart-failure', 'cardiology'] })).toEqual([
      'heart-failure',
      'cardiology',
      'internal-medicine',
    ]);
  });

  test('include interests outside work', () => {
    expect(valuesOf('interest', { personalInterests: ['running'] })).toEqual(['running']);
  });

  test('keep an interest that the vocabulary does not know', () => {
    expect(valuesOf('interest', { interests: ['alchemy'] })).toEqual(['alchemy']);
  });

  test('include the fields that departments are named after, after the mentor’s own and before what is wider', () => {
    const appointments = [{ department: 'Internal Medicine', division: 'Weak heart' }, { department: 'Surgery' }];
    expect(valuesOf('interest', { interests: ['simulation'], appointments })).toEqual([
      'simulation',
      'internal-medicine',
      'heart-failure',
      'cardiology',
    ]);
  });

  test('include a free keyword that is the name of an interest, and no other', () => {
    expect(valuesOf('interest', { keywords: ['cardiac failures', 'sledge dogs'] })).toEqual([
      'heart-failure',
      'cardiology',
      'internal-medicine',
    ]);
  });

  test('include no interest by a name that several go by', () => {
    const ambiguous = createVocabulary([
      { id: 'rheumatoid-arthritis', label: 'Rheumatoid arthritis', kind: 'clinical', abbreviations: ['RA'] },
      { id: 'regional-anesthesia', label: 'Regional anesthesia', kind: 'clinical', abbreviations: ['RA'] },
    ]);
    const profile = { keywords: ['RA'], appointments: [{ division: 'RA' }, { division: 'Regional Anaesthesia' }] };
    expect(facetValuesOf(mentor('ann', profile), 'interest', { ...context, vocabulary: ambiguous })).toEqual([
      'regional-anesthesia',
    ]);
  });

  test('say that availability is unknown once it has run out', () => {
    const availability = { status: 'open', until: '2026-11-23' } as const;
    expect(valuesOf('availability', { availability })).toEqual(['unknown']);
    expect(valuesOf('availability', { availability: { ...availability, until: '2026-11-24' } })).toEqual(['open']);
    expect(valuesOf('availability', {})).toEqual(['unknown']);
  });

  test('hold one department for all its spellings, and none for one without letters', () => {
    const appointments = [
      { department: 'Obstetrics & Gynécology' },
      { department: 'obstetrics &  gynecology' },
      { department: '—' },
    ];
    expect(valuesOf('department', { appointments })).toEqual(['obstetrics & gynecology']);
  });

  test('hold languages without region or script, each once', () => {
    expect(valuesOf('language', { languages: ['pt-BR', 'pt', 'zh-Hant'] })).toEqual(['pt', 'zh']);
  });

  test('hold the country as place, and how somebody mentors', () => {
    const profile: Partial<Profile> = {
      place: { city: 'Nairobi', country: 'KE' },
      mentoring: {
        roles: ['coach'],
        levels: ['resident', 'fellow'],
        helpWith: ['research'],
        formats: ['project'],
        reach: ['international'],
        meet: ['remote'],
      },
    };
    const facets: Facet[] = ['place', 'role', 'level', 'help', 'format', 'reach', 'meet'];
    expect(facets.map((facet) => valuesOf(facet, profile))).toEqual([
      ['KE'],
      ['coach'],
      ['resident', 'fellow'],
      ['research'],
      ['project'],
      ['international'],
      ['remote'],
    ]);
  });

  test('are none in any facet but availability where a profile says nothing', () => {
    const facets = FACETS.filter((facet) => facet !== 'availability');
    expect(facets.flatMap((facet) => valuesOf(facet, {}))).toEqual([]);
  });
});

describe('the label of a value', () => {
  const mentors = [
    mentor('zoe', { appointments: [{ department: 'MEDICINE' }] }),
    mentor('ann', { appointments: [{ department: 'Medicine' }] }),
  ];
  const label = createFacetLabels(mentors, vocabulary, createWords('en', en));

  test.each<[Facet, string, string]>([
    ['interest', 'heart-failure', 'Heart failure'],
    ['availability', 'waitlist', 'Waiting list'],
    ['level', 'junior-faculty', 'Junior faculty'],
    ['help', 'specialty-choice', 'Choosing a specialty'],
    ['role', 'sponsor', 'Sponsor'],
    ['format', 'one-off', 'One conversation'],
    ['reach', 'international', 'People in other countries'],
    ['meet', 'in-person', 'In person'],
    ['place', 'KE', 'Kenya'],
    ['language', 'sw', 'Swahili'],
  ])('of %s %s is %s', (facet, value, expected) => {
    expect(label(facet, value)).toBe(expected);
  });

  test('of a department is as the first mentor by id writes it', () => {
    expect(label('department', 'medicine')).toBe('Medicine');
  });
});
