import { numbersOf } from './column.ts';
import { OWN } from './marks.ts';
import type { Marks } from './match.ts';
import type { MentorIndex } from './mentor-index.ts';

/** Who comes first of those who fit alike. Whoever is not taking mentees, or may not be there any more, comes last. */
const AVAILABILITY_ORDER = ['open', 'limited', 'waitlist', 'unknown', 'closed'];

/** What decides among those who fit alike, the same for every query of a day. */
export interface RowOrder {
  /** As {@link availabilityPlaces} gives them. */
  places: Uint8Array;
  /** As `fairRows` gives them. */
  fair: readonly number[];
}

/**
 * For each row its place among those who fit alike: 0 for open, up to 5 for a profile that was not confirmed for long,
 * and 6 for one that is shown only to those who ask for it.
 */
export function availabilityPlaces({ count, facets, isStale, isHidden }: MentorIndex): Uint8Array {
  const { availability } = facets;
  const placeOf = availability.values.map((value) => AVAILABILITY_ORDER.indexOf(value));
  return Uint8Array.from({ length: count }, (_, row) => {
    if (isHidden[row] === 1) return AVAILABILITY_ORDER.length + 1;
    if (isStale[row] === 1) return AVAILABILITY_ORDER.length;
    const place = placeOf[numbersOf(availability, row)[0] ?? -1] ?? -1;
    return place < 0 ? AVAILABILITY_ORDER.length : place;
  });
}

/**
 * Rows in the order in which they are shown: by points, then by availability, then as the day's order has them. Sorts
 * into heaps, in time that grows with the number of rows alone.
 * @param rows The rows to order, each once.
 * @param points For each row of the index how well it fits, from 0.
 */
export function orderByPoints(rows: Uint32Array, points: Uint16Array, { places, fair }: RowOrder): number[] {
  const isFound = new Uint8Array(points.length);
  let most = 0;
  for (const row of rows) {
    isFound[row] = 1;
    most = Math.max(most, points[row]!);
  }
  const heapsAPoint = AVAILABILITY_ORDER.length + 2;
  const heaps: number[][] = Array.from({ length: (most + 1) * heapsAPoint }, () => []);
  for (const row of fair) {
    if (isFound[row] === 1) heaps[(most - points[row]!) * heapsAPoint + places[row]!]!.push(row);
  }
  return heaps.flat();
}

/**
 * The points of each row: for how it fits what is wished for, and among those who fit alike for how it answers the parts
 * of a query.
 */
export function sumMarks(count: number, parts: readonly Marks[], fit?: Uint16Array): Uint16Array {
  const mostOfParts = OWN * parts.length + 1;
  const points = fit ? fit.map((fits) => fits * mostOfParts) : new Uint16Array(count);
  for (const marks of parts) for (let row = 0; row < count; row++) points[row]! += marks[row]!;
  return points;
}
