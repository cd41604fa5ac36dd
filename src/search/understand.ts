import type { Facet } from '../directory/facet.ts';
import { wordKey, wordsOfName } from '../directory/name-key.ts';
import type { Lexicon, Name } from './lexicon.ts';

/** What a part of a text means: any of the values of a facet. */
export interface Meaning {
  readonly facet: Facet;
  readonly values: readonly string[];
  /**
   * How it was read: as a whole `name`; as an `abbreviation` that stands for all these values; as a `word` that is part
   * of their names; as the `beginning` of a word of their names; as the name of something narrower that nobody has, so
   * that the values are the nearest `wider` ones.
   */
  readonly how: 'name' | 'abbreviation' | 'word' | 'beginning' | 'wider';
  /** The name that was typed, as it is written in the vocabulary. */
  readonly name: string;
}

/** A part of what somebody typed: one thing that they look for. */
export interface Part {
  /** The words as typed. */
  readonly said: string;
  /** Where they stand in the text, in UTF-16 units; `end` is after the last. */
  readonly start: number;
  readonly end: number;
  /** Absent for words that the directory has no name for; they are looked for in texts. */
  readonly meaning?: Meaning;
}

/** A word of the text, and where it stands. */
interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const MAX_WORDS = 40;
/** A longer text in capitals throughout is just loud. */
const MAX_CAPITALS = 12;
const MAX_WORDS_OF_NAME = 7;
const MIN_LETTERS_OF_WORD = 4;
const MIN_LETTERS_OF_BEGINNING = 3;
/** A word that is part of more names than this says too little. */
const MAX_MEANT = 16;

/**
 * Reads a text against the names of a directory: the longest names first, from left to right; then words that are part of
 * names; the last word may be the beginning of one. Words that say nothing are passed over, unless there is nothing
 * else. What is left is to be found in texts, word by word; what stands in quotes, as it stands.
 */
