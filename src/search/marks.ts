import type { Facet } from '../directory/facet.ts';
import type { Column } from './column.ts';
import type { Marks } from './match.ts';
import type { MentorIndex } from './mentor-index.ts';
import type { Meaning } from './understand.ts';

/** How well a row answers: by something that is its own, by the field of its department, or by something narrower. */
export const OWN = 3;
export const FIELD = 2;
export const NARROWER = 1;

/** How well what is only near to the query answers it: something wider, another meaning, a mention in a text. */
export const WEAK = 1;

/**
 * Marks of the rows that have what a part of a text means. Of an abbreviation that stands for several interests, the
 * first one named is the one that most people mean, and those who have only another come after.
 */
export function markMeaning(index: MentorIndex, { facet, values, how }: Meaning): Marks {
  // Of what is wider than what was asked for, those answer who name just that, and not something else that is part of it.
  if (how === 'wider') return markColumn(index.interests, numbersIn(index.interests, values), WEAK);
  if (how !== 'abbreviation' || facet !== 'interest') return markValues(index, facet, values);
  const marks = markValues(index, facet, values.slice(0, 1));
  raise(
    marks,
    markValues(index, facet, values.slice(1)).map((mark) => Math.min(mark, WEAK)),
  );
  return marks;
}

/** Marks of the rows that have any of the values of a facet. */
export function markValues(index: MentorIndex, facet: Facet, values: readonly string[]): Marks {
  if (facet === 'interest') return markInterests(index, values);
  return markColumn(index.facets[facet], numbersIn(index.facets[facet], values), OWN);
}

function markInterests({ interests, facets, fields }: MentorIndex, values: readonly string[]): Marks {
  const wanted = numbersIn(interests, values);
  const departments = Uint8Array.from(fields, (named) => (named.some((field) => wanted[field] === 1) ? 1 : 0));
  // The facet has all wider terms of what a row has, and so answers for everything narrower.
  const marks = markColumn(facets.interest, wanted, NARROWER);
  raise(marks, markColumn(facets.department, departments, FIELD));
  raise(marks, markColumn(interests, wanted, OWN));
  return marks;
}

/** 1 for each number of a column whose value is wanted. */
function numbersIn({ values }: Column, wanted: readonly string[]): Uint8Array {
  const set = new Set(wanted);
  return Uint8Array.from(values, (value) => (set.has(value) ? 1 : 0));
}

function markColumn({ starts, numbers }: Column, wanted: Uint8Array, mark: number): Marks {
  const marks = new Uint8Array(starts.length - 1);
  for (let row = 0; row < marks.length; row++) {
    for (let at = starts[row]!, end = starts[row + 1]!; at < end; at++)
      if (wanted[numbers[at]!] === 1) marks[row] = mark;
  }
  return marks;
}

/** Raises marks to those of others where these are higher. */
export function raise(marks: Marks, others: Marks): void {
  for (let row = 0; row < marks.length; row++) if (others[row]! > marks[row]!) marks[row] = others[row]!;
}

/** Marks of the given rows. */
export function markRows(count: number, rows: Iterable<number>, mark = OWN): Marks {
  const marks = new Uint8Array(count);
  for (const row of rows) marks[row] = mark;
  return marks;
}
