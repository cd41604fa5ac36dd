import { readJson, textsAt } from './json-file.ts';

const FORMAT = 1;
const NAME = 'the map of the text search';

/** Which row of the index each result of Pagefind stands for; Pagefind calls a result by a hash. */
export interface FragmentMap {
  /** The row order that the rows are counted in, as {@link rowOrderOf} names it. */
  order: string;
  /** Rows by the id of the result. */
  rows: ReadonlyMap<string, number>;
}

/** Writes the ids of Pagefind's results, those of row 0 first. */
export function encodeFragmentMap(order: string, fragments: readonly string[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ format: FORMAT, order, fragments }));
}

/** Reads what {@link encodeFragmentMap} wrote. Throws an error that says what is wrong with anything else. */
export function decodeFragmentMap(bytes: Uint8Array): FragmentMap {
  const file = readJson(bytes, NAME, FORMAT);
  if (typeof file['order'] !== 'string') throw new Error(`${NAME} does not say in which order its rows are.`);
  const fragments = textsAt(file, 'fragments', NAME);
  return { order: file['order'], rows: new Map(fragments.map((fragment, row) => [fragment, row])) };
}
