import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownInterestsOf } from '../../src/directory/facets.ts';
import type { Mentor } from '../../src/directory/mentor.ts';
import { createWords } from '../../src/directory/words.ts';
import { cardOf } from '../../src/search/card.ts';
import { numbersOf } from '../../src/search/column.ts';
import { decodeDetails, encodeDetails, type Details } from '../../src/search/details-file.ts';
import { decodeIndex, encodeIndex } from '../../src/search/index-file.ts';
import { buildMentorIndex, orderRows } from '../../src/search/mentor-index.ts';
import { rowCard } from '../../src/search/row-card.ts';
import { en } from '../../src/words/en.ts';
import { anyMentors, mentor, vocabulary } from './mentors.ts';

const context = { words: createWords('en', en), vocabulary, today: '2026-11-24', staleAfterMonths: 12 };

/** The two files of the search that cards are made of. */
function filesOf(mentors: readonly Mentor[]) {
  const index = buildMentorIndex(mentors, context);
  const details = orderRows(mentors).map((one) => ({
    card: cardOf(one, context),
    city: one.profile.place?.city ?? '',
    interests: ownInterestsOf(one.profile, vocabulary).map((id) => index.interests.values.indexOf(id)),
  }));
  return { index: encodeIndex(index), details: encodeDetails(details) };
}

function decode(mentors: readonly Mentor[]) {
  const files = filesOf(mentors);
  const index = decodeIndex(files.index);
  return { index, details: decodeDetails(files.details, index.count) };
}

const labelOf = (facet: 'interest' | 'department', value: string) =>
  facet === 'interest' ? vocabulary.label(value) : value.toUpperCase();

describe('the files of the search', () => {
  test('give the card of any mentor as it is on the mentor’s page', () => {
    fc.assert(
      fc.property(anyMentors, (mentors) => {
        const { index, details } = decode(mentors);
        const cards = orderRows(mentors).map((_, row) => rowCard(index, details, row, labelOf));
        expect(cards).toEqual(orderRows(mentors).map((one) => cardOf(one, context)));
      }),
      { numRuns: 50 },
    );
  });

  test('give the city of any mentor', () => {
    fc.assert(
      fc.property(anyMentors, (mentors) => {
        const { cities } = decode(mentors).details;
        const written = orderRows(mentors).map((_, row) => cities.values[numbersOf(cities, row)[0]!]);
        expect(written).toEqual(orderRows(mentors).map(({ profile }) => profile.place?.city ?? ''));
      }),
      { numRuns: 50 },
    );
  });

  test('keep the order of thirty interests and twelve more outside work', () => {
    const ids = Array.from({ length: 30 }, (_, number) => `topic-${(number * 7) % 30}`);
    const personal = Array.from({ length: 12 }, (_, number) => `hobby-${(number * 5) % 12}`);
    const { index, details } = decode([mentor('ann', { interests: ids, personalInterests: personal })]);
    const shown = rowCard(index, details, 0, labelOf).interests.map(({ id }) => id);
    expect(shown).toEqual([...ids, ...personal]);
  });

  test('give a card without the details, which says what the index knows', () => {
    const appointments = [{ title: 'Dean', institution: 'North', department: 'Medicine' }];
    const one = mentor('ann', { name: 'Ann Lee', interests: ['cardiology'], appointments, confirmed: '2026-11-01' });
    expect(rowCard(decode([one]).index, undefined, 0, labelOf)).toEqual({
      id: 'ann',
      name: 'Ann Lee',
      latinName: '',
      credentials: '',
      role: '',
      unit: 'MEDICINE',
      institution: '',
      pronouns: '',
      availability: 'unknown',
      interests: [{ id: 'cardiology', label: 'Cardiology' }],
      confirmed: '',
      isStale: false,
      photoAlt: '',
    });
  });
});

describe('a file of details', () => {
  const people = [
    mentor('ann', {
      name: 'Ann Lee',
      interests: ['simulation', 'heart-failure'],
      credentials: ['MD'],
      appointments: [{ title: 'Dean', institution: 'North', department: 'Medicine' }],
      place: { city: 'Zürich' },
    }),
    mentor('ben', { appointments: [{ institution: 'South' }], confirmed: '2026-11-01' }),
    mentor('cleo', { appointments: [{ institution: 'North' }], interests: ['cardiology'], pronouns: 'she/her' }),
    mentor('dan', { appointments: [{ institution: 'South' }], place: { city: 'Nuuk' } }),
  ];
  const { details: bytes } = filesOf(people);

  /** Whether damaged bytes are refused, with an error of ours; if they are not, nothing must lead out of the file. */
  function isRefused(damaged: Uint8Array): boolean {
    let details: Details;
    try {
      details = decodeDetails(damaged, people.length);
    } catch (error) {
      const { message } = error as Error;
      if (!/^Cannot read the details of mentors: .+, at byte \d+\.$/.test(message)) throw error;
      return true;
    }
    const isSound = people.every((_, row) =>
      [details.institutions, details.cities].every(
        (column) => typeof column.values[numbersOf(column, row)[0] ?? -1] === 'string',
      ),
    );
    if (!isSound || details.interestOrders.starts.length !== people.length + 1) throw new Error('Read what is none.');
    return false;
  }

  test('is refused for another number of mentors, and in another format', () => {
    expect(() => decodeDetails(bytes, 5)).toThrow(
      new Error('Cannot read the details of mentors: it is not of as many mentors as the index, at byte 2.'),
    );
    expect(() => decodeDetails(Uint8Array.from([7, ...bytes.slice(1)]), 4)).toThrow(
      new Error('Cannot read the details of mentors: its format is 7, not 1, at byte 1.'),
    );
  });

  test('is refused wherever it was cut off, and with a byte too many', () => {
    expect([...bytes.keys()].filter((length) => !isRefused(bytes.subarray(0, length)))).toEqual([]);
    expect(isRefused(Uint8Array.from([...bytes, 0]))).toBe(true);
  });

  test('is refused or a file of details still, whichever bit was turned over', () => {
    const refused = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const damaged = bytes.slice();
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      return isRefused(damaged);
    });
    // A letter of a text may always become another letter.
    expect(refused.filter(Boolean).length).toBeGreaterThan(bytes.length * 2);
  });

  test('is refused or a file of details still, whatever stands in place of some of it', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.uint8Array({ maxLength: 6 }), fc.nat(6), (place, damage, lost) => {
        isRefused(Uint8Array.from([...bytes.slice(0, place), ...damage, ...bytes.slice(place + lost)]));
      }),
      { numRuns: 500 },
    );
  });
});
