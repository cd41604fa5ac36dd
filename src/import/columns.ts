import type { Field } from './field.ts';
import { ANY_HANDLE, HANDLE_FIELDS } from './fields/handles.ts';
import { INTEREST_FIELDS } from './fields/interests.ts';
import { MENTORING_FIELDS } from './fields/mentoring.ts';
import { NAME_FIELDS } from './fields/name.ts';
import { PERSON_FIELDS } from './fields/person.ts';
import { PERSONAL_FIELDS } from './fields/personal.ts';
import { PLACE_FIELDS } from './fields/place.ts';
import { WORK_FIELDS } from './fields/work.ts';
import { createHeaderReader } from './header.ts';

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

const findField = createHeaderReader(FIELDS, ANY_HANDLE);
