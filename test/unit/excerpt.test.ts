import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';

/** An excerpt as text, its hits in brackets. */
const shown = (content: string, ...hits: number[][]) =>
  excerptOf(content, hits)
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('');

describe('an excerpt', () => {
  test('is the sentence with the words, and marks them', () => {
    expect(shown('I run a clinic. We study heart failure in Kenya. Write to me.', [6, 7])).toBe(
      'We study [heart failure] in Kenya.',
    );
  });

  test('prefers a sentence with more of the words to one that repeats a word', () => {
    expect(shown('Heart, heart, heart. A heart may fail.', [0, 1, 2, 4], [6])).toBe('A [heart] may [fail.]');
  });

  test('is the first of several sentences alike', () => {
    expect(shown('One heart. Another heart.', [1, 3])).toBe('One [heart.]');
  });

  test('is cut from a long sentence around the first of the words, and says where', () => {
    const words = Array.from({ length: 100 }, (_, number) => `w${number}`);
    const [first, ...rest] = excerptOf(words.join(' '), [[50, 52]]);
    expect(first).toEqual({ text: '… ', isHit: false });
    expect(rest.map(({ text }) => text).join('')).toBe(`${words.slice(44, 72).join(' ')} …`);
  });

  test('begins at the sentence’s end where the words stand there', () => {
    const words = Array.from({ length: 40 }, (_, number) => `w${number}`);
    expect(shown(words.join(' '), [39])).toBe(`… ${words.slice(12, 39).join(' ')} [w39]`);
  });

  test('keeps what looks like markup as text', () => {
    expect(shown('I like <b>bold</b> & <script> things.', [2])).toBe('I like [<b>bold</b>] & <script> things.');
  });

  test('is nothing without words, or with positions beyond the text', () => {
    expect(excerptOf('One sentence.', [])).toEqual([]);
    expect(excerptOf('One sentence.', [[99]])).toEqual([]);
  });
});
