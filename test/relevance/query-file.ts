import type { RatedQuery } from './metrics.ts';

/** The file of queries cannot be used; the message says every place and what is wrong there. */
export class QueryFileError extends Error {
  override name = 'QueryFileError';
}

const SHAPE = '[{ "query": "kidney", "relevant": ["grace-okafor"] }]';

/**
 * Reads a JSON list of `{ "query": "…", "relevant": ["id", …] }`; other keys are left alone. `path` is the file as the
 * message names it. Throws {@link QueryFileError}.
 */
export function parseQueryFile(text: string, path: string): RatedQuery[] {
  const value = parseJson(text, path);
  if (!Array.isArray(value)) {
    throw new QueryFileError(`${path}\n  Expected a list, found ${describe(value)}.\n  Write it like this: ${SHAPE}`);
  }
  if (value.length === 0) throw new QueryFileError(`${path}\n  The list is empty.\n  Write at least one: ${SHAPE}`);
  const problems = value.flatMap((entry, index) => problemsOf(entry, `[${index}]`));
  if (problems.length > 0) {
    const places = problems.map(({ place, message }) => `${path}  ${place}\n  ${message}`);
    throw new QueryFileError(`${places.join('\n')}\nWrite it like this: ${SHAPE}`);
  }
  return (value as RatedQuery[]).map(({ query, relevant }) => ({ query, relevant: [...new Set(relevant)] }));
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new QueryFileError(`${path} is no valid JSON: ${(error as Error).message}.`, { cause: error });
  }
}

interface Misshape {
  /** From the list on: `[3].relevant[1]`. */
  place: string;
  message: string;
}

function problemsOf(entry: unknown, place: string): Misshape[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return [{ place, message: `Expected an object with "query" and "relevant", found ${describe(entry)}.` }];
  }
  const { query, relevant } = entry as Record<string, unknown>;
  const problems: Misshape[] = [];
  if (typeof query !== 'string') {
    problems.push({ place: `${place}.query`, message: `Expected a text, found ${describe(query)}.` });
  }
  if (!Array.isArray(relevant)) {
    const message = `Expected a list of mentors' ids, found ${describe(relevant)}.`;
    return [...problems, { place: `${place}.relevant`, message }];
  }
  for (const [index, id] of relevant.entries()) {
    if (typeof id === 'string' && id !== '') continue;
    const message = `Expected a mentor's id, found ${describe(id)}.`;
    problems.push({ place: `${place}.relevant[${index}]`, message });
  }
  return problems;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return JSON.stringify(value);
}
