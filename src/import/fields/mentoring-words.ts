import type {
  AvailabilityStatus,
  FORMATS,
  HELP_WITH,
  MEETING_PLACES,
  MenteeLevel,
  REACHES,
  ROLES,
} from '../../schemas/profile.ts';
import type { Choices } from '../choices.ts';

/** What people write in spreadsheets for each role; only what truly means it. */
export const ROLE_WORDS: Choices<(typeof ROLES)[number]> = {
  mentor: ['mentors', 'mentoring', 'mentorship', 'mentora', 'mentorin'],
  coach: ['coaches', 'coaching', 'career coach'],
  sponsor: ['sponsors', 'sponsoring', 'sponsorship'],
  connector: ['connectors', 'connecting'],
};
/** What people write for the stages of training of those they mentor. */
export const LEVEL_WORDS: Choices<MenteeLevel> = {
  premed: [
    'premedical',
    'pre med',
    'premedical students',
    'undergraduate',
    'undergraduates',
    'undergraduate students',
    'college students',
  ],
  preclinical: ['preclinical students', 'ms1', 'ms2', 'ms1 ms2', 'preclinical medical students'],
  clinical: ['clinical students', 'ms3', 'ms4', 'ms3 ms4', 'clinical medical students'],
  resident: ['residents', 'residency', 'house officers', 'registrars'],
  fellow: ['fellows', 'fellowship', 'clinical fellows'],
  postdoc: ['postdocs', 'post docs', 'postdoctoral', 'postdoctoral fellows', 'postdoctoral researchers'],
  'junior-faculty': ['junior faculty', 'early career faculty', 'assistant professors', 'faculty'],
  other: ['others'],
};
/** What people write for what they can help with. */
export const HELP_WORDS: Choices<(typeof HELP_WITH)[number]> = {
  research: ['research projects', 'research skills', 'research guidance'],
  career: ['careers', 'career advice', 'career development', 'career planning', 'career guidance', 'career decisions'],
  'specialty-choice': ['choosing a specialty', 'specialty selection', 'choice of specialty', 'specialty advice'],
  applications: [
    'application',
    'residency applications',
    'interviews',
    'applications interviews',
    'interview preparation',
    'job applications',
  ],
  writing: [
    'scientific writing',
    'grant writing',
    'manuscripts',
    'manuscript writing',
    'grants',
    'publications',
    'publishing',
  ],
  teaching: ['medical education', 'education', 'teaching skills'],
  'clinical-skills': ['clinical skill', 'clinical teaching', 'bedside skills'],
  leadership: ['leading', 'management'],
  'work-life': ['work life', 'work life balance', 'wellness', 'wellbeing', 'well being', 'parenthood', 'family'],
  abroad: ['going abroad', 'electives abroad', 'international electives', 'studying abroad'],
};
/** What people write for the forms of a mentorship. */
export const FORMAT_WORDS: Choices<(typeof FORMATS)[number]> = {
  'one-off': ['one off', 'single meeting', 'one time', 'one conversation', 'coffee chat'],
  'ad-hoc': ['ad hoc', 'as needed', 'occasional', 'now and then'],
  'long-term': ['long term', 'longitudinal', 'ongoing'],
  project: ['projects', 'project based'],
  group: ['groups', 'group mentoring', 'peer group'],
};
/** What people write for where their mentees may be. */
export const REACH_WORDS: Choices<(typeof REACHES)[number]> = {
  home: ['own institution', 'my institution', 'internal', 'local'],
  elsewhere: ['other institutions', 'external', 'national', 'nationwide'],
  international: ['abroad', 'worldwide', 'global', 'anywhere', 'other countries'],
};
/** What people write for how they meet. */
export const MEET_WORDS: Choices<(typeof MEETING_PLACES)[number]> = {
  'in-person': ['in person', 'face to face', 'onsite', 'on site'],
  remote: ['remotely', 'virtual', 'virtually', 'online', 'zoom', 'video'],
};
/** What people write for whether they take mentees. */
export const STATUS_WORDS: Choices<AvailabilityStatus> = {
  open: [
    'yes',
    'available',
    'accepting',
    'accepting mentees',
    'accepting new mentees',
    'y',
    'true',
    'open to new mentees',
  ],
  limited: ['limited availability', 'a few', 'few places'],
  waitlist: ['waiting list', 'wait list', 'waitlisted'],
  closed: ['no', 'not available', 'unavailable', 'full', 'not accepting', 'not accepting mentees', 'n', 'false'],
};
