import { isRefusal } from '../../handles/handle.ts';
import { parseRor } from '../../handles/ror.ts';
import { type Appointment, TRACKS } from '../../schemas/profile.ts';
import { findChoice } from '../choices.ts';
import { oneLine } from '../cell.ts';
import { type Field, keep, type Making, USED } from '../field.ts';
import { findRank } from '../rank.ts';
import { readField, type Slot, textField } from '../text-field.ts';

/** A place in the main appointment. */
function appointmentSlot(key: keyof Appointment): Slot {
  return {
    get: ({ profile }) => profile.appointments?.[0]?.[key],
    set: (making, text) => void Object.assign(mainAppointment(making), { [key]: text }),
  };
}

function mainAppointment({ profile }: Making): Appointment {
  const first = profile.appointments?.[0] ?? {};
  profile.appointments ??= [first];
  return first;
}

const rank = readField(
  'appointments.rank',
  ['rank', 'academic rank', 'faculty rank'],
  appointmentSlot('rank'),
  findRank,
  'an academic rank',
);

const title: Field = {
  target: 'appointments.title',
  names: [
    'title',
    'job title',
    'position',
    'academic title',
    'current position',
    'current title',
    'title position',
    'position title',
    'job',
    'occupation',
    'professional title',
  ],
  read: readTitle,
};

/** Reads a title, and from it the rank where it names one. */
export function readTitle(text: string, making: Making): ReturnType<Field['read']> {
  const line = oneLine(text);
  const present = making.profile.appointments?.[0]?.title;
  if (present === line) return USED;
  if (present !== undefined) return keep('another column has filled appointments.title already');
  if (line.length > 200) return keep(`${line.length} characters, and appointments.title has room for 200`);
  const appointment = mainAppointment(making);
  appointment.title = line;
  const found = appointment.rank ?? findRank(line);
  if (found !== undefined) appointment.rank = found;
  return USED;
}

const TRACK_WORDS = Object.fromEntries(TRACKS.map((track) => [track, [`${track.replace('-', ' ')} track`]])) as Record<
  (typeof TRACKS)[number],
  string[]
>;

const institution = textField(
  'appointments.institution',
  [
    'institution',
    'affiliation',
    'organization',
    'organisation',
    'university',
    'employer',
    'institute',
    'company',
    'school',
    'workplace',
    'institution name',
    'affiliations',
    'institutions',
    'primary affiliation',
    'home institution',
    'current affiliation',
    'current institution',
    'institution affiliation',
    'affiliation institution',
  ],
  200,
  appointmentSlot('institution'),
);
const site = textField(
  'appointments.site',
  ['site', 'campus', 'clinic', 'primary site', 'clinical site', 'practice site', 'campus site'],
  200,
  appointmentSlot('site'),
);

/** A hospital is the institution where no other is named, and else the place within it. */
const hospital: Field = {
  target: 'appointments.institution or site',
  names: ['hospital', 'hospital affiliation', 'primary hospital'],
  read(text, making, vocabulary) {
    const place = making.profile.appointments?.[0]?.institution === undefined ? institution : site;
    return place.read(text, making, vocabulary);
  },
};

export const WORK_FIELDS: readonly Field[] = [
  rank,
  title,
  readField(
    'appointments.track',
    ['track', 'academic track', 'faculty track'],
    appointmentSlot('track'),
    (text) => findChoice(text, TRACK_WORDS),
    'an academic track',
  ),
  institution,
  textField(
    'appointments.department',
    [
      'department',
      'dept',
      'primary department',
      'academic department',
      'department division',
      'department and division',
      'division department',
    ],
    200,
    appointmentSlot('department'),
  ),
  textField(
    'appointments.division',
    ['division', 'section', 'unit', 'division section', 'subspecialty division'],
    200,
    appointmentSlot('division'),
  ),
  site,
  hospital,
  readField('appointments.ror', ['ror', 'ror id'], appointmentSlot('ror'), readRorText, 'an id of ror.org'),
];

function readRorText(text: string): string | undefined {
  const result = parseRor(text);
  return isRefusal(result) ? undefined : result.ror;
}
