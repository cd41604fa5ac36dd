import { FACETS, mapFacets, type ByFacet, type Facet } from '../directory/facets.ts';
import type { Column } from './column.ts';
import type { MentorIndex } from './mentor-index.ts';

/** Who matches, and what any other choice would give. */
export interface Matches {
  /** Rows that match, in the order of the index. */
  readonly rows: Uint32Array;
  /** For each value of a facet how many match with it; the text and the other facets' choices apply, not its own. */
  readonly counts: ByFacet<Uint32Array>;
  /** How many would match without a facet's choices, or without the text. */
  readonly without: Readonly<Record<Facet | 'text', number>>;
}

/** A column of the index with what is chosen in it, and the tally of its values. */
interface Tally {
  readonly column: Column;
  /** 1 for each chosen value; absent where none is chosen. */
  readonly marks: Uint8Array | undefined;
  readonly counts: Uint32Array;
}

const TEXT = FACETS.length;

/**
 * Finds the rows that have any of the chosen values in each facet where one is chosen and, where `textRows` is given,
 * are among these. One pass over the rows, in time that grows with the number of their values.
 */
export function matchMentors(
  index: MentorIndex,
  chosen: ByFacet<readonly string[]>,
  textRows?: Iterable<number>,
): Matches {
  const tallies = FACETS.map((facet) => startTally(index.facets[facet], chosen[facet]));
  const missesText = markOthers(index.count, textRows);
  const rows = new Uint32Array(index.count);
  const without = new Uint32Array(FACETS.length + 1);
  let found = 0;
  for (let row = 0; row < index.count; row++) {
    const missed = missedBits(tallies, row) | (missesText[row]! << TEXT);
    if (missed === 0) {
      rows[found++] = row;
      for (const tally of tallies) countValues(tally, row);
      continue;
    }
    // A row that misses exactly one choice would be found without it; one that misses two, by no single change.
    if ((missed & (missed - 1)) !== 0) continue;
    const only = 31 - Math.clz32(missed);
    without[only]!++;
    if (only !== TEXT) countValues(tallies[only]!, row);
  }
  return {
    rows: rows.subarray(0, found),
    counts: mapFacets((facet) => tallies[FACETS.indexOf(facet)]!.counts),
    without: {
      ...mapFacets((facet) => found + without[FACETS.indexOf(facet)]!),
      text: found + without[TEXT]!,
    },
  };
}

function startTally(column: Column, chosen: readonly string[]): Tally {
  const wanted = new Set(chosen);
  return {
    column,
    marks: wanted.size === 0 ? undefined : Uint8Array.from(column.values, (value) => (wanted.has(value) ? 1 : 0)),
    counts: new Uint32Array(column.values.length),
  };
}

/** 1 for each row that is not among the given ones; 0 for all where none are given. */
function markOthers(count: number, rows: Iterable<number> | undefined): Uint8Array {
  const marks = new Uint8Array(count).fill(rows === undefined ? 0 : 1);
  for (const row of rows ?? []) marks[row] = 0;
  return marks;
}

/** One bit for each facet in which something is chosen that the row does not have. */
function missedBits(tallies: readonly Tally[], row: number): number {
  let missed = 0;
  for (let facet = 0; facet < tallies.length; facet++) {
    const { column, marks } = tallies[facet]!;
    if (marks && !hasMarked(column, row, marks)) missed |= 1 << facet;
  }
  return missed;
}

function hasMarked({ starts, numbers }: Column, row: number, marks: Uint8Array): boolean {
  for (let at = starts[row]!; at < starts[row + 1]!; at++) if (marks[numbers[at]!] === 1) return true;
  return false;
}

function countValues({ column: { starts, numbers }, counts }: Tally, row: number): void {
  for (let at = starts[row]!; at < starts[row + 1]!; at++) counts[numbers[at]!]!++;
}
