import { link, lstat, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { readCommunities } from '../src/content/communities.ts';
import { rulesOf } from '../src/content/content.ts';
import { listFiles, readText, shownPath } from '../src/content/files.ts';
import { FrontmatterError, readFrontmatter } from '../src/content/frontmatter.ts';
import { readProfile } from '../src/content/profile-file.ts';
import { readRemoved } from '../src/content/removed.ts';
import { getRunSettings } from '../src/content/run-settings.ts';
import { readSite } from '../src/content/site-file.ts';
import { readSnapshot } from '../src/content/snapshot.ts';
import { readVocabulary } from '../src/content/vocabulary-file.ts';
import { idOfFileName } from '../src/edits/file-name.ts';
import { isEqual } from '../src/edits/patch.ts';
import { SpliceError } from '../src/edits/splice.ts';
import { tidyFrontmatter } from '../src/edits/tidy.ts';
import { platformOf } from '../src/directory/records.ts';
import type { BodyContext } from '../src/mdx/components.ts';
import { errorCode } from '../src/output/error-code.ts';
import { replaceFile } from '../src/output/replace-file.ts';
import { sweepTemporaryFiles } from '../src/output/temporary-file.ts';
import type { FileFix } from '../src/report/fixes.ts';
import { PLATFORMS, type Platform } from '../src/schemas/handles.ts';
import { SOURCES } from '../src/schemas/snapshot.ts';
import { joinParts } from '../src/source/file-parts.ts';
import { formatField } from '../src/source/position.ts';
import { checkProfile, type Rules } from '../src/source/profile-checks.ts';

/** What was put right in a file, or what would be, with its text before and after. */
export interface ProfileFix extends FileFix {
  before: string;
  after: string;
}

interface ProfileFile {
  path: string;
  shown: string;
  /** The id that its name was meant to be, where the name is none. */
  newId?: string;
}

const EXTENSIONS = ['.mdx', '.md'];
/** Stands in a name whose bytes are no UTF-8, and under which the file cannot be found. */
const NO_UTF_8 = /\uFFFD/;

/**
 * Puts right in every profile what has but one right form: order, blanks, handles, interests, the name of the file.
 * A file whose frontmatter cannot be read is not touched. Each file is read again before it is written, and stays as it
 * was if that finds anything new. `isDry` only says what would be done.
 */
export async function fixProfiles(folder: string, context: BodyContext, isDry: boolean): Promise<ProfileFix[]> {
  const [{ site }, { vocabulary }] = await Promise.all([readSite(folder), readVocabulary(folder)]);
  const kept = await findKeptHandles(folder);
  const { ids: communityIds } = await readCommunities(folder, vocabulary);
  const rules = rulesOf(site, vocabulary, communityIds);
  const fixes: ProfileFix[] = [];
  const sweptFolders = new Set<string>();
  for (const file of await findProfileFiles(folder)) {
    const fix = findFix(file, { rules, context, keptHandles: kept(file.newId ?? nameOf(file.shown)) });
    if (!fix) continue;
    if (!isDry && !sweptFolders.has(dirname(file.path))) {
      await sweepTemporaryFiles(dirname(file.path));
      sweptFolders.add(dirname(file.path));
    }
    fixes.push(isDry ? fix : await write(file, fix));
  }
  return fixes;
}

/** The files of profiles, those included whose names cannot be addresses. */
async function findProfileFiles(folder: string): Promise<ProfileFile[]> {
  const { files, problems } = await listFiles(join(folder, 'profiles'), EXTENSIONS);
  const removed = await readRemoved(folder);
  const misnamed = problems
    .filter(({ kind, file }) => kind === 'file-name' && EXTENSIONS.includes(extname(file)) && !NO_UTF_8.test(file))
    .map(({ file }) => ({ file, meant: idOfFileName(nameOf(file)) }));
  const claims = [
    ...[...files.map(({ shown }) => shown), ...problems.map(({ file }) => file)].map((file) => nameOf(file)),
    ...misnamed.flatMap(({ meant }) => meant ?? []),
  ].map((name) => name.toLowerCase());
  // Without the whole list of those who were taken down, no file gets an id.
  const isFree = (id: string, file: string): boolean =>
    removed.problems.length === 0 &&
    !removed.ids.has(id) &&
    claims.filter((claim) => claim === id).length === (nameOf(file).toLowerCase() === id ? 2 : 1);
  return [
    ...files,
    ...misnamed.map(({ file, meant }) => ({
      path: resolve(getRunSettings().from ?? process.cwd(), file),
      shown: file,
      ...(meant !== undefined && isFree(meant, file) && { newId: meant }),
    })),
  ];
}

const nameOf = (file: string): string => basename(file, extname(file));

/** Whose handles `sync` knows something of; all of them where that cannot be read. */
async function findKeptHandles(folder: string): Promise<(id: string) => ReadonlySet<Platform>> {
  const { snapshot, problems } = await readSnapshot(folder);
  if (problems.length > 0) return () => new Set(PLATFORMS);
  return (id) => new Set(SOURCES.filter((source) => snapshot.mentors[id]?.[source] !== undefined).map(platformOf));
}

interface Reading {
  rules: Rules;
  context: BodyContext;
  keptHandles: ReadonlySet<Platform>;
}

/** What can be put right in a file; undefined where there is nothing, or where it cannot be read. */
function findFix(file: ProfileFile, reading: Reading): ProfileFix | undefined {
  const source = readText(file.path);
  if ('problem' in source) return undefined;
  const { text } = source;
  const renamed = file.newId === undefined ? {} : { renamedTo: shownPath(newPath(file)) };
  const nothing = { file: file.shown, before: text, after: text, changes: [], isReordered: false, ...renamed };
  try {
    const { parts } = readFrontmatter(text);
    const { yaml, fields, changes, isReordered } = tidyFrontmatter(parts.yaml, {
      vocabulary: reading.rules.vocabulary,
      keptHandles: reading.keptHandles,
    });
    if (yaml === parts.yaml) return file.newId === undefined ? undefined : nothing;
    const after = joinParts({ ...parts, yaml });
    const isSafe = isEqual(readFrontmatter(after).data, fields) && !hasNewProblem(text, after, reading);
    if (!isSafe) return { ...nothing, givenUp: 'what could be put right here would bring another problem.' };
    return { ...nothing, after, changes, isReordered };
  } catch (error) {
    if (error instanceof FrontmatterError) return undefined;
    if (!(error instanceof SpliceError)) throw error;
    return { ...nothing, givenUp: 'a value cannot be replaced where it stands. Correct it by hand.' };
  }
}

/** Whether some field has more problems of a kind than before; what a problem quotes may have changed. */
function hasNewProblem(before: string, after: string, { rules, context }: Reading): boolean {
  const [old, now] = [before, after].map((text) => readProfile(text, '', context)) as [Read, Read];
  const count = ({ read, problems }: Read): Map<string, number> => {
    // What only a readable profile can be asked is no news where the old one could not be read.
    const checked = read && old.read ? checkProfile(read.profile, rules) : [];
    const counts = new Map<string, number>();
    for (const { kind, field } of [
      ...problems,
      ...checked.map(({ kind, path }) => ({ kind, field: formatField(path) })),
    ]) {
      const what = `${kind} ${field?.replace(/\[\d+\]/g, '[]')}`;
      counts.set(what, (counts.get(what) ?? 0) + 1);
    }
    return counts;
  };
  const known = count(old);
  return [...count(now)].some(([what, number]) => number > (known.get(what) ?? 0));
}

type Read = ReturnType<typeof readProfile>;

const newPath = ({ path, newId = '' }: ProfileFile): string => join(dirname(path), newId + extname(path));

/** Writes what {@link findFix} found; says so where somebody else changed the file meanwhile. */
async function write(file: ProfileFile, fix: ProfileFix): Promise<ProfileFix> {
  const isWritten = fix.before === fix.after || (await replaceFile(file.path, fix.before, fix.after));
  const { renamedTo, ...kept } = fix;
  const isRenamed = renamedTo !== undefined && isWritten && (await giveNewName(file.path, newPath(file)));
  const done = isRenamed ? fix : kept;
  if (isWritten && (renamedTo === undefined || isRenamed)) return done;
  const givenUp = 'somebody else changed it meanwhile. Run it again.';
  return isWritten ? { ...done, givenUp } : { ...done, after: fix.before, changes: [], isReordered: false, givenUp };
}

/** Renames a file and never overwrites another; false where the name is taken. */
async function giveNewName(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    await rm(from);
    return true;
  } catch (error) {
    const code = errorCode(error) ?? '';
    const isSameFile = code === 'EEXIST' && (await isOneFile(from, to));
    const hasNoLinks = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(code);
    const isTaken = (await readdir(dirname(to))).includes(basename(to));
    if (!isSameFile && !hasNoLinks && code !== 'EEXIST') throw error;
    if (isTaken || !(isSameFile || hasNoLinks)) return false;
    await rename(from, to);
    return true;
  }
}

/** Whether two names, different in upper and lower case alone, are one file to this file system. */
async function isOneFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([lstat(one), lstat(other)]);
  return a.ino === b.ino && a.dev === b.dev;
}
