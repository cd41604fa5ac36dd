import { ByteReader, ByteWriter } from './bytes.ts';

const FORMAT = 2;

/** Which row of the index each result of Pagefind stands for; Pagefind calls a result by a hash. */
export interface FragmentMap {
  /** The row order that the rows are counted in, as `rowOrderOf` names it. */
  order: string;
  /** The id of the result of each row. */
  fragments: readonly string[];
  /** Rows by the id of the result. */
  rows: ReadonlyMap<string, number>;
}

/** Writes the ids of Pagefind's results, those of row 0 first. */
export function encodeFragmentMap(order: string, fragments: readonly string[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.number(FORMAT);
  writer.text(order);
  writer.texts(fragments);
  return writer.finish();
}

/** Reads what {@link encodeFragmentMap} wrote. Throws an error that says what is wrong with anything else. */
export function decodeFragmentMap(bytes: Uint8Array): FragmentMap {
  const reader = new ByteReader(bytes, 'the map of the text search');
  const format = reader.number();
  if (format !== FORMAT) throw reader.damage(`its format is ${format}, not ${FORMAT}`);
  const order = reader.text();
  const fragments = reader.texts();
  reader.end();
  return { order, fragments, rows: new Map(fragments.map((fragment, row) => [fragment, row])) };
}
