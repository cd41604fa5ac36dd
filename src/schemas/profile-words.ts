// What fields of a profile choose from, apart from the schema: browsers read these lists and need no validator with them.

/** Academic ranks, lowest first. The order is never used to sort people. */
export const RANKS = [
  'resident',
  'fellow',
  'postdoc',
  'instructor',
  'lecturer',
  'assistant-professor',
  'associate-professor',
  'professor',
  'emeritus',
  'staff',
] as const;

export const TRACKS = [
  'clinical',
  'clinician-educator',
  'clinician-scientist',
  'research',
  'teaching',
  'tenure',
] as const;

/** Mentor, coach, sponsor, connector: Chopra, Arora and Saint, JAMA Intern Med 2018. */
export const ROLES = ['mentor', 'coach', 'sponsor', 'connector'] as const;

/** The stages of training of those whom a mentor takes. */
export const MENTEE_LEVELS = [
  'premed',
  'preclinical',
  'clinical',
  'resident',
  'fellow',
  'postdoc',
  'junior-faculty',
  'other',
] as const;

export type MenteeLevel = (typeof MENTEE_LEVELS)[number];

export const HELP_WITH = [
  'research',
  'career',
  'specialty-choice',
  'applications',
  'writing',
  'teaching',
  'clinical-skills',
  'leadership',
  'work-life',
  'abroad',
] as const;

export const FORMATS = ['one-off', 'ad-hoc', 'long-term', 'project', 'group'] as const;

/** Whom a mentor takes: from the own institution, from others in the country, from other countries. */
export const REACHES = ['home', 'elsewhere', 'international'] as const;

export const MEETING_PLACES = ['in-person', 'remote'] as const;

export const AVAILABILITY_STATUSES = ['open', 'limited', 'waitlist', 'closed'] as const;

export type AvailabilityStatus = (typeof AVAILABILITY_STATUSES)[number];

export const CADENCES = ['weekly', 'fortnightly', 'monthly', 'quarterly', 'as-needed'] as const;
export const CHANNELS = ['in-person', 'video', 'phone', 'email', 'chat'] as const;
export const FEEDBACK_STYLES = ['direct', 'gentle', 'written', 'spoken'] as const;

/** What a mentor agreed to. Fetching is agreed to source by source. */
export const CONSENT_SCOPES = [
  'profile',
  'photo',
  'export',
  'federation',
  'fetch:bluesky',
  'fetch:mastodon',
  'fetch:orcid',
  'fetch:openalex',
  'fetch:github',
  'fetch:website',
] as const;