export function understand(text: string, lexicon: Lexicon): Part[] {
  const quotes = [...text.matchAll(/["“”„«]([^"“”„«»]+)["“”„»]/gu)];
  const isQuoted = ({ start }: Token): boolean =>
    quotes.some(({ index, 0: quote }) => start >= index && start < index + quote.length);
  const tokens = tokensOf(text).filter((token) => !isQuoted(token));
  const parts = quotes.map(({ index, 0: said }): Part => ({ said, start: index, end: index + said.length }));
  const left: Token[] = [];
  for (const stretch of stretchesBetween(quotes, tokens)) {
    for (let at = 0; at < stretch.length;) {
      const found = findLongest(stretch, at, text, lexicon);
      if (found) parts.push(partOf(text, stretch[at]!, stretch[at + found.length - 1]!, found.meaning));
      else left.push(stretch[at]!);
      at += found?.length ?? 1;
    }
  }
  const telling = left.filter(({ key }) => !lexicon.noise.has(key) && !isSmallNumber(key));
  const isSaid = telling.length > 0 || parts.length > 0;
  // What has no words at all is not everything: it is something that nobody has.
  if (tokens.length === 0 && parts.length === 0) return [{ said: text, start: 0, end: text.length }];
  for (const token of isSaid ? telling : namesAmong(left, lexicon)) {
    const isLast = text.slice(token.end).trim() === '';
    const names = isSaid ? [] : namesOf(token, lexicon);
    parts.push(partOf(text, token, token, names.length > 0 ? meaningOf(names) : readWord(token, lexicon, isLast)));
  }
  return parts.toSorted((a, b) => a.start - b.start);
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}#&'’ʼ.+@]+/gu)]
    .flatMap(({ 0: written, index }) =>
      wordsOfName(written)
        .slice(0, 1)
        .map((word) => ({ key: wordKey(word), start: index, end: index + written.length })),
    )
    .slice(0, MAX_WORDS);
}

/** The words before, between and after quotes, so that no name reaches across one. */
function stretchesBetween(quotes: readonly { index: number }[], tokens: readonly Token[]): Token[][] {
  const ends = [...quotes.map(({ index }) => index), Infinity];
  return ends.map((end, place) => tokens.filter(({ start }) => start < end && start > (ends[place - 1] ?? -1)));
}

/** Of words that say nothing those that are a name all the same, such as "research"; all where none is. */
function namesAmong(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const named = tokens.filter((token) => namesOf(token, lexicon).length > 0);
  return named.length > 0 ? named : tokens;
}

function namesOf({ key }: Token, lexicon: Lexicon): Name[] {
  return lexicon.find(key).filter(({ kind }) => kind !== 'abbreviation');
}

/** A number of one or two digits says something only within a name: type 2 diabetes. */
function isSmallNumber(key: string): boolean {
  return /^\d{1,2}$/.test(key);
}

function findLongest(
  tokens: readonly Token[],
  at: number,
  text: string,
  lexicon: Lexicon,
): { length: number; meaning: Meaning } | undefined {
  for (let length = Math.min(MAX_WORDS_OF_NAME, tokens.length - at); length > 0; length--) {
    const keys = tokens.slice(at, at + length).map(({ key }) => key);
    const isInCapitals = isCapitals(text, tokens[at]!, tokens[at + length - 1]!);
    const names = lexicon.find(keys.join(' '), isInCapitals);
    const found = names.length > 0 ? names : lexicon.findJoined(keys.join(''));
    const isOrdinary = length === 1 && lexicon.noise.has(keys[0]!) && !isInCapitals;
    if (found.length > 0 && !isOrdinary) return { length, meaning: meaningOf(found) };
  }
  return undefined;
}

/** Whether words are typed in capitals as abbreviations are, in a text that is not all in capitals. */
function isCapitals(text: string, { start }: Token, { end }: Token): boolean {
  const typed = text.slice(start, end);
  const isUpper = typed === typed.toUpperCase() && typed !== typed.toLowerCase();
  return isUpper && (text !== text.toUpperCase() || text.length <= MAX_CAPITALS);
}

function meaningOf(names: readonly Name[]): Meaning {
  const [{ entry, text, kind }] = names as [Name];
  const same = names.filter((name) => name.entry.facet === entry.facet);
  const values = [...new Set(same.flatMap((name) => name.entry.values))];
  const how = entry.isWider ? 'wider' : kind === 'abbreviation' ? 'abbreviation' : 'name';
  return { facet: entry.facet, values, how, name: text };
}

/** What a word alone means that is no name: the interests in whose labels it stands, or begins a word of a name. */
function readWord({ key }: Token, lexicon: Lexicon, isLast: boolean): Meaning | undefined {
  if (key.length < MIN_LETTERS_OF_BEGINNING) return undefined;
  const having = key.length < MIN_LETTERS_OF_WORD ? [] : (lexicon.words.get(key) ?? []);
  const labelled = interestsOf(having.filter(({ kind }) => kind === 'label'));
  if (labelled.length > 0) return manyMeant(labelled, 'word', key);
  if (!isLast) return undefined;
  const beginning = lexicon.names.filter((name) => name.key.startsWith(key) || name.key.includes(` ${key}`));
  return manyMeant(interestsOf(beginning), 'beginning', key);
}

function interestsOf(names: readonly Name[]): string[] {
  const interests = names.filter(
    ({ entry, kind }) => entry.facet === 'interest' && kind !== 'abbreviation' && !entry.isWider,
  );
  return [...new Set(interests.flatMap(({ entry }) => entry.values))];
}

function manyMeant(values: readonly string[], how: 'word' | 'beginning', name: string): Meaning | undefined {
  return values.length === 0 || values.length > MAX_MEANT ? undefined : { facet: 'interest', values, how, name };
}

function partOf(text: string, first: Token, last: Token, meaning: Meaning | undefined): Part {
  const [start, end] = [first.start, last.end];
  return { said: text.slice(start, end), start, end, ...(meaning && { meaning }) };
}
