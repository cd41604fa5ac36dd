import { z } from 'zod';
import { PLATFORMS } from './handles.ts';
import { appointment, AVAILABILITY_STATUSES, profileSchema } from './profile.ts';
import { day, id } from './text.ts';

/** The version of the format. A field that is new keeps it; one that goes or changes its meaning raises it. */
export const RECORD_VERSION = 1;

const fields = profileSchema.shape;

const interest = z.strictObject({
  id: z.string().describe('Its id in the vocabulary.'),
  label: z.string().describe('What it is called.'),
  mesh: z.string().optional().describe('Its descriptor in Medical Subject Headings: "D006333".'),
});

/** One mentor who agreed to exports, as `/mentors.json` has them. */
export const mentorRecordSchema = z.strictObject({
  id: id.describe('The id: the last part of the address of the page. It never changes.'),
  url: z.url().optional().describe('The address of the page, where the site says its own.'),
  name: fields.name,
  sortName: z.string().describe('The name as it is filed.'),
  credentials: fields.credentials,
  pronouns: fields.pronouns,
  photo: z
    .strictObject({ url: z.string().describe('Address of the picture.'), alt: z.string().describe('What it shows.') })
    .optional()
    .describe('Only where the mentor agreed to it.'),
  languages: fields.languages,
  appointments: z.array(appointment).optional().describe('Where they work, the main appointment first.'),
  place: fields.place,
  interests: z.array(interest).optional().describe('Professional interests, the most important first.'),
  personalInterests: z.array(interest).optional().describe('What they care for outside work.'),
  keywords: fields.keywords,
  mentoring: fields.mentoring,
  availability: z
    .strictObject({
      status: z.enum(AVAILABILITY_STATUSES),
      capacity: z.int().optional(),
      until: day.optional().describe('The last day on which it holds; after it, nothing is known.'),
    })
    .optional()
    .describe('Whether they take new mentees.'),
  confirmed: fields.confirmed,
  contact: fields.contact,
  handles: z
    .array(z.strictObject({ platform: z.enum(PLATFORMS), handle: z.string(), url: z.url() }))
    .optional()
    .describe('Their public profiles.'),
  communities: fields.communities,
  works: fields.works,
  projects: fields.projects,
});

/** `/mentors.json`: everybody who agreed to exports, in the order of their ids. */
export const mentorsFileSchema = z.strictObject({
  $schema: z.string().describe('Where this schema is.'),
  version: z.literal(RECORD_VERSION).describe('The version of the format.'),
  name: z.string().describe('The name of the directory.'),
  url: z.url().optional().describe('The address of the directory, where it says its own.'),
  mentors: z.array(mentorRecordSchema).describe('The mentors.'),
});

export type MentorRecord = z.output<typeof mentorRecordSchema>;
export type MentorsFile = z.output<typeof mentorsFileSchema>;
