import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { FrontmatterError, readFrontmatter } from '../src/content/frontmatter.ts';
import { readText } from '../src/content/files.ts';
import { readRemoved } from '../src/content/removed.ts';
import { readSnapshot } from '../src/content/snapshot.ts';
import { withLock } from '../src/output/lock.ts';
import type { Snapshot } from '../src/schemas/snapshot.ts';
import { removeUnusedAvatars } from '../src/sync/avatars.ts';
import { readIfThere, snapshotPath, writeSnapshot, writeWhole } from '../src/sync/snapshot-file.ts';

/** What has to go so that a person is taken down. */
export interface Removal {
  id: string;
  /** Whether anything here is of that person. */
  isKnown: boolean;
  /** All ids that there are. */
  ids: string[];
  /** Absolute paths of the files to delete: the profile, its picture, pictures that were fetched. */
  files: string[];
  /** Absolute paths of the files that are written: `removed.txt` and the snapshot. */
  changed: string[];
  /** Places in other files that name the person, `path:line`, for a person to look at. */
  mentions: string[];
}

const PROFILE = new Set(['.mdx', '.md']);
const TEXTS = new Set(['.mdx', '.md', '.yaml', '.yml']);

/** Looks what a content folder has of a person. Changes nothing. */
export async function planRemoval(content: string, id: string): Promise<Removal> {
  const paths = await listPaths(content);
  const profiles = paths.filter((path) => isWithin(path, join(content, 'profiles')) && PROFILE.has(extname(path)));
  const idOf = (path: string): string => basename(path, extname(path));
  const own = profiles.filter((path) => idOf(path) === id);
  const { snapshot } = await readSnapshot(content);
  const isInSnapshot = Object.hasOwn(snapshot.mentors, id);
  const isListed = (await readRemoved(content)).ids.has(id);
  const others = paths.filter((path) => !own.includes(path) && TEXTS.has(extname(path)));
  const avatars = isInSnapshot ? avatarsOnlyOf(snapshot, id).map((path) => join(content, 'handles', path)) : [];
  return {
    id,
    isKnown: own.length > 0 || isInSnapshot,
    ids: [...profiles.map(idOf), ...Object.keys(snapshot.mentors)],
    files: [...own, ...picturesOnlyOf(own, profiles), ...avatars.filter((path) => existsSync(path))],
    changed: [...(isListed ? [] : [join(content, 'removed.txt')]), ...(isInSnapshot ? [snapshotPath(content)] : [])],
    mentions: others.flatMap((path) => mentionsIn(path, [`mentors/${id}/`, ...own.flatMap(nameIn)])),
  };
}

/**
 * Deletes all of it. The id is recorded first, so that nothing brings the person back even if this is cut short; then
 * running it again ends it. Throws `LockedError` while a sync is at work.
 */
export async function carryOutRemoval(content: string, { id, files, changed }: Removal): Promise<void> {
  const hidden = join(content, 'handles/.sync');
  await withLock(join(hidden, 'lock'), async () => {
    const list = join(content, 'removed.txt');
    if (changed.includes(list)) await writeWhole(list, withId((await readIfThere(list)) ?? HEADER, id));
    if (changed.includes(snapshotPath(content))) {
      const { snapshot } = await readSnapshot(content);
      const rest = withoutMentor(snapshot, id);
      await writeSnapshot(content, rest);
      await removeUnusedAvatars(join(content, 'handles'), rest);
    }
    // What a run of today was answered may be about them.
    await rm(join(hidden, 'journal.jsonl'), { force: true });
    for (const file of files) await rm(file, { force: true });
  });
  if ((await readdir(hidden)).length === 0) await rm(hidden, { recursive: true });
}

const HEADER = '# People who were taken down, one id a line. Nothing brings them back.\n';

function withId(list: string, id: string): string {
  const lineEnd = list.includes('\r\n') ? '\r\n' : '\n';
  return `${list}${list === '' || list.endsWith('\n') ? '' : lineEnd}${id}${lineEnd}`;
}

function withoutMentor(snapshot: Snapshot, id: string): Snapshot {
  return {
    ...snapshot,
    mentors: Object.fromEntries(Object.entries(snapshot.mentors).filter(([other]) => other !== id)),
  };
}

function avatarsOnlyOf(snapshot: Snapshot, id: string): string[] {
  const avatarsOf = (of: Snapshot['mentors'][string]): string[] =>
    Object.values(of).flatMap(({ data }) => data?.avatar ?? []);
  const others = new Set(Object.values(withoutMentor(snapshot, id).mentors).flatMap(avatarsOf));
  return avatarsOf(snapshot.mentors[id] ?? {}).filter((avatar) => !others.has(avatar));
}

/** The pictures that profiles name, unless another profile beside them names one, too. */
function picturesOnlyOf(own: readonly string[], profiles: readonly string[]): string[] {
  const wanted = new Set(own.flatMap(pictureIn));
  if (wanted.size === 0) return [];
  const others = new Set(profiles.filter((path) => !own.includes(path)).flatMap(pictureIn));
  return [...wanted].filter((picture) => !others.has(picture) && existsSync(picture));
}

function pictureIn(profile: string): string[] {
  const photo = dataOf(profile)['photo'];
  const source = typeof photo === 'object' && photo !== null && 'src' in photo ? photo.src : undefined;
  if (typeof source !== 'string') return [];
  const path = join(dirname(profile), source);
  return dirname(path) === dirname(profile) ? [path] : [];
}

function nameIn(profile: string): string[] {
  const { name } = dataOf(profile);
  return typeof name === 'string' && name !== '' ? [name] : [];
}

/** The fields of a profile; none of a file that cannot be read, which is taken down like any other. */
function dataOf(path: string): Record<string, unknown> {
  const read = readText(path);
  if ('problem' in read) return {};
  try {
    const { data } = readFrontmatter(read.text);
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof FrontmatterError) return {};
    throw error;
  }
}

function mentionsIn(path: string, texts: readonly string[]): string[] {
  const read = readText(path, 2_000_000);
  if ('problem' in read) return [];
  return read.text
    .split('\n')
    .flatMap((line, at) => (texts.some((text) => line.includes(text)) ? [`${path}:${at + 1}`] : []));
}

async function listPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const isWithin = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);
