import { CsvError, parse } from 'csv-parse/sync';
import { recogniseColumns } from './columns.ts';

/** A row of a table, by the number that a spreadsheet shows at its left; the header is usually row 1. */
export interface TableRow {
  row: number;
  cells: string[];
}

/** A spreadsheet as text: its header and the rows below it, cells as they were written. */
export interface Table {
  headers: string[];
  rows: TableRow[];
}

/** Thrown for text that is no table. The message says where, what is wrong and what to do. */
export class TableError extends Error {
  override name = 'TableError';
}

const DELIMITERS = [',', ';', '\t'];
const RECORD_DELIMITERS = ['\r\n', '\n', '\r'];

/**
 * Reads CSV text (RFC 4180) whose cells are divided by commas, semicolons or tabs, whichever makes a header that we
 * recognise best. The first row with anything in it is the header. Throws {@link TableError}.
 */
export function readTable(text: string): Table {
  const plain = text.replace(/^\uFEFF/, '');
  const [, declared] = /^sep=(.)\r?\n/i.exec(plain) ?? [];
  const records = parseRecords(plain, declared ?? detectDelimiter(plain));
  const headerIndex = records.findIndex(
    (cells, index) => cells.some(Boolean) && !(index === 0 && declared !== undefined),
  );
  const headers = records[headerIndex];
  if (headers === undefined)
    throw new TableError(
      'The file is empty. Its first row has to name the columns: Name, Institution, Interests and so on.',
    );
  const rows = records.map((cells, index) => ({ row: index + 1, cells })).slice(headerIndex + 1);
  return { headers: headers.map((header) => header.trim()), rows };
}

function detectDelimiter(text: string): string {
  const firstLines = text.replace(/^(?:[ \t]*\r?\n)+/, '').slice(0, 20_000);
  const scores = DELIMITERS.map((delimiter) => {
    const [headers = []] = parse(firstLines, {
      delimiter,
      record_delimiter: RECORD_DELIMITERS,
      to: 1,
      relax_quotes: true,
      relax_column_count: true,
    });
    const known = recogniseColumns(headers).filter(({ field }) => field !== undefined).length;
    return { delimiter, score: known * 1000 + headers.length };
  });
  return scores.reduce((best, candidate) => (candidate.score > best.score ? candidate : best)).delimiter;
}

function parseRecords(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: RECORD_DELIMITERS,
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? ` around line ${error['lines']}` : '';
    throw new TableError(
      `The quotation marks do not match${line}: ${error.message}. A cell that holds a quotation mark stands in quotation marks, with each one inside doubled: "say ""hello""".`,
      { cause: error },
    );
  }
}
