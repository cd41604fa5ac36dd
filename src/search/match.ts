import { FACETS, mapFacets, type ByFacet, type Facet } from '../directory/facet.ts';
import type { Column } from './column.ts';
import type { MentorIndex } from './mentor-index.ts';

/** For each row how well it answers one part of a query: 0 not at all, 3 best. */
export type Marks = Uint8Array;

/** Who matches, and what any other choice would give. */
export interface Matches {
  /** Rows that match, in the order of the index. */
  readonly rows: Uint32Array;
  /** How many match like these and are hidden; where hidden ones are shown, they are among the rows. */
  readonly hidden: number;
  /** How many parts of the query each of them answers: all, unless nobody answers all. */
  readonly answered: number;
  /** For each value of a facet how many match with it; the parts and the other facets' choices apply, not its own. */
  readonly counts: ByFacet<Uint32Array>;
  /** How many would match without a facet's choices, or without one of the parts. */
  readonly without: { readonly facets: Readonly<Record<Facet, number>>; readonly parts: readonly number[] };
}

/** A column of the index with what is chosen in it, and the tally of its values. */
interface Tally {
  readonly column: Column;
  /** 1 for each chosen value; absent where none is chosen. */
  readonly marks: Uint8Array | undefined;
  readonly counts: Uint32Array;
}

/** More parts than bits cannot be told apart; the address of a query is shorter. */
export const MAX_PARTS = 31 - FACETS.length;

const FACET_BITS = (1 << FACETS.length) - 1;

/**
 * Finds the rows that have any of the chosen values in each facet where one is chosen and answer all parts; where nobody
 * answers all, those that answer the most, if it is one of two or more than half. One pass over the rows, in time that grows with the number of their values. Hidden rows count for nothing but themselves unless they are shown.
 * @param parts At most {@link MAX_PARTS}.
 */
export function matchMentors(
  index: Pick<MentorIndex, 'count' | 'facets' | 'isHidden'>,
  chosen: ByFacet<readonly string[]>,
  parts: readonly Marks[] = [],
  { showsHidden = false }: { showsHidden?: boolean } = {},
): Matches {
  const tallies = FACETS.map((facet) => startTally(index.facets[facet], chosen[facet]));
  const missed = findMissed(tallies, parts, index.count);
  const fewest = fewestPartsMissed(missed, parts.length, index.isHidden);
  const rows = new Uint32Array(index.count);
  const without = new Uint32Array(FACETS.length + parts.length);
  let found = 0;
  let hidden = 0;
  for (let row = 0; row < index.count; row++) {
    const bits = missed[row]!;
    const missedFacets = bits & FACET_BITS;
    const isEnough = countBits(bits >>> FACETS.length) <= fewest;
    if (index.isHidden[row] === 1) {
      if (isEnough && missedFacets === 0) hidden++;
      if (!showsHidden) continue;
    }
    if (isEnough) {
      if (missedFacets === 0) {
        rows[found++] = row;
      } else if (isOneBit(missedFacets)) {
        without[31 - Math.clz32(missedFacets)]!++;
        countValues(tallies[31 - Math.clz32(missedFacets)]!, row);
      }
    }
    // A row that misses exactly one thing would be found without it; one that misses two, by no single change.
    else if (missedFacets === 0 && isOneBit(bits)) without[31 - Math.clz32(bits)]!++;
  }
  // A column at a time, which is faster than a row at a time.
  for (const tally of tallies) countAll(tally, rows.subarray(0, found));
  return {
    rows: rows.subarray(0, found),
    hidden,
    answered: parts.length - fewest,
    counts: mapFacets((facet) => tallies[FACETS.indexOf(facet)]!.counts),
    without: {
      facets: mapFacets((facet) => found + without[FACETS.indexOf(facet)]!),
      parts: parts.map((_, part) => found + without[FACETS.length + part]!),
    },
  };
}

/**
 * Of those who have what is chosen, how many parts the best of them miss; none, where nobody answers most of them. Hidden
 * ones do not decide, so that showing them only adds to what is found.
 */
function fewestPartsMissed(missed: Uint32Array, parts: number, isHidden: Uint8Array): number {
  let fewest = parts;
  missed.forEach((bits, row) => {
    if (isHidden[row] === 0 && (bits & FACET_BITS) === 0) fewest = Math.min(fewest, countBits(bits >>> FACETS.length));
  });
  return parts - fewest < leastAnswered(parts) ? 0 : fewest;
}

function leastAnswered(parts: number): number {
  return parts === 2 ? 1 : Math.floor(parts / 2) + 1;
}

function startTally(column: Column, chosen: readonly string[]): Tally {
  const wanted = new Set(chosen);
  return {
    column,
    marks: wanted.size === 0 ? undefined : Uint8Array.from(column.values, (value) => (wanted.has(value) ? 1 : 0)),
    counts: new Uint32Array(column.values.length),
  };
}

/** For each row one bit for each facet in which something is chosen that it does not have, and for each part it does not answer. */
function findMissed(tallies: readonly Tally[], parts: readonly Marks[], count: number): Uint32Array {
  const missed = new Uint32Array(count);
  tallies.forEach(({ column, marks }, facet) => {
    if (!marks) return;
    for (let row = 0; row < count; row++) if (!hasMarked(column, row, marks)) missed[row]! |= 1 << facet;
  });
  parts.forEach((marks, part) => {
    for (let row = 0; row < count; row++) if (marks[row] === 0) missed[row]! |= 1 << (FACETS.length + part);
  });
  return missed;
}

function hasMarked({ starts, numbers }: Column, row: number, marks: Uint8Array): boolean {
  for (let at = starts[row]!, end = starts[row + 1]!; at < end; at++) if (marks[numbers[at]!] === 1) return true;
  return false;
}

function countValues({ column: { starts, numbers }, counts }: Tally, row: number): void {
  for (let at = starts[row]!; at < starts[row + 1]!; at++) counts[numbers[at]!]!++;
}

function countAll({ column: { starts, numbers }, counts }: Tally, rows: Uint32Array): void {
  if (counts.length === 0) return;
  for (const row of rows) {
    for (let at = starts[row]!, end = starts[row + 1]!; at < end; at++) counts[numbers[at]!]!++;
  }
}

const isOneBit = (bits: number): boolean => bits !== 0 && (bits & (bits - 1)) === 0;

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
