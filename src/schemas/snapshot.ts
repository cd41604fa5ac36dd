import { z } from 'zod';
import { day, httpsUrl, id, line, passage } from './text.ts';
import { PLATFORMS } from './handles.ts';

/** What a platform last said of an account; only `ok` and `stale` entries carry data. */
export const HANDLE_STATES = ['ok', 'stale', 'gone', 'suspended', 'moved', 'private', 'unsupported'] as const;

const evidence = z.strictObject({
  kind: z
    .enum(['domain-handle', 'mastodon-field', 'orcid-link', 'github-link', 'rel-me'])
    .describe('What shows that the account is this person’s.'),
  source: httpsUrl.describe('Where it can be seen.'),
  seen: day.describe('When it was seen.'),
});

const handleRecord = z.strictObject({
  pasted: line(300).describe('The handle as the profile gives it.'),
  key: line(300).optional().describe('The platform’s permanent id of the account.'),
  state: z.enum(HANDLE_STATES).describe('What the last answer was.'),
  checked: day.describe('When the platform last answered.'),
  changed: day.optional().describe('When the data last changed.'),
  source: httpsUrl.describe('The address that answered.'),
  validator: line(300).optional().describe('ETag or Last-Modified of the answer.'),
  problem: line(300).optional().describe('Why the state is not ok.'),
  movedTo: line(300).optional().describe('The account that the person moved to; a proposal, never followed by itself.'),
  evidence: z.array(evidence).max(10).optional().describe('What verifies the account.'),
  data: z
    .strictObject({
      name: line(200).optional(),
      bio: passage(2000).optional(),
      avatar: z
        .string()
        .regex(/^avatars\/[0-9a-f]{16,64}\.webp$/, 'a file in content/handles/avatars')
        .optional(),
      followers: z.int().min(0).optional(),
      posts: z.int().min(0).optional(),
      lastActive: day.optional(),
      topics: z.array(line(120)).max(20).optional(),
      works: z
        .array(
          z.strictObject({
            title: line(400),
            year: z.int().optional(),
            doi: line(200).optional(),
            url: httpsUrl.optional(),
          }),
        )
        .max(10)
        .optional(),
    })
    .optional()
    .describe('What the account says, as plain text.'),
});

/** `content/handles/snapshot.json`: what was fetched of the mentors' handles. Generated and committed. */
export const snapshotSchema = z.strictObject({
  version: z.literal(1),
  mentors: z.record(id, z.partialRecord(z.enum(PLATFORMS), handleRecord)),
});

export type Snapshot = z.output<typeof snapshotSchema>;
