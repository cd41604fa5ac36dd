import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../output/error-code.ts';
import { sweepTemporaryFiles, withTemporaryFile } from '../output/temporary-file.ts';
import { snapshotSchema, type Snapshot } from '../schemas/snapshot.ts';

/** Where the snapshot of a content folder is. */
export const snapshotPath = (content: string): string => join(content, 'handles/snapshot.json');

/** A snapshot as it stands in its file: sorted keys, two spaces, a line break at the end, so that few lines change. */
export function formatSnapshot(snapshot: Snapshot): string {
  return `${formatValue(snapshot, '')}\n`;
}

/** JSON as `JSON.stringify` writes it, but for its order of keys: that puts a mentor called "10" after one called "9". */
function formatValue(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((part: unknown) => formatValue(part, inner))
    : Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, part]) => `${JSON.stringify(key)}: ${formatValue(part, inner)}`);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  return parts.length === 0 ? `${open}${close}` : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

/**
 * Writes the snapshot of a content folder, whole or not at all, and only where its bytes differ. Removes what a run that
 * was killed left behind.
 */
export async function writeSnapshot(content: string, snapshot: Snapshot): Promise<void> {
  const path = snapshotPath(content);
  await mkdir(dirname(path), { recursive: true });
  await sweepTemporaryFiles(dirname(path));
  await sweepTemporaryFiles(join(dirname(path), 'avatars'));
  // What could not be read again must not take the place of what can.
  const text = formatSnapshot(snapshotSchema.parse(snapshot));
  if ((await readIfThere(path)) !== text) await writeWhole(path, text);
}

/** Writes a file whole or not at all, whatever stood in its place. */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  await withTemporaryFile(path, data, (temporary) => rename(temporary, path));
  await syncFolder(dirname(path));
}

/** So that the new name is on the disk, too. Some systems cannot do that to a folder, and need not. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  try {
    await handle?.sync();
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR', 'EBADF'].includes(errorCode(error) ?? '')) throw error;
  } finally {
    await handle?.close();
  }
}

/** The text of a file, or undefined where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}
