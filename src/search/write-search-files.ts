import { mkdir, writeFile } from 'node:fs/promises';
import type { Mentor } from '../directory/mentor.ts';
import { rowOrderOf } from './content-hash.ts';
import { encodeFragmentMap } from './fragment-map.ts';
import { orderRows } from './mentor-index.ts';
import { pack } from './packed-file.ts';
import { buildTextIndex } from './text-index.ts';
import { textRecordOf, type RecordContext } from './text-record.ts';

export interface SearchFilesOptions extends RecordContext {
  /** The folder of the finished site. */
  outDir: URL;
  mentors: readonly Mentor[];
  /** The bodies of the profiles as plain text, by id. */
  bodies: ReadonlyMap<string, string>;
}

/**
 * Writes what the text search needs into the folder `pagefind` of a finished site: Pagefind's own files, and
 * `mentors.bin`, which says which mentor each of its results is. The same content gives the same bytes. The index of the
 * facets and its companions are pages of the site and written with them.
 */
export async function writeSearchFiles({ outDir, mentors, bodies, ...context }: SearchFilesOptions): Promise<void> {
  const rows = orderRows(mentors);
  const records = rows.map((mentor) => textRecordOf(mentor, bodies.get(mentor.id) ?? '', context));
  const { files, mentorIds } = await buildTextIndex(records, context.words.language);
  const fragments = new Map([...mentorIds].map(([fragment, id]) => [id, fragment]));
  const map = encodeFragmentMap(
    rowOrderOf(rows),
    rows.map(({ id }) => fragments.get(id) ?? ''),
  );
  const folder = new URL('pagefind/', outDir);
  for (const { path, content } of [...files, { path: 'mentors.bin', content: pack(map) }]) {
    const file = new URL(path, folder);
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, content);
  }
}
