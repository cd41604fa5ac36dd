import { findConfusion } from '../directory/person-name.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { type Profile, profileSchema } from '../schemas/profile.ts';
import { cleanCell, cutEmails, markEmails, saysNothing } from './cell.ts';
import { type Column, FIELDS, unnamed } from './columns.ts';
import type { Note } from './draft.ts';
import { keep, type Making, type Reading } from './field.ts';
import { joinName } from './fields/name.ts';
import { escapeMarkdown } from './markdown.ts';
import type { TableRow } from './table.ts';

/** What became of one cell that was not empty. */
export interface CellOutcome extends Reading {
  /** The row's number in the spreadsheet. */
  row: number;
  /** The column's name, and its place from 0. */
  column: string;
  index: number;
  /** The field that the column's name means. */
  target?: string;
  /** The cell's text, without what nobody sees. */
  text: string;
}

/** A row that became a profile. */
export interface ReadRow {
  row: number;
  profile: Profile;
  body: string;
  notes: Note[];
  cells: CellOutcome[];
}

/** A row that is no profile, and why. */
export interface RefusedRow {
  row: number;
  why: string;
  advice: string;
  cells: CellOutcome[];
}

const NO_FIELD = 'no field of a profile has this name';
const NOTHING: Reading = { isUsed: false, leftOut: 'says that there is nothing' };
const HAD_EMAIL = 'an e-mail address in it is left for the person to publish';
const ONLY_EMAIL: Reading = { isUsed: false, leftOut: HAD_EMAIL };
const EMAIL_READERS = { cut: cutEmails, marked: markEmails, left: (text: string): string => text };
const HAD_INVISIBLE = 'invisible characters were taken out';

/** Reads one row of a table into a profile; every cell that is not empty has an outcome. */
export function readRow(
  { row, cells }: TableRow,
  columns: readonly Column[],
  vocabulary: Vocabulary,
): ReadRow | RefusedRow {
  const making: Making = { profile: {}, passages: [] };
  const read = cells
    .map((raw, index) => ({ raw, index, column: columns[index] ?? { header: unnamed(index) } }))
    .filter(({ raw }) => cleanCell(raw).text !== '')
    .sort((a, b) => orderOf(a.column) - orderOf(b.column) || a.index - b.index)
    .map(({ raw, index, column }) => readCell(raw, index, column));
  const outcomes = read.sort((a, b) => a.index - b.index);
  finishName();

  const { name } = making.profile;
  if (name === undefined) return refuse('the row has no name', 'Fill in the name, or delete the row.');
  if (!/\p{L}/u.test(name)) return refuse(`the name "${name}" has no letters`, 'Correct the name.');
  const confusion = findConfusion(name);
  if (confusion !== undefined)
    return refuse(`the name "${name}" could be taken for another: ${confusion}`, 'Type it anew in one script.');
  const checked = profileSchema.safeParse(making.profile);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return refuse(`${issue?.path.join('.') ?? 'a field'} is not allowed: ${issue?.message ?? ''}`, 'Correct the cell.');
  }
  const body = making.passages.map(escapeMarkdown).join('\n\n');
  return { row, profile: checked.data, body, notes: outcomes.flatMap(notesOf), cells: outcomes };

  function readCell(raw: string, index: number, { header, field }: Column): CellOutcome {
    const { text, hadInvisible } = cleanCell(raw);
    const plain = EMAIL_READERS[field?.emails ?? 'cut'](text);
    const says = saysNothing(text) ? NOTHING : plain === '' ? ONLY_EMAIL : undefined;
    const reading = says ?? field?.read(plain, making, vocabulary) ?? keep(NO_FIELD);
    const remarks = [...(reading.remarks ?? []), ...(hadInvisible ? [HAD_INVISIBLE] : [])];
    return {
      row,
      column: header,
      index,
      ...(field && { target: field.target }),
      text,
      ...reading,
      ...(plain !== text && { leftOut: HAD_EMAIL }),
      ...(remarks.length > 0 && { remarks }),
    };
  }

  function finishName(): void {
    const { kept } = joinName(making);
    const cell = outcomes.find(({ target }) => target?.startsWith('name'));
    if (kept !== undefined && cell) cell.kept = kept;
  }

  function refuse(why: string, advice: string): RefusedRow {
    return { row, why, advice, cells: outcomes };
  }
}

function orderOf({ field }: Column): number {
  return field === undefined ? FIELDS.length : FIELDS.indexOf(field);
}

/** Notes are published with the file, so no e-mail address may stand in them. */
function notesOf({ column, text, kept, remarks }: CellOutcome): Note[] {
  const why = remarks === undefined ? [] : [{ column, why: markEmails(remarks.join('; ')) }];
  return kept === undefined ? why : [{ column, text: markEmails(text), why: markEmails(kept) }, ...why];
}
