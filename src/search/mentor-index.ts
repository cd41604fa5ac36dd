import type { Day } from '../directory/availability.ts';
import { facetValuesOf, mapFacets, ownInterestsOf, type ByFacet } from '../directory/facets.ts';
import type { Mentor } from '../directory/mentor.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { createColumn, numbersOf, packColumn, type Column } from './column.ts';

/**
 * All that is needed to choose among mentors and to count them, without anything that names or shows one. A mentor is
 * a row, numbered from 0; `card-chunks.ts` says where the card of a row is.
 */
export interface MentorIndex {
  readonly count: number;
  /** The values of each row; those of the interest facet include the broader terms. */
  readonly facets: ByFacet<Column>;
  /** Each row's own interests in the profile's order, by the numbers of the interest facet. */
  readonly interests: Column;
  /** For each number of the interest facet the numbers of all its broader terms, nearest first. */
  readonly broader: readonly (readonly number[])[];
}

/** The order of rows: by institution and department, so that neighbours are alike and the index packs well. */
export function orderRows(mentors: readonly Mentor[]): Mentor[] {
  const keyed = mentors.map((mentor) => {
    const { institution = '', department = '' } = mentor.profile.appointments?.[0] ?? {};
    return { mentor, key: `${institution}\n${department}\n${mentor.id}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ mentor }) => mentor);
}

/** Builds the index of mentors in the order that {@link orderRows} gives them, for the day `today`. */
export function buildMentorIndex(mentors: readonly Mentor[], vocabulary: Vocabulary, today: Day): MentorIndex {
  const rows = orderRows(mentors);
  const facets = mapFacets((facet) =>
    createColumn(rows.map((mentor) => facetValuesOf(mentor, facet, { vocabulary, today }))),
  );
  const { values } = facets.interest;
  const numberOf = new Map(values.map((value, number) => [value, number]));
  const toNumbers = (ids: readonly string[]): number[] => ids.map((id) => numberOf.get(id)!);
  return {
    count: rows.length,
    facets,
    interests: packColumn(
      values,
      rows.map(({ profile }) => toNumbers(ownInterestsOf(profile))),
    ),
    broader: values.map((id) => toNumbers(vocabulary.broaderOf(id))),
  };
}

/** The interest facet of rows of own interests: each with the broader terms of all its interests, each once. */
export function addBroader(interests: Column, broader: MentorIndex['broader']): Column {
  const rows = Array.from({ length: interests.starts.length - 1 }, (_, row) => {
    const own = [...numbersOf(interests, row)];
    return [...new Set([...own, ...own.flatMap((number) => broader[number] ?? [])])];
  });
  return packColumn(interests.values, rows);
}
