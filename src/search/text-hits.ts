import { hasWord } from './text-match.ts';

/** One result of Pagefind: the id of what was found, how well it fits, and where the words stand in its text. */
export interface FoundText {
  id: string;
  score: number;
  /** Positions in words; none where only the name fits. */
  words: readonly number[];
}

/** What Pagefind stores of what it found. */
export interface StoredText {
  content: string;
  /** The name, and the name as people also type it. */
  meta: Readonly<Record<string, string>>;
}

/** Who was found by text. */
export interface TextHits {
  /** Ids of Pagefind's results, the best first. */
  ids: string[];
  /** Whether nobody has all words, so that these have only most of them. */
  isPartial: boolean;
}

/** The words of a text that are looked for one by one, each once; a text in quotes is looked for as it stands. */
export function wordsOf(text: string): string[] {
  if (/^\s*".+"\s*$/u.test(text)) return [text];
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return [...new Set(words)].slice(0, 10);
}

/** Whether what was found for a word needs no look at the text: a letter begins many words, and quotes are exact. */
export function isSurelyFound(word: string): boolean {
  return word.length === 1 || /^\s*"/.test(word);
}

/**
 * What was found, with only those places where the word or a form of it stands; nothing where it stands nowhere.
 * Where Pagefind does not know a word, it gives those who have the beginning of it, as if `xylophone` were `x`.
 */
export function keepTruePlaces<Found extends FoundText>(
  found: Found,
  word: string,
  { content, meta }: StoredText,
): Found | undefined {
  const written = content.split(/\s+/);
  const words = found.words.filter((place) => hasWord(written[place] ?? '', word));
  if (words.length > 0) return { ...found, words };
  return hasWord(Object.values(meta).join(' '), word) ? { ...found, words } : undefined;
}

/**
 * Joins what Pagefind finds for a whole text and for each of its words: those who have all words or, where nobody does,
 * those who have the most. Pagefind passes over words that it knows nowhere, so its own answer does not tell.
 */
export function joinTextHits(whole: readonly FoundText[], each: readonly (readonly FoundText[])[]): TextHits {
  const found = new Map<string, { words: number; score: number }>();
  for (const { id, score } of each.flat()) {
    const before = found.get(id) ?? { words: 0, score: 0 };
    found.set(id, { words: before.words + 1, score: before.score + score });
  }
  const most = Math.max(0, ...[...found.values()].map(({ words }) => words));
  const placeInWhole = new Map(whole.map(({ id }, place) => [id, place]));
  const ids = [...found.keys()]
    .filter((id) => found.get(id)!.words === most)
    .sort(
      (a, b) =>
        (placeInWhole.get(a) ?? Infinity) - (placeInWhole.get(b) ?? Infinity) ||
        found.get(b)!.score - found.get(a)!.score ||
        (a < b ? -1 : 1),
    );
  return { ids, isPartial: most > 0 && most < each.length };
}
