import { link, readFile, rename } from 'node:fs/promises';
import { errorCode } from '../src/output/error-code.ts';
import { withTemporaryFile } from '../src/output/temporary-file.ts';

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

/** Writes a file that does not exist yet, whole or not at all. Never overwrites, not even what somebody makes meanwhile. */
export async function writeNewFile(path: string, text: string): Promise<NewFile> {
  const present = await compareFile(path, text);
  if (present !== 'written') return present;
  try {
    await withTemporaryFile(path, text, (temporary) => giveName(temporary, path));
    return 'written';
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return 'differs';
    throw error;
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
