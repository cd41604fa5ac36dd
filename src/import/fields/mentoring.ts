import {
  AVAILABILITY_STATUSES, type AvailabilityStatus, FORMATS, HELP_WITH, type MenteeLevel, MEETING_PLACES, type Profile, REACHES, ROLES,
} from '../../schemas/profile.ts';
import { type Choices, findChoice, readChoices } from '../choices.ts';
import { type Field, keep, type Making, type Reading, USED, usedBut } from '../field.ts';
import { findRank } from '../rank.ts';
import { textField } from '../text-field.ts';
import { readTitle } from './work.ts';

type Mentoring = NonNullable<Profile['mentoring']>;
type ListKey = 'roles' | 'levels' | 'helpWith' | 'formats' | 'reach' | 'meet';

const ROLE_WORDS: Choices<(typeof ROLES)[number]> = {
  mentor: ['mentors', 'mentoring', 'mentorship', 'mentora', 'mentorin'],
  coach: ['coaches', 'coaching', 'career coach'],
  sponsor: ['sponsors', 'sponsoring', 'sponsorship'],
  connector: ['connectors', 'connecting'],
};
const LEVEL_WORDS: Choices<MenteeLevel> = {
  premed: ['premedical', 'pre med', 'premedical students', 'undergraduate', 'undergraduates', 'undergraduate students', 'college students'],
  preclinical: ['preclinical students', 'ms1', 'ms2', 'ms1 ms2', 'preclinical medical students'],
  clinical: ['clinical students', 'ms3', 'ms4', 'ms3 ms4', 'clinical medical students'],
  resident: ['residents', 'residency', 'house officers', 'registrars'],
  fellow: ['fellows', 'fellowship', 'clinical fellows'],
  postdoc: ['postdocs', 'post docs', 'postdoctoral', 'postdoctoral fellows', 'postdoctoral researchers'],
  'junior-faculty': ['junior faculty', 'early career faculty', 'assistant professors', 'faculty'],
  other: ['others'],
};
const HELP_WORDS: Choices<(typeof HELP_WITH)[number]> = {
  research: ['research projects', 'research skills', 'research guidance'],
  career: ['careers', 'career advice', 'career development', 'career planning', 'career guidance', 'career decisions'],
  'specialty-choice': ['choosing a specialty', 'specialty selection', 'choice of specialty', 'specialty advice'],
  applications: ['application', 'residency applications', 'interviews', 'applications interviews', 'interview preparation', 'job applications'],
  writing: ['scientific writing', 'grant writing', 'manuscripts', 'manuscript writing', 'grants', 'publications', 'publishing'],
  teaching: ['medical education', 'education', 'teaching skills'],
  'clinical-skills': ['clinical skill', 'clinical teaching', 'bedside skills'],
  leadership: ['leading', 'management'],
  'work-life': ['work life', 'work life balance', 'wellness', 'wellbeing', 'well being', 'parenthood', 'family'],
  abroad: ['going abroad', 'electives abroad', 'international electives', 'studying abroad'],
};
const FORMAT_WORDS: Choices<(typeof FORMATS)[number]> = {
  'one-off': ['one off', 'single meeting', 'one time', 'one conversation', 'coffee chat'],
  'ad-hoc': ['ad hoc', 'as needed', 'occasional', 'now and then'],
  'long-term': ['long term', 'longitudinal', 'ongoing'],
  project: ['projects', 'project based'],
  group: ['groups', 'group mentoring', 'peer group'],
};
const REACH_WORDS: Choices<(typeof REACHES)[number]> = {
  home: ['own institution', 'my institution', 'internal', 'local'],
  elsewhere: ['other institutions', 'external', 'national', 'nationwide'],
  international: ['abroad', 'worldwide', 'global', 'anywhere', 'other countries'],
};
const MEET_WORDS: Choices<(typeof MEETING_PLACES)[number]> = {
  'in-person': ['in person', 'face to face', 'onsite', 'on site'],
  remote: ['remotely', 'virtual', 'virtually', 'online', 'zoom', 'video'],
};
const STATUS_WORDS: Choices<AvailabilityStatus> = {
  open: ['yes', 'available', 'accepting', 'accepting mentees', 'accepting new mentees', 'y', 'true', 'open to new mentees'],
  limited: ['limited availability', 'a few', 'few places'],
  waitlist: ['waiting list', 'wait list', 'waitlisted'],
  closed: ['no', 'not available', 'unavailable', 'full', 'not accepting', 'not accepting mentees', 'n', 'false'],
};

