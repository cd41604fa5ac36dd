import { lstat, readFile, rename } from 'node:fs/promises';
import { withTemporaryFile } from './temporary-file.ts';

/**
 * Puts `after` in the place of a file that holds `before`, whole or not at all. Keeps the file's rights. Where the file
 * is a link or holds anything else by now, it stays as it is, and the answer is false.
 */
export async function replaceFile(path: string, before: string, after: string): Promise<boolean> {
  const status = await lstat(path);
  if (!status.isFile() || !(await readFile(path)).equals(Buffer.from(before))) return false;
  await withTemporaryFile(path, after, (temporary) => rename(temporary, path), status.mode & 0o7777);
  return true;
}
