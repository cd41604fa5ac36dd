import { summarize, type Measured } from './metrics.ts';

const MAX_QUERY_LENGTH = 60;

/** What was measured, for a terminal: a paragraph a query, then the means and the queries that showed nobody. */
export function formatReport(all: readonly Measured[]): string {
  const { meanPrecisionAt5, meanRecallAt5, empty } = summarize(all);
  return [
    'precision at 5, recall at 5, query, and who was shown; + is relevant, - is not',
    '',
    ...all.flatMap(formatMeasured),
    '',
    `Empty queries: ${empty.length === 0 ? 'none' : empty.map(formatQuery).join(', ')}`,
    `Mean precision at 5: ${meanPrecisionAt5.toFixed(3)}`,
    `Mean recall at 5: ${meanRecallAt5.toFixed(3)}`,
    `${all.length} ${all.length === 1 ? 'query' : 'queries'} measured, ${empty.length} empty.`,
    '',
  ].join('\n');
}

/** The same for programs. */
export function formatJson(all: readonly Measured[]): string {
  return `${JSON.stringify({ ...summarize(all), queries: all }, null, 2)}\n`;
}

function formatMeasured({ query, relevant, shown, precisionAt5, recallAt5 }: Measured): string[] {
  const wanted = new Set(relevant);
  const ids = shown.map((id) => `${wanted.has(id) ? '+' : '-'}${id}`).join(' ');
  return [`${precisionAt5.toFixed(2)}  ${recallAt5.toFixed(2)}  ${formatQuery(query)}`, `  ${ids || '(nobody)'}`];
}

/** A query in quotes, on one line and of bearable length, whatever is in it. */
export function formatQuery(query: string): string {
  return JSON.stringify(query.length > MAX_QUERY_LENGTH ? `${query.slice(0, MAX_QUERY_LENGTH)}…` : query).replace(
    /[\p{Cc}\p{Cf}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}
