import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS, mapFacets } from '../../src/directory/facet.ts';
import { facetValuesOf } from '../../src/directory/facets.ts';
import { numbersOf, type Column } from '../../src/search/column.ts';
import { decodeIndex, encodeIndex } from '../../src/search/index-file.ts';
import { buildMentorIndex, HABITS, mapHabits, orderRows, type MentorIndex } from '../../src/search/mentor-index.ts';
import { anyMentors, mentor, vocabulary } from './mentors.ts';

const context = { vocabulary, today: '2026-11-24', staleAfterMonths: 12, hideAfterMonths: 18 };
const at = (institution: string, department: string, country?: string) => ({
  appointments: [{ institution, department }],
  place: { country },
});
const rowsOf = (index: MentorIndex) => Array.from({ length: index.count }, (_, row) => row);
const valuesOf = (column: Column, row: number) => [...numbersOf(column, row)].map((number) => column.values[number]!);

/** All that an index says, row by row, with values that are in no order sorted. */
function said(index: MentorIndex) {
  const lists = (column: Column) => rowsOf(index).map((row) => valuesOf(column, row));
  const sets = (column: Column) => lists(column).map((values) => values.sort());
  const named = (numbers: readonly number[]) => numbers.map((number) => index.interests.values[number]);
  return {
    ids: rowsOf(index).map(index.idOf),
    names: rowsOf(index).map(index.nameOf),
    isStale: [...index.isStale],
    values: mapFacets((facet) => index.facets[facet].values),
    facets: mapFacets((facet) => sets(index.facets[facet])),
    interests: sets(index.interests),
    broader: index.broader.map(named),
    isPersonal: index.isPersonal,
    fields: index.fields.map(named),
    habits: mapHabits((habit) => lists(index.habits[habit])),
  };
}

describe('the index of mentors', () => {
  test('has rows by country, institution, department, then id, whatever order they come in', () => {
    const mentors = [
      mentor('ben', at('North', 'Surgery')),
      mentor('fay', at('Aarhus', 'Medicine', 'DK')),
      mentor('eve'),
      mentor('ann', at('North', 'Surgery')),
      mentor('dan', at('North', 'Medicine')),
      mentor('cleo', at('Aarhus', 'Surgery', 'DK')),
      mentor('gus', at('Zagreb', 'Surgery')),
    ];
    const ids = ['eve', 'dan', 'ann', 'ben', 'gus', 'fay', 'cleo'];
    expect(orderRows(mentors).map(({ id }) => id)).toEqual(ids);
    expect(orderRows(mentors.toReversed()).map(({ id }) => id)).toEqual(ids);
  });

  test('numbers values by how many mentors have them', () => {
    const mentors = [
      mentor('ann', { languages: ['sw', 'en'] }),
      mentor('ben', { languages: ['en'] }),
      mentor('cleo', { languages: ['fr'] }),
    ];
    const { language } = buildMentorIndex(mentors, context).facets;
    expect(language.values).toEqual(['en', 'fr', 'sw']);
    expect([...numbersOf(language, 0)]).toEqual([2, 0]);
  });

  test('keeps own interests in their order, apart from the broader terms that the facet adds', () => {
    const index = buildMentorIndex([mentor('ann', { interests: ['simulation', 'heart-failure'] })], context);
    expect(valuesOf(index.interests, 0)).toEqual(['simulation', 'heart-failure']);
    expect(valuesOf(index.facets.interest, 0)).toEqual([
      'simulation',
      'heart-failure',
      'cardiology',
      'internal-medicine',
    ]);
    expect(said(index).broader[index.interests.values.indexOf('heart-failure')]).toEqual([
      'cardiology',
      'internal-medicine',
    ]);
  });

  test('knows which interests a department is named after, and that they are not the mentor’s own', () => {
    const appointments = [{ department: 'Medicine', division: 'Weak heart' }];
    const index = buildMentorIndex([mentor('ann', { appointments })], context);
    const { fields, interests } = said(index);
    expect(fields[index.facets.department.values.indexOf('weak heart')]).toEqual(['heart-failure']);
    expect(fields[index.facets.department.values.indexOf('medicine')]).toEqual([]);
    expect(interests).toEqual([[]]);
    expect(valuesOf(index.facets.interest, 0)).toEqual(['heart-failure', 'cardiology', 'internal-medicine']);
  });

  test('tells who is hidden: not those whom nobody could have confirmed or agreed to lately', () => {
    const people = [
      mentor('ann', { confirmed: '2025-05-24' }),
      mentor('ben', { confirmed: '2025-05-23' }),
      mentor('cleo', { consent: { by: 'Cleo', date: '2025-05-23', scope: ['profile'] } }),
      mentor('dana', { consent: { by: 'Dana', date: '2025-05-24', scope: ['profile'] } }),
      mentor('eve'),
    ];
    expect([...buildMentorIndex(people, context).isHidden]).toEqual([0, 1, 1, 0, 0]);
  });

  test('tells what is outside work, and whose profile was not confirmed for long', () => {
    const people = [
      mentor('ann', { personalInterests: ['running'], confirmed: '2025-11-24' }),
      mentor('ben', { interests: ['cardiology'], confirmed: '2025-11-23' }),
      mentor('cleo'),
    ];
    const index = buildMentorIndex(people, context);
    expect([...index.isStale]).toEqual([0, 1, 1]);
    expect(index.interests.values.filter((_, number) => index.isPersonal[number])).toEqual(['running']);
  });

  test('knows how mentors work together, which is no facet', () => {
    const style = { cadence: 'weekly', channel: ['video', 'email'] } as const;
    const people = [
      mentor('ann', {
        place: { timeZone: 'Africa/Nairobi' },
        mentoring: { style: { ...style, channel: [...style.channel] } },
      }),
      mentor('ben'),
    ];
    const { habits } = said(buildMentorIndex(people, context));
    expect(habits).toEqual({
      zone: [['Africa/Nairobi'], []],
      cadence: [['weekly'], []],
      channel: [['video', 'email'], []],
      feedback: [[], []],
    });
  });
});

