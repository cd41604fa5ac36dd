import type { WordKey } from './en.ts';

/** What the ways of contact are called. */
export const CONTACT_WORDS = [
  'contact.email',
  'contact.coordinator',
  'contact.in-person',
  'contact.bluesky',
  'contact.mastodon',
  'contact.threads',
  'contact.x',
  'contact.linkedin',
  'contact.doximity',
  'contact.youtube',
  'contact.orcid',
  'contact.scholar',
  'contact.researchgate',
  'contact.github',
  'contact.website',
] as const satisfies readonly WordKey[];
