import type { Source } from '../schemas/snapshot.ts';
import type { SourceModule } from './source.ts';
import { bluesky } from './sources/bluesky.ts';
import { github } from './sources/github.ts';
import { mastodon } from './sources/mastodon.ts';
import { createOpenAlex } from './sources/openalex.ts';
import { orcid } from './sources/orcid.ts';
import { website } from './sources/website.ts';

/** All sources, one line each. */
export const createSources = (openAlexKey?: string): Readonly<Record<Source, SourceModule>> => ({
  bluesky,
  mastodon,
  orcid,
  openalex: createOpenAlex(openAlexKey),
  github,
  website,
});
