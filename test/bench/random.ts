/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** From 0 up to, but not, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  isTrue(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** Some of the values, in their order, each with the given probability, at least one. */
  some<T>(values: readonly T[], probability: number): T[];
}

/** Mulberry32, a generator by Tommy Ettinger in the public domain: small, and even enough for invented people. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(values: readonly T[]): T => values[between(0, values.length - 1)]!;
  return {
    next,
    between,
    isTrue: (probability) => next() < probability,
    pick,
    some: (values, probability) => {
      const chosen = values.filter(() => next() < probability);
      return chosen.length > 0 ? chosen : [pick(values)];
    },
  };
}

/**
 * Picks values as words occur in texts (Zipf's law): the value of rank r about 1 / (r + `flatness`) as often.
 * @param values The most frequent first.
 */
export function createZipf<T>(values: readonly T[], flatness: number): (random: Random) => T {
  const sums: number[] = [];
  let sum = 0;
  for (const rank of values.keys()) sums.push((sum += 1 / (rank + flatness)));
  return (random) => {
    const wanted = random.next() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return values[low]!;
  };
}
