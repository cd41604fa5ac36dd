import { FACETS, mapFacets, type Facet } from '../directory/facet.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { packColumn, type Column } from './column.ts';
import { readColumn, readRows, readSets, writeColumn, writeRows, writeSets } from './column-code.ts';
import { HABITS, mapHabits, widenInterests, type MentorIndex } from './mentor-index.ts';
import { readIds, readNames, writeIds, writeNames } from './name-code.ts';

const FORMAT = 3;

/** The facets that stand in the file as they are; the interest facet follows from interests and departments. */
const PLAIN_FACETS = FACETS.filter((facet) => facet !== 'interest');

/** Writes an index as a file: bytes, column after column. */
export function encodeIndex(index: MentorIndex): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.number(FORMAT);
  writer.number(index.count);
  writeSets(writer, index.interests);
  writeLists(writer, index.broader);
  writer.numbers(index.isPersonal.map(Number));
  for (const facet of PLAIN_FACETS) writeSets(writer, index.facets[facet]);
  writeLists(writer, index.fields);
  for (const habit of HABITS) writeColumn(writer, index.habits[habit]);
  const rows = Array.from({ length: index.count }, (_, row) => row);
  const names = rows.map(index.nameOf);
  writer.numbers(index.isStale.map((stale, row) => stale + 2 * index.isHidden[row]!));
  writeNames(writer, names);
  writeIds(writer, rows.map(index.idOf), names);
  return writer.finish();
}

/** Reads what {@link encodeIndex} wrote. Throws an error that says what is wrong with anything else. */
export function decodeIndex(bytes: Uint8Array): MentorIndex {
  const reader = new ByteReader(bytes, 'the mentor index');
  const format = reader.number();
  if (format !== FORMAT) throw reader.damage(`its format is ${format}, not ${FORMAT}`);
  const count = reader.number();
  const interests = readSets(reader, count);
  const known = interests.values.length;
  const broader = readLists(reader, known, known);
  const isPersonal = Array.from(reader.numbers(2), Boolean);
  const plain = new Map<Facet, Column>(PLAIN_FACETS.map((facet) => [facet, readSets(reader, count)]));
  const departments = plain.get('department')!;
  const fields = readLists(reader, departments.values.length, known);
  const habits = mapHabits(() => readColumn(reader, count));
  const standings = Uint8Array.from(reader.numbers(4));
  if (standings.length !== count) throw reader.damage('rows of the wrong length');
  const nameOf = readNames(reader, count);
  const idOf = readIds(reader, count, nameOf);
  reader.end();
  const interest = widenInterests({ interests, broader, fields }, departments);
  return {
    count,
    idOf,
    nameOf,
    isStale: standings.map((standing) => standing & 1),
    isHidden: standings.map((standing) => standing >> 1),
    facets: mapFacets((facet) => plain.get(facet) ?? interest),
    interests,
    broader,
    isPersonal,
    fields,
    habits,
  };
}

function writeLists(writer: ByteWriter, lists: MentorIndex['broader']): void {
  writeRows(writer, packColumn([], lists));
}

function readLists(reader: ByteReader, count: number, limit: number): number[][] {
  const { starts, numbers } = readRows(reader, count, limit);
  return Array.from({ length: count }, (_, row) => [...numbers.subarray(starts[row], starts[row + 1])]);
}
