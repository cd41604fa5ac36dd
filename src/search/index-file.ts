import { FACETS, mapFacets } from '../directory/facets.ts';
import { numbersOf, packColumn, type Column } from './column.ts';
import { isRecord, readJson, textsAt } from './json-file.ts';
import { addBroader, type MentorIndex } from './mentor-index.ts';

const FORMAT = 1;

/** The facets whose values stand in the file as they are; the interest facet follows from the interests. */
const PLAIN_FACETS = FACETS.filter((facet) => facet !== 'interest');

/** Writes an index as a file: JSON, column after column. */
export function encodeIndex(index: MentorIndex): Uint8Array {
  const plain = PLAIN_FACETS.map((facet) => [facet, encodeColumn(index.facets[facet])] as const);
  const file = {
    format: FORMAT,
    count: index.count,
    facets: Object.fromEntries(plain),
    interests: encodeColumn(index.interests),
    broader: index.broader,
  };
  return new TextEncoder().encode(JSON.stringify(file));
}

/** Reads what {@link encodeIndex} wrote. Throws an error that says what is wrong with anything else. */
export function decodeIndex(bytes: Uint8Array): MentorIndex {
  const file = readJson(bytes, 'the mentor index', FORMAT);
  const { count, facets, broader } = file;
  if (!isCount(count)) throw new Error('The mentor index does not say how many mentors it has.');
  if (!isRecord(facets)) throw new Error('The mentor index has no facets.');
  const interests = decodeColumn(file['interests'], 'interests', count);
  const ancestors = decodeRows(broader, 'broader', interests.values.length, interests.values.length);
  return {
    count,
    facets: mapFacets((facet) =>
      facet === 'interest' ? addBroader(interests, ancestors) : decodeColumn(facets[facet], facet, count),
    ),
    interests,
    broader: ancestors,
  };
}

function encodeColumn(column: Column): { values: readonly string[]; rows: number[][] } {
  const rows = Array.from({ length: column.starts.length - 1 }, (_, row) => [...numbersOf(column, row)]);
  return { values: column.values, rows };
}

function decodeColumn(json: unknown, name: string, count: number): Column {
  if (!isRecord(json)) throw new Error(`The mentor index has no column "${name}".`);
  const values = textsAt(json, 'values', `column "${name}" of the mentor index`);
  if (new Set(values).size !== values.length)
    throw new Error(`Column "${name}" of the mentor index has a value twice.`);
  return packColumn(values, decodeRows(json['rows'], name, count, values.length));
}

function decodeRows(json: unknown, name: string, count: number, limit: number): number[][] {
  if (!Array.isArray(json) || json.length !== count) {
    throw new Error(`Column "${name}" of the mentor index does not have ${count} rows.`);
  }
  const isNumber = (value: unknown): boolean => isCount(value) && value < limit;
  const wrong = json.findIndex((row) => !Array.isArray(row) || !row.every(isNumber));
  if (wrong >= 0) {
    throw new Error(`Row ${wrong} of column "${name}" of the mentor index is not a list of numbers below ${limit}.`);
  }
  return json as number[][];
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
