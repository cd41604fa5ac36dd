import type { Problem } from '../directory/problem.ts';
import type { Body } from '../mdx/body.ts';
import type { BodyContext } from '../mdx/components.ts';
import type { PageLink } from '../mdx/markdown.ts';
import type { Profile } from '../schemas/profile.ts';
import { formatField, type FieldPath, type Position } from '../source/position.ts';
import { checkProfile, type FieldProblem, type Rules } from '../source/profile-checks.ts';
import { readText, type ContentFile } from './files.ts';
import { checkPhoto } from './photo.ts';
import { readProfile } from './profile-file.ts';

/** A profile without errors, as it was read. */
export interface ProfileEntry {
  id: string;
  /** Absolute path of its file. */
  path: string;
  text: string;
  profile: Profile;
  body: Body;
  /** The links to pages of the site in its text. */
  links: PageLink[];
  /** Whether its text alone gave no problem; else only reading it anew gives them again. */
  isClean: boolean;
}

/** Gives a profile that was read before from the same text, so that it need not be read again. */
export type KnownProfile = (id: string, text: string) => Pick<ProfileEntry, 'profile' | 'body' | 'links'> | undefined;

/** What a file of a profile gave: an entry, unless it cannot be understood, its problems, and its text. */
export interface ReadEntry {
  file: ContentFile;
  text?: string;
  entry?: ProfileEntry;
  problems: Problem[];
}

/** Reads one file of a profile and checks it by itself, without regard to its picture and to others. */
export function readEntry(file: ContentFile, context: BodyContext, rules: Rules, known: KnownProfile): ReadEntry {
  const source = readText(file.path);
  if ('problem' in source) return { file, problems: [source.problem] };
  const { text } = source;
  const earlier = known(file.id, text);
  const { read, problems }: ReturnType<typeof readProfile> | { read: typeof earlier; problems: Problem[] } = earlier
    ? { read: earlier, problems: [] }
    : readProfile(text, file.shown, context);
  if (!read) return { file, text, problems };
  const { profile, body, links } = read;
  const entry: ProfileEntry = {
    id: file.id,
    path: file.path,
    text,
    profile,
    body,
    links,
    isClean: problems.length === 0,
  };
  const found = checkProfile(profile, rules);
  const positionOf = 'positionOf' in read ? read.positionOf : undefined;
  problems.push(...placeProblems(found, { file, text }, context, positionOf));
  return { file, text, entry, problems };
}

/** Adds what is wrong with the pictures that profiles name, some of them looked at at a time. */
export async function checkPhotos(all: readonly ReadEntry[], context: BodyContext): Promise<void> {
  const withPhoto = all.flatMap((read) => (read.entry?.profile.photo ? [{ ...read.entry, ...read }] : []));
  for (let start = 0; start < withPhoto.length; start += PHOTOS_AT_A_TIME) {
    await Promise.all(
      withPhoto.slice(start, start + PHOTOS_AT_A_TIME).map(async ({ profile, file, text = '', problems }) => {
        problems.push(...placeProblems(await checkPhoto(profile, file), { file, text }, context));
      }),
    );
  }
}

const PHOTOS_AT_A_TIME = 16;

/**
 * Gives problems of fields their places in the file. Places are kept only while a file is read, and of few profiles is
 * more found later; those are read once more.
 */
export function placeProblems(
  found: readonly FieldProblem[],
  { file, text }: { file: ContentFile; text: string },
  context: BodyContext,
  positionOf?: (path: FieldPath) => Position,
): Problem[] {
  if (found.length === 0) return [];
  const find = positionOf ?? readProfile(text, file.shown, context).read?.positionOf;
  return found.map(({ path, ...problem }) => ({
    file: file.shown,
    ...find?.(path),
    field: formatField(path),
    ...problem,
  }));
}
