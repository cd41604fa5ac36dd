import type { Platform } from '../schemas/handles.ts';
import type { PlatformRules } from './platform.ts';
import { bluesky } from './platforms/bluesky.ts';
import { doximity } from './platforms/doximity.ts';
import { github } from './platforms/github.ts';
import { linkedin } from './platforms/linkedin.ts';
import { mastodon } from './platforms/mastodon.ts';
import { orcid } from './platforms/orcid.ts';
import { researchgate } from './platforms/researchgate.ts';
import { scholar } from './platforms/scholar.ts';
import { threads } from './platforms/threads.ts';
import { website } from './platforms/website.ts';
import { x } from './platforms/x.ts';
import { youtube } from './platforms/youtube.ts';

/** The rules of every platform that a profile may name. */
export const PLATFORM_RULES: Readonly<Record<Platform, PlatformRules>> = {
  bluesky,
  mastodon,
  threads,
  x,
  linkedin,
  doximity,
  youtube,
  orcid,
  scholar,
  researchgate,
  github,
  website,
};