function listField<Word extends string>(key: ListKey, names: readonly string[], words: Choices<Word>, readOther?: Field['read']): Field {
  const target = `mentoring.${key}`;
  const expected = `${target} has only the words ${Object.keys(words).join(', ')}`;
  return {
    target,
    names,
    read(text, making, vocabulary): Reading {
      const { found, rest } = readChoices(text, words);
      if (found.length === 0) return readOther?.(text, making, vocabulary) ?? keep(expected);
      const mentoring = (making.profile.mentoring ??= {});
      const present = (mentoring[key] ?? []) as Word[];
      Object.assign(mentoring, { [key]: [...new Set([...present, ...found])] });
      return usedBut(rest, expected);
    },
  };
}

function mentoringText(key: 'why' | 'askMeAbout' | 'expectations', names: readonly string[], maxCharacters: number): Field {
  const slot = {
    get: ({ profile }: Making) => profile.mentoring?.[key],
    set: ({ profile }: Making, text: string) => void ((profile.mentoring ??= {} satisfies Mentoring)[key] = text),
  };
  return textField(`mentoring.${key}`, names, maxCharacters, slot, key === 'expectations' ? (text) => text.trim() : undefined);
}

/** In many spreadsheets "Role" means the job. */
function readJob(text: string, making: Making): Reading {
  return findRank(text) === undefined ? keep(`mentoring.roles has only the words ${ROLES.join(', ')}`) : readTitle(text, making);
}

const availability: Field = {
  target: 'availability.status',
  names: ['availability', 'available', 'status', 'availability status', 'accepting mentees', 'accepting new mentees', 'open to mentees', 'taking mentees', 'available to mentor', 'currently accepting mentees', 'open to mentoring'],
  read(text, { profile }) {
    const status = findChoice(text, STATUS_WORDS);
    if (status === undefined) return keep(`availability.status has only the words ${AVAILABILITY_STATUSES.join(', ')}`);
    if (profile.availability && profile.availability.status !== status) return keep('another column has filled availability.status already');
    profile.availability = { status };
    return USED;
  },
};

export const MENTORING_FIELDS: readonly Field[] = [
  listField('roles', ['role', 'roles', 'mentoring role', 'mentor role', 'mentoring roles'], ROLE_WORDS, readJob),
  listField('levels', ['mentee level', 'mentee levels', 'levels', 'level', 'mentees', 'who i mentor', 'trainee level', 'trainee levels', 'audience'], LEVEL_WORDS),
  listField('helpWith', ['help with', 'can help with', 'i can help with', 'topics of mentoring', 'mentoring topics', 'mentoring areas', 'areas of mentorship', 'areas of mentoring', 'mentorship areas'], HELP_WORDS),
  listField('formats', ['format', 'formats', 'mentoring format', 'mentorship format', 'type of mentoring'], FORMAT_WORDS),
  listField('reach', ['reach', 'mentees from'], REACH_WORDS),
  listField('meet', ['meet', 'meeting', 'meetings', 'meeting place', 'meeting mode', 'mode', 'in person or remote'], MEET_WORDS),
  availability,
  mentoringText('why', ['why i mentor', 'why mentor', 'mentoring statement', 'motivation'], 150),
  mentoringText('askMeAbout', ['ask me about'], 300),
  mentoringText('expectations', ['expectations', 'expectations of mentees', 'what i expect', 'mentee expectations'], 600),
];
