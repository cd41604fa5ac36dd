import { fold } from '../directory/fold.ts';
import { createVocabulary, type Vocabulary } from '../directory/vocabulary.ts';
import { isRefusal, parseHandle } from '../handles/handle.ts';
import type { Interest } from '../schemas/interest.ts';
import { type Platform, PLATFORMS } from '../schemas/profile.ts';
import { type Column, recogniseColumns } from './columns.ts';
import type { Draft } from './draft.ts';
import { freeId, idOf, RESERVED_IDS } from './identifier.ts';
import { learnInterests } from './learn-interests.ts';
import { type CellOutcome, type ReadRow, readRow, type RefusedRow } from './row.ts';
import { type Table, TableError } from './table.ts';

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

/** What an import would do. Nothing is written yet, and every cell of the table is accounted for. */
export interface ImportPlan {
  columns: Column[];
  drafts: PlannedDraft[];
  refused: Omit<RefusedRow, 'cells'>[];
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
    throw new TableError(`No column holds names. The first row names these columns: ${table.headers.map((header) => `"${header}"`).join(', ')}. Call the one with the names "Name".`);
  }
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const readAll = (vocabulary: Vocabulary): (ReadRow | RefusedRow)[] => rows.map((row) => readRow(row, columns, vocabulary));
  const firstReading = readAll(context.vocabulary);
  const interests = context.learnsInterests ? learnInterests(firstReading.flatMap((row) => ('profile' in row ? [row.profile.keywords ?? []] : [])), context.vocabulary) : [];
  const results = interests.length === 0 ? firstReading : readAll(createVocabulary([...context.vocabulary.interests, ...interests]));

  const drafts: PlannedDraft[] = [];
  const refused: Omit<RefusedRow, 'cells'>[] = [];
  const taken = new Set(RESERVED_IDS);
  for (const result of results) {
    if (!('profile' in result)) {
      refused.push({ row: result.row, why: result.why, advice: result.advice });
      continue;
    }
    const id = freeId(idOf(result.profile.name, 'mentor'), (candidate) => taken.has(candidate));
    taken.add(id);
    if (context.removedIds.has(id)) {
      refused.push({ row: result.row, why: `"${id}" was taken down and stands in removed.txt`, advice: 'Leave it so, or write the profile of another person of this name by hand.' });
    } else drafts.push({ row: result.row, id, profile: result.profile, body: result.body, notes: result.notes });
  }
  noteTwins(drafts);
  return {
    columns,
    drafts,
    refused,
    emptyRows: table.rows.filter((row) => !rows.includes(row)).map(({ row }) => row),
    cells: results.flatMap((result) => result.cells),
    rowCount: table.rows.length,
    interests,
  };
}

/** Notes on profiles that seem to be of one person: the same name, or the same account on a platform. */
function noteTwins(drafts: readonly PlannedDraft[]): void {
  const seen = new Map<string, PlannedDraft>();
  for (const draft of drafts) {
    const keys = [['the same name', fold(draft.profile.name)] as const, ...PLATFORMS.flatMap((platform) => accountKeys(draft, platform))];
    const twins = new Map<PlannedDraft, string[]>();
    for (const [what, key] of keys) {
      const place = `${what}\n${key}`;
      const twin = seen.get(place);
      if (twin) twins.set(twin, [...(twins.get(twin) ?? []), what]);
      else seen.set(place, draft);
    }
    for (const [twin, reasons] of twins) {
      const why = (other: PlannedDraft): string => `Has ${reasons.join(' and ')} as ${other.id} (row ${other.row}): the same person twice, or a slip.`;
      draft.notes.push({ why: why(twin) });
      twin.notes.push({ why: why(draft) });
    }
  }
}

/** Accounts that belong to one person; a website may be a department's. */
function accountKeys({ profile }: Draft, platform: Platform): [string, string][] {
  const text = profile.handles?.[platform];
  if (text === undefined || platform === 'website') return [];
  const handle = parseHandle(platform, typeof text === 'string' ? text : text.handle);
  return isRefusal(handle) ? [] : [[`the same ${platform} account`, handle.key]];
}
