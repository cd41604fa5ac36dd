import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS, mapFacets, type ByFacet, type Facet } from '../../src/directory/facet.ts';
import { facetValuesOf } from '../../src/directory/facets.ts';
import type { Mentor } from '../../src/directory/mentor.ts';
import { FIELD, markMeaning, markRows, NARROWER, OWN, raise, WEAK } from '../../src/search/marks.ts';
import { matchMentors, MAX_PARTS } from '../../src/search/match.ts';
import { buildMentorIndex, orderRows } from '../../src/search/mentor-index.ts';
import type { Meaning } from '../../src/search/understand.ts';
import { anyMentors, mentor, vocabulary } from './mentors.ts';

const context = { vocabulary, today: '2026-11-24', staleAfterMonths: 12 };
/** Those of 2024 are hidden, those of 2026 are not. */
const hiding = { ...context, hideAfterMonths: 18 };
const choose = (choices: Partial<Record<Facet, string[]>>) => mapFacets((facet) => choices[facet] ?? []);

const mentors = [
  mentor('ann', { interests: ['heart-failure'], mentoring: { levels: ['resident'] }, languages: ['en'] }),
  mentor('ben', { interests: ['cardiology'], mentoring: { levels: ['fellow'] }, languages: ['en', 'sw'] }),
  mentor('cleo', { interests: ['simulation'], mentoring: { levels: ['resident', 'fellow'] } }),
  mentor('dana', {}),
];
const index = buildMentorIndex(mentors, context);
const idsOf = (rows: Iterable<number>) => [...rows].map((row) => orderRows(mentors)[row]!.id);
/** Marks of the mentors with these letters. */
const answeredBy = (letters: string) =>
  markRows(
    4,
    [...letters].map((letter) => 'abcd'.indexOf(letter)),
  );
const match = (choices: Partial<Record<Facet, string[]>>, ...parts: string[]) =>
  matchMentors(index, choose(choices), parts.map(answeredBy));
const countOf = (choices: Partial<Record<Facet, string[]>>, facet: Facet, value: string, ...parts: string[]) =>
  match(choices, ...parts).counts[facet][index.facets[facet].values.indexOf(value)];

describe('choosing', () => {
  test('nothing finds everybody', () => {
    expect(idsOf(match({}).rows)).toEqual(['ann', 'ben', 'cleo', 'dana']);
  });

  test('an interest finds the people of its narrower terms', () => {
    expect(idsOf(match({ interest: ['cardiology'] }).rows)).toEqual(['ann', 'ben']);
  });

  test('two values of a facet finds people of either, and two facets people of both', () => {
    expect(idsOf(match({ level: ['resident', 'fellow'] }).rows)).toEqual(['ann', 'ben', 'cleo']);
    expect(idsOf(match({ level: ['fellow'], interest: ['cardiology'] }).rows)).toEqual(['ben']);
  });

  test('a value that nobody has finds nobody', () => {
    expect(idsOf(match({ interest: ['alchemy'] }).rows)).toEqual([]);
  });
});

describe('who has not confirmed for too long', () => {
  const LAPSED = '2024-01-31';
  const people = [
    mentor('ann', { interests: ['heart-failure'], confirmed: LAPSED }),
    mentor('ben', { interests: ['cardiology'] }),
    mentor('cleo', { interests: ['simulation'], confirmed: LAPSED }),
  ];
  const known = buildMentorIndex(people, hiding);
  const find = (interest: string[], parts: string[] = [], showsHidden = false) => {
    const chosen = choose({ interest });
    const marks = parts.map((letters) =>
      markRows(
        3,
        [...letters].map((letter) => 'abc'.indexOf(letter)),
      ),
    );
    const { rows, hidden, counts, answered } = matchMentors(known, chosen, marks, { showsHidden });
    const count = counts.interest[known.facets.interest.values.indexOf('cardiology')];
    return { found: [...rows].map((row) => orderRows(people)[row]!.id), hidden, cardiology: count, answered };
  };

  test('is neither found nor counted, and it is known how many more there would be', () => {
    expect(find(['cardiology'])).toEqual({ found: ['ben'], hidden: 1, cardiology: 1, answered: 0 });
    expect(find(['simulation'])).toEqual({ found: [], hidden: 1, cardiology: 1, answered: 0 });
  });

  test('is found and counted where that is asked for', () => {
    expect(find(['cardiology'], [], true)).toEqual({ found: ['ann', 'ben'], hidden: 1, cardiology: 2, answered: 0 });
  });

  test('does not take those away who answer only some of a query, by answering all of it', () => {
    expect(find([], ['ab', 'a'])).toMatchObject({ found: ['ben'], hidden: 1, answered: 1 });
    expect(find([], ['ab', 'a'], true)).toMatchObject({ found: ['ann', 'ben'], hidden: 1, answered: 1 });
  });
});

