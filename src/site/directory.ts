import { getCollection } from 'astro:content';
import { contentFolder, isDevServer, site, today } from 'virtual:mentor-directory/config';
import { readSnapshot } from '../content/snapshot.ts';
import { isHidden, type Day } from '../directory/availability.ts';
import { fairOrder } from '../directory/fair-order.ts';
import { placeAtInstitution } from '../directory/institution-place.ts';
import type { Mentor } from '../directory/mentor.ts';
import { createVocabulary, type Vocabulary } from '../directory/vocabulary.ts';
import { createWords, type Words } from '../directory/words.ts';
import type { Community } from '../schemas/community.ts';
import { hideAfterMonthsOf, type Site } from '../schemas/site.ts';
import type { Snapshot } from '../schemas/snapshot.ts';
import { optionalCollection } from './optional.ts';
import { en, type WordKey } from '../words/en.ts';

/** All that a page may show: the site's own words, its mentors in fair order, its vocabulary and communities. */
export interface Directory {
  site: Site;
  /** The day for which the site is built. */
  today: Day;
  words: Words<WordKey>;
  vocabulary: Vocabulary;
  /**
   * Everybody in fair order, the hidden ones last; those who give no point on the map are at their institution's, where
   * it is known.
   */
  mentors: readonly Mentor[];
  /** Those of them whom lists show: all but the hidden ones, who have not confirmed their page for too long. */
  shown: readonly Mentor[];
  /** The hidden ones. Their pages stay, and lists have them at the end, under a heading of their own. */
  hidden: readonly Mentor[];
  communities: readonly (Community & { id: string })[];
  /** What was fetched of the mentors' accounts; what of it may be shown, `recordsOf` says. */
  snapshot: Snapshot;
}

let loaded: Promise<Directory> | undefined;

/** The directory of this build, read from the content store once; in development, anew for each page. */
export function loadDirectory(): Promise<Directory> {
  if (isDevServer) return readDirectory();
  return (loaded ??= readDirectory());
}

async function readDirectory(): Promise<Directory> {
  const [profiles, interests, communities, { snapshot }] = await Promise.all([
    getCollection('profiles'),
    getCollection('interests'),
    optionalCollection('communities'),
    readSnapshot(contentFolder),
  ]);
  const { institutions } = snapshot;
  const everybody = fairOrder(
    profiles.map(({ id, data }) => ({ id, profile: placeAtInstitution(data, institutions) })),
  );
  const isLeftOut = ({ profile }: Mentor): boolean => isHidden(profile, today, hideAfterMonthsOf(site));
  const shown = everybody.filter((mentor) => !isLeftOut(mentor));
  const hidden = everybody.filter(isLeftOut);
  return {
    site,
    today,
    words: createWords('en', en),
    vocabulary: createVocabulary(
      interests.toSorted((a, b) => Number(a.body) - Number(b.body)).map((entry) => entry.data),
    ),
    mentors: [...shown, ...hidden],
    shown,
    hidden,
    communities: communities
      .map(({ id, data }) => ({ id, ...data }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    snapshot,
  };
}
