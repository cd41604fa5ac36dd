import type { ImportPlan } from './plan.ts';
import type { CellOutcome } from './row.ts';

/** Numbers of cells by what became of them; together they are all cells. */
export interface CellCounts {
  /** In the profile, whole. */
  used: number;
  /** In the profile in part; the rest is kept as a note, or left out for a reason that the report gives. */
  usedInPart: number;
  /** In no field, but kept as a note in the file. */
  kept: number;
  /** In no file, for a reason that the report gives. */
  leftOut: number;
  /** In a row that was refused. */
  refused: number;
  empty: number;
}

/** What became of the cells of one column. */
export interface ColumnAccount extends CellCounts {
  column: string;
  /** The field that the column's name means; absent where it means none. */
  target?: string;
}

/** Counts the cells of every column, and of the whole table: nothing is lost without standing here. */
export function accountFor(plan: ImportPlan): { columns: ColumnAccount[]; total: CellCounts } {
  const refusedRows = new Set(plan.refused.map(({ row }) => row));
  const accounts = new Map<number, ColumnAccount>(
    plan.columns.map(({ header, field }, index) => [
      index,
      { column: header, ...(field && { target: field.target }), ...nothing() },
    ]),
  );
  for (const cell of plan.cells) {
    const account = accounts.get(cell.index) ?? { column: cell.column, ...nothing() };
    account[refusedRows.has(cell.row) ? 'refused' : kindOf(cell)]++;
    accounts.set(cell.index, account);
  }
  const columns = [...accounts.entries()].sort(([a], [b]) => a - b).map(([, account]) => account);
  for (const account of columns) account.empty = plan.rowCount - filled(account);
  const total = columns.reduce((sum, account) => add(sum, account), nothing());
  return { columns, total };
}

const KINDS = ['used', 'usedInPart', 'kept', 'leftOut', 'refused', 'empty'] as const;

function kindOf({ isUsed, kept, leftOut }: CellOutcome): keyof CellCounts {
  if (isUsed) return kept === undefined && leftOut === undefined ? 'used' : 'usedInPart';
  return kept === undefined ? 'leftOut' : 'kept';
}

function nothing(): CellCounts {
  return { used: 0, usedInPart: 0, kept: 0, leftOut: 0, refused: 0, empty: 0 };
}

function filled(counts: CellCounts): number {
  return KINDS.reduce((sum, kind) => (kind === 'empty' ? sum : sum + counts[kind]), 0);
}

function add(a: CellCounts, b: CellCounts): CellCounts {
  return Object.fromEntries(KINDS.map((kind) => [kind, a[kind] + b[kind]])) as unknown as CellCounts;
}
