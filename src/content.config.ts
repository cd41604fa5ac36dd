import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { base, contentFolder, keepGoing } from 'virtual:mentor-directory/config';
import { readCommunities } from './content/communities.ts';
import { listLoader, profilesLoader } from './content/loader.ts';
import { readVocabulary } from './content/vocabulary-file.ts';
import { createWords } from './directory/words.ts';
import { isError } from './directory/problem.ts';
import { SHIPPED_GUIDES } from './guides/shipped-guides.ts';
import { communitySchema } from './schemas/community.ts';
import { guideSchema } from './schemas/guide.ts';
import { interestSchema } from './schemas/interest.ts';
import { profileSchema } from './schemas/profile.ts';
import { en } from './words/en.ts';

const settings = { base, contentFolder, keepGoing, words: createWords('en', en) };
const guidesFolder = join(contentFolder, 'guides');

/** The file name is the id; Astro's own rule would let a `slug` in the frontmatter take another guide's place. */
function guidesIn(folder: string): ReturnType<typeof glob> {
  return glob({ pattern: '*.mdx', base: folder, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') });
}

export const collections = {
  profiles: defineCollection({ loader: profilesLoader(settings), schema: profileSchema }),
  interests: defineCollection({
    loader: listLoader('interests', settings, async () => {
      const { vocabulary, problems } = await readVocabulary(contentFolder);
      return problems.some(isError) ? undefined : vocabulary.interests;
    }),
    schema: interestSchema,
  }),
  communities: defineCollection({
    loader: listLoader('communities', settings, async () => {
      const { vocabulary } = await readVocabulary(contentFolder);
      return (await readCommunities(contentFolder, vocabulary)).entries;
    }),
    schema: communitySchema,
  }),
  guides: defineCollection({
    loader: existsSync(guidesFolder)
      ? guidesIn(guidesFolder)
      : { name: 'no-guides', load: async ({ store }) => store.clear() },
    schema: guideSchema,
  }),
  shippedGuides: defineCollection({ loader: guidesIn(SHIPPED_GUIDES), schema: guideSchema }),
};
