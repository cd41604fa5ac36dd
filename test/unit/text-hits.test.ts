import { describe, expect, test } from 'vitest';
import { isSurelyFound, keepTruePlaces, tiersOf } from '../../src/search/text-hits.ts';
import { hasWord } from '../../src/search/text-match.ts';

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

describe('how well results fit', () => {
  const tiers = (...scores: number[]) =>
    tiersOf(scores.map((score, place) => ({ id: String(place), score, words: [] })));

  test('is told in three tiers, as a share of the best', () => {
    expect(tiers(9, 6.1, 6, 3.1, 3, 0)).toEqual([3, 3, 2, 2, 1, 1]);
    expect(tiers(0.2)).toEqual([3]);
  });

  test('is the same for all where no score says otherwise, and nothing where nobody is found', () => {
    expect(tiers(0, 0)).toEqual([1, 1]);
    expect(tiers()).toEqual([]);
  });
});
