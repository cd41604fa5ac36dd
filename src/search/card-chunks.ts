import { fairOrder } from '../directory/fair-order.ts';

/** At most this many cards are in one file. */
export const CARDS_IN_A_FILE = 256;

/**
 * Cards are dealt out to files like playing cards, row after row, so that each file holds a fair sample of every
 * institution and department, and its people can be shown first on some day without any other file.
 */
export function countChunks(mentors: number): number {
  return Math.ceil(mentors / CARDS_IN_A_FILE);
}

/** The file in which the card of a row is, and its place there. */
export function placeOfCard(row: number, chunks: number): { chunk: number; place: number } {
  return { chunk: row % chunks, place: Math.floor(row / chunks) };
}

/** Deals out one thing a row into files. */
export function dealOut<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = Array.from({ length: countChunks(rows.length) }, () => []);
  rows.forEach((item, row) => chunks[row % chunks.length]!.push(item));
  return chunks;
}

/**
 * Rows in a fair order for one day: file by file and shuffled within, both by the day. Everybody is as likely to come
 * first as anybody else, and the first results of a broad choice need one file only.
 * @param rows Some of the rows, each once.
 * @param mentors How many rows there are in all.
 * @param day The reader's day, `2026-11-24`.
 */
export function fairRows(rows: Iterable<number>, mentors: number, day: string): number[] {
  const chunks = countChunks(mentors);
  const byChunk = dealRows(rows, chunks);
  const order = fairOrder(
    byChunk.map((members, chunk) => ({ id: `chunk ${chunk}`, members })),
    day,
  );
  return order.flatMap(({ members }) =>
    fairOrder(
      members.map((row) => ({ id: String(row), row })),
      day,
    ).map(({ row }) => row),
  );
}

function dealRows(rows: Iterable<number>, chunks: number): number[][] {
  const dealt: number[][] = Array.from({ length: chunks }, () => []);
  for (const row of rows) dealt[row % chunks]!.push(row);
  return dealt;
}
