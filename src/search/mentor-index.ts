import { isHidden, isStale, type Day } from '../directory/availability.ts';
import { mapFacets, type ByFacet } from '../directory/facet.ts';
import { facetValuesOf, onlyNamed, ownInterestsOf } from '../directory/facets.ts';
import type { Mentor } from '../directory/mentor.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { createColumn, packColumn, type Column } from './column.ts';

/** What is known of how mentors work and is not offered as a filter: it counts for the fit only. */
export const HABITS = ['zone', 'cadence', 'channel', 'feedback'] as const;

export type Habit = (typeof HABITS)[number];

/**
 * All that is needed to choose among mentors, to count, order and name them. A mentor is a row, numbered from 0; the
 * details of a row are in a file of their own.
 */
export interface MentorIndex {
  readonly count: number;
  idOf(row: number): string;
  nameOf(row: number): string;
  /** 1 for each row whose profile was not confirmed for longer than the site allows. */
  readonly isStale: Uint8Array;
  /** 1 for each row that is found only by those who ask for it, since nobody has stood by the profile for so long. */
  readonly isHidden: Uint8Array;
  /** The values of each row; those of the interest facet include the fields of departments and the broader terms. */
  readonly facets: ByFacet<Column>;
  /** Each row's own interests in the profile's order, by the numbers of the interest facet. */
  readonly interests: Column;
  /** For each number of the interest facet the numbers of all its broader terms, nearest first. */
  readonly broader: readonly (readonly number[])[];
  /** For each number of the interest facet whether it is something outside work. */
  readonly isPersonal: readonly boolean[];
  /** For each number of the department facet the interests that the department is named after. */
  readonly fields: readonly (readonly number[])[];
  readonly habits: Readonly<Record<Habit, Column>>;
}

/** The order of rows: by country, institution and department, so that neighbours are alike and the index packs well. */
export function orderRows(mentors: readonly Mentor[]): Mentor[] {
  const keyed = mentors.map((mentor) => {
    const { institution = '', department = '' } = mentor.profile.appointments?.[0] ?? {};
    const country = mentor.profile.place?.country ?? '';
    return { mentor, key: [country, institution, department, mentor.id].join('\n') };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ mentor }) => mentor);
}

/** What an index depends on besides the mentors. */
export interface IndexContext {
  vocabulary: Vocabulary;
  today: Day;
  /** Months after which a profile counts as not confirmed. */
  staleAfterMonths: number;
  /** Months after which it is found only by those who ask for it. Without them, all are always found. */
  hideAfterMonths?: number;
}

/** Builds the index of mentors in the order that {@link orderRows} gives them. */
export function buildMentorIndex(
  mentors: readonly Mentor[],
  { vocabulary, today, staleAfterMonths, hideAfterMonths }: IndexContext,
): MentorIndex {
  const rows = orderRows(mentors);
  const facets = mapFacets((facet) =>
    createColumn(rows.map((mentor) => facetValuesOf(mentor, facet, { vocabulary, today }))),
  );
  const { values } = facets.interest;
  const numberOf = new Map(values.map((value, number) => [value, number]));
  const toNumbers = (ids: readonly string[]): number[] => ids.map((id) => numberOf.get(id)!);
  const habitsOf = ({ profile }: Mentor): Record<Habit, readonly string[]> => {
    const { cadence, channel = [], feedback = [] } = profile.mentoring?.style ?? {};
    const zone = profile.place?.timeZone;
    return { zone: zone ? [zone] : [], cadence: cadence ? [cadence] : [], channel, feedback };
  };
  return {
    count: rows.length,
    idOf: (row) => rows[row]?.id ?? '',
    nameOf: (row) => rows[row]?.profile.name ?? '',
    isStale: Uint8Array.from(rows, ({ profile }) => (isStale(profile, today, staleAfterMonths) ? 1 : 0)),
    isHidden: Uint8Array.from(rows, ({ profile }) =>
      hideAfterMonths !== undefined && isHidden(profile, today, hideAfterMonths) ? 1 : 0,
    ),
    facets,
    interests: packColumn(
      values,
      rows.map(({ profile }) => toNumbers(ownInterestsOf(profile, vocabulary))),
    ),
    broader: values.map((id) => toNumbers(vocabulary.broaderOf(id))),
    isPersonal: values.map((id) => vocabulary.find(id)?.kind === 'personal'),
    fields: facets.department.values.map((department) => toNumbers(onlyNamed(department, vocabulary))),
    habits: mapHabits((habit) => createColumn(rows.map((mentor) => habitsOf(mentor)[habit]))),
  };
}

/** Makes one thing for each habit. */
export function mapHabits<T>(make: (habit: Habit) => T): Record<Habit, T> {
  return Object.fromEntries(HABITS.map((habit) => [habit, make(habit)])) as Record<Habit, T>;
}

/**
 * The interest facet: each row's own interests and those that its departments are named after, then the broader terms
 * of all of them, each once.
 */
export function widenInterests(
  { interests, broader, fields }: Pick<MentorIndex, 'interests' | 'broader' | 'fields'>,
  departments: Column,
): Column {
  const count = interests.starts.length - 1;
  const starts = new Uint32Array(count + 1);
  const numbers: number[] = [];
  // The row that has a number last, so that no row has it twice.
  const lastRow = new Int32Array(interests.values.length).fill(-1);
  for (let row = 0; row < count; row++) {
    const add = (number: number): void => {
      if (lastRow[number] === row) return;
      lastRow[number] = row;
      numbers.push(number);
    };
    for (let at = interests.starts[row]!; at < interests.starts[row + 1]!; at++) add(interests.numbers[at]!);
    for (let at = departments.starts[row]!; at < departments.starts[row + 1]!; at++) {
      fields[departments.numbers[at]!]!.forEach(add);
    }
    for (let at = starts[row]!, own = numbers.length; at < own; at++) broader[numbers[at]!]!.forEach(add);
    starts[row + 1] = numbers.length;
  }
  return { values: interests.values, starts, numbers: Uint32Array.from(numbers) };
}
