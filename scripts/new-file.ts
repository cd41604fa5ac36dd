import { link, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode, isRunning } from '../src/output/error-code.ts';

/** What became of a file: made anew; there already with the same text; there with another text, and left as it is. */
export type NewFile = 'written' | 'unchanged' | 'differs';

/** What {@link writeNewFile} would do. */
export async function compareFile(path: string, text: string): Promise<NewFile> {
  try {
    return (await readFile(path, 'utf8')) === text ? 'unchanged' : 'differs';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'written';
    throw error;
  }
}

/**
 * Writes a file that does not exist yet, whole or not at all: into a temporary file beside it, to the disk, and then
 * under its name. Never overwrites, not even a file that somebody else makes meanwhile.
 */
export async function writeNewFile(path: string, text: string): Promise<NewFile> {
  const present = await compareFile(path, text);
  if (present !== 'written') return present;
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await giveName(temporary, path);
    return 'written';
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return 'differs';
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A second name fails where the name is taken; file systems without second names can only rename. */
async function giveName(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error;
    await rename(temporary, path);
  }
}

/** Removes the temporary files that a run left behind when it was killed. */
export async function sweepTemporaryFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^\..+\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
  }
}
