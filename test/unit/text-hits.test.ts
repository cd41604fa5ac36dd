import { describe, expect, test } from 'vitest';
import { joinTextHits, wordsOf, type FoundText } from '../../src/search/text-hits.ts';

const found = (...ids: string[]): FoundText[] => ids.map((id, place) => ({ id, score: 10 - place, words: [] }));

describe('the words of a text', () => {
  test('are looked for once each, whatever their case, and without marks alone', () => {
    expect(wordsOf('Heart – HEART & failure p<0.05')).toEqual(['heart', 'failure', 'p<0.05']);
  });

  test('stay together in quotes', () => {
    expect(wordsOf('"heart failure"')).toEqual(['"heart failure"']);
  });

  test('are no more than ten', () => {
    expect(wordsOf('a b c d e f g h i j k l')).toHaveLength(10);
  });
});

describe('what is found', () => {
  test('has all words, in the order of the whole text', () => {
    const hits = joinTextHits(found('b', 'a'), [found('a', 'b', 'c'), found('a', 'b')]);
    expect(hits).toEqual({ ids: ['b', 'a'], isPartial: false });
  });

  test('has most of the words where nobody has all, the best first', () => {
    const hits = joinTextHits([], [found('a', 'b'), found('b', 'a', 'c'), []]);
    expect(hits).toEqual({ ids: ['a', 'b'], isPartial: true });
  });

  test('counts a word that Pagefind knows nowhere as a word that nobody has', () => {
    expect(joinTextHits(found('a'), [found('a'), []])).toEqual({ ids: ['a'], isPartial: true });
  });

  test('is nobody where no word is known', () => {
    expect(joinTextHits([], [[], []])).toEqual({ ids: [], isPartial: false });
    expect(joinTextHits([], [])).toEqual({ ids: [], isPartial: false });
  });
});
