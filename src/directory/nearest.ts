import { fold } from './fold.ts';

/**
 * The candidate closest to `word` by edit distance (insert, delete, replace, swap of neighbours), or undefined
 * where none is close enough to be meant: more than a third of the word's letters differ.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  return createNearest(candidates)(word);
}

/** {@link findNearest} among candidates that are asked for again and again. */
export function createNearest(candidates: Iterable<string>): (word: string) => string | undefined {
  const known = Array.from(candidates, (candidate) => ({ candidate, letters: fold(candidate), counts: NO_COUNTS }));
  const answers = new Map<string, string | undefined>();
  return (word) => {
    if (answers.has(word)) return answers.get(word);
    const wanted = fold(word);
    const counts = countLetters(wanted);
    let nearest: string | undefined;
    let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    for (const one of known) {
      if (Math.abs(one.letters.length - wanted.length) >= least) continue;
      if (one.counts === NO_COUNTS) one.counts = countLetters(one.letters);
      if (isFurther(counts, one.counts, least)) continue;
      const distance = editDistance(wanted, one.letters, least);
      if (distance < least) [nearest, least] = [one.candidate, distance];
    }
    answers.set(word, nearest);
    return nearest;
  };
}

/** The nearest word as it follows what was found in a message: ` Closest: "cardiology".`, or nothing. */
export function formatNearest(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Closest: "${nearest}".`;
}

const LETTERS = 32;
const NO_COUNTS: Uint8Array = new Uint8Array(0);

/** How often each letter stands in a text; rarer letters are counted with one of the others. */
function countLetters(text: string): Uint8Array {
  const counts = new Uint8Array(LETTERS);
  for (let index = 0; index < text.length; index++) counts[text.charCodeAt(index) % LETTERS]!++;
  return counts;
}

/** Whether two texts differ by at least `limit`, already by how many of each letter they have. */
function isFurther(a: Uint8Array, b: Uint8Array, limit: number): boolean {
  let more = 0;
  let fewer = 0;
  for (let index = 0; index < LETTERS; index++) {
    const difference = a[index]! - b[index]!;
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return Math.max(more, fewer) >= limit;
}

/** Optimal string alignment distance of two texts; gives `cap` as soon as it cannot be smaller. */
export function editDistance(a: string, b: string, cap = Infinity): number {
  if (Math.abs(a.length - b.length) >= cap) return cap;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + cost);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) best = Math.min(best, beforeLast[column - 2]! + 1);
      current.push(best);
    }
    if (Math.min(...current) >= cap) return cap;
    [beforeLast, last] = [last, current];
  }
  return last[b.length]!;
}
