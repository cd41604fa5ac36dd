import { expect, it } from 'vitest';
import { readingMinutes } from '../../src/directory/reading-time.ts';

it('rounds up to whole minutes, of which there is at least one', () => {
  expect([0, 238, 239, 477].map((count) => readingMinutes('word '.repeat(count), 'en'))).toEqual([1, 1, 2, 3]);
});

it('counts neither tags nor the addresses of links', () => {
  const linked = `<Callout title="${'word '.repeat(300)}">[one](https://example.org/${'a-'.repeat(300)})</Callout>`;
  expect(readingMinutes(linked, 'en')).toBe(1);
});

it('counts the words of a language that puts no blanks between them', () => {
  expect(readingMinutes('我们读书。'.repeat(238), 'zh')).toBe(2);
});
