import type { Vocabulary } from '../../directory/vocabulary.ts';
import { type Field, keep, type Making, type Reading, usedBut } from '../field.ts';
import { fitsKeyword, keywordKey, matchInterests, splitInterests } from '../interests.ts';

const MAX_INTERESTS = 30;
const MAX_PERSONAL = 12;

/** Puts each item where it belongs; gives the items for which there is no room, and those that were read as another word. */
function readInterests(
  items: readonly string[],
  { profile }: Making,
  vocabulary: Vocabulary,
  isPersonal: boolean,
): { left: string[]; remarks: string[] } {
  const left: string[] = [];
  const remarks: string[] = [];
  const add = (key: 'interests' | 'personalInterests' | 'keywords', value: string, max: number, item: string): void => {
    const list = (profile[key] ??= []);
    if (list.some((present) => keywordKey(present) === keywordKey(value))) return;
    if (list.length < max) list.push(value);
    else left.push(item);
  };
  for (const item of items) {
    const known = matchInterests(item, vocabulary);
    for (const { id, kind } of known) {
      if (kind === 'personal') add('personalInterests', id, MAX_PERSONAL, item);
      else add('interests', id, MAX_INTERESTS, item);
    }
    const labels = known.map(({ label }) => label);
    if (known.length === 1 && keywordKey(item) !== keywordKey(labels[0] ?? ''))
      remarks.push(`"${item}" was read as the interest ${labels[0]}`);
    if (known.length > 0) continue;
    if (isPersonal || !fitsKeyword(item)) left.push(item);
    else add('keywords', item, MAX_INTERESTS, item);
  }
  return { left, remarks };
}

function read(text: string, making: Making, vocabulary: Vocabulary, isPersonal: boolean): Reading {
  const items = splitInterests(text);
  const { left, remarks } = readInterests(items, making, vocabulary, isPersonal);
  const why = isPersonal ? 'not in the vocabulary' : 'too long, or too many, for keywords';
  if (items.length === 0) return keep('no words in it');
  const reading = left.length === items.length ? keep(why) : usedBut(left, why);
  return remarks.length === 0 ? reading : { ...reading, remarks };
}

export const INTEREST_FIELDS: readonly Field[] = [
  {
    target: 'interests, keywords',
    names: [
      'interests',
      'interest',
      'areas of expertise',
      'area of expertise',
      'expertise',
      'areas of interest',
      'area of interest',
      'research interests',
      'research interest',
      'clinical interests',
      'clinical interest',
      'professional interests',
      'academic interests',
      'scholarly interests',
      'teaching interests',
      'mentoring interests',
      'keywords',
      'key words',
      'keyword',
      'topics',
      'tags',
      'specialty',
      'specialties',
      'speciality',
      'specialities',
      'subspecialty',
      'subspecialties',
      'specialization',
      'field',
      'fields',
      'field of research',
      'research areas',
      'research area',
      'research topics',
      'areas of research',
      'focus areas',
      'research focus',
      'disciplines',
      'skills',
    ],
    read: (text, making, vocabulary) => read(text, making, vocabulary, false),
  },
  {
    target: 'personalInterests',
    names: ['personal interests', 'hobbies', 'hobby', 'interests outside work', 'outside interests', 'outside of work'],
    read: (text, making, vocabulary) => read(text, making, vocabulary, true),
  },
];
