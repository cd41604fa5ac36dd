import { editDistance } from '../directory/nearest.ts';
import { wordKey, wordsOfName } from '../directory/name-key.ts';
import type { Lexicon } from './lexicon.ts';
import { understand, type Part } from './understand.ts';

/** A text with a word corrected. */
export interface Correction {
  /** The whole text as it was probably meant. */
  readonly text: string;
  /** The word as typed, and the word that it probably is. */
  readonly said: string;
  readonly meant: string;
}

const MIN_LETTERS = 4;
const LETTERS_FOR_TWO = 8;
const MAX_CANDIDATES = 8;
/** What is near only with its spelling levelled is a little farther than what is near as it is written. */
const BY_EAR = 0.5;

/**
 * The text with the word of a part corrected that the directory has no name for: one letter too many, too few, wrong or
 * swapped with its neighbour, or two of them in words of eight letters or more. Of several words that come near,
 * the one that lets most of the text be understood, then the nearest, then the one of the earlier name.
 * @param nameWords Words of people's names and of places, one of which is meant where nothing else is near.
 */
export function correct(
  text: string,
  part: Part,
  lexicon: Lexicon,
  nameWords: Iterable<string> = [],
): Correction | undefined {
  const typed = wordsOfName(part.said).join(' ');
  // A word of names is spelled as it should be, even where it says too little by itself.
  if (lexicon.words.has(wordKey(typed))) return undefined;
  let best: { correction: Correction; left: number; distance: number } | undefined;
  for (const { word, distance } of nearWords(typed, lexicon)) {
    const corrected = text.slice(0, part.start) + word + text.slice(part.end);
    const left = understand(corrected, lexicon).reduce((sum, { meaning }) => sum + unread(meaning), 0);
    if (best && (left > best.left || (left === best.left && distance >= best.distance))) continue;
    best = { correction: { text: corrected, said: part.said, meant: word }, left, distance };
  }
  return best?.correction ?? correctName(text, part, typed, nameWords);
}

/** The text with a word as somebody or some place is called. */
function correctName(text: string, part: Part, typed: string, nameWords: Iterable<string>): Correction | undefined {
  if (typed.length < MIN_LETTERS) return undefined;
  const meant = nearest(typed, nameWords);
  if (meant === undefined) return undefined;
  return { text: text.slice(0, part.start) + meant + text.slice(part.end), said: part.said, meant };
}

function nearest(typed: string, words: Iterable<string>): string | undefined {
  const limit = limitOf(typed);
  const near = [...words].filter((word) => word.length >= MIN_LETTERS && editDistance(typed, word, limit + 1) <= limit);
  return near.sort((a, b) => editDistance(typed, a) - editDistance(typed, b))[0];
}

function limitOf(typed: string): number {
  return typed.length >= LETTERS_FOR_TWO ? 2 : 1;
}

/**
 * How much of a part is not understood, for comparing corrections: a whole name is better than a word of one, and one
 * long name better than two.
 */
function unread(meaning: Part['meaning']): number {
  if (meaning === undefined) return 5;
  return meaning.how === 'name' ? 1 : meaning.how === 'abbreviation' ? 2 : 3;
}

interface NearWord {
  /** As a name writes it, in small letters. */
  readonly word: string;
  readonly distance: number;
}

function nearWords(typed: string, { spellings }: Lexicon): NearWord[] {
  if (typed.length < MIN_LETTERS) return [];
  const limit = limitOf(typed);
  const typedKey = wordKey(typed);
  const near = new Map<string, NearWord>();
  for (const [word, key] of spellings) {
    if (word.length < MIN_LETTERS) continue;
    const asWritten = editDistance(typed, word, limit + 1);
    const isLevelled = typed !== typedKey || word !== key;
    const levelled = isLevelled ? editDistance(typedKey, key, limit + 1) + BY_EAR : Infinity;
    const distance = Math.min(asWritten, levelled);
    if (distance > limit + BY_EAR || distance >= (near.get(key)?.distance ?? Infinity)) continue;
    near.set(key, { word, distance });
  }
  return [...near.values()].toSorted((a, b) => a.distance - b.distance).slice(0, MAX_CANDIDATES);
}
