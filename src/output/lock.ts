import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode, isRunning } from './error-code.ts';

/** Another process holds the lock. */
export class LockedError extends Error {
  override name = 'LockedError';
  constructor(path: string, pid: number) {
    super(`Another run, process ${pid}, is at work here. Wait until it ends. If it has ended, delete ${path}.`);
  }
}

/** The locks of this process, so that its number in a lock that an earlier process left is known for what it is. */
const held = new Set<string>();

/**
 * Does `work` while no other process that asks for the same lock can do its own. A lock left by a process that no
 * longer runs is taken over. Throws {@link LockedError} where another run holds it.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  const mark = `${process.pid} ${randomUUID()}`;
  held.add(mark);
  try {
    await takeLock(path, mark);
    try {
      return await work();
    } finally {
      if ((await readMark(path)) === mark) await rm(path, { force: true });
    }
  } finally {
    held.delete(mark);
  }
}

async function takeLock(path: string, mark: string): Promise<void> {
  const own = `${path}.${mark.replace(' ', '.')}`;
  // A link appears whole, with the mark in it, or not at all.
  await writeFile(own, mark);
  try {
    while (!(await linkNew(own, path))) {
      const other = await readMark(path);
      if (other === undefined) continue;
      const pid = Number(other.split(' ')[0]);
      const isAtWork = pid === process.pid ? held.has(other) : isRunning(pid);
      if (isAtWork) throw new LockedError(path, pid);
      await removeStale(path, other, own);
    }
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Removes a stale lock. Only one run at a time may do so, or the second would remove the lock that the first has taken
 * since; the others look again in a moment.
 */
async function removeStale(path: string, stale: string, own: string): Promise<void> {
  const turn = `${path}.turn`;
  if (!(await linkNew(own, turn))) {
    await delay(20);
    const [pid] = ((await readMark(turn)) ?? '').split(' ');
    if (pid !== '' && !isRunning(Number(pid))) await rm(turn, { force: true });
    return;
  }
  try {
    if ((await readMark(path)) === stale) await rm(path);
  } finally {
    await rm(turn, { force: true });
  }
}

async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function readMark(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
