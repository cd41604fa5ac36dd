import { join } from 'node:path';
import { compareProblems, isError, type Problem } from '../directory/problem.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { shownGuideIds } from '../guides/shipped-guides.ts';
import type { BodyContext } from '../mdx/components.ts';
import type { Site } from '../schemas/site.ts';
import { staleAfterMonthsOf } from '../schemas/site.ts';
import type { Snapshot } from '../schemas/snapshot.ts';
import { checkPeople } from '../source/people-checks.ts';
import { fileProblem } from '../source/position.ts';
import type { Rules } from '../source/profile-checks.ts';
import { buildDay, latestDay } from './build-day.ts';
import { readCommunities, type CommunityEntry } from './communities.ts';
import type { CommunityDays } from './community-dates.ts';
import {
  checkPhotos,
  type KnownProfile,
  placeProblems,
  type ProfileEntry,
  readEntry,
  type ReadEntry,
} from './entry.ts';
import { listFiles, type ContentFile } from './files.ts';
import { checkLinks, readGuideLinks } from './link-checks.ts';
import { readRemoved } from './removed.ts';
import { siteAddresses, type SiteAddresses } from './site-addresses.ts';
import { readSite } from './site-file.ts';
import { readSnapshot } from './snapshot.ts';
import { checkUnread } from './unread-files.ts';
import { readVocabulary } from './vocabulary-file.ts';

/** What a content folder holds. Files with errors are left out of everything but `problems`. */
export interface Content {
  site: Site;
  vocabulary: Vocabulary;
  communities: CommunityEntry[];
  /** The ids of all files of communities, those with errors included. */
  communityIds: ReadonlySet<string>;
  profiles: ProfileEntry[];
  /** What was fetched of the mentors' accounts; what of it may be shown, `recordsOf` says. */
  snapshot: Snapshot;
  /** Every problem of every file, in the order of files and lines. */
  problems: Problem[];
}

/**
 * Reads a whole content folder and finds every problem in it. `context` has the words and the base path of the site.
 * The one reader of content: the site, `check` and every command see what it sees.
 */
export async function readContent(
  folder: string,
  context: BodyContext,
  known: KnownProfile = () => undefined,
): Promise<Content> {
  const [site, { vocabulary, problems: vocabularyProblems }] = await Promise.all([
    readSite(folder),
    readVocabulary(folder),
  ]);
  const communities = await readCommunities(folder, vocabulary, daysOf(site.site));
  const removed = await readRemoved(folder);
  const { snapshot, problems: snapshotProblems } = await readSnapshot(folder);
  const rules = rulesOf(site.site, vocabulary, communities.ids);
  const { files, others, problems: listProblems } = await listFiles(join(folder, 'profiles'), ['.mdx', '.md']);
  const all = files.map((file) => readEntry(file, context, rules, known));
  for (const { file, problems: found } of all) if (removed.ids.has(file.id)) found.push(removedProblem(file));
  await checkPhotos(all, context);
  const profiles = all.flatMap(({ entry, problems: found }) => (entry && !found.some(isError) ? [entry] : []));
  const problems = [
    listProblems,
    ...all.map(({ problems: found }) => found),
    site.problems,
    vocabularyProblems,
    communities.problems,
    removed.problems,
    snapshotProblems,
    checkTogether(all, context),
    checkUnread(others, all),
    await checkAllLinks(folder, { ...site, vocabulary, profiles, communities: communities.entries }, all),
  ].flat();
  problems.sort(compareProblems);
  const { entries, ids: communityIds } = communities;
  return { site: site.site, vocabulary, communities: entries, communityIds, profiles, snapshot, problems };
}

/** What the profiles of a directory are held against, on the day for which it is built. */
export function rulesOf(site: Site, vocabulary: Vocabulary, communities: ReadonlySet<string>): Rules {
  return {
    vocabulary,
    communities,
    ...daysOf(site),
    consent: site.policies?.consent ?? 'required',
    hasCoordinator: site.contact?.email !== undefined,
  };
}

function daysOf(site: Site): Required<CommunityDays> {
  return { latestDay: latestDay(), today: buildDay(), staleAfterMonths: staleAfterMonthsOf(site) };
}

/** What is wrong with profiles only beside one another. */
function checkTogether(all: readonly ReadEntry[], context: BodyContext): Problem[] {
  const people = all.flatMap(({ file, entry }) =>
    entry ? [{ file: file.shown, source: { file, text: entry.text }, profile: entry.profile }] : [],
  );
  return checkPeople(people).flatMap(({ person, problem }) => placeProblems([problem], person.source, context));
}

/** The links to pages of the site in profiles, guides and settings. */
async function checkAllLinks(
  folder: string,
  {
    site,
    links,
    vocabulary,
    profiles,
    communities,
  }: Awaited<ReturnType<typeof readSite>> & Pick<Content, 'vocabulary' | 'profiles' | 'communities'>,
  all: readonly ReadEntry[],
): Promise<Problem[]> {
  const guides = await readGuideLinks(folder);
  const ownIds = guides.map(({ id }) => id);
  const addressesWith = (guideIds: string[]): SiteAddresses =>
    siteAddresses({
      folder,
      site,
      vocabulary,
      profiles,
      profileIds: all.map(({ file }) => file.id),
      guideIds,
      communities,
    });
  const addresses = addressesWith(shownGuideIds(ownIds, site.guides?.off));
  // Within guides, a link to one that is switched off becomes text.
  const addressesInGuides = addressesWith(shownGuideIds(ownIds));
  return [
    ...links.flatMap(({ file, ...link }) => checkLinks([link], file, addresses)),
    ...all.flatMap(({ file, entry }) => checkLinks(entry?.links ?? [], file.shown, addresses)),
    ...guides.flatMap(({ file, links: found }) => checkLinks(found, file, addressesInGuides)),
  ];
}

function removedProblem(file: ContentFile): Problem {
  return fileProblem(
    'removed-present',
    file.shown,
    `"${file.id}" was taken down: content/removed.txt lists it.`,
    'Delete this file, or take the id out of removed.txt if the person asked to come back.',
  );
}
