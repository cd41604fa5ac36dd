import { randomUUID } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode, isRunning } from './error-code.ts';

/**
 * Writes a temporary file beside `path`, to the disk, and hands it to `place`, which gives it its name; whatever is left
 * of it then goes away. `mode` are its rights, where they are not the usual ones.
 */
export async function withTemporaryFile<T>(
  path: string,
  data: string | Uint8Array,
  place: (temporary: string) => Promise<T>,
  mode?: number,
): Promise<T> {
  const temporary = join(dirname(path), `.${randomUUID()}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    return await place(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Removes the temporary files that runs left behind when they were killed, before this one writes any. */
export async function sweepTemporaryFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) {
    const pid = /^\..+\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid === undefined) continue;
    // In a container one run after another has the same number.
    const isLeft = Number(pid) === process.pid || !isRunning(Number(pid));
    if (isLeft) await rm(join(folder, name), { force: true });
  }
}
