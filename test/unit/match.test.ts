import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS, facetValuesOf, mapFacets, type ByFacet, type Facet } from '../../src/directory/facets.ts';
import type { Mentor } from '../../src/directory/mentor.ts';
import { matchMentors } from '../../src/search/match.ts';
import { buildMentorIndex, orderRows } from '../../src/search/mentor-index.ts';
import { anyMentors, mentor, vocabulary } from './mentors.ts';

const context = { vocabulary, today: '2026-11-24' };
const choose = (choices: Partial<Record<Facet, string[]>>) => mapFacets((facet) => choices[facet] ?? []);

const mentors = [
  mentor('ann', { interests: ['heart-failure'], mentoring: { levels: ['resident'] }, languages: ['en'] }),
  mentor('ben', { interests: ['cardiology'], mentoring: { levels: ['fellow'] }, languages: ['en', 'sw'] }),
  mentor('cleo', { interests: ['simulation'], mentoring: { levels: ['resident', 'fellow'] } }),
  mentor('dana', {}),
];
const index = buildMentorIndex(mentors, vocabulary, context.today);
const idsOf = (rows: Iterable<number>) => [...rows].map((row) => orderRows(mentors)[row]!.id);
const countOf = (choices: Partial<Record<Facet, string[]>>, facet: Facet, value: string, textRows?: number[]) =>
  matchMentors(index, choose(choices), textRows).counts[facet][index.facets[facet].values.indexOf(value)];

describe('choosing', () => {
  test('nothing finds everybody', () => {
    expect(idsOf(matchMentors(index, choose({})).rows)).toEqual(['ann', 'ben', 'cleo', 'dana']);
  });

  test('an interest finds the people of its narrower terms', () => {
    expect(idsOf(matchMentors(index, choose({ interest: ['cardiology'] })).rows)).toEqual(['ann', 'ben']);
  });

  test('two values of a facet finds people of either, and two facets people of both', () => {
    expect(idsOf(matchMentors(index, choose({ level: ['resident', 'fellow'] })).rows)).toEqual(['ann', 'ben', 'cleo']);
    expect(idsOf(matchMentors(index, choose({ level: ['fellow'], interest: ['cardiology'] })).rows)).toEqual(['ben']);
  });

  test('a value that nobody has finds nobody', () => {
    expect(idsOf(matchMentors(index, choose({ interest: ['alchemy'] })).rows)).toEqual([]);
  });

  test('within the hits of a text finds only these', () => {
    expect(idsOf(matchMentors(index, choose({ level: ['fellow'] }), [0, 2, 3]).rows)).toEqual(['cleo']);
    expect(idsOf(matchMentors(index, choose({}), []).rows)).toEqual([]);
  });
});

describe('counts', () => {
  test('of a facet pass over its own choices and obey those of the others', () => {
    expect(countOf({ level: ['resident'] }, 'level', 'fellow')).toBe(2);
    expect(countOf({ level: ['resident'] }, 'interest', 'cardiology')).toBe(1);
    expect(countOf({ level: ['resident'] }, 'language', 'sw')).toBe(0);
  });

  test('obey the text', () => {
    expect(countOf({}, 'interest', 'cardiology', [0, 3])).toBe(1);
  });

  test('say what leaving out one choice, or the text, would give', () => {
    const { rows, without } = matchMentors(index, choose({ interest: ['simulation'], language: ['sw'] }), [1]);
    expect(rows).toHaveLength(0);
    expect(without).toMatchObject({ interest: 1, language: 0, text: 0, level: 0 });
    expect(matchMentors(index, choose({ language: ['sw'] }), [0]).without).toMatchObject({ language: 1, text: 1 });
  });
});

/** The same by the plainest means: each mentor is asked for its values. */
function matchPlainly(rows: Mentor[], chosen: ByFacet<readonly string[]>, textRows?: number[]) {
  const valuesOf = rows.map((row) => mapFacets((facet) => facetValuesOf(row, facet, context)));
  const fits = (row: number, except?: Facet | 'text'): boolean =>
    (except === 'text' || !textRows || textRows.includes(row)) &&
    FACETS.every(
      (facet) =>
        facet === except ||
        chosen[facet].length === 0 ||
        chosen[facet].some((value) => valuesOf[row]![facet].includes(value)),
    );
  const found = (except?: Facet | 'text') => rows.map((_, row) => row).filter((row) => fits(row, except));
  return {
    rows: found(),
    count: (facet: Facet, value: string) => found(facet).filter((row) => valuesOf[row]![facet].includes(value)).length,
    without: Object.fromEntries([...FACETS, 'text' as const].map((except) => [except, found(except).length])),
  };
}

test('finds and counts for any mentors, choices and text what asking each mentor gives', () => {
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
    .tuple(...FACETS.map((facet) => fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray(values[facet]))))
    .map((lists) => mapFacets((facet) => lists[FACETS.indexOf(facet)]!));
  const anyTextRows = fc.option(fc.uniqueArray(fc.nat(29)), { nil: undefined });
  fc.assert(
    fc.property(anyMentors, anyChoice, anyTextRows, (people, chosen, hits) => {
      const built = buildMentorIndex(people, vocabulary, context.today);
      const textRows = hits?.filter((row) => row < people.length);
      const matches = matchMentors(built, chosen, textRows);
      const plain = matchPlainly(orderRows(people), chosen, textRows);
      expect([...matches.rows]).toEqual(plain.rows);
      expect(matches.without).toEqual(plain.without);
      for (const facet of FACETS) {
        const expected = built.facets[facet].values.map((value) => plain.count(facet, value));
        expect([...matches.counts[facet]]).toEqual(expected);
      }
    }),
  );
});
