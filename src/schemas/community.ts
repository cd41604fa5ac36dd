import { z } from 'zod';
import { handlesSchema } from './handles.ts';
import { day, httpsUrl, id, languageTag, line, passage, timeZone } from './text.ts';

export const COMMUNITY_KINDS = ['journal', 'society', 'hashtag', 'journal-club', 'chat', 'conference'] as const;

const LOCAL_TIME = 'a date and a local time such as "2026-12-01T19:00"';

/** A day and a time on it. Zod's own date and time would take a "Z" at the end, which contradicts `timeZone`. */
const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/, { error: LOCAL_TIME, abort: true })
  .refine((text) => day.safeParse(text.slice(0, 10)).success, LOCAL_TIME);

/** Rules by which people meet. Hours and minutes have no place in one: the time of day stands in `starts`. */
const RULE =
  /^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;(?:INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)=[A-Z0-9,+-]+)*$/;

const schedule = z.strictObject({
  starts: localTime.describe('The first time, local: "2026-12-01T19:00".'),
  timeZone: timeZone.describe('Its time zone (IANA): "America/New_York".'),
  minutes: z.int().min(5).max(20_160).describe('How long it lasts, in minutes.'),
  rule: z
    .string()
    .max(200)
    .regex(RULE, 'a rule such as "FREQ=MONTHLY;BYDAY=1TU": daily, weekly, monthly or yearly, by the parts of RFC 5545')
    .optional()
    .describe('How it repeats (RFC 5545): "FREQ=MONTHLY;BYDAY=1TU".'),
});

/** `content/communities/<id>.yaml`: a journal, society, hashtag, journal club, chat or conference. */
export const communitySchema = z.strictObject({
  name: line(120).describe('Its name.'),
  kind: z.enum(COMMUNITY_KINDS).describe('What it is.'),
  summary: passage(400).describe('What it is, in one or two sentences.'),
  suits: passage(300).optional().describe('Whom it suits, and where such a person could begin.'),
  url: httpsUrl.optional().describe('Its own page.'),
  feed: httpsUrl.optional().describe('The address of its RSS or Atom feed.'),
  source: httpsUrl.optional().describe('Where these facts can be checked.'),
  checked: day.optional().describe('When somebody last compared them with their source.'),
  languages: z.array(languageTag).max(12).optional().describe('Languages it uses.'),
  interests: z.array(id).max(30).optional().describe('Ids of the vocabulary.'),
  handles: handlesSchema.optional().describe('Public profiles by platform, as in a mentor’s file.'),
  schedule: schedule.optional().describe('When it meets.'),
});

export type Community = z.output<typeof communitySchema>;