describe('the parts of a query', () => {
  test('are all answered by those who are found', () => {
    const { rows, answered } = match({}, 'abc', 'bcd');
    expect([idsOf(rows), answered]).toEqual([['ben', 'cleo'], 2]);
  });

  test('are answered within what is chosen', () => {
    expect(idsOf(match({ level: ['fellow'] }, 'acd').rows)).toEqual(['cleo']);
    expect(idsOf(match({}, '').rows)).toEqual([]);
  });

  test('are answered by those who answer most, where nobody answers all', () => {
    const three = match({}, 'ab', 'bc', 'd');
    expect([idsOf(three.rows), three.answered]).toEqual([['ben'], 2]);
    const two = match({}, 'ab', 'd');
    expect([idsOf(two.rows), two.answered]).toEqual([['ann', 'ben', 'dana'], 1]);
  });

  test('are answered by nobody, rather than by those who answer few of many', () => {
    expect(idsOf(match({}, 'a', 'b', 'c').rows)).toEqual([]);
    expect(idsOf(match({}, 'a', 'a', 'c', 'd').rows)).toEqual([]);
    expect(idsOf(match({}, '', '').rows)).toEqual([]);
  });

  test('may be as many as fit into a number', () => {
    const parts = [...Array<string>(MAX_PARTS - 1).fill('abcd'), 'b'];
    const { rows, answered, without } = match({ level: ['fellow'], language: ['sw'] }, ...parts);
    expect([idsOf(rows), answered]).toEqual([['ben'], MAX_PARTS]);
    expect(without.parts).toEqual(Array(MAX_PARTS).fill(1));
    const last = match({}, ...parts.slice(1), '');
    expect([idsOf(last.rows), last.answered]).toEqual([['ben'], MAX_PARTS - 1]);
  });
});

describe('counts', () => {
  test('of a facet pass over its own choices and obey those of the others', () => {
    expect(countOf({ level: ['resident'] }, 'level', 'fellow')).toBe(2);
    expect(countOf({ level: ['resident'] }, 'interest', 'cardiology')).toBe(1);
    expect(countOf({ level: ['resident'] }, 'language', 'sw')).toBe(0);
  });

  test('obey the parts of a query', () => {
    expect(countOf({}, 'interest', 'cardiology', 'ad')).toBe(1);
    expect(countOf({}, 'language', 'en', 'abcd', 'bd')).toBe(1);
  });

  test('say what leaving out one choice, or one part, would give', () => {
    const { rows, without } = match({ interest: ['simulation'], language: ['sw'] }, 'b');
    expect(rows).toHaveLength(0);
    expect(without.facets).toMatchObject({ interest: 1, language: 0, level: 0 });
    expect(without.parts).toEqual([0]);
    const other = match({ language: ['sw'] }, 'a', 'a');
    expect([other.without.facets.language, other.without.parts]).toEqual([1, [0, 0]]);
    expect(match({}, 'abc', 'bcd').without.parts).toEqual([3, 3]);
  });
});

describe('how well a row answers', () => {
  const people = [
    mentor('a-own', { interests: ['cardiology'] }),
    mentor('b-narrower', { interests: ['heart-failure'] }),
    mentor('c-both', { interests: ['heart-failure', 'cardiology'] }),
    mentor('d-field', { appointments: [{ department: 'Cardiology' }] }),
    mentor('e-field', { appointments: [{ department: 'Heart failure' }] }),
    mentor('f-other', { interests: ['simulation'], languages: ['sw'] }),
    mentor('g-wider', { interests: ['internal-medicine'] }),
  ].map((one) => ({ ...one, profile: { ...one.profile, place: { country: 'KE' } } }));
  const known = buildMentorIndex(people, context);
  const marksOf = (values: string[], how: Meaning['how'] = 'name', facet: Facet = 'interest') => {
    const marks = markMeaning(known, { facet, values, how, name: '' });
    return Object.fromEntries(
      [...marks.entries()].filter(([, mark]) => mark > 0).map(([row, mark]) => [known.idOf(row), mark]),
    );
  };

  test('is best by its own interest, then by the name of the department, then by something narrower', () => {
    expect(marksOf(['cardiology'])).toEqual({
      'a-own': OWN,
      'b-narrower': NARROWER,
      'c-both': OWN,
      'd-field': FIELD,
      'e-field': NARROWER,
    });
    expect(OWN).toBeGreaterThan(FIELD);
    expect(FIELD).toBeGreaterThan(NARROWER);
  });

  test('is by any of several', () => {
    const marks = { 'b-narrower': OWN, 'c-both': OWN, 'e-field': FIELD, 'f-other': OWN };
    expect(marksOf(['simulation', 'heart-failure'])).toEqual(marks);
  });

  test('is little by what an abbreviation rarely stands for', () => {
    expect(marksOf(['simulation', 'cardiology'], 'abbreviation')).toEqual({
      ...{ 'a-own': WEAK, 'b-narrower': WEAK, 'c-both': WEAK, 'd-field': WEAK, 'e-field': WEAK },
      'f-other': OWN,
    });
    expect(WEAK).toBeLessThan(OWN);
  });

  test('is little by something wider than what nobody has, and only where just that is named', () => {
    expect(marksOf(['cardiology'], 'wider')).toEqual({ 'a-own': WEAK, 'c-both': WEAK });
  });

  test('is best by the value of any other facet, and none by a value that nobody has', () => {
    expect(marksOf(['sw'], 'name', 'language')).toEqual({ 'f-other': OWN });
    expect(marksOf(['alchemy'])).toEqual({});
  });

  test('is what is best of two', () => {
    const marks = Uint8Array.of(0, 1, 3, 2);
    raise(marks, Uint8Array.of(1, 0, 2, 3));
    expect([...marks]).toEqual([1, 1, 3, 3]);
  });
});

