import { accountFor, type CellCounts } from './account.ts';
import type { ImportPlan } from './plan.ts';
import type { CellOutcome } from './row.ts';

/** The report of an import as text: what the columns were taken for, and every cell that is not simply in a profile. */
export function formatReport(plan: ImportPlan): string {
  return [
    formatColumns(plan),
    formatOutcomes('Kept as notes in the files', plan, ({ kept }) => (kept === undefined ? [] : [kept]), true),
    formatOutcomes('Left out', plan, ({ leftOut }) => (leftOut === undefined ? [] : [leftOut]), false),
    formatOutcomes('Please look whether this is right', plan, ({ remarks }) => remarks ?? [], false),
    formatTwins(plan),
    formatInterests(plan),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A file of an import: written, there already with the same text, or there with another text and left as it is. */
export interface ImportedFile {
  path: string;
  /** The row that it comes from, if it is a profile. */
  row?: number;
  state: 'written' | 'unchanged' | 'differs';
}

/** The last line: numbers of rows and cells, and what became of them. */
export function formatSummary(plan: ImportPlan, files: readonly ImportedFile[], isDryRun: boolean): string {
  const { used, usedInPart, kept, leftOut, refused, empty } = accountFor(plan).total;
  const inState = (state: ImportedFile['state']): number =>
    files.filter((file) => file.row !== undefined && file.state === state).length;
  const rows = [
    `${inState('written')} ${isDryRun ? 'would be written' : 'written'}`,
    `${inState('unchanged')} unchanged`,
    ...some(inState('differs'), 'not overwritten'),
    `${plan.refused.length} refused`,
    ...some(plan.emptyRows.length, 'empty'),
  ];
  const cells = [
    `${used} used`,
    `${usedInPart} used in part`,
    `${kept} kept as notes`,
    `${leftOut} left out`,
    ...some(refused, 'in refused rows'),
    `${empty} empty`,
  ];
  const total = used + usedInPart + kept + leftOut + refused + empty;
  return `${count(plan.rowCount, 'row')}: ${rows.join(', ')}. ${count(total, 'cell')}: ${cells.join(', ')}.`;
}

/** The whole report as data, for other programs. Cells that are simply in a profile, or empty, are only counted. */
export function reportData(plan: ImportPlan, files: readonly ImportedFile[]): object {
  const { columns, total } = accountFor(plan);
  const noteworthy = plan.cells.filter(({ kept, leftOut, remarks }) => (kept ?? leftOut ?? remarks) !== undefined);
  return {
    rows: plan.rowCount,
    emptyRows: plan.emptyRows,
    refused: plan.refused,
    cells: total,
    columns,
    outcomes: noteworthy.map(({ row, column, target, text, isUsed, kept, leftOut, remarks }) => {
      return { row, column, target, text, isUsed, kept, leftOut, remarks };
    }),
    twins: plan.twins.map(({ first, second, reasons }) => ({ first: first.id, second: second.id, reasons })),
    interests: plan.interests,
    files,
  };
}

/** Rows that are no profile, a line each. */
export function formatRefused(plan: ImportPlan): string {
  return plan.refused.map(({ row, why, advice }) => `Row ${row} is refused: ${why}. ${advice}`).join('\n');
}

const HEADINGS: Record<keyof CellCounts, string> = {
  used: 'used',
  usedInPart: 'in part',
  kept: 'noted',
  leftOut: 'left out',
  refused: 'refused',
  empty: 'empty',
};

function formatColumns(plan: ImportPlan): string {
  const kinds = Object.keys(HEADINGS) as (keyof CellCounts)[];
  const { columns, total } = accountFor(plan);
  const rows = columns.map((account) => [
    account.column,
    account.target ?? '–',
    ...kinds.map((kind) => String(account[kind])),
  ]);
  const table = [
    ['Column', 'Field', ...kinds.map((kind) => HEADINGS[kind])],
    ...rows,
    ['All', '', ...kinds.map((kind) => String(total[kind]))],
  ];
  const widths = (table[0] ?? []).map((_, index) => Math.max(...table.map((row) => [...(row[index] ?? '')].length)));
  const pad = (text: string, index: number): string => {
    const space = ' '.repeat((widths[index] ?? 0) - [...text].length);
    return index < 2 ? text + space : space + text;
  };
  return table.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** Outcomes of the same column for the same reason stand together, with the rows in which they are. */
function formatOutcomes(
  heading: string,
  plan: ImportPlan,
  reasonsOf: (cell: CellOutcome) => string[],
  showsText: boolean,
): string {
  const groups = new Map<string, CellOutcome[]>();
  for (const cell of plan.cells) {
    for (const reason of reasonsOf(cell)) {
      const key = `${cell.column}: ${reason}`;
      groups.set(key, [...(groups.get(key) ?? []), cell]);
    }
  }
  if (groups.size === 0) return '';
  const lines = [...groups].map(([key, cells]) => {
    const rows = `(${cells.length === 1 ? 'row' : 'rows'} ${cells.map(({ row }) => row).join(', ')})`;
    const text = showsText && cells.length === 1 ? `\n    ${JSON.stringify(cells[0]?.text)}` : '';
    return `  ${key} ${rows}${text}`;
  });
  return `${heading}\n${lines.join('\n')}`;
}

function formatTwins({ twins }: ImportPlan): string {
  const lines = twins.map(
    ({ first, second, reasons }) =>
      `  ${first.id} (row ${first.row}) and ${second.id} (row ${second.row}): ${reasons.join(', ')}`,
  );
  return lines.length === 0 ? '' : `Perhaps one person twice, or a slip\n${lines.join('\n')}`;
}

function formatInterests({ interests }: ImportPlan): string {
  if (interests.length === 0) return '';
  return `New interests, from keywords that at least two people share\n  ${interests.map(({ label }) => label).join(', ')}`;
}

function some(number: number, what: string): string[] {
  return number === 0 ? [] : [`${number} ${what}`];
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
