import { editDistance } from '../directory/nearest.ts';
import { wordKey, wordsOfName } from '../directory/name-key.ts';
import type { Lexicon, Name } from './lexicon.ts';

/** A value that somebody may be about to type. */
export interface Suggestion {
  readonly name: Name;
  /** Where the words that it would take the place of begin in the text. */
  readonly start: number;
}

const MAX_SUGGESTIONS = 8;
const MAX_WORDS = 4;
const MIN_LETTERS = 2;
const MIN_LETTERS_OF_TYPO = 5;

/** How well a name answers the typed beginning: the lower, the better. */
const LABEL = 0;
const NAME = 1;
const WITHIN = 2;
const TYPO = 3;

/**
 * What the end of a text may become: values of whose names it is the beginning, or of a word of them; with a letter
 * wrong only where nothing else is found. The longest end counts that leads anywhere; each value is named once.
 * @param countOf How many mentors have a value; of equals, those of more come first.
 */
export function suggest(text: string, lexicon: Lexicon, countOf: (name: Name) => number): Suggestion[] {
  const words = [...text.matchAll(/[^\s,;/+]+/gu)].slice(-MAX_WORDS);
  const ends = words.map(({ index }) => ({ start: index, key: keyOf(text.slice(index)) }));
  for (const ranksOf of [rankBeginnings, rankTypos]) {
    for (const { start, key } of ends) {
      if (key.length < MIN_LETTERS || lexicon.noise.has(key)) continue;
      const ranks = ranksOf(key, lexicon);
      if (ranks.size > 0) return pickBest(ranks, countOf).map((name) => ({ name, start }));
    }
  }
  return [];
}

function keyOf(text: string): string {
  const words = wordsOfName(text);
  return words.map((word, place) => (place < words.length - 1 ? wordKey(word) : word)).join(' ');
}

function rankBeginnings(key: string, { names }: Lexicon): Map<Name, number> {
  const ranks = new Map<Name, number>();
  for (const name of names) {
    if (name.key.startsWith(key) || isStartOf(key, name)) {
      // Of an abbreviation, nobody types half.
      if (name.kind !== 'abbreviation' || name.key === key) ranks.set(name, name.kind === 'label' ? LABEL : NAME);
    } else if (name.kind !== 'abbreviation' && name.key.includes(` ${key}`)) ranks.set(name, WITHIN);
  }
  return ranks;
}

/** Whether a name begins with what was typed before its last word was levelled: "childrens" of "children". */
function isStartOf(key: string, name: Name): boolean {
  return key.length > 3 && wordKey(key) === name.key;
}

function rankTypos(key: string, { words }: Lexicon): Map<Name, number> {
  const ranks = new Map<Name, number>();
  if (key.length < MIN_LETTERS_OF_TYPO || key.includes(' ')) return ranks;
  for (const [word, names] of words) {
    const beginnings = [key.length - 1, key.length, key.length + 1].map((length) => word.slice(0, length));
    if (word[0] !== key[0] && word[1] !== key[1]) continue;
    if (!beginnings.some((beginning) => editDistance(key, beginning, 2) < 2)) continue;
    for (const name of names) if (name.kind !== 'abbreviation') ranks.set(name, TYPO);
  }
  return ranks;
}

function pickBest(ranks: ReadonlyMap<Name, number>, countOf: (name: Name) => number): Name[] {
  const isSeen = new Set<string>();
  return [...ranks.keys()]
    .sort((a, b) => ranks.get(a)! - ranks.get(b)! || countOf(b) - countOf(a) || a.text.length - b.text.length)
    .filter(({ entry: { facet, values } }) => {
      const id = `${facet} ${values.join(' ')}`;
      return values.length === 1 && !isSeen.has(id) && isSeen.add(id);
    })
    .slice(0, MAX_SUGGESTIONS);
}
