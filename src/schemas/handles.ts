import { z } from 'zod';
import { line } from './text.ts';

/** The platforms on which a mentor may have a public profile. */
export const PLATFORMS = [
  'bluesky',
  'mastodon',
  'threads',
  'x',
  'linkedin',
  'doximity',
  'youtube',
  'orcid',
  'scholar',
  'researchgate',
  'github',
  'website',
] as const;

export type Platform = (typeof PLATFORMS)[number];

/**
 * A login of GitHub: letters, digits and single hyphens between them; the accounts that a company manages end in `_` and
 * the company's short code. At most 39 characters, the code included.
 * https://docs.github.com/en/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication
 */
export const GITHUB_LOGIN = /^(?=.{1,39}$)[A-Za-z\d]+(?:-[A-Za-z\d]+)*(?:_[A-Za-z\d]+)?$/;

const handleText = line(300);
const handle = z.union([
  handleText,
  z.strictObject({
    handle: handleText.describe('The handle or the address of your profile, as you would paste it.'),
    fetch: z.boolean().optional().describe('Whether public facts of that profile may be fetched and shown here.'),
  }),
]);

/** A mentor's public profiles by platform, as pasted. */
export const handlesSchema = z.strictObject({
  bluesky: handle.optional().describe('Bluesky: "grace.example.org" or the address of your profile.'),
  mastodon: handle.optional().describe('Mastodon or another server of the fediverse: "@grace@med.example".'),
  threads: handle.optional().describe('Threads.'),
  x: handle.optional().describe('X, once Twitter.'),
  linkedin: handle.optional().describe('LinkedIn.'),
  doximity: handle.optional().describe('Doximity.'),
  youtube: handle.optional().describe('YouTube.'),
  orcid: handle.optional().describe('ORCID iD: "0000-0002-1825-0097".'),
  scholar: handle.optional().describe('Google Scholar: the address of your profile.'),
  researchgate: handle.optional().describe('ResearchGate.'),
  github: handle.optional().describe('GitHub login.'),
  website: handle.optional().describe('Your own page, with https://.'),
} satisfies Record<(typeof PLATFORMS)[number], z.ZodType>);
