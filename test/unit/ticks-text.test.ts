import { expect, test } from 'vitest';
import { formatTicks, parseTicks } from '../../src/elements/ticks-text.ts';

test('ticks are kept by position with the version of their form', () => {
  expect(formatTicks(new Set([4, 0, 2]))).toBe('{"version":1,"done":[0,2,4]}');
  expect(parseTicks('{"version":1,"done":[0,2,4]}', 5)).toEqual(new Set([0, 2, 4]));
});

test('a position that the list does not have is left out', () => {
  expect(parseTicks('{"version":1,"done":[1,5,-1,1.5,"0",null,1]}', 5)).toEqual(new Set([1]));
});

test.each([
  null,
  '',
  '{',
  'null',
  '7',
  '[]',
  '{"version":2,"done":[1]}',
  '{"version":1,"done":{"0":1}}',
  '{"done":[1]}',
])('what is not a text of ours counts as no ticks: %s', (text) => {
  expect(parseTicks(text, 5)).toEqual(new Set());
});
