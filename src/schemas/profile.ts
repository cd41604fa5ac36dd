import { z } from 'zod';
import { GITHUB_LOGIN, handlesSchema, PLATFORMS } from './handles.ts';
import {
  AVAILABILITY_STATUSES,
  CADENCES,
  CHANNELS,
  CONSENT_SCOPES,
  FEEDBACK_STYLES,
  FORMATS,
  HELP_WITH,
  MEETING_PLACES,
  MENTEE_LEVELS,
  RANKS,
  REACHES,
  ROLES,
  TRACKS,
} from './profile-words.ts';
import { countryCode, day, id, languageTag, line, passage, timeZone } from './text.ts';

export * from './profile-words.ts';

/** What the ways of contact are called in a file: a platform of the profile's handles, or one of these. */
export const CONTACT_WAYS = ['email', 'coordinator', 'in-person', ...PLATFORMS] as const;

const several = <const T extends readonly string[]>(words: T) => z.array(z.enum(words)).max(words.length);

/** Where somebody works, and as what. */
export const appointment = z.strictObject({
  title: line().optional().describe('Your title as you write it: "Associate Professor of Medicine".'),
  rank: z.enum(RANKS).optional().describe('Your academic rank. It is shown, and never used to sort people.'),
  track: z.enum(TRACKS).optional().describe('Your academic track, where your school has tracks.'),
  institution: line().optional().describe('Name of the university, school or hospital.'),
  ror: z
    .string()
    .regex(/^https:\/\/ror\.org\/0[a-hj-km-np-tv-z0-9]{6}\d{2}$/, 'an address such as "https://ror.org/03vek6s52"')
    .optional()
    .describe('The institution in the Research Organization Registry: "https://ror.org/…".'),
  department: line().optional().describe('Department: "Medicine".'),
  division: line().optional().describe('Division or unit within the department: "Nephrology".'),
  site: line().optional().describe('The campus, hospital or clinic where you can be met.'),
});

const place = z.strictObject({
  city: line(100).optional().describe('City or town.'),
  country: countryCode.optional().describe('Country as its code of two letters (ISO 3166): "KE" for Kenya.'),
  latitude: z
    .number()
    .min(-90)
    .max(90)
    .optional()
    .describe('Degrees north, for the map. Leave out what you would rather not show.'),
  longitude: z.number().min(-180).max(180).optional().describe('Degrees east, for the map.'),
  timeZone: timeZone.optional().describe('Your time zone (IANA): "Africa/Nairobi".'),
});

const style = z.strictObject({
  cadence: z.enum(CADENCES).optional().describe('How often you usually meet a mentee.'),
  channel: several(CHANNELS).optional().describe('How you like to talk, the preferred way first.'),
  feedback: several(FEEDBACK_STYLES).optional().describe('How you give feedback.'),
});

const mentoring = z.strictObject({
  roles: several(ROLES)
    .optional()
    .describe('What you are to a mentee: mentor, coach, sponsor or connector; one or several.'),
  levels: several(MENTEE_LEVELS).optional().describe('Whom you mentor, by their stage of training.'),
  helpWith: several(HELP_WITH).optional().describe('What you can help with.'),
  formats: several(FORMATS)
    .optional()
    .describe('How a mentorship with you looks: one talk, now and then, for years, a project, a group.'),
  reach: several(REACHES)
    .optional()
    .describe('Where your mentees may be: at home in your institution, elsewhere in the country, abroad.'),
  meet: several(MEETING_PLACES).optional().describe('Whether you meet in person, remotely, or both.'),
  why: line(150).optional().describe('Why you mentor, in 150 characters.'),
  askMeAbout: line(300).optional().describe('What a trainee may well ask you about in a first message.'),
  expectations: passage(600)
    .optional()
    .describe('What you expect of a mentee, and what they should tell you when they first write.'),
  style: style.optional().describe('How you work with mentees.'),
});

const availability = z.strictObject({
  status: z
    .enum(AVAILABILITY_STATUSES)
    .describe('"open" to new mentees, "limited" to a few, "waitlist", or "closed" for now.'),
  capacity: z.int().min(0).max(99).optional().describe('How many new mentees you can take, as a number.'),
  until: day
    .optional()
    .describe('The last day on which this holds: 2027-06-30. After it the site says that it has run out.'),
});

