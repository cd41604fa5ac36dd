import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LockedError, withLock } from '../../src/output/lock.ts';
import { contentFolder } from '../content-folder.ts';

it('keeps a second run out while the first is at work, and lets it in afterwards', async () => {
  const lock = join(contentFolder({}), 'cache/lock');
  const result = await withLock(lock, async () => {
    expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
    await expect(withLock(lock, () => Promise.resolve('second'))).rejects.toThrow(LockedError);
    return 'first';
  });
  expect(result).toBe('first');
  expect(existsSync(lock)).toBe(false);
  expect(await withLock(lock, () => Promise.resolve('second'))).toBe('second');
});

it('gives the lock back when the work fails', async () => {
  const lock = join(contentFolder({}), 'lock');
  await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

it('takes over what a run that was killed has left', async () => {
  const folder = contentFolder({});
  const lock = join(folder, 'lock');
  for (const left of ['999999999', '', 'nonsense']) {
    writeFileSync(lock, left);
    expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
  }
});
