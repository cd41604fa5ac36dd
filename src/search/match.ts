import { FACETS, mapFacets, type ByFacet, type Facet } from '../directory/facets.ts';
import type { MentorIndex } from './mentor-index.ts';

/** Who matches, and what any other choice would give. */
export interface Matches {
  /** Rows that match, in the order of the index. */
  readonly rows: Uint32Array;
  /** For each value of a facet how many match with it, the other facets' choices and the text applied, not its own. */
  readonly counts: ByFacet<Uint32Array>;
  /** How many would match without a facet's choices, or without the text. */
  readonly without: Readonly<Record<Facet | 'text', number>>;
}

const TEXT_BIT = 1 << FACETS.length;

/**
 * Finds the rows that have any of the chosen values in each facet where one is chosen and, where `textRows` is given,
 * are among these. One pass over the rows, in time that grows with the number of their values.
 */
export function matchMentors(
  index: MentorIndex,
  chosen: ByFacet<readonly string[]>,
  textRows?: Iterable<number>,
): Matches {
  const columns = FACETS.map((facet) => index.facets[facet]);
  const isChosen = FACETS.map((facet) => markChosen(index.facets[facet].values, chosen[facet]));
  const counts = columns.map(({ values }) => new Uint32Array(values.length));
  const without = new Uint32Array(FACETS.length + 1);
  const rows = new Uint32Array(index.count);
  let found = 0;
  const textMiss = new Uint8Array(index.count).fill(textRows === undefined ? 0 : 1);
  for (const row of textRows ?? []) textMiss[row] = 0;

  for (let row = 0; row < index.count; row++) {
    let missed = textMiss[row] === 0 ? 0 : TEXT_BIT;
    for (let facet = 0; facet < columns.length; facet++) {
      const marks = isChosen[facet];
      if (marks && !hasMarked(columns[facet]!, row, marks)) missed |= 1 << facet;
    }
    // Two missed choices, and no other single choice can bring the row back.
    if ((missed & (missed - 1)) !== 0) continue;
    if (missed === 0) rows[found++] = row;
    for (let facet = 0; facet < columns.length; facet++) {
      if ((missed & ~(1 << facet)) !== 0) continue;
      const { starts, numbers } = columns[facet]!;
      const count = counts[facet]!;
      for (let at = starts[row]!; at < starts[row + 1]!; at++) count[numbers[at]!]!++;
    }
    for (let bit = 0; bit <= columns.length; bit++) if ((missed & ~(1 << bit)) === 0) without[bit]!++;
  }
  return {
    rows: rows.subarray(0, found),
    counts: mapFacets((facet) => counts[FACETS.indexOf(facet)]!),
    without: { ...mapFacets((facet) => without[FACETS.indexOf(facet)]!), text: without[FACETS.length]! },
  };
}

function markChosen(values: readonly string[], chosen: readonly string[]): Uint8Array | undefined {
  if (chosen.length === 0) return undefined;
  const wanted = new Set(chosen);
  return Uint8Array.from(values, (value) => (wanted.has(value) ? 1 : 0));
}

function hasMarked(column: { starts: Uint32Array; numbers: Uint32Array }, row: number, marks: Uint8Array): boolean {
  for (let at = column.starts[row]!; at < column.starts[row + 1]!; at++) {
    if (marks[column.numbers[at]!] === 1) return true;
  }
  return false;
}
