import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from './error-code.ts';

/** What {@link publishFolder} did, in numbers of files. */
export interface Published {
  written: number;
  unchanged: number;
  removed: number;
  /** Files that the server's people wrote themselves, and that were left for it. */
  kept: readonly string[];
}

/**
 * Makes the folder `to` hold exactly the files of `from`: writes those whose bytes differ, each whole or not at all,
 * leaves the others as they are, and removes what no longer belongs. A server that serves `to` meanwhile never finds
 * it empty. What begins with a dot at the top of `to`, and a `CNAME`, belongs to the server and is left alone, unless
 * it says in its first words that a build wrote it. In a folder with a dot, only what `from` has, too, is looked at.
 */
export async function publishFolder(from: string, to: string): Promise<Published> {
  const [wanted, present] = await Promise.all([listFiles(from), listFiles(to)]);
  const kept: string[] = [];
  const published: Published = { written: 0, unchanged: 0, removed: 0, kept };
  const remove = async (file: string): Promise<void> => {
    await rm(join(to, file));
    published.removed++;
  };
  const wantedFiles = new Set(wanted);
  const leaving = present.filter((file) => !wantedFiles.has(file) && !file.startsWith('.') && file !== 'CNAME');
  const wantedFolders = new Set(wanted.flatMap(foldersOf));
  // Where a file must become a folder, or a folder a file, the old one has to go first.
  const isInTheWay = (file: string): boolean =>
    wantedFolders.has(file) || foldersOf(file).some((folder) => wantedFiles.has(folder));
  for (const file of leaving.filter(isInTheWay)) await remove(file);
  if (published.removed > 0) await removeEmptyFolders(to);

  const presentFiles = new Set(present);
  // Pages come last: when one of them changes, the styles and pictures that it names are there already.
  for (const file of wanted.sort((a, b) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')))) {
    const isPresent = presentFiles.has(file);
    if (isPresent && (await isSame(join(from, file), join(to, file)))) published.unchanged++;
    else if (isPresent && file.startsWith('.') && !(await isOurs(join(to, file)))) {
      kept.push(file);
    } else {
      await copyWhole(join(from, file), join(to, file));
      published.written++;
    }
  }
  for (const file of leaving.filter((name) => !isInTheWay(name))) await remove(file);
  await removeEmptyFolders(to);
  return published;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** The folders that a file is in: `a` and `a/b` for `a/b/c.html`. */
function foldersOf(file: string): string[] {
  const folder = dirname(file);
  return folder === '.' ? [] : [...foldersOf(folder), folder];
}

async function isSame(a: string, b: string): Promise<boolean> {
  const [bytesOfA, bytesOfB] = await Promise.all([readFile(a), readFile(b)]);
  return bytesOfA.equals(bytesOfB);
}

/** Whether a file says at its beginning that a build wrote it. */
async function isOurs(path: string): Promise<boolean> {
  return (await readFile(path, 'utf8')).startsWith('# Written by mentor-directory.');
}

async function copyWhole(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const temporary = `${to}.unfinished`;
  try {
    await copyFile(from, temporary);
    await rename(temporary, to);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Removes the empty folders within a folder; says whether it is empty itself then. */
async function removeEmptyFolders(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  let left = entries.length;
  for (const entry of entries) {
    if (!entry.isDirectory() || !(await removeEmptyFolders(join(folder, entry.name)))) continue;
    await rm(join(folder, entry.name), { recursive: true });
    left--;
  }
  return left === 0;
}
