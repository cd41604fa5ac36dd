import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readShipped } from '../../src/content/vocabulary-file.ts';
import { nameKey } from '../../src/directory/name-key.ts';
import { editDistance } from '../../src/directory/nearest.ts';
import { createVocabulary } from '../../src/directory/vocabulary.ts';
import type { Interest } from '../../src/schemas/interest.ts';
import { createLexicon, type Entry, type Lexicon } from '../../src/search/lexicon.ts';
import { correct } from '../../src/search/spelling.ts';
import { understand } from '../../src/search/understand.ts';
import { anyText, lexiconOf } from './mentors.ts';

const topic = (label: string, ...names: string[]): Entry => ({ facet: 'interest', values: [label], label, names });
const lexicon = createLexicon(
  [
    topic('Cardiology'),
    topic('Nephrology', 'kidney', 'renal medicine'),
    topic('Neurology'),
    topic('Ophthalmology'),
    topic('Baking', 'bread'),
    topic('Breast cancer'),
    topic('Cancer', 'tumor'),
    topic('Palliative care'),
    topic('Public health'),
    topic('Population health'),
    topic('Digital health', 'ehealth'),
    topic('Sleep studies'),
    { facet: 'interest', values: ['PTSD'], label: 'PTSD', abbreviations: ['PTSD'] },
  ],
  ['the', 'of'],
);

/** What becomes of a text when the first word that it can be corrected in is. */
function corrected(text: string, nameWords: string[] = []): string | undefined {
  const open = understand(text, lexicon).filter(({ meaning }) => !meaning);
  return open.map((part) => correct(text, part, lexicon, nameWords)).find((found) => found !== undefined)?.text;
}

describe('a word', () => {
  test.each([
    ['a letter too few', 'cardiolgy', 'cardiology'],
    ['a letter too many', 'kiddney', 'kidney'],
    ['a wrong letter', 'tumir', 'tumor'],
    ['two letters swapped', 'kindey', 'kidney'],
    ['two mistakes in a long word', 'opthamology', 'ophthalmology'],
    ['a mistake where spellings differ', 'opohthalmology', 'ophthalmology'],
    ['a mistake at its end, where one differs from several', 'studivs', 'studies'],
    ['a mistake and a capital', 'Nephrologx', 'nephrology'],
    ['a full stop after it', 'kidnay.', 'kidney'],
  ])('with %s is corrected: %s', (_, text, meant) => {
    expect(corrected(text)).toBe(meant);
  });

  test('is corrected where it stands, and the others stay as they are', () => {
    const text = 'The PALLIATVE care, please';
    const [part] = understand(text, lexicon);
    expect(correct(text, part!, lexicon)).toEqual({
      text: 'The palliative care, please',
      said: 'PALLIATVE',
      meant: 'palliative',
    });
  });

  test('is corrected to what makes a whole name with the others', () => {
    expect(corrected('breadt cancer')).toBe('breast cancer');
    expect(corrected('breadt')).toBe('bread');
  });

  test('is corrected to what is nearer as it is written, rather than by ear', () => {
    expect(corrected('nesrology')).toBe('neurology');
  });

  test('is left alone when it is short, or like nothing', () => {
    expect(['kid', 'xylophone', 'cardiollllgy', 'PTS', 'kidn'].map((text) => corrected(text))).toEqual(
      Array(5).fill(undefined),
    );
  });

  test('is left alone when it is a word of names, though it says too little by itself', () => {
    const many = createLexicon(
      [...Array.from({ length: 20 }, (_, number) => topic(`Health ${number}x`)), topic('Digital health', 'ehealth')],
      [],
    );
    const [part] = understand('health', many);
    expect(part!.meaning).toBeUndefined();
    expect(correct('health', part!, many)).toBeUndefined();
  });

  test('is a name of somebody or of a place where nothing else is near', () => {
    const names = ['grace', 'okafor', 'sophia', 'nairobi'];
    expect(['Okafro', 'sohpia', 'Niarobi', 'Ann'].map((text) => corrected(text, names))).toEqual([
      ...['okafor', 'sophia', 'nairobi'],
      undefined,
    ]);
    expect(corrected('kidneyx', ['kidneyxx'])).toBe('kidney');
  });

  test('of any text is corrected within it, or not at all', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('kidny', 'breadt', 'cancer', '"tumur"'), anyText)), (words) => {
        const text = words.join(' ');
        for (const part of understand(text, lexicon)) {
          const correction = correct(text, part, lexicon);
          if (!correction) continue;
          expect(correction.text).toBe(text.slice(0, part.start) + correction.meant + text.slice(part.end));
          expect(correction.said).toBe(part.said);
        }
      }),
    );
  });
});

