import { describe, expect, test } from 'vitest';
import { isSurelyFound, joinTextHits, keepTruePlaces, wordsOf, type FoundText } from '../../src/search/text-hits.ts';
import { hasWord } from '../../src/search/text-match.ts';

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

describe('a text has a word', () => {
  test.each([
    ['kidney', 'Kidneys,'],
    ['kidneys', 'kidney'],
    ['teaching', '“teach'],
    ['cardiologist', 'Cardiology,'],
    ['oncologists', 'oncology'],
    ['transplantation', 'transplants'],
    ['organization', 'organizing'],
    ['running', 'run'],
    ['studies', 'study'],
    ['dogs', 'dog.'],
    ['MDs', 'Ann Lee, MD'],
    ['soren', 'Søren Müller'],
    ['Müller', 'muller'],
    ["children's", 'children’s'],
    ['follow-up', 'followed'],
    ['email', 'e-mail'],
    ['e-mail', 'email'],
    ['x-ray', 'X-rays'],
    ['r', 'R'],
    ['Свет', 'Светлана'],
  ])('when it is asked for %s and has %s', (word, text) => {
    expect(hasWord(text, word)).toBe(true);
  });

  test.each([
    ['xylophone', '{x},'],
    ['Ruolan', 'R'],
    ['africa', '(AF,'],
    ['email', '(EM, EMS'],
    ['cheerleader', 'Ann Lee, MBChB'],
    ['skiing', 'skin skills'],
    ['arts', 'arthritis'],
    ['als', 'all alone'],
    ['medication', 'medicine medical'],
    ['x-ray', '{x}'],
    ['heart', ''],
  ])('not when it is asked for %s and has %s', (word, text) => {
    expect(hasWord(text, word)).toBe(false);
  });
});

describe('a result for a word', () => {
  const text = { content: 'Skin first.\nThen I ski (AF)', meta: { title: 'Søren Holt, MD', otherNames: 'soren holt' } };
  const result = (...words: number[]) => ({ id: 'a', score: 1, words });

  test('keeps the places where the word stands', () => {
    expect(keepTruePlaces(result(0, 4), 'skiing', text)).toEqual(result(4));
  });

  test('stays without places where the name has the word', () => {
    expect(keepTruePlaces(result(), 'soren', text)).toEqual(result());
    expect(keepTruePlaces(result(), 'Søren', text)).toEqual(result());
  });

  test('is none where only the beginning of the word stands, or beyond the text', () => {
    expect(keepTruePlaces(result(5), 'africa', text)).toBeUndefined();
    expect(keepTruePlaces(result(99), 'skin', text)).toBeUndefined();
  });

  test('is sure for a single letter and for a text in quotes', () => {
    expect(['s', '"skin first"', ' "skin"', 'sk'].map(isSurelyFound)).toEqual([true, true, true, false]);
  });
});
