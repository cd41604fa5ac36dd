import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Compares what is installed in a folder with its lock file. Optional packages made for another system may be absent.
 * @param {string} folder Where package-lock.json and node_modules are.
 * @param {{ os: string, cpu: string, libc: string | undefined }} [platform]
 * @returns {string | undefined} The first difference in words, such as "astro 7.3.4 is missing"; undefined without one.
 */
export function findOutdatedPackage(folder, platform = currentPlatform()) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  if (wanted === undefined) return 'package-lock.json cannot be read';
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return 'nothing is installed yet';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    const name = `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${entry.version}`;
    if (found === undefined) {
      if (isNeededOn(platform, entry)) return `${name} is missing`;
    } else if (found.version !== entry.version || found.integrity !== entry.integrity) {
      return `${name} is there in another version`;
    } else if (!existsSync(join(folder, path))) {
      return `${name} is missing`;
    }
  }
  const extra = Object.keys(installed).find((path) => wanted[path] === undefined);
  return extra && `${extra} is no longer wanted`;
}

/**
 * Whether a package has to be there on this platform: it always is when not optional, else when it names this platform.
 * An optional package that names none belongs to another one that may be absent, so its absence says nothing.
 */
function isNeededOn(platform, entry) {
  if (!entry.optional) return true;
  if (entry.os === undefined && entry.cpu === undefined) return false;
  return ['os', 'cpu', 'libc'].every((key) => matches(platform[key], entry[key]));
}

/** Whether a platform's value satisfies a package's list, in which `!win32` excludes. */
function matches(value, list) {
  if (list === undefined) return true;
  const items = [list].flat();
  if (items.includes(`!${value}`)) return false;
  return items.includes(value) || items.every((item) => item.startsWith('!'));
}

function currentPlatform() {
  return { os: process.platform, cpu: process.arch, libc: process.platform === 'linux' ? findLibc() : undefined };
}

function findLibc() {
  const { header } = process.report.getReport();
  return header.glibcVersionRuntime ? 'glibc' : 'musl';
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
