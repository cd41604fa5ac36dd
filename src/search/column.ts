/** The values that mentors have in one facet: for each row (a mentor) the numbers of its values, one row after another. */
export interface Column {
  /** The values by their numbers; those of most mentors come first. */
  readonly values: readonly string[];
  /** Where each row begins in `numbers`; one entry more than there are rows. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

/** Makes a column of the values of each row, numbered by how many rows have them. */
export function createColumn(rows: readonly (readonly string[])[]): Column {
  const counts = new Map<string, number>();
  for (const value of rows.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const numberOf = new Map(values.map((value, number) => [value, number]));
  return packColumn(
    values,
    rows.map((row) => row.map((value) => numberOf.get(value)!)),
  );
}

/** A column of rows that are numbers already. */
export function packColumn(values: readonly string[], rows: readonly (readonly number[])[]): Column {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, index) => (starts[index + 1] = starts[index]! + row.length));
  return { values, starts, numbers: Uint32Array.from(rows.flat()) };
}

/** The numbers of the values of one row. */
export function numbersOf({ starts, numbers }: Column, row: number): Uint32Array {
  return numbers.subarray(starts[row], starts[row + 1]);
}
