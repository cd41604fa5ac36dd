import { randomUUID } from 'node:crypto';
import { lstat, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Puts `after` in the place of a file that holds `before`, whole or not at all: into a temporary file beside it, to the
 * disk, and then under its name. Keeps the file's rights. Where the file is a link or holds anything else by now, it
 * stays as it is, and the answer is false.
 */
export async function replaceFile(path: string, before: string, after: string): Promise<boolean> {
  const status = await lstat(path);
  if (!status.isFile() || !(await readFile(path)).equals(Buffer.from(before))) return false;
  const temporary = join(dirname(path), `.${randomUUID()}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.chmod(status.mode & 0o7777);
      await file.writeFile(after);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}
