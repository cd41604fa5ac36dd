import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Another process holds the lock. */
export class LockedError extends Error {
  override name = 'LockedError';
  constructor(path: string, pid: number) {
    super(`Another run, process ${pid}, is at work here. Wait until it ends. If it has ended, delete ${path}.`);
  }
}

/**
 * Does `work` while no other process that asks for the same lock can do its own. A lock left by a process that no
 * longer runs is taken over. Throws {@link LockedError} where another run holds it.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  await takeLock(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function takeLock(path: string): Promise<void> {
  const own = `${path}.${process.pid}`;
  // A link appears whole, with the number in it, or not at all.
  await writeFile(own, String(process.pid));
  try {
    for (;;) {
      try {
        await link(own, path);
        return;
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
      const pid = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isRunning(pid)) throw new LockedError(path, pid);
      await rm(path, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
