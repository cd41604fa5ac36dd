import { editDistance } from '../directory/nearest.ts';
import { fold } from '../directory/fold.ts';
import type { Field } from './field.ts';
import { HANDLE_FIELDS } from './fields/handles.ts';
import { INTEREST_FIELDS } from './fields/interests.ts';
import { MENTORING_FIELDS } from './fields/mentoring.ts';
import { NAME_FIELDS } from './fields/name.ts';
import { PERSON_FIELDS } from './fields/person.ts';
import { PERSONAL_FIELDS } from './fields/personal.ts';
import { PLACE_FIELDS } from './fields/place.ts';
import { WORK_FIELDS } from './fields/work.ts';

/** Every field that a column may fill, in the order in which a row's cells are read. */
export const FIELDS: readonly Field[] = [
  ...NAME_FIELDS,
  ...PERSON_FIELDS,
  ...WORK_FIELDS,
  ...PLACE_FIELDS,
  ...INTEREST_FIELDS,
  ...MENTORING_FIELDS,
  ...HANDLE_FIELDS,
  ...PERSONAL_FIELDS,
];

/** A column of a table and the field that its name means, if it means one. */
export interface Column {
  /** Its name, or "Unnamed 5" where it has none. */
  header: string;
  field?: Field;
}

/** Finds out what the columns of a table mean by their names. */
export function recogniseColumns(headers: readonly string[]): Column[] {
  return headers.map((header, index) => {
    const name = header.trim();
    const field = findField(name);
    return { header: name === '' ? unnamed(index) : name, ...(field && { field }) };
  });
}

/** What a column without a name is called, by its place from 0. */
export function unnamed(index: number): string {
  return `Unnamed ${index + 1}`;
}

const BY_NAME = new Map(FIELDS.flatMap((field) => field.names.map((name) => [name, field])));
/** What people put around the word that counts. */
const BEFORE = /^(?:please |enter |list |your |the |what (?:is|are) |mentor |s |faculty |primary |main |my )+/;
const AFTER =
  /(?: (?:s|handle|username|user name|user|url|urls|link|links|account|profile|page|address|id|name|optional|required|if any|if applicable|max|text))+$/;

function findField(header: string): Field | undefined {
  const name = fold(header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/[.'’@#+&]/g, ' '));
  const bare = name.replace(BEFORE, '');
  for (const candidate of [name, bare, name.replace(AFTER, ''), bare.replace(AFTER, '')]) {
    const field = BY_NAME.get(candidate);
    if (field) return field;
  }
  return findMisspelt(name);
}

function findMisspelt(name: string): Field | undefined {
  const allowed = name.length >= 9 ? 2 : name.length >= 6 ? 1 : 0;
  if (allowed === 0) return undefined;
  for (const [known, field] of BY_NAME) if (editDistance(name, known, allowed + 1) <= allowed) return field;
  return undefined;
}
