import { MAX_ENTRIES, MAX_NOTE_CHARACTERS, type Shortlist, type ShortlistEntry } from './shortlist.ts';

/** The form in which a shortlist is kept and exported. */
export const SHORTLIST_VERSION = 2;

/** How long the text of a shortlist can be: JSON writes some characters of a note as six. */
export const MAX_CHARACTERS = MAX_ENTRIES * (6 * MAX_NOTE_CHARACTERS + 2_000);
const MAX_NAME_CHARACTERS = 120;
const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** What a text says of a shortlist. */
export interface ReadShortlist {
  list: Shortlist;
  /** Whether the text held anything that is not in the list: it is no shortlist, of a later version, or in part wrong. */
  isDamaged: boolean;
}

/**
 * Reads a shortlist as it was kept or exported, of this version or an earlier one. The text may be anybody's: what is no
 * entry is left out, and nothing is ever thrown. Version 1 was a list of ids, `{"version": 1, "mentors": ["…"]}`.
 */
export function parseShortlist(text: string): ReadShortlist {
  const unreadable = { list: [], isDamaged: true };
  if (text.length > MAX_CHARACTERS) return unreadable;
  const kept = parseJson(text);
  if (!isRecord(kept) || !Array.isArray(kept['mentors'])) return unreadable;
  const given: unknown[] = kept['mentors'];
  if (kept['version'] === 1) return readEntries(given.map((id) => ({ id })));
  return kept['version'] === SHORTLIST_VERSION ? readEntries(given) : unreadable;
}

/** The text under which a shortlist is kept and exported. */
export function formatShortlist(list: Shortlist): string {
  return `${JSON.stringify({ version: SHORTLIST_VERSION, mentors: list }, undefined, 2)}\n`;
}

/** The fragment of an address that names the mentors of a list, and nothing else of it: `#mentors=a,b`. */
export function formatSharedIds(list: Shortlist): string {
  return `#mentors=${list.map(({ id }) => id).join(',')}`;
}

/** The ids that the fragment of an address names, each once; none where it is no such fragment. */
export function parseSharedIds(fragment: string): string[] {
  const [, ids = ''] = /^#?mentors=([a-z0-9,-]{1,14000})$/.exec(fragment) ?? [];
  return [...new Set(ids.split(','))].filter((id) => ID.test(id)).slice(0, MAX_ENTRIES);
}

function readEntries(given: readonly unknown[]): ReadShortlist {
  const list: ShortlistEntry[] = [];
  let isDamaged = false;
  for (const value of given) {
    const entry = list.length < MAX_ENTRIES ? readEntry(value) : undefined;
    if (entry && !list.some(({ id }) => id === entry.id)) list.push(entry);
    else isDamaged = true;
  }
  return { list, isDamaged };
}

function readEntry(value: unknown): ShortlistEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { id, name = id, added = '1970-01-01', note, contacted, answered } = value;
  if (typeof id !== 'string' || !ID.test(id) || typeof name !== 'string' || !isDay(added)) return undefined;
  return {
    id,
    name: name.slice(0, MAX_NAME_CHARACTERS),
    added,
    ...(typeof note === 'string' && note !== '' && { note: note.slice(0, MAX_NOTE_CHARACTERS) }),
    ...(isDay(contacted) && { contacted }),
    ...(isDay(answered) && { answered }),
  };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
