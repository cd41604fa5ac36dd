import { join } from 'node:path';
import { compareProblems, isError, type Problem } from '../directory/problem.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import type { Body } from '../mdx/body.ts';
import type { BodyContext } from '../mdx/components.ts';
import type { Profile } from '../schemas/profile.ts';
import type { Site } from '../schemas/site.ts';
import type { Snapshot } from '../schemas/snapshot.ts';
import { latestDay } from './build-day.ts';
import { readCommunities, type CommunityEntry } from './communities.ts';
import { listFiles, readText, type ContentFile } from './files.ts';
import { checkPhoto } from './photo.ts';
import { checkProfile, type Rules } from '../source/profile-checks.ts';
import { readProfile } from './profile-file.ts';
import { readRemoved } from './removed.ts';
import { readSite } from './site-file.ts';
import { readSnapshot } from './snapshot.ts';
import { fileProblem, formatField, type FieldPath } from '../source/position.ts';
import { readVocabulary } from './vocabulary-file.ts';

/** A profile without errors, as it was read. */
export interface ProfileEntry {
  id: string;
  /** Absolute path of its file. */
  path: string;
  text: string;
  profile: Profile;
  body: Body;
}

/** What a content folder holds. Files with errors are left out of everything but `problems`. */
export interface Content {
  site: Site;
  vocabulary: Vocabulary;
  communities: CommunityEntry[];
  profiles: ProfileEntry[];
  /** What was fetched of the mentors' accounts; what of it may be shown, `recordsOf` says. */
  snapshot: Snapshot;
  /** Every problem of every file, in the order of files and lines. */
  problems: Problem[];
}

/** Gives a profile that was read before from the same text, so that it need not be read again. */
export type KnownProfile = (id: string, text: string) => Pick<ProfileEntry, 'profile' | 'body'> | undefined;

/**
 * Reads a whole content folder and finds every problem in it. `context` has the words and the base path of the site.
 * The one reader of content: the site, `check` and every command see what it sees.
 */
export async function readContent(
  folder: string,
  context: BodyContext,
  known: KnownProfile = () => undefined,
): Promise<Content> {
  const [{ site, problems: siteProblems }, { vocabulary, problems: vocabularyProblems }] = await Promise.all([
    readSite(folder),
    readVocabulary(folder),
  ]);
  const communities = await readCommunities(folder, vocabulary);
  const { ids: removed, problems: removedProblems } = await readRemoved(folder);
  const { snapshot, problems: snapshotProblems } = await readSnapshot(folder);
  const rules: Rules = { vocabulary, latestDay: latestDay(), consent: site.policies?.consent ?? 'required' };
  const { files, problems } = await listFiles(join(folder, 'profiles'), ['.mdx', '.md']);
  const profiles: ProfileEntry[] = [];
  for (const file of files) {
    const found = await readEntry(file, context, rules, known);
    if (removed.has(file.id)) found.problems.push(removedProblem(file));
    problems.push(...found.problems);
    if (found.entry && !found.problems.some(isError)) profiles.push(found.entry);
  }
  problems.push(...siteProblems, ...vocabularyProblems, ...communities.problems);
  problems.push(...removedProblems, ...snapshotProblems);
  problems.sort(compareProblems);
  return { site, vocabulary, communities: communities.entries, profiles, snapshot, problems };
}

async function readEntry(
  file: ContentFile,
  context: BodyContext,
  rules: Rules,
  known: KnownProfile,
): Promise<{ entry?: ProfileEntry; problems: Problem[] }> {
  const source = await readText(file.path);
  if ('problem' in source) return { problems: [source.problem] };
  const earlier = known(file.id, source.text);
  const { read, problems }: ReturnType<typeof readProfile> | { read: typeof earlier; problems: Problem[] } = earlier
    ? { read: earlier, problems: [] }
    : readProfile(source.text, file.shown, context);
  if (!read) return { problems };
  // Places are looked up only for what is wrong; a profile known from before is then read once more.
  const positionOf = (path: FieldPath) => {
    const { positionOf: find } =
      'positionOf' in read ? read : (readProfile(source.text, file.shown, context).read ?? {});
    return find?.(path) ?? {};
  };
  const found = [...checkProfile(read.profile, rules), ...(await checkPhoto(read.profile, file))];
  problems.push(
    ...found.map(({ path, ...problem }) => ({
      file: file.shown,
      ...positionOf(path),
      field: formatField(path),
      ...problem,
    })),
  );
  return {
    entry: { id: file.id, path: file.path, text: source.text, profile: read.profile, body: read.body },
    problems,
  };
}

function removedProblem(file: ContentFile): Problem {
  return fileProblem(
    'removed-present',
    file.shown,
    `"${file.id}" was taken down: content/removed.txt lists it.`,
    'Delete this file, or take the id out of removed.txt if the person asked to come back.',
  );
}
