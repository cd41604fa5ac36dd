import {
  doesFit,
  INTEREST_WISHES,
  pointsOfInterest,
  pointsOfWay,
  WAYS,
  type MentorFacts,
  type Way,
} from '../directory/fit.ts';
import type { Wishes } from '../directory/wishes.ts';
import { numbersOf, type Column } from './column.ts';
import type { MentorIndex } from './mentor-index.ts';

/** The part of the index that tells how mentors fit. */
export type FitIndex = Pick<
  MentorIndex,
  'count' | 'facets' | 'interests' | 'broader' | 'fields' | 'isPersonal' | 'habits'
>;

/**
 * What each row counts for in the order by fit, from 0 for those who fit least: the differences are those of `fitPoints`
 * of what {@link factsOfRow} gives. One pass over the rows for each thing that is wished for.
 * @param atMs The instant whose clocks count, in milliseconds of Unix time.
 */
export function countFit(wishes: Wishes, index: FitIndex, atMs: number): Uint16Array {
  const points = new Int16Array(index.count);
  addInterests(points, wishes, index);
  for (const way of WAYS) if (wishes[way].length > 0) addWay(points, way, wishes[way], index, atMs);
  const least = points.reduce((one, other) => Math.min(one, other), 0);
  return Uint16Array.from(points, (count) => count - least);
}

/** What the index knows of the mentor of a row. */
export function factsOfRow(index: FitIndex, row: number): MentorFacts {
  const { facets, interests, broader, fields } = index;
  const { values } = interests;
  const toIds = (numbers: Iterable<number>): string[] => Array.from(numbers, (number) => values[number]!);
  const valuesOf = (way: Way): string[] => {
    const said = columnOf(way, index);
    return Array.from(numbersOf(said, row), (number) => said.values[number]!);
  };
  const outside = [...numbersOf(facets.interest, row)].filter((number) => index.isPersonal[number]);
  return {
    interests: toIds(numbersOf(interests, row)),
    fields: toIds([...numbersOf(facets.department, row)].flatMap((department) => fields[department]!)),
    broaderOf: (id) => toIds(broader[values.indexOf(id)] ?? []),
    ways: {
      ...(Object.fromEntries(WAYS.map((way) => [way, valuesOf(way)])) as Record<Way, string[]>),
      outside: toIds(outside),
    },
  };
}

function addInterests(points: Int16Array, wishes: Wishes, { count, facets, interests }: FitIndex): void {
  // Numbered alike, a row's own interests are among those of its facet: what they count for more is added apart.
  const within = new Int16Array(interests.values.length);
  const own = new Int16Array(interests.values.length);
  for (const wish of INTEREST_WISHES) {
    for (const id of wishes[wish]) {
      const number = interests.values.indexOf(id);
      if (number < 0) continue;
      within[number] = pointsOfInterest(wish, false);
      own[number] = pointsOfInterest(wish, true) - within[number];
    }
  }
  for (let row = 0; row < count; row++)
    points[row]! += sumOf(facets.interest, row, within) + sumOf(interests, row, own);
}

function addWay(points: Int16Array, way: Way, wanted: readonly string[], index: FitIndex, atMs: number): void {
  const column = columnOf(way, index);
  const verdicts = column.values.map((value) => doesFit(way, wanted, value, atMs));
  const fits = Int16Array.from(verdicts, (verdict) => (verdict === true ? 1 : 0));
  const isKnown = Int16Array.from(verdicts, (verdict) => (verdict === undefined ? 0 : 1));
  for (let row = 0; row < index.count; row++) {
    points[row]! += pointsOfWay(way, sumOf(column, row, fits), sumOf(column, row, isKnown) > 0);
  }
}

function sumOf({ starts, numbers }: Column, row: number, counts: Int16Array): number {
  let sum = 0;
  for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += counts[numbers[at]!]!;
  return sum;
}

function columnOf(way: Way, { facets, habits }: FitIndex): Column {
  switch (way) {
    case 'outside':
      return facets.interest;
    case 'level':
    case 'reach':
    case 'help':
    case 'format':
    case 'meet':
      return facets[way];
    default:
      return habits[way];
  }
}
