import { fold } from './fold.ts';

/** Spellings of one word, British and American or by ear, as one: each is replaced wherever it stands. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z])'s?$/, ''],
  [/ae|(?<![pt])oe(?=[a-z])/g, 'e'],
  [/(?<=[a-z]{3})our(?=$|s$|al|ed|ing)/, 'or'],
  [/(?<=[a-z]{2}[iy])s(?=e$|e[drs]+$|ing$|ation|ab)/, 'z'],
  [/(?<=[a-z]{2})tre(?=s?$)/, 'ter'],
  [/(?<=[a-z]{2})ogue(?=s?$)/, 'og'],
  [/amme(?=s?$)/, 'am'],
  [/(?<=[a-z])ence(?=s?$)/, 'ense'],
  [/ll(?=ed$|ing$|ers?$)/, 'l'],
  [/ph/g, 'f'],
  [/&/g, ''],
];

/** Words as short as this may be abbreviations, whose last letter means something: AIDS, ACLS. */
const LETTERS_OF_ABBREVIATIONS = 4;

/** The words of a text as names are compared: folded, without punctuation at their ends. */
export function wordsOfName(text: string): string[] {
  return fold(text)
    .split(' ')
    .map((word) => (/^[a-z0-9]+$/.test(word) ? word : withoutPunctuation(word)))
    .filter((word) => word !== '' && word !== '&' && word !== 'and');
}

function withoutPunctuation(word: string): string {
  return word.replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}+#]+$|(?<!\+)\+$/gu, '');
}

/** Names are made of the same words again and again. */
const knownKeys = new Map<string, string>();

/**
 * One word with its spelling levelled, for comparing and never for showing: `Tumours` and `tumor` give `tumor`,
 * `paediatric` and `pediatric` the same.
 */
export function wordKey(word: string): string {
  const known = knownKeys.get(word);
  if (known !== undefined) return known;
  const key = levelled(word);
  knownKeys.set(word, key);
  return key;
}

function levelled(word: string): string {
  if (word.length <= LETTERS_OF_ABBREVIATIONS) return word.replaceAll('&', '').replace(/'s?$/, '');
  return singular(SPELLINGS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word));
}

/** The key under which a name is known: `Haematology & Oncology` and `hematology and oncology` have the same. */
export function nameKey(text: string): string {
  return wordsOfName(text).map(wordKey).join(' ');
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:ch|sh|x|ss|us)es$/.test(word)) return word.replace(/es$/, '');
  return word.replace(/s$/, '');
}
