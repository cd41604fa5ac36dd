import { z } from 'zod';
import { countryCode, day, httpsUrl, id, line, passage } from './text.ts';

/** Where facts about a mentor's accounts are fetched; each needs the mentor's consent, `fetch:orcid` and so on. */
export const SOURCES = ['bluesky', 'mastodon', 'orcid', 'openalex', 'github', 'website'] as const;

export type Source = (typeof SOURCES)[number];

/** What a source last said of an account; only `ok`, `stale` and `moved` entries carry data. */
export const HANDLE_STATES = ['ok', 'stale', 'gone', 'suspended', 'moved', 'private', 'unsupported'] as const;

export type HandleState = (typeof HANDLE_STATES)[number];

/** The most addresses of one account that are kept. */
export const MOST_LINKS = 30;

export const EVIDENCE_KINDS = ['domain-handle', 'mastodon-field', 'orcid-link', 'github-link', 'rel-me'] as const;

const evidence = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS).describe('What shows that the account is this person’s.'),
  source: httpsUrl.describe('Where it can be seen.'),
  seen: day.describe('When it was first seen there, without a break since.'),
});

const work = z.strictObject({
  title: line(400),
  year: z.int().min(1000).max(9999).optional(),
  journal: line(300).optional(),
  doi: line(200).optional(),
  pmid: line(20).optional(),
  url: httpsUrl.optional(),
});

const employment = z.strictObject({
  organization: line(200),
  department: line(200).optional(),
  role: line(200).optional(),
  startYear: z.int().min(1000).max(9999).optional(),
});

/** What an account says of itself, as plain text. */
const accountData = z.strictObject({
  name: line(200).optional(),
  bio: passage(2000).optional(),
  avatar: z
    .string()
    .regex(/^avatars\/[0-9a-f]{32}\.webp$/, 'a file in content/handles/avatars')
    .optional(),
  avatarSource: httpsUrl.optional().describe('The address of the picture that the avatar was drawn from.'),
  followers: z.int().min(0).optional().describe('Rounded to two significant digits.'),
  lastActive: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month such as 2026-11')
    .optional(),
  topics: z.array(line(120)).max(20).optional(),
  keywords: z.array(line(120)).max(30).optional(),
  employments: z.array(employment).max(10).optional(),
  works: z.array(work).max(10).optional(),
  software: line(60).optional().describe('What the server of the account runs, where it is not Mastodon.'),
});

/** What is known of one account. */
export const handleRecordSchema = z.strictObject({
  pasted: line(300).describe('The handle as the profile gives it.'),
  key: line(300).optional().describe('The permanent id of the account.'),
  state: z.enum(HANDLE_STATES).describe('What the last answer was.'),
  checked: day.describe('When it was last asked, within 30 days.'),
  changed: day.describe('When anything here last changed but the day it was checked.'),
  missingSince: day.optional().describe('When it was first not found; it counts as gone three days later.'),
  source: httpsUrl.describe('The address that answered.'),
  validator: line(300).optional().describe('ETag of the answer.'),
  problem: line(300).optional().describe('Why the state is not ok.'),
  movedTo: line(300).optional().describe('The account that the person moved to; a proposal, never followed by itself.'),
  renamedTo: line(300).optional().describe('What the account is called today, where that is not what was pasted.'),
  links: z.array(httpsUrl).max(MOST_LINKS).optional().describe('The addresses that the account names as its owner’s.'),
  evidence: z.array(evidence).max(10).optional().describe('What verifies the account.'),
  data: accountData.optional(),
});

const institution = z.strictObject({
  name: line(200),
  city: line(100).optional(),
  country: countryCode.optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  checked: day,
  source: httpsUrl,
});

/** `content/handles/snapshot.json`: what was fetched of the mentors' handles. Generated and committed. */
export const snapshotSchema = z.strictObject({
  version: z.literal(1),
  mentors: z.record(id, z.partialRecord(z.enum(SOURCES), handleRecordSchema)),
  communities: z
    .record(id, z.partialRecord(z.enum(SOURCES), handleRecordSchema))
    .optional()
    .describe('The accounts of communities, by their ids.'),
  institutions: z.record(httpsUrl, institution).describe('By ROR id.'),
  works: z
    .record(line(200), z.strictObject({ ...work.shape, checked: day, source: httpsUrl }))
    .describe('Works that profiles feature, by DOI or by "pmid:" and number.'),
});

export type Snapshot = z.output<typeof snapshotSchema>;
export type HandleRecord = z.output<typeof handleRecordSchema>;
export type Evidence = z.output<typeof evidence>;
export type AccountData = z.output<typeof accountData>;
export type Work = z.output<typeof work>;
export type Institution = z.output<typeof institution>;

/** A snapshot of nothing. */
export const EMPTY_SNAPSHOT: Snapshot = { version: 1, mentors: {}, institutions: {}, works: {} };
