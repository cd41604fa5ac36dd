import { writeOutUmlauts } from '../directory/fold.ts';
import { nameKey, wordKey, wordsOfName } from '../directory/name-key.ts';
import type { Column } from './column.ts';
import type { Details } from './details-file.ts';
import type { MentorIndex } from './mentor-index.ts';
import type { Part } from './understand.ts';

/** A part of a text that names people, or where they work: their rows. */
export interface NamedPart extends Part {
  readonly rows: ReadonlySet<number>;
}

/** Which rows a word names. */
export interface NamesAndPlaces {
  /** All words that name somebody, as they are written, in small letters and without accents. */
  words(): Iterable<string>;
  /** The rows whose name, city or institution has the word. */
  rowsOf(key: string): ReadonlySet<number>;
}

/** A word of three letters or more right before or after a part; a letter alone is more often a word than an initial. */
const WORD_BEFORE = /([\p{L}\p{M}'’]{3,})[\s-]+$/u;
const WORD_AFTER = /^[\s-]+([\p{L}\p{M}'’]{3,})/u;

/** A word of institutions is telling if at most this share of them have it, and always if two or fewer have. */
const TELLING_SHARE = 0.1;

/**
 * Collects the words of names and, as soon as the details are there, of cities and institutions. A word that many
 * institutions have, such as "university", names none of them.
 */
export function collectNamesAndPlaces(index: MentorIndex, details: Details | undefined): NamesAndPlaces {
  const byWord = new Map<string, Set<number>>();
  const written = new Map<string, string>();
  for (let row = 0; row < index.count; row++) {
    const latinName = details?.textOf(row, 'latinName') ?? '';
    add(byWord, keysOf(`${index.nameOf(row)} ${latinName}`, written), [row]);
  }
  for (const [column, share] of [
    [details?.cities, 1],
    [details?.institutions, TELLING_SHARE],
  ] as const) {
    if (!column) continue;
    const words = wordsOfValues(column, written);
    const most = Math.max(2, column.values.length * share);
    const rows = rowsOfValues(column);
    for (const [key, values] of words) {
      if (values.length <= most) for (const value of values) add(byWord, [key], rows[value]!);
    }
  }
  return {
    words: () => [...byWord.keys()].map((key) => written.get(key) ?? key),
    rowsOf: (key) => byWord.get(key) ?? new Set(),
  };
}

/**
 * Reads the parts that have no meaning yet, or only that of a beginning, as names and places. Neighbours that name the
 * same become one part: "Grace Okafor", "New York".
 */
export function readNamesAndPlaces(parts: readonly Part[], text: string, known: NamesAndPlaces): (Part | NamedPart)[] {
  const read: (Part | NamedPart)[] = [];
  for (const [place, one] of parts.entries()) {
    const part = stretch(one, text, read.at(-1)?.end ?? 0, parts[place + 1]?.start ?? text.length, known);
    const rows = 'rows' in part ? part.rows : new Set<number>();
    const last = read.at(-1);
    const both = last && 'rows' in last && !last.meaning ? intersect(last.rows, rows) : undefined;
    if (last && both && both.size > 0) {
      read[read.length - 1] = { said: text.slice(last.start, part.end), start: last.start, end: part.end, rows: both };
    } else read.push(part);
  }
  return read;
}

/**
 * A part with the rows that it names, if it names any, and with the words at its sides that name the same and were
 * passed over, because they say nothing elsewhere: the "New" of "New York".
 * @param from Where the part before ends.
 * @param to Where the part after begins.
 */
function stretch(part: Part, text: string, from: number, to: number, known: NamesAndPlaces): Part | NamedPart {
  const rows = isOpen(part) ? known.rowsOf(nameKey(part.said)) : new Set<number>();
  if (rows.size === 0) return part;
  if (part.meaning) return { ...part, rows };
  const [before, wordBefore = ''] = WORD_BEFORE.exec(text.slice(from, part.start)) ?? [''];
  const [after, wordAfter = ''] = WORD_AFTER.exec(text.slice(part.end, to)) ?? [''];
  const withBefore = intersect(known.rowsOf(nameKey(wordBefore)), rows);
  const named = withBefore.size > 0 ? withBefore : rows;
  const withAfter = intersect(known.rowsOf(nameKey(wordAfter)), named);
  const start = withBefore.size > 0 ? part.start - before.length : part.start;
  const end = withAfter.size > 0 ? part.end + after.length : part.end;
  return { said: text.slice(start, end), start, end, rows: withAfter.size > 0 ? withAfter : named };
}

function isOpen({ meaning, said }: Part): boolean {
  return !/^["“”„«]/.test(said) && (meaning === undefined || meaning.how === 'beginning' || meaning.how === 'word');
}

/**
 * The words of a name, and those of its other spelling: Zürich is also typed Zuerich.
 * @param written Learns how each is written.
 */
function keysOf(text: string, written: Map<string, string>): string[] {
  return [text, writeOutUmlauts(text)].flatMap(wordsOfName).map((word) => {
    const key = wordKey(word);
    if (!written.has(key)) written.set(key, word);
    return key;
  });
}

function add(byWord: Map<string, Set<number>>, keys: readonly string[], rows: readonly number[]): void {
  for (const key of keys) {
    const known = byWord.get(key);
    if (known) for (const row of rows) known.add(row);
    else byWord.set(key, new Set(rows));
  }
}

function wordsOfValues({ values }: Column, written: Map<string, string>): Map<string, number[]> {
  const words = new Map<string, number[]>();
  values.forEach((text, value) => {
    for (const key of new Set(keysOf(text, written))) words.set(key, [...(words.get(key) ?? []), value]);
  });
  return words;
}

function rowsOfValues({ values, starts, numbers }: Column): number[][] {
  const rows: number[][] = values.map(() => []);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) rows[numbers[at]!]!.push(row);
  }
  return rows;
}

function intersect(a: ReadonlySet<number>, b: ReadonlySet<number>): Set<number> {
  return new Set([...a].filter((row) => b.has(row)));
}
