import { getCollection } from 'astro:content';
import { isDevServer, site, today } from 'virtual:mentor-directory/config';
import type { Day } from '../directory/availability.ts';
import { fairOrder } from '../directory/fair-order.ts';
import type { Mentor } from '../directory/mentor.ts';
import { createVocabulary, type Vocabulary } from '../directory/vocabulary.ts';
import { createWords, type Words } from '../directory/words.ts';
import type { Community } from '../schemas/community.ts';
import type { Site } from '../schemas/site.ts';
import { optionalCollection } from './optional.ts';
import { en, type WordKey } from '../words/en.ts';

/** All that a page may show: the site's own words, its mentors in fair order, its vocabulary and communities. */
export interface Directory {
  site: Site;
  /** The day for which the site is built. */
  today: Day;
  words: Words<WordKey>;
  vocabulary: Vocabulary;
  mentors: readonly Mentor[];
  communities: readonly (Community & { id: string })[];
}

let loaded: Promise<Directory> | undefined;

/** The directory of this build, read from the content store once; in development, anew for each page. */
export function loadDirectory(): Promise<Directory> {
  if (isDevServer) return readDirectory();
  return (loaded ??= readDirectory());
}

async function readDirectory(): Promise<Directory> {
  const [profiles, interests, communities] = await Promise.all([
    getCollection('profiles'),
    getCollection('interests'),
    optionalCollection('communities'),
  ]);
  return {
    site,
    today,
    words: createWords('en', en),
    vocabulary: createVocabulary(
      interests.toSorted((a, b) => Number(a.body) - Number(b.body)).map((entry) => entry.data),
    ),
    mentors: fairOrder(profiles.map(({ id, data }) => ({ id, profile: data }))),
    communities: communities
      .map(({ id, data }) => ({ id, ...data }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}
