/** One result of Pagefind: the id of what was found, how well it fits, and where the words stand in its text. */
export interface FoundText {
  id: string;
  score: number;
  /** Positions in words; none where only the name fits. */
  words: readonly number[];
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
