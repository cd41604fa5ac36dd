import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { runQuietly } from './quiet-command.mjs';

const require = createRequire(import.meta.url);

/**
 * The path of a Chromium for the tests: `CHROMIUM_PATH`, one installed on this machine, or Playwright's own.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {(path: string) => boolean} [exists]
 * @returns {string | undefined} Undefined where there is none. Throws when `CHROMIUM_PATH` names no file.
 */
export function findChromium(env = process.env, platform = process.platform, exists = existsSync) {
  const named = env.CHROMIUM_PATH;
  if (named && !exists(named))
    throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file. Correct it or unset it.`);
  return named || knownPaths(env, platform).find((path) => exists(path)) || findPlaywrights(exists);
}

/**
 * Installs a Chromium where there is none: Playwright's own, else Debian's.
 * Throws, saying what to install, when neither works.
 * @param {(text: string) => void} say
 */
export function ensureChromium(say) {
  if (findChromium()) return;
  say('Installing a Chromium for the browser tests …');
  const attempts = [installPlaywrights, installDebians];
  const noise = [];
  for (const attempt of attempts) {
    noise.push(attempt());
    if (findChromium()) return;
  }
  say(noise.filter(Boolean).join('\n'));
  throw new Error('The browser tests need a Chromium: install Chromium or Google Chrome, or set CHROMIUM_PATH to one.');
}

function knownPaths(env, platform) {
  if (platform === 'win32') {
    const programs = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    return [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ].flatMap((path) => programs.map((folder) => join(folder, path)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME || '', 'Applications')];
    return ['Google Chrome', 'Chromium'].flatMap((name) =>
      folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  // The shell is the same engine without the windows of a desktop, and opens a page in a third of the time.
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (env.PATH || '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function findPlaywrights(exists) {
  try {
    const path = require('playwright-core').chromium.executablePath();
    return exists(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Each attempt gives back what was printed, to be shown only if nothing works. */
function installPlaywrights() {
  const command = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  return runQuietly(process.execPath, [command, 'install', '--no-shell', 'chromium']);
}

function installDebians() {
  if (process.platform !== 'linux' || runQuietly('apt-get', ['--version']) === undefined) return '';
  const isRoot = process.getuid() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return '';
  const asRoot = (args) => (isRoot ? runQuietly('apt-get', args) : runQuietly('sudo', ['-n', 'apt-get', ...args]));
  const install = (name) => asRoot(['install', '-y', '--no-install-recommends', name]);
  const printed = [asRoot(['update']), install('chromium-headless-shell')];
  // Older releases of Debian and Ubuntu have no package of the shell.
  if (!findChromium()) printed.push(install('chromium'));
  return printed.join('\n');
}
