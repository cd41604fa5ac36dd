import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { addressOfCard, readCard } from './card.ts';
import type { TextRecord } from './text-record.ts';

/** What Pagefind makes of the records. */
export interface TextIndex {
  /** The files that a search needs, by their paths in Pagefind's folder. */
  files: IndexFile[];
  /** Which mentor each of Pagefind's results stands for: ids of mentors by the result's id. */
  mentorIds: Map<string, string>;
}

/**
 * Indexes records with Pagefind, in the order of their ids, so that the same records give the same bytes.
 * @param language Tag of the language whose word forms are understood; all records go into one index.
 * Throws an error with Pagefind's own words when it refuses anything.
 */
export async function buildTextIndex(records: readonly TextRecord[], language: string): Promise<TextIndex> {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  try {
    const index = await startIndex(language);
    for (const record of sorted) await addRecord(index, record, language);
    const { files, errors } = await index.getFiles();
    refuseErrors(errors, 'Pagefind could not write its index');
    return { files: files.filter(isNeeded), mentorIds: readMentorIds(files) };
  } catch (cause) {
    throw new Error('The index for the text search could not be made.', { cause });
  } finally {
    await close();
  }
}

async function startIndex(language: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  refuseErrors(errors, 'Pagefind could not start');
  if (!index) throw new Error('Pagefind started without an index.');
  return index;
}

async function addRecord(index: PagefindIndex, record: TextRecord, language: string): Promise<void> {
  const meta = { title: record.name, ...(record.otherNames === '' ? {} : { otherNames: record.otherNames }) };
  const { errors } = await index.addCustomRecord({
    url: addressOfCard(record.card),
    content: record.content === '' ? record.name : record.content,
    language,
    meta,
  });
  refuseErrors(errors, `Pagefind refused the profile "${record.id}"`);
}

function refuseErrors(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}

/** Pagefind brings interfaces of its own, and a worker that Trusted Types would keep from starting. */
function isNeeded({ path }: IndexFile): boolean {
  return !/-ui\.(?:js|css)$|^pagefind-(?:highlight|worker)\.js$/.test(path);
}

/** Pagefind calls a result by a hash of what it stored; only the stored address says which mentor that is. */
function readMentorIds(files: readonly IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const fragment = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (fragment === undefined) continue;
    const { url } = parseFragment(content);
    ids.set(fragment, readCard(url).id);
  }
  return ids;
}

const SIGNATURE = 'pagefind_dcd';

function parseFragment(content: Uint8Array): { url: string } {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw new Error('A result of Pagefind does not begin as this version writes it.');
  return JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
}
