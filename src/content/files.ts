import { lstatSync, readFileSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import type { Problem } from '../directory/problem.ts';
import { ID_PATTERN, RESERVED_IDS } from '../schemas/text.ts';
import { getRunSettings } from './run-settings.ts';
import { fileProblem } from '../source/position.ts';

/** A file of the content folder that may be read. */
export interface ContentFile {
  /** The name without extension: the entry's id. */
  id: string;
  /** Absolute path. */
  path: string;
  /** Path as problems show it. */
  shown: string;
}

/** Bytes of a file, unless more are allowed for that one. */
export const MAX_BYTES = 65_536;

/** The path of a file as messages show it: from where the command runs, with forward slashes. */
export function shownPath(path: string): string {
  const fromHere = relative(getRunSettings().from ?? process.cwd(), path);
  return (fromHere.startsWith('..') ? path : fromHere).split(sep).join('/');
}

/**
 * The files with one of the extensions in a folder of the content and the folders in it, by id. Links, unusable
 * names, reserved ids and ids used twice are problems; `others` are the paths of files with other extensions. A folder
 * that does not exist has no files. `reserved` are ids that this folder cannot have besides those that none can.
 */
export async function listFiles(
  folder: string,
  extensions: readonly string[],
  reserved: readonly string[] = [],
): Promise<{ files: ContentFile[]; others: string[]; problems: Problem[] }> {
  const others: string[] = [];
  const byId = new Map<string, ContentFile[]>();
  const problems: Problem[] = [];
  if (await isLink(folder)) return { files: [], others, problems: [linkProblem(folder)] };
  for (const path of await walk(folder, problems)) {
    const extension = extname(path);
    if (!extensions.includes(extension)) {
      others.push(path);
      continue;
    }
    const file: ContentFile = { id: basename(path, extension), path, shown: shownPath(path) };
    if (!ID_PATTERN.test(file.id)) {
      problems.push(
        fileProblem(
          'file-name',
          file.shown,
          `"${file.id}" cannot be an address.`,
          'Name the file with lower-case letters a to z, digits and hyphens, as in "grace-okafor.mdx".',
        ),
      );
    } else if (RESERVED_IDS.has(file.id) || reserved.includes(file.id)) {
      problems.push(
        fileProblem(
          'id-reserved',
          file.shown,
          `The site needs "${file.id}" for itself.`,
          'Give the file another name.',
        ),
      );
    } else byId.set(file.id, [...(byId.get(file.id) ?? []), file]);
  }
  const files: ContentFile[] = [];
  for (const claimants of byId.values()) {
    const [first, second] = claimants;
    if (first && !second) files.push(first);
    // None of them is taken: the one who came later must not win another's page, nor the one who came first.
    else for (const file of claimants) problems.push(duplicateProblem(file, claimants));
  }
  return { files: files.sort((a, b) => (a.id < b.id ? -1 : 1)), others, problems };
}

function duplicateProblem(file: ContentFile, claimants: readonly ContentFile[]): Problem {
  const others = claimants.filter((other) => other !== file).map(({ shown }) => shown);
  return fileProblem(
    'id-duplicate',
    file.shown,
    `The id "${file.id}" is also that of ${others.join(' and ')}.`,
    'Rename or delete all but one of them.',
  );
}

async function walk(folder: string, problems: Problem[], isTop = true): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    // A folder that was just seen is not found under its name where that is no UTF-8.
    if (!isTop) problems.push(folderNameProblem(folder));
    return [];
  });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) for (const inner of await walk(path, problems, false)) paths.push(inner);
    else if (entry.isFile()) paths.push(path);
    else problems.push(linkProblem(path));
  }
  return paths;
}

function folderNameProblem(path: string): Problem {
  return fileProblem(
    'file-name',
    shownPath(path),
    `The folder "${basename(path)}" cannot be opened under its name.`,
    'Name it with lower-case letters a to z, digits and hyphens.',
  );
}

function linkProblem(path: string): Problem {
  return fileProblem(
    'file-link',
    shownPath(path),
    'This is a link or a special file, not a file of its own.',
    'Put a copy of the file here instead.',
  );
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text of a file, or the problem that keeps it from being read. It does not wait for the disk in between: thousands
 * of small files are read several times as fast.
 */
export function readText(path: string, maxBytes = MAX_BYTES): { text: string } | { problem: Problem } {
  const status = lstatSync(path);
  if (!status.isFile()) return { problem: linkProblem(path) };
  const { size } = status;
  if (size > maxBytes) {
    return {
      problem: fileProblem(
        'file-too-large',
        shownPath(path),
        `The file has ${size} bytes; ${maxBytes} are allowed.`,
        'Shorten it.',
      ),
    };
  }
  const bytes = readFileSync(path);
  try {
    const text = decoder.decode(bytes);
    if (!text.includes('\0')) return { text };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return {
    problem: fileProblem('file-encoding', shownPath(path), 'The file is not text in UTF-8.', 'Save it as UTF-8.'),
  };
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Whether there is a file of its own at `path`, and not a link or a folder. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