describe('the file of the index', () => {
  test('gives back the index of any mentors', () => {
    fc.assert(
      fc.property(anyMentors, (mentors) => {
        const index = buildMentorIndex(mentors, context);
        const decoded = decodeIndex(encodeIndex(index));
        expect(said(decoded)).toEqual(said(index));
        expect(encodeIndex(decoded)).toEqual(encodeIndex(index));
      }),
      { numRuns: 50 },
    );
  });

  test('holds what each profile says', () => {
    fc.assert(
      fc.property(anyMentors, (mentors) => {
        const index = decodeIndex(encodeIndex(buildMentorIndex(mentors, context)));
        orderRows(mentors).forEach((one, row) => {
          expect([index.idOf(row), index.nameOf(row)]).toEqual([one.id, one.profile.name]);
          expect(mapFacets((facet) => valuesOf(index.facets[facet], row).sort())).toEqual(
            mapFacets((facet) => facetValuesOf(one, facet, context).sort()),
          );
        });
      }),
      { numRuns: 50 },
    );
  });

  test('is the same, byte for byte, whatever order the mentors come in', () => {
    fc.assert(
      fc.property(anyMentors, (mentors) => {
        expect(encodeIndex(buildMentorIndex(mentors.toReversed(), context))).toEqual(
          encodeIndex(buildMentorIndex(mentors, context)),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('is refused in another format, and when it is no index, such as the page of an error', () => {
    const bytes = encodeIndex(buildMentorIndex([], context));
    expect(() => decodeIndex(Uint8Array.from([1, ...bytes.slice(1)]))).toThrow(
      new Error('Cannot read the mentor index: its format is 1, not 3, at byte 1.'),
    );
    expect(() => decodeIndex(new TextEncoder().encode('<!doctype html>'))).toThrow('Cannot read the mentor index: ');
    expect(() => decodeIndex(new Uint8Array())).toThrow(
      new Error('Cannot read the mentor index: it ends too early, at byte 0.'),
    );
  });
});

describe('a damaged file of the index', () => {
  const people = [
    mentor('grace-okafor', {
      name: 'Grace Okafor',
      interests: ['heart-failure', 'simulation'],
      personalInterests: ['running'],
      languages: ['en', 'sw'],
      place: { country: 'KE', timeZone: 'Africa/Nairobi' },
      appointments: [{ institution: 'North', department: 'Medicine', division: 'Cardiology' }],
      availability: { status: 'open' },
      mentoring: { levels: ['resident', 'fellow'], style: { cadence: 'weekly', channel: ['video', 'email'] } },
    }),
    mentor('sm-2', { name: 'Søren Müller, MD', interests: ['cardiology', 'alchemy'], confirmed: '2026-11-01' }),
    mentor('ann-lee', { name: 'Ann Lee', appointments: [{ department: 'Surgery' }], place: { country: 'NO' } }),
  ];
  const bytes = encodeIndex(buildMentorIndex(people, context));

  /** What leads outside of an index, or is not what an index has. */
  function faultsOf(index: MentorIndex): string[] {
    const known = index.interests.values.length;
    const columns = [
      ...FACETS.map((facet) => [facet, index.facets[facet]] as const),
      ...HABITS.map((habit) => [habit, index.habits[habit]] as const),
      ['interests', index.interests] as const,
    ];
    const isRising = (starts: Uint32Array) => starts.every((start, row) => row === 0 || start >= starts[row - 1]!);
    const hasFault = ({ values, starts, numbers }: Column) =>
      starts.length !== index.count + 1 ||
      !isRising(starts) ||
      starts.at(-1) !== numbers.length ||
      numbers.some((number) => number >= values.length) ||
      new Set(values).size !== values.length;
    return [
      ...columns.filter(([, column]) => hasFault(column)).map(([name]) => name),
      ...(index.broader.length === known ? [] : ['broader']),
      ...(index.isPersonal.length === known ? [] : ['isPersonal']),
      ...(index.fields.length === index.facets.department.values.length ? [] : ['fields']),
      ...([...index.broader, ...index.fields].flat().some((number) => number >= known) ? ['wider terms'] : []),
      ...(index.isStale.length === index.count ? [] : ['isStale']),
      ...rowsOf(index).filter((row) => `${index.idOf(row)}${index.nameOf(row)}`.length > 200),
    ].map(String);
  }

  /** Whether damaged bytes are refused, with an error of ours; if they are not, they must be an index. */
  function isRefused(damaged: Uint8Array): boolean {
    let faults: string[];
    try {
      faults = faultsOf(decodeIndex(damaged));
    } catch (error) {
      const { message } = error as Error;
      if (!/^Cannot read the mentor index: .+, at byte \d+\.$/.test(message)) throw error;
      return true;
    }
    if (faults.length > 0) throw new Error(`An index was read that is none: ${faults.join(', ')}.`);
    return false;
  }

  test('is refused wherever it was cut off', () => {
    const lengths = Array.from(bytes.keys());
    expect(lengths.filter((length) => !isRefused(bytes.subarray(0, length)))).toEqual([]);
  });

  test('is refused with a byte too many', () => {
    expect(isRefused(Uint8Array.from([...bytes, 0]))).toBe(true);
  });

  test('is refused or an index still, whichever bit was turned over', () => {
    let refused = 0;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const damaged = bytes.slice();
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      if (isRefused(damaged)) refused++;
    }
    // A letter of a name may always become another letter.
    expect(refused).toBeGreaterThan(bytes.length * 2);
  });

  test('is refused or an index still, whatever stands in place of some of it', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.uint8Array({ maxLength: 6 }), fc.nat(6), (place, damage, lost) => {
        isRefused(Uint8Array.from([...bytes.slice(0, place), ...damage, ...bytes.slice(place + lost)]));
      }),
      { numRuns: 500 },
    );
  });

  test('is refused at once when it claims to be of more mentors than there can be', () => {
    expect(isRefused(Uint8Array.from([bytes[0]!, 255, 255, 255, 255, 127, ...bytes.slice(2)]))).toBe(true);
  });
});
