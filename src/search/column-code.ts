import type { ByteReader, ByteWriter } from './bytes.ts';
import { createColumn, numbersOf, packColumn, type Column } from './column.ts';

/** Writes a column: its values, how many of them each row has, and their numbers. */
export function writeColumn(writer: ByteWriter, column: Column): void {
  writer.texts(column.values);
  writeRows(writer, column);
}

/** Reads what {@link writeColumn} wrote. Throws where it is not a column of `count` rows. */
export function readColumn(reader: ByteReader, count: number): Column {
  const values = readValues(reader);
  return { values, ...readRows(reader, count, values.length) };
}

function readValues(reader: ByteReader): string[] {
  const values = reader.texts();
  if (new Set(values).size !== values.length) throw reader.damage('a value of a column stands twice');
  return values;
}

/** Writes rows of numbers. */
export function writeRows(writer: ByteWriter, { starts, numbers }: Pick<Column, 'starts' | 'numbers'>): void {
  writer.numbers(Array.from(starts.subarray(1), (end, row) => end - starts[row]!));
  writer.numbers(numbers);
}

/** Reads what {@link writeRows} wrote. Throws where it is not `count` rows of numbers below `limit`. */
export function readRows(reader: ByteReader, count: number, limit: number): Pick<Column, 'starts' | 'numbers'> {
  const lengths = reader.numbers();
  const numbers = reader.numbers(limit);
  if (lengths.length !== count) throw reader.damage('rows of the wrong length');
  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < count; row++) starts[row + 1] = starts[row]! + lengths[row]!;
  if (starts[count] !== numbers.length) throw reader.damage('rows of the wrong length');
  return { starts, numbers };
}

/** Writes a column whose rows are sets, in no order of their own: by rising numbers, and as steps from one to the next. */
export function writeSets(writer: ByteWriter, column: Column): void {
  writer.texts(column.values);
  const rows = Array.from({ length: column.starts.length - 1 }, (_, row) => numbersOf(column, row).toSorted());
  writeRows(
    writer,
    packColumn(
      [],
      rows.map((row) => Array.from(row, (number, place) => stepTo(number, row[place - 1]))),
    ),
  );
}

/** Reads what {@link writeSets} wrote. Throws where it is not sets of `count` rows. */
export function readSets(reader: ByteReader, count: number): Column {
  const values = readValues(reader);
  const { starts, numbers } = readRows(reader, count, values.length);
  for (let row = 0; row < count; row++) {
    for (let at = starts[row]! + 1; at < starts[row + 1]!; at++) numbers[at]! += numbers[at - 1]! + 1;
  }
  for (const number of numbers) if (number >= values.length) throw reader.damage('a number that no value has');
  return { values, starts, numbers };
}

const stepTo = (number: number, last: number | undefined): number => (last === undefined ? number : number - last - 1);

/** Writes one text a row, of which many are the same, such as titles. An empty text takes no room. */
export function writeTexts(writer: ByteWriter, texts: readonly string[]): void {
  writeColumn(writer, createColumn(texts.map((text) => (text === '' ? [] : [text]))));
}

/** Reads what {@link writeTexts} wrote: gives the text of each of `count` rows. */
export function readTexts(reader: ByteReader, count: number): (row: number) => string {
  const column = readColumn(reader, count);
  return (row) => column.values[numbersOf(column, row)[0] ?? -1] ?? '';
}

/** Writes one text a row, of which neighbours are often the same, such as institutions of rows that are sorted by them. */
export function writeRuns(writer: ByteWriter, texts: readonly string[]): void {
  const values = [...new Set(texts)];
  const numberOf = new Map(values.map((value, number) => [value, number]));
  let next = 0;
  writer.texts(values);
  // 0: as in the row before; 1: the first value not yet seen; from 2: a value that was.
  writer.numbers(
    texts.map((text, row) => {
      const number = numberOf.get(text)!;
      if (number === next) return (next++, 1);
      return row > 0 && text === texts[row - 1] ? 0 : number + 2;
    }),
  );
}

/** Reads what {@link writeRuns} wrote: a column with one value a row. */
export function readRuns(reader: ByteReader, count: number): Column {
  const values = readValues(reader);
  const codes = reader.numbers(values.length + 2);
  if (codes.length !== count) throw reader.damage('rows of the wrong length');
  const numbers = new Uint32Array(count);
  let next = 0;
  codes.forEach((code, row) => {
    numbers[row] = code === 0 ? (numbers[row - 1] ?? 0) : code === 1 ? next++ : code - 2;
  });
  if (numbers.some((number) => number >= values.length)) throw reader.damage('a number that no value has');
  return { values, starts: Uint32Array.from({ length: count + 1 }, (_, row) => row), numbers };
}
