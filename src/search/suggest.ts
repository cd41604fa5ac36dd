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
/** A wrong letter in a shorter word makes it any other; words before it make it surer. */
const MIN_LETTERS_OF_TYPO = 5;
const MIN_LETTERS_AFTER_WORDS = 4;

/** How well a name answers the typed beginning: the lower, the better. */
const WHOLE = 0;
const LABEL = 1;
const NAME = 2;
const WITHIN = 3;
const TYPO = 4;

/**
 * What the end of a text may become: values of whose names it is the beginning, or of a word of them; with a letter
 * wrong only where nothing else is found. The longest end counts that leads anywhere; each value is named once.
 * @param countOf How many mentors have a value; of equals, those of more come first.
 */
export function suggest(text: string, lexicon: Lexicon, countOf: (name: Name) => number): Suggestion[] {
  const words = [...text.matchAll(/[^\s,;/+]+/gu)].slice(-MAX_WORDS);
  const ends = words.map(({ index }) => ({ start: index, end: endOf(text.slice(index)) }));
  for (const ranksOf of [rankBeginnings, rankTypos]) {
    for (const { start, end } of ends) {
      const typed = end.before + end.last;
      if (typed.length < MIN_LETTERS || lexicon.noise.has(typed)) continue;
      const best = pickBest(ranksOf(end, lexicon), countOf);
      if (best.length > 0) return best.map((name) => ({ name, start }));
    }
  }
  return [];
}

/** The end of a text: its last word as far as it is typed, and the words before, as names are compared. */
interface End {
  readonly before: string;
  readonly last: string;
}

function endOf(text: string): End {
  const words = wordsOfName(text);
  const last = words.pop() ?? '';
  return { before: words.map((word) => `${wordKey(word)} `).join(''), last };
}

function rankBeginnings({ before, last }: End, { words, spellings }: Lexicon): Map<Name, number> {
  const ranks = new Map<Name, number>();
  const levelled = wordKey(last);
  // "childrens" is "children" and nothing longer; "haemat" is the beginning of whatever begins with "hemat".
  const isCut = last.startsWith(levelled);
  for (const [word, key] of spellings) {
    if (!word.startsWith(last) && !(isCut ? key === levelled : key.startsWith(levelled))) continue;
    for (const name of words.get(key) ?? []) {
      // Of an abbreviation, nobody types half.
      if (name.kind === 'abbreviation' && name.key !== before + levelled) continue;
      if (name.key === before + levelled) ranks.set(name, WHOLE);
      else if (name.key.startsWith(before + key)) ranks.set(name, name.kind === 'label' ? LABEL : NAME);
      else if (!ranks.has(name) && name.key.includes(` ${before}${key}`)) ranks.set(name, WITHIN);
    }
  }
  return ranks;
}

function rankTypos({ before, last }: End, { words, spellings, findJoined }: Lexicon): Map<Name, number> {
  const joined = findJoined(wordKey(last)).filter(({ kind }) => before === '' && kind !== 'abbreviation');
  const ranks = new Map(joined.map((name) => [name, WHOLE]));
  if (last.length < (before === '' ? MIN_LETTERS_OF_TYPO : MIN_LETTERS_AFTER_WORDS)) return ranks;
  for (const [word, key] of spellings) {
    if (!isNearlyBeginning(last, word) && !isNearlyBeginning(last, key)) continue;
    for (const name of words.get(key) ?? []) {
      if (name.kind !== 'abbreviation' && ` ${name.key}`.includes(` ${before}${key}`)) ranks.set(name, TYPO);
    }
  }
  return ranks;
}

function isNearlyBeginning(typed: string, word: string): boolean {
  if (word[0] !== typed[0] && word[1] !== typed[1]) return false;
  const lengths = [typed.length - 1, typed.length, typed.length + 1];
  return lengths.some((length) => editDistance(typed, word.slice(0, length), 2) < 2);
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
