import { oneLine } from '../cell.ts';
import { type Field, keep, type Making, type Reading, USED } from '../field.ts';
import { readName } from '../name.ts';

const MAX_CREDENTIALS = 12;

/** Puts a name into the profile, with what stood around it. */
function takeName(text: string, making: Making): Reading {
  const { name, sortName, credentials, pronouns, address } = readName(text);
  const { profile } = making;
  profile.name = name;
  if (sortName !== undefined) profile.sortName = sortName;
  if (credentials.length > 0) profile.credentials = credentials.slice(0, MAX_CREDENTIALS);
  if (pronouns !== undefined) profile.pronouns = pronouns;
  const left = [...(address === undefined ? [] : [address]), ...credentials.slice(MAX_CREDENTIALS)];
  return left.length === 0
    ? USED
    : { isUsed: true, kept: `"${left.join(' ')}" is left out of the name; add it to the title if it belongs there` };
}

const name: Field = {
  target: 'name',
  names: [
    'name',
    'full name',
    'names',
    'mentor',
    'mentor name',
    'person',
    'faculty',
    'faculty member',
    'faculty name',
    'display name',
    'preferred name',
    'name and degree',
    'name degree',
    'first and last name',
    'first name last name',
    'fullname',
    'name last first',
  ],
  read(text, making) {
    const present = making.profile.name;
    if (present === undefined) return takeName(text, making);
    return readName(text).name === present ? USED : keep('another column has filled name already');
  },
};

function part(target: string, names: readonly string[], key: 'forename' | 'middleName' | 'familyName'): Field {
  return {
    target,
    names,
    read(text, making) {
      const present = making.profile.name;
      if (present !== undefined) return present.includes(text) ? USED : keep('another column has filled name already');
      making[key] = oneLine(text);
      return USED;
    },
  };
}

/** Makes the name out of its parts, where they stand in columns of their own. */
export function joinName(making: Making): Reading {
  const { forename, middleName, familyName, profile } = making;
  const parts = [forename, middleName, familyName].filter((word) => word !== undefined);
  if (profile.name !== undefined || parts.length === 0) return USED;
  const reading = takeName(parts.join(' '), making);
  const given = [forename, middleName].filter((word) => word !== undefined).join(' ');
  const isLong = familyName?.includes(' ') && given !== '' && profile.name === `${given} ${familyName}`;
  if (isLong) profile.sortName = `${familyName}, ${given}`;
  return reading;
}

export const NAME_FIELDS: readonly Field[] = [
  name,
  part(
    'name (first)',
    [
      'first name',
      'given name',
      'forename',
      'firstname',
      'first',
      'given names',
      'first names',
      'preferred first name',
    ],
    'forename',
  ),
  part('name (middle)', ['middle name', 'middle initial', 'middle', 'mi'], 'middleName'),
  part(
    'name (last)',
    ['last name', 'family name', 'surname', 'lastname', 'last', 'surnames', 'family names'],
    'familyName',
  ),
];
