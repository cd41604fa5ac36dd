import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../src/search/column.ts';
import { decodeIndex, encodeIndex } from '../../src/search/index-file.ts';
import { buildMentorIndex, orderRows } from '../../src/search/mentor-index.ts';
import { anyMentors, mentor, vocabulary } from './mentors.ts';

const today = '2026-11-24';
const at = (institution: string, department: string) => ({ appointments: [{ institution, department }] });

describe('the index of mentors', () => {
  test('has rows by institution, then department, then id, whatever order they come in', () => {
    const mentors = [
      mentor('ben', at('North', 'Surgery')),
      mentor('eve'),
      mentor('ann', at('North', 'Surgery')),
      mentor('dan', at('North', 'Medicine')),
      mentor('cleo', at('Aarhus', 'Surgery')),
    ];
    const ids = ['eve', 'cleo', 'dan', 'ann', 'ben'];
    expect(orderRows(mentors).map(({ id }) => id)).toEqual(ids);
    expect(orderRows([...mentors].reverse()).map(({ id }) => id)).toEqual(ids);
  });

  test('numbers values by how many mentors have them', () => {
    const mentors = [
      mentor('ann', { languages: ['sw', 'en'] }),
      mentor('ben', { languages: ['en'] }),
      mentor('cleo', { languages: ['fr'] }),
    ];
    const { language } = buildMentorIndex(mentors, vocabulary, today).facets;
    expect(language.values).toEqual(['en', 'fr', 'sw']);
    expect([...numbersOf(language, 0)]).toEqual([2, 0]);
  });

  test('keeps own interests in their order, apart from the broader terms that the facet adds', () => {
    const index = buildMentorIndex([mentor('ann', { interests: ['heart-failure', 'simulation'] })], vocabulary, today);
    const named = (numbers: Iterable<number>) => [...numbers].map((number) => index.interests.values[number]);
    expect(named(numbersOf(index.interests, 0))).toEqual(['heart-failure', 'simulation']);
    expect(named(numbersOf(index.facets.interest, 0))).toEqual([
      'heart-failure',
      'simulation',
      'cardiology',
      'internal-medicine',
    ]);
    expect(named(index.broader[index.interests.values.indexOf('heart-failure')]!)).toEqual([
      'cardiology',
      'internal-medicine',
    ]);
  });
});

describe('the file of the index', () => {
  const bytes = encodeIndex(
    buildMentorIndex([mentor('ann', { interests: ['heart-failure'], languages: ['en'] })], vocabulary, today),
  );
  const file = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Record<string, unknown>>;
  const read = (json: unknown) => () => decodeIndex(new TextEncoder().encode(JSON.stringify(json)));

  test('gives back the index of any mentors', () => {
    fc.assert(
      fc.property(anyMentors, (mentors) => {
        const index = buildMentorIndex(mentors, vocabulary, today);
        expect(decodeIndex(encodeIndex(index))).toEqual(index);
      }),
    );
  });

  test('is the same, byte for byte, whatever order the mentors come in', () => {
    fc.assert(
      fc.property(anyMentors, (mentors) => {
        const reversed = [...mentors].reverse();
        expect(encodeIndex(buildMentorIndex(reversed, vocabulary, today))).toEqual(
          encodeIndex(buildMentorIndex(mentors, vocabulary, today)),
        );
      }),
    );
  });

  test.each<[string, unknown, string]>([
    ['is a list', [], 'Cannot read the mentor index: it is not a JSON object.'],
    ['has another format', { ...file, format: 2 }, 'Cannot read the mentor index: its format is 2, not 1.'],
    ['has no number of mentors', { ...file, count: '1' }, 'The mentor index does not say how many mentors it has.'],
    ['has no facets', { ...file, facets: null }, 'The mentor index has no facets.'],
    ['lacks a facet', { ...file, facets: {} }, 'The mentor index has no column "availability".'],
    [
      'has another number of rows than it says',
      { ...file, count: 2 },
      'Column "interests" of the mentor index does not have 2 rows.',
    ],
    [
      'has a value number that stands for nothing',
      { ...file, facets: { ...file['facets'], language: { values: ['en'], rows: [[1]] } } },
      'Row 0 of column "language" of the mentor index is not a list of numbers below 1.',
    ],
    [
      'has a value twice',
      { ...file, facets: { ...file['facets'], language: { values: ['en', 'en'], rows: [[0]] } } },
      'Column "language" of the mentor index has a value twice.',
    ],
    [
      'has a value that is no text',
      { ...file, facets: { ...file['facets'], language: { values: [1], rows: [[0]] } } },
      '"values" of column "language" of the mentor index is not a list of texts.',
    ],
  ])('is refused when it %s', (_, json, message) => {
    expect(read(json)).toThrow(new Error(message));
  });

  test('is refused when it is not JSON, such as the page of an error', () => {
    expect(() => decodeIndex(new TextEncoder().encode('<!doctype html>'))).toThrow(
      new Error('Cannot read the mentor index: it is not JSON.'),
    );
  });

  test('is either read or refused with an error of ours, however it is damaged', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.uint8Array({ maxLength: 4 }), (place, damage) => {
        const damaged = new Uint8Array([...bytes.slice(0, place), ...damage, ...bytes.slice(place + 2)]);
        try {
          decodeIndex(damaged);
        } catch (error) {
          expect((error as Error).message).toMatch(/mentor index/);
        }
      }),
    );
  });
});
