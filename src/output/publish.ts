import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What {@link publishFolder} did, in numbers of files. */
export interface Published {
  written: number;
  unchanged: number;
  removed: number;
}

/**
 * Makes the folder `to` hold exactly the files of `from`: writes those whose bytes differ, leaves the others as they
 * are, and removes what no longer belongs. A server that serves `to` meanwhile never finds it empty.
 */
export async function publishFolder(from: string, to: string): Promise<Published> {
  const [wanted, present] = await Promise.all([listFiles(from), listFiles(to)]);
  const published: Published = { written: 0, unchanged: 0, removed: 0 };
  const presentFiles = new Set(present);
  // Pages come last: when one of them changes, the styles and pictures that it names are there already.
  for (const file of wanted.sort((a, b) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')))) {
    if (presentFiles.has(file) && (await isSame(join(from, file), join(to, file)))) published.unchanged++;
    else {
      await mkdir(dirname(join(to, file)), { recursive: true });
      await copyFile(join(from, file), join(to, file));
      published.written++;
    }
  }
  const wantedFiles = new Set(wanted);
  for (const file of present.filter((name) => !wantedFiles.has(name))) {
    await rm(join(to, file));
    published.removed++;
  }
  await removeEmptyFolders(to);
  return published;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

async function isSame(a: string, b: string): Promise<boolean> {
  const [bytesOfA, bytesOfB] = await Promise.all([readFile(a), readFile(b)]);
  return bytesOfA.equals(bytesOfB);
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
