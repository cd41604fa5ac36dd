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

const TIERS = 3;

/** How well each result fits, from 1 to 3: by its score, as a share of the best. */
export function tiersOf(found: readonly FoundText[]): number[] {
  const best = Math.max(...found.map(({ score }) => score), Number.MIN_VALUE);
  return found.map(({ score }) => Math.min(TIERS, Math.max(1, Math.ceil((TIERS * score) / best))));
}
