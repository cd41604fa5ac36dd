/** A table as CSV (RFC 4180): UTF-8, CRLF, every cell made safe by {@link csvCell}. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * One cell of CSV. What a spreadsheet would run as a formula is kept from it by an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection); quotes stand where commas, quotes or line breaks need them.
 */
export function csvCell(text: string): string {
  const guarded = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