const contact = z.strictObject({
  preferred: z.enum(CONTACT_WAYS).optional().describe('How you would like to be approached first.'),
  instructions: passage(400).optional().describe('What to write, or how to reach you, in your words.'),
  email: z.email('an e-mail address').optional().describe('Only if you want it shown to everybody on the internet.'),
  replyWithinDays: z.int().min(1).max(90).optional().describe('Within how many days you usually answer.'),
});

const work = z
  .strictObject({
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as "10.1001/jama.2015.18884"')
      .optional()
      .describe('The DOI, without https://doi.org/.'),
    pmid: z
      .string()
      .regex(/^\d{1,9}$/, 'a PubMed number such as "27046365"')
      .optional()
      .describe('The number of the article in PubMed: "27046365".'),
    title: line(400).optional().describe('The title, as it should be shown.'),
    year: z.int().min(1900).max(2100).optional().describe('Year of publication.'),
  })
  .refine((value) => value.doi !== undefined || value.pmid !== undefined, 'a doi or a pmid');

const project = z.strictObject({
  title: line().describe('What a trainee could work on with you.'),
  level: several(MENTEE_LEVELS).optional().describe('For whom it is meant.'),
  duration: line(60).optional().describe('How long it takes: "6 months".'),
  closesOn: day.optional().describe('The last day to ask for it: 2027-01-31.'),
});

const consent = z.strictObject({
  by: line().describe('Who agreed: the mentor, by name, or the person who recorded it.'),
  date: day.describe('When: 2026-09-01.'),
  scope: several(CONSENT_SCOPES).describe(
    'To what: "profile" (this page), "photo", "export", "federation", "fetch:orcid" and so on.',
  ),
});

const login = z.string().regex(GITHUB_LOGIN, 'a login of GitHub such as "grace-okafor"');

const photo = z.strictObject({
  src: line().describe('A picture beside this file: "grace-okafor.jpg". PNG, JPEG, WebP or AVIF, up to 5 MB.'),
  alt: line(200).describe('What the picture shows, for those who cannot see it: "Grace Okafor at her desk".'),
});

/** The frontmatter of `content/profiles/<id>.mdx`: one mentor. Strict: an unknown field is an error. */
export const profileSchema = z.strictObject({
  name: line(120).describe('Your name as it should be shown, without degrees.'),
  sortName: line(120)
    .optional()
    .describe('How to file the name: "Okafor, Grace". Left out, the last word of the name leads.'),
  credentials: z.array(line(30)).max(12).optional().describe('Degrees and memberships, such as MD and PhD.'),
  pronouns: line(40).optional().describe('Your pronouns, in your own words.'),
  photo: photo.optional().describe('A picture of you. Without one a monogram is drawn.'),
  languages: z
    .array(languageTag)
    .max(12)
    .optional()
    .describe('Languages in which you can mentor, by their tags: en for English, sw for Swahili.'),
  appointments: z
    .union([appointment, z.array(appointment).max(8)])
    .transform((given) => (Array.isArray(given) ? given : [given]))
    .optional()
    .describe('Where you work, the main appointment first.'),
  place: place.optional().describe('Where you are.'),
  interests: z
    .array(line(80))
    .max(30)
    .optional()
    .describe('Professional interests, by their ids in the vocabulary, the most important first.'),
  personalInterests: z
    .array(line(80))
    .max(12)
    .optional()
    .describe('What you care for outside work, by ids of the vocabulary.'),
  keywords: z
    .array(line(80))
    .max(30)
    .optional()
    .describe('Interests that the vocabulary does not have yet, in your own words.'),
  mentoring: mentoring.optional().describe('How you mentor.'),
  availability: availability.optional().describe('Whether you take new mentees now.'),
  confirmed: day.optional().describe('The day on which you last read this page and found it true.'),
  contact: contact.optional().describe('How to approach you.'),
  handles: handlesSchema.optional().describe('Your public profiles. Nobody counts for less who has none.'),
  communities: z
    .array(id)
    .max(12)
    .optional()
    .describe(
      'Journals, societies, clubs and chats in which you take part, by the names of their files: [the-bmj, medsky].',
    ),
  works: z.array(work).max(5).optional().describe('Up to five publications that show best what you do.'),
  projects: z.array(project).max(10).optional().describe('Projects that a trainee could join.'),
  consent: consent.optional().describe('Who agreed to this page, when, and to what.'),
  owner: z
    .array(login)
    .max(5)
    .optional()
    .describe('Logins on GitHub of those who may change this page through a request: [grace-okafor]. Never shown.'),
});

/** A mentor's validated frontmatter. */
export type Profile = z.output<typeof profileSchema>;
export type Appointment = z.output<typeof appointment>;
