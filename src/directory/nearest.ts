import { fold } from './fold.ts';

/**
 * The candidate closest to `word` by edit distance (insert, delete, replace, swap of neighbours), or undefined
 * where none is close enough to be meant: more than a third of the word's letters differ.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let nearest: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate), least);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
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
