import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readShipped } from '../../src/content/vocabulary-file.ts';
import { createVocabulary, type Vocabulary } from '../../src/directory/vocabulary.ts';
import type { BenchRecord } from './records.ts';

/** Reads from a built site what can be asked of it: of each mentor the id and the text of the page, and nothing else. */
export async function readBuiltRecords(site: string): Promise<{ records: BenchRecord[]; vocabulary: Vocabulary }> {
  const folder = join(site, 'mentors');
  const entries = await readdir(folder, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory() && entry.name !== 'page').map(({ name }) => name);
  const records: BenchRecord[] = [];
  for (const id of ids) records.push(recordOf(id, await readFile(join(folder, id, 'index.html'), 'utf8')));
  return { records, vocabulary: createVocabulary((await readShipped()).interests) };
}

function recordOf(id: string, html: string): BenchRecord {
  const main = /<main\b[^]*?<\/main>/.exec(html)?.[0] ?? '';
  const text = main.replace(/<(script|style|template)\b[^]*?<\/\1>/g, '').replace(/<[^>]*>|&[#\w]+;/g, ' ');
  const values = { interest: [], availability: [], level: [], department: [], place: [], language: [] };
  return { id, name: '', role: '', interests: [], text, values };
}
