import { AVAILABILITY_STATUSES, type Profile, ROLES } from '../../schemas/profile.ts';
import { type Choices, findChoice, readChoices } from '../choices.ts';
import { type Field, keep, type Making, type Reading, USED, usedBut } from '../field.ts';
import { findRank } from '../rank.ts';
import { textField } from '../text-field.ts';
import {
  FORMAT_WORDS,
  HELP_WORDS,
  LEVEL_WORDS,
  MEET_WORDS,
  REACH_WORDS,
  ROLE_WORDS,
  STATUS_WORDS,
} from './mentoring-words.ts';
import { readTitle } from './work.ts';

type Mentoring = NonNullable<Profile['mentoring']>;
type ListKey = 'roles' | 'levels' | 'helpWith' | 'formats' | 'reach' | 'meet';

function listField<Word extends string>(
  key: ListKey,
  names: readonly string[],
  words: Choices<Word>,
  readOther?: Field['read'],
): Field {
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

function mentoringText(
  key: 'why' | 'askMeAbout' | 'expectations',
  names: readonly string[],
  maxCharacters: number,
): Field {
  const slot = {
    get: ({ profile }: Making) => profile.mentoring?.[key],
    set: ({ profile }: Making, text: string) => void ((profile.mentoring ??= {} satisfies Mentoring)[key] = text),
  };
  return textField(
    `mentoring.${key}`,
    names,
    maxCharacters,
    slot,
    key === 'expectations' ? (text) => text.trim() : undefined,
  );
}

/** In many spreadsheets "Role" means the job. */
function readJob(text: string, making: Making): Reading {
  return findRank(text) === undefined
    ? keep(`mentoring.roles has only the words ${ROLES.join(', ')}`)
    : readTitle(text, making);
}

const availability: Field = {
  target: 'availability.status',
  names: [
    'availability',
    'available',
    'status',
    'availability status',
    'accepting mentees',
    'accepting new mentees',
    'open to mentees',
    'taking mentees',
    'available to mentor',
    'currently accepting mentees',
    'open to mentoring',
  ],
  read(text, { profile }) {
    const status = findChoice(text, STATUS_WORDS);
    if (status === undefined) return keep(`availability.status has only the words ${AVAILABILITY_STATUSES.join(', ')}`);
    if (profile.availability && profile.availability.status !== status)
      return keep('another column has filled availability.status already');
    profile.availability = { status };
    return USED;
  },
};

export const MENTORING_FIELDS: readonly Field[] = [
  listField('roles', ['role', 'roles', 'mentoring role', 'mentor role', 'mentoring roles'], ROLE_WORDS, readJob),
  listField(
    'levels',
    [
      'mentee level',
      'mentee levels',
      'levels',
      'level',
      'mentees',
      'who i mentor',
      'trainee level',
      'trainee levels',
      'audience',
    ],
    LEVEL_WORDS,
  ),
  listField(
    'helpWith',
    [
      'help with',
      'can help with',
      'i can help with',
      'topics of mentoring',
      'mentoring topics',
      'mentoring areas',
      'areas of mentorship',
      'areas of mentoring',
      'mentorship areas',
    ],
    HELP_WORDS,
  ),
  listField(
    'formats',
    ['format', 'formats', 'mentoring format', 'mentorship format', 'type of mentoring'],
    FORMAT_WORDS,
  ),
  listField('reach', ['reach', 'mentees from'], REACH_WORDS),
  listField(
    'meet',
    ['meet', 'meeting', 'meetings', 'meeting place', 'meeting mode', 'mode', 'in person or remote'],
    MEET_WORDS,
  ),
  availability,
  mentoringText('why', ['why i mentor', 'why mentor', 'mentoring statement', 'motivation'], 150),
  mentoringText('askMeAbout', ['ask me about'], 300),
  mentoringText(
    'expectations',
    ['expectations', 'expectations of mentees', 'what i expect', 'mentee expectations'],
    600,
  ),
];