describe('the vocabulary that ships', () => {
  let interests: Interest[];
  let shipped: Lexicon;

  beforeAll(async () => {
    interests = (await readShipped()).interests;
    shipped = lexiconOf(createVocabulary(interests));
  });

  const isRead = (text: string, id: string) =>
    understand(text, shipped).some(({ meaning }) => meaning?.values.includes(id));

  test('is read by its labels, but for those that are words for people before they are topics', () => {
    const others = interests.filter(({ id, label }) => !isRead(label, id));
    const facets = others.map(({ label }) => understand(label, shipped).map(({ meaning }) => meaning?.facet));
    expect(facets.flat().filter((facet) => facet !== 'level' && facet !== 'role')).toEqual([]);
    expect(others.length).toBeLessThan(10);
  });

  /** Every text that has one letter of one long word of a label wrong: inserted, left out, replaced or swapped. */
  function* typosOf({ label }: Interest): Generator<{ typed: string; typo: string }> {
    for (const { 0: written, index } of label.matchAll(/[A-Za-z]{5,}/g)) {
      const word = written.toLowerCase();
      for (const typo of wordsNear(word)) {
        yield { typo, typed: label.slice(0, index) + typo + label.slice(index + word.length) };
      }
    }
  }

  function* wordsNear(word: string): Generator<string> {
    for (let at = 0; at <= word.length; at++) {
      const [before, after] = [word.slice(0, at), word.slice(at)];
      for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
        yield before + letter + after;
        if (after !== '' && letter !== after[0]) yield before + letter + after.slice(1);
      }
      if (after !== '') yield before + after.slice(1);
      if (after.length > 1 && after[0] !== after[1]) yield `${before}${after[1]}${after[0]}${after.slice(2)}`;
    }
  }

  /** Where a text leads, corrected as often as it can be: to an interest, or why to another. */
  function follow(typed: string, typo: string, id: string): 'found' | 'real word' | 'as near' | 'beginning' | 'lost' {
    let text = typed;
    let last: ReturnType<typeof correct>;
    for (let steps = 0; steps < 4; steps++) {
      const parts = understand(text, shipped);
      if (parts.some(({ meaning }) => meaning?.values.includes(id))) return 'found';
      const open = parts.filter(({ meaning }) => !meaning);
      const correction = open.map((part) => correct(text, part, shipped)).find((one) => one !== undefined);
      if (!correction) break;
      last = correction;
      text = correction.text;
    }
    if (shipped.words.has(nameKey(typo))) return 'real word';
    if (last && editDistance(typo, last.meant) === 1) return 'as near';
    return understand(typed, shipped).at(-1)?.meaning?.how === 'beginning' ? 'beginning' : 'lost';
  }

  /** One of so many texts with a typo is tried: all of them, more than a million, take an hour. */
  const EVERY = 2503;

  test('is found with one letter wrong, unless that makes another word, or one as near', { timeout: 60_000 }, () => {
    const found = { found: 0, 'real word': 0, 'as near': 0, beginning: 0, lost: 0 };
    const lost: string[] = [];
    let count = 0;
    for (const interest of interests.filter(({ id, label }) => isRead(label, id))) {
      for (const { typed, typo } of typosOf(interest)) {
        if (++count % EVERY !== 0) continue;
        const outcome = follow(typed, typo, interest.id);
        found[outcome]++;
        if (outcome === 'lost') lost.push(`${typed} (${interest.label})`);
      }
    }
    expect(lost).toEqual([]);
    expect(count).toBeGreaterThan(1_000_000);
    expect(found.found).toBeGreaterThan(0.99 * (count / EVERY));
  });
});
