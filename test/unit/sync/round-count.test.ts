import { describe, expect, it } from 'vitest';
import { roundCount } from '../../../src/sync/round-count.ts';

describe('roundCount', () => {
  it.each([
    [0, 0],
    [7, 7],
    [99, 99],
    [104, 100],
    [105, 110],
    [999, 1000],
    [4182, 4200],
    [12_345_678, 12_000_000],
    [41.9, 41],
  ])('gives %d with two significant digits, %d', (count, rounded) => {
    expect(roundCount(count)).toBe(rounded);
  });

  it.each([-1, -0.5, Number.NaN, Infinity, 1e300])('gives nothing for %d, which is no count', (count) => {
    expect(roundCount(count)).toBeUndefined();
  });
});
