import { ByteReader, ByteWriter } from './bytes.ts';
import type { Card } from './card.ts';
import type { Column } from './column.ts';
import { readRows, readRuns, readTexts, writeRows, writeRuns, writeTexts } from './column-code.ts';
import { packColumn } from './column.ts';

const FORMAT = 1;

/** The texts of a card that stand in no other file, by what they take the least room in. */
const TEXTS = ['latinName', 'credentials', 'role', 'unit', 'pronouns', 'confirmed', 'photoAlt'] as const;

/** What a card shows besides what the index knows, and where people work. */
export interface Details {
  textOf(row: number, key: (typeof TEXTS)[number]): string;
  /** Institution of the main appointment, one a row; empty where none is given. */
  readonly institutions: Column;
  readonly cities: Column;
  /** For each row the places of its interests, as the index has them sorted, in the profile's order. */
  readonly interestOrders: Pick<Column, 'starts' | 'numbers'>;
}

/** What the details of one mentor are made of. */
export interface DetailedMentor {
  card: Card;
  city: string;
  /** The mentor's own interests by their numbers in the index, in the profile's order. */
  interests: readonly number[];
}

/** Writes the details of mentors, in the order of the index's rows. */
export function encodeDetails(mentors: readonly DetailedMentor[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.number(FORMAT);
  writer.number(mentors.length);
  for (const key of TEXTS) {
    writeTexts(
      writer,
      mentors.map(({ card }) => card[key]),
    );
  }
  writeRuns(
    writer,
    mentors.map(({ card }) => card.institution),
  );
  writeRuns(
    writer,
    mentors.map(({ city }) => city),
  );
  writeRows(
    writer,
    packColumn(
      [],
      mentors.map(({ interests }) => interests.map((number) => interests.toSorted(ascending).indexOf(number))),
    ),
  );
  return writer.finish();
}

/** Reads what {@link encodeDetails} wrote for `count` rows. Throws an error that says what is wrong with anything else. */
export function decodeDetails(bytes: Uint8Array, count: number): Details {
  const reader = new ByteReader(bytes, 'the details of mentors');
  const format = reader.number();
  if (format !== FORMAT) throw reader.damage(`its format is ${format}, not ${FORMAT}`);
  if (reader.number() !== count) throw reader.damage('it is not of as many mentors as the index');
  const texts = new Map(TEXTS.map((key) => [key, readTexts(reader, count)]));
  const institutions = readRuns(reader, count);
  const cities = readRuns(reader, count);
  const interestOrders = readRows(reader, count, 0x100);
  reader.end();
  return { textOf: (row, key) => texts.get(key)!(row), institutions, cities, interestOrders };
}

const ascending = (a: number, b: number): number => a - b;