/** The same by the plainest means: each mentor is asked for its values. */
function matchPlainly(
  everybody: Mentor[],
  showsHidden: boolean,
  chosen: ByFacet<readonly string[]>,
  parts: readonly ReadonlySet<number>[],
) {
  const valuesOf = everybody.map((row) => mapFacets((facet) => facetValuesOf(row, facet, context)));
  const has = (row: number, facet: Facet): boolean =>
    chosen[facet].length === 0 || chosen[facet].some((value) => valuesOf[row]![facet].includes(value));
  const answers = (row: number, sought = parts): number => sought.filter((part) => part.has(row)).length;
  const isChosen = (row: number, except?: Facet): boolean =>
    FACETS.every((facet) => facet === except || has(row, facet));
  const isHidden = (row: number): boolean => everybody[row]!.profile.confirmed === '2024-01-31';
  const all = [...everybody.keys()].filter((row) => showsHidden || !isHidden(row));
  const judges = [...everybody.keys()].filter((row) => !isHidden(row) && isChosen(row));
  const most = Math.max(0, ...judges.map((row) => answers(row)));
  const isEnough = parts.length === 2 ? most >= 1 : most * 2 > parts.length;
  const needed = isEnough ? most : parts.length;
  const found = (except?: Facet) => all.filter((row) => isChosen(row, except) && answers(row) >= needed);
  return {
    rows: found(),
    hidden: [...everybody.keys()].filter((row) => isHidden(row) && isChosen(row) && answers(row) >= needed).length,
    answered: needed,
    count: (facet: Facet, value: string) => found(facet).filter((row) => valuesOf[row]![facet].includes(value)).length,
    withoutFacets: mapFacets((facet) => found(facet).length),
    withoutParts: parts.map(
      (_, part) =>
        all.filter((row) => isChosen(row) && answers(row, parts.toSpliced(part, 1)) === parts.length - 1).length,
    ),
  };
}

test('finds and counts for any mentors, choices and parts what asking each mentor gives', () => {
  const values: Record<Facet, string[]> = {
    interest: ['internal-medicine', 'cardiology', 'simulation', 'running', 'alchemy'],
    availability: ['open', 'closed', 'unknown'],
    level: ['resident', 'fellow'],
    help: ['research', 'abroad'],
    role: ['mentor', 'coach'],
    format: ['project', 'group'],
    reach: ['home', 'international'],
    meet: ['remote'],
    department: ['medicine', 'surgery'],
    place: ['KE', 'NO'],
    language: ['en', 'pt'],
  };
  const anyChoice = fc
    .tuple(...FACETS.map((facet) => fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.subarray(values[facet]))))
    .map((lists) => mapFacets((facet) => lists[FACETS.indexOf(facet)]!));
  const anyParts = fc.array(fc.uniqueArray(fc.nat(29), { maxLength: 30 }), { maxLength: 5 });
  fc.assert(
    fc.property(anyMentors, anyChoice, anyParts, fc.boolean(), (people, chosen, lists, showsHidden) => {
      const built = buildMentorIndex(people, hiding);
      const parts = lists.map((rows) => new Set(rows.filter((row) => row < people.length)));
      const matches = matchMentors(
        built,
        chosen,
        parts.map((rows) => markRows(people.length, rows)),
        { showsHidden },
      );
      const plain = matchPlainly(orderRows(people), showsHidden, chosen, parts);
      expect([[...matches.rows], matches.answered, matches.hidden]).toEqual([plain.rows, plain.answered, plain.hidden]);
      expect(matches.without.facets).toEqual(plain.withoutFacets);
      if (plain.answered === parts.length) expect(matches.without.parts).toEqual(plain.withoutParts);
      expect(mapFacets((facet) => [...matches.counts[facet]])).toEqual(
        mapFacets((facet) => built.facets[facet].values.map((value) => plain.count(facet, value))),
      );
    }),
  );
});
