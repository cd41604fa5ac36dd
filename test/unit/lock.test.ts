import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LockedError, withLock } from '../../src/output/lock.ts';
import { contentFolder } from '../content-folder.ts';

it('keeps a second run out while the first is at work, and lets it in afterwards', async () => {
  const lock = join(contentFolder({}), 'cache/lock');
  const result = await withLock(lock, async () => {
    expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} [0-9a-f-]{36}$`));
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
  for (const left of ['999999999 x', '', 'nonsense', `${process.pid} of an earlier process with this number`]) {
    writeFileSync(lock, left);
    expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
  }
});

it('keeps out what another running process holds', async () => {
  const lock = join(contentFolder({}), 'lock');
  writeFileSync(lock, `${process.ppid} held`);
  await expect(withLock(lock, () => Promise.resolve('second'))).rejects.toThrow(`process ${process.ppid}, is at work`);
  expect(readFileSync(lock, 'utf8')).toBe(`${process.ppid} held`);
});

it('lets one of many at a time in, however many find a stale lock at once', async () => {
  const lock = join(contentFolder({}), 'lock');
  writeFileSync(lock, '999999999 left behind');
  let atWork = 0;
  const runs = Array.from({ length: 20 }, () =>
    withLock(lock, async () => {
      expect(++atWork).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      atWork--;
    }),
  );
  const results = await Promise.allSettled(runs);
  expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  expect(results.every((result) => result.status === 'fulfilled' || result.reason instanceof LockedError)).toBe(true);
});
