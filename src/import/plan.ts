import { createVocabulary, type Vocabulary } from '../directory/vocabulary.ts';
import type { Interest } from '../schemas/interest.ts';
import { type Column, recogniseColumns } from './columns.ts';
import type { Draft } from './draft.ts';
import { formatProfile } from './format-profile.ts';
import { freeId, idOf } from '../directory/identifier.ts';
import { RESERVED_IDS } from '../schemas/text.ts';
import { learnInterests } from './learn-interests.ts';
import { type CellOutcome, type ReadRow, readRow, type RefusedRow } from './row.ts';
import { type Table, TableError, type TableRow } from './table.ts';
import { findTwins, type Twin, twinNote } from './twins.ts';

/** What an import knows of the directory that it imports into. */
export interface ImportContext {
  vocabulary: Vocabulary;
  /** Ids of people who were taken down and are never brought back. */
  removedIds: ReadonlySet<string>;
  /** Whether free keywords that several people share become interests of the directory. */
  learnsInterests: boolean;
}

/** A profile to be written, and the row that it comes from. */
export interface PlannedDraft extends Draft {
  row: number;
}

/** The most bytes that a profile's file may have, as the reader of content has it. */
const MAX_BYTES = 65_536;

/** What an import would do. Nothing is written yet, and every cell of the table is accounted for. */
export interface ImportPlan {
  columns: Column[];
  drafts: PlannedDraft[];
  refused: Omit<RefusedRow, 'cells'>[];
  /** Pairs of profiles that seem to be of one person. */
  twins: Twin<PlannedDraft>[];
  /** Numbers of the rows in which nothing stands. */
  emptyRows: number[];
  /** What became of every cell in which something stands, by rows. Those of refused rows are among them. */
  cells: CellOutcome[];
  /** How many rows there are below the header, empty ones included. */
  rowCount: number;
  /** Interests to add to the directory's vocabulary. */
  interests: Interest[];
}

/** Plans the import of a table: a profile for each row with a name. Throws {@link TableError} where no column holds names. */
export function planImport(table: Table, context: ImportContext): ImportPlan {
  const columns = recogniseColumns(table.headers);
  if (!columns.some(({ field }) => field?.target.startsWith('name'))) {
    throw new TableError(
      `No column holds names. The first row names these columns: ${table.headers.map((header) => `"${header}"`).join(', ')}. Call the one with the names "Name".`,
    );
  }
  const isFilled = ({ cells }: TableRow): boolean => cells.some((cell) => cell.trim() !== '');
  const { results, interests } = readRows(table.rows.filter(isFilled), columns, context);
  const { drafts, refused } = nameDrafts(results, context.removedIds);
  const twins = findTwins(drafts);
  for (const { first, second, reasons } of twins) {
    first.notes.push(twinNote(second, reasons));
    second.notes.push(twinNote(first, reasons));
  }
  return {
    columns,
    drafts: drafts.filter((draft) => !isTooLarge(draft)),
    twins,
    refused: [...refused, ...drafts.filter(isTooLarge).map(tooLarge)].sort((a, b) => a.row - b.row),
    emptyRows: table.rows.filter((row) => !isFilled(row)).map(({ row }) => row),
    cells: results.flatMap((result) => result.cells),
    rowCount: table.rows.length,
    interests,
  };
}

type Refused = Omit<RefusedRow, 'cells'>;

/** Reads all rows; a second time where keywords became interests, so that these are found in them. */
function readRows(
  rows: readonly TableRow[],
  columns: readonly Column[],
  { vocabulary, learnsInterests }: ImportContext,
): { results: (ReadRow | RefusedRow)[]; interests: Interest[] } {
  const readAll = (known: Vocabulary): (ReadRow | RefusedRow)[] => rows.map((row) => readRow(row, columns, known));
  const results = readAll(vocabulary);
  const keywords = results.flatMap((row) => ('profile' in row ? [row.profile.keywords ?? []] : []));
  const interests = learnsInterests ? learnInterests(keywords, vocabulary) : [];
  if (interests.length === 0) return { results, interests };
  return { results: readAll(createVocabulary([...vocabulary.interests, ...interests])), interests };
}

/** Gives every profile an id of its own. Who was taken down is refused. */
function nameDrafts(
  results: readonly (ReadRow | RefusedRow)[],
  removedIds: ReadonlySet<string>,
): { drafts: PlannedDraft[]; refused: Refused[] } {
  const drafts: PlannedDraft[] = [];
  const refused: Refused[] = [];
  const taken = new Set(RESERVED_IDS);
  for (const result of results) {
    if (!('profile' in result)) {
      refused.push({ row: result.row, why: result.why, advice: result.advice });
      continue;
    }
    const wanted = idOf(result.profile.name, 'mentor');
    const id = freeId(wanted, (candidate) => taken.has(candidate));
    taken.add(id);
    const removed = [wanted, id].find((candidate) => removedIds.has(candidate));
    if (removed !== undefined) {
      refused.push({
        row: result.row,
        why: `"${removed}" was taken down and stands in removed.txt`,
        advice: 'Leave it so, or write the profile of another person of this name by hand.',
      });
    } else drafts.push({ row: result.row, id, profile: result.profile, body: result.body, notes: result.notes });
  }
  return { drafts, refused };
}

function isTooLarge(draft: Draft): boolean {
  return new TextEncoder().encode(formatProfile(draft)).length > MAX_BYTES;
}

function tooLarge({ row }: PlannedDraft): Refused {
  return { row, why: `its file would have more than ${MAX_BYTES} bytes`, advice: 'Shorten the longest cell.' };
}
