import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { build } from 'vite';
import { MINISEARCH_OPTIONS, type MiniDocument } from './minisearch-options.ts';
import { DEFAULT_UI_HTML, formHtml } from './peer-html.ts';
import type { BenchRecord } from './records.ts';

/**
 * Writes a site with Pagefind's Default UI over the records, at `/`, and, since that does not browse, one with boxes
 * alone over Pagefind's interface for scripts, at `/browse/`. Throws an error with Pagefind's words when it refuses anything.
 */
export async function writePagefindSite(folder: string, records: readonly BenchRecord[]): Promise<void> {
  await mkdir(join(folder, 'browse'), { recursive: true });
  await writeFile(join(folder, 'index.html'), DEFAULT_UI_HTML);
  await writeFile(join(folder, 'browse/index.html'), formHtml(records, 'browse.js', false));
  await bundle('pagefind-browse-page.ts', folder, 'browse.js');
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
    for (const record of records) await addRecord(index, record);
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    refuse(written.errors);
  } finally {
    await close();
  }
}

/** Writes a site that searches the records with MiniSearch, its index made beforehand. */
export async function writeMiniSearchSite(folder: string, records: readonly BenchRecord[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const index = new MiniSearch<MiniDocument>(MINISEARCH_OPTIONS);
  index.addAll(records.map((record) => ({ ...record, interests: record.interests.join(', ') })));
  await writeFile(join(folder, 'index.json'), JSON.stringify(index));
  await writeFile(join(folder, 'index.html'), formHtml(records, 'search.js', true));
  await bundle('minisearch-page.ts', folder, 'search.js');
}

async function addRecord(
  index: PagefindIndex,
  { id, name, role, interests, text, values }: BenchRecord,
): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: `/mentors/${id}/`,
    content: [text, `${interests.join(', ')}.`, role].join('\n'),
    language: 'en',
    meta: { title: name },
    filters: values,
  });
  refuse(errors);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not make its index: ${errors.join('; ')}`);
}

/** One script of a page and all that it imports, as small as a site would serve it. */
async function bundle(source: string, folder: string, name: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      rolldownOptions: { input: join(import.meta.dirname, source), output: { entryFileNames: name } },
    },
  });
}
