import { createHash } from 'node:crypto';
import type { Mentor } from '../directory/mentor.ts';

/** Twelve characters that stand for a content: they change when it does, so what is called by them never has to. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** The name of an order of rows, by which files that count rows are known to fit together. */
export function rowOrderOf(rows: readonly Pick<Mentor, 'id'>[]): string {
  return contentHash(rows.map(({ id }) => id).join('\n'));
}
