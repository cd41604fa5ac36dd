import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';
import { findOutdatedPackage } from '../../scripts/packages.mjs';

interface Entry {
  version: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const zod = { 'node_modules/zod': { version: '4.6.7' } };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Lays out a lock file and what npm says it has installed. */
function lay(wanted: Record<string, Entry>, installed?: Record<string, Entry>): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  if (installed === undefined) return;
  for (const path of ['node_modules', ...Object.keys(installed)]) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
}

describe('packages are installed anew', () => {
  test('when nothing is installed', () => {
    lay(zod);
    expect(findOutdatedPackage(folder, linux)).toBe('nothing is installed yet');
  });

  test('when the lock file names a package that is not there', () => {
    lay({ ...zod, 'node_modules/a/node_modules/@b/c': { version: '1.0.0' } }, zod);
    expect(findOutdatedPackage(folder, linux)).toBe('@b/c 1.0.0 is missing');
  });

  test('when the lock file names another version', () => {
    lay(zod, { 'node_modules/zod': { version: '4.6.6' } });
    expect(findOutdatedPackage(folder, linux)).toBe('zod 4.6.7 is there in another version');
  });

  test('when a package’s folder was deleted', () => {
    lay(zod, zod);
    rmSync(join(folder, 'node_modules/zod'), { recursive: true });
    expect(findOutdatedPackage(folder, linux)).toBe('zod 4.6.7 is missing');
  });

  test('when a package was taken out of the lock file', () => {
    lay({}, zod);
    expect(findOutdatedPackage(folder, linux)).toBe('node_modules/zod is no longer wanted');
  });

  test.each([
    ['this system', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
    ['every system but Windows', { os: ['!win32'], cpu: ['x64'] }],
  ])('when an optional package for %s is not there', (_, platform) => {
    lay({ 'node_modules/native': { version: '1.0.0', optional: true, ...platform } }, {});
    expect(findOutdatedPackage(folder, linux)).toBe('native 1.0.0 is missing');
  });
});

describe('packages are left as they are', () => {
  test('when all are there', () => {
    lay(zod, zod);
    expect(findOutdatedPackage(folder, linux)).toBeUndefined();
  });

  test.each([
    ['another system', { os: ['darwin'], cpu: ['x64'] }],
    ['another processor', { os: ['linux'], cpu: ['arm64'] }],
    ['another C library', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['every system but this', { os: ['!linux'] }],
    ['a package that is optional itself', {}],
  ])('when only an optional package for %s is not there', (_, platform) => {
    lay({ ...zod, 'node_modules/native': { version: '1.0.0', optional: true, ...platform } }, zod);
    expect(findOutdatedPackage(folder, linux)).toBeUndefined();
  });
});

describe('a Chromium is found', () => {
  const find = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform, ...files: string[]) =>
    findChromium(env, platform, (path: string) => files.includes(path));

  test('where CHROMIUM_PATH says, before any other', () => {
    const env = { CHROMIUM_PATH: '/opt/chromium', PATH: '/usr/bin' };
    expect(find(env, 'linux', '/opt/chromium', '/usr/bin/chromium')).toBe('/opt/chromium');
  });

  test('nowhere else when CHROMIUM_PATH names no file: the mistake is named', () => {
    expect(() => find({ CHROMIUM_PATH: '/opt/chromium', PATH: '/usr/bin' }, 'linux', '/usr/bin/chromium')).toThrow(
      'CHROMIUM_PATH is /opt/chromium, and there is no such file. Correct it or unset it.',
    );
  });

  test('on the path of a Linux, Chromium before Chrome', () => {
    const path = ['/usr/local/bin', '/usr/bin'].join(':');
    expect(find({ PATH: path }, 'linux', '/usr/local/bin/google-chrome', '/usr/bin/chromium')).toBe(
      '/usr/bin/chromium',
    );
    expect(find({ PATH: path }, 'linux', '/usr/local/bin/google-chrome')).toBe('/usr/local/bin/google-chrome');
  });

  test('as the shell without windows where there is one', () => {
    const files = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];
    expect(find({ PATH: '/usr/bin' }, 'linux', ...files)).toBe('/usr/bin/chromium-headless-shell');
  });

  test('among the applications of a Mac', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(find({ HOME: '/Users/ada' }, 'darwin', chrome)).toBe(chrome);
  });

  test('nowhere when there is none', () => {
    expect(find({ PATH: '/usr/bin' }, 'linux')).toBeUndefined();
  });
});
