import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapFacets } from '../../src/directory/facets.ts';
import { createWords } from '../../src/directory/words.ts';
import type { Profile } from '../../src/schemas/profile.ts';
import { cardOf, shownInterests } from '../../src/search/card.ts';
import { countChunks, dealOut, fairRows, placeOfCard } from '../../src/search/card-chunks.ts';
import { decodeCards, encodeCards } from '../../src/search/card-file.ts';
import { createInterestMatch } from '../../src/search/interest-match.ts';
import { buildMentorIndex } from '../../src/search/mentor-index.ts';
import { en } from '../../src/words/en.ts';
import { anyMentors, mentor, vocabulary } from './mentors.ts';

const today = '2026-11-24';
const context = {
  words: createWords('en', en),
  vocabulary,
  today,
  staleAfterMonths: 12,
  monogramStyle: () => ({ tone: 'tint', ornament: 'arch' }),
};
const card = (profile: Partial<Profile>) => cardOf(mentor('ann', profile), context);

describe('a card', () => {
  test('says what a profile says, and nothing where it says nothing', () => {
    expect(card({})).toEqual({
      id: 'ann',
      name: 'ann',
      latinName: '',
      credentials: '',
      role: '',
      affiliation: '',
      pronouns: '',
      availability: 'unknown',
      interests: [],
      confirmed: '',
      isStale: true,
      photoAlt: '',
      tone: 'tint',
      ornament: 'arch',
    });
  });

  test('names the main appointment, by its rank where it has no title', () => {
    const appointments: Profile['appointments'] = [
      { rank: 'professor', institution: 'North', department: 'Medicine', division: 'Nephrology' },
      { title: 'Dean' },
    ];
    expect(card({ appointments })).toMatchObject({ role: 'Professor', affiliation: 'Nephrology, North' });
    expect(card({ appointments: [{ title: 'Dean of Students', rank: 'staff' }] }).role).toBe('Dean of Students');
  });

  test.each([
    ['هالة النعيمات', 'Nuaimat, Hala al-', 'Hala al-Nuaimat'],
    ['Светлана Полозкова', 'Polozkova, Svetlana', 'Svetlana Polozkova'],
    ['沈若岚', 'Shen, Ruolan', 'Shen Ruolan'],
    ['वैदेही', 'Vaidehi', 'Vaidehi'],
    ['Светлана Полозкова', 'Полозкова, Светлана', ''],
    ['Светлана Полозкова', undefined, ''],
    ['Đặng Thị Bích Trâm', 'Dang Thi Bich Tram', ''],
  ])('says the name %s, filed as %s, in Latin letters as "%s"', (name, sortName, latinName) => {
    expect(card({ name, sortName }).latinName).toBe(latinName);
  });

  test('shows a picture only with consent to it', () => {
    const photo = { src: 'ann.jpg', alt: 'Ann at her desk' };
    const consent = { by: 'Ann', date: today, scope: ['profile' as const] };
    expect(card({ photo, consent }).photoAlt).toBe('');
    expect(card({ photo, consent: { ...consent, scope: ['profile', 'photo'] } }).photoAlt).toBe('Ann at her desk');
  });

  test('shows four interests in the mentor’s order, and the matching ones before others', () => {
    const interests = ['a', 'b', 'c', 'd', 'e', 'f'];
    const shown = (matching: string[]) =>
      shownInterests(card({ interests }), ({ id }) => matching.includes(id)).map(({ id }) => id);
    expect(shown([])).toEqual(['a', 'b', 'c', 'd']);
    expect(shown(['f', 'b'])).toEqual(['a', 'b', 'c', 'f']);
  });
});

describe('a file of cards', () => {
  test('gives back the cards of any mentors', () => {
    fc.assert(
      fc.property(anyMentors, (mentors) => {
        const cards = mentors.map((one) => cardOf(one, context));
        expect(decodeCards(encodeCards(cards))).toEqual(cards);
      }),
    );
  });

  test.each([
    ['is not JSON', '<!doctype html>', 'Cannot read a file of cards: it is not JSON.'],
    ['has another format', '{"format":9}', 'Cannot read a file of cards: its format is 9, not 1.'],
    ['lacks a column', '{"format":1}', '"id" of a file of cards is not a list of texts.'],
  ])('is refused when it %s', (_, text, message) => {
    expect(() => decodeCards(new TextEncoder().encode(text))).toThrow(new Error(message));
  });

  test.each([
    ['columns of different lengths', { stale: [] }, 'The columns of a file of cards differ in length.'],
    ['an interest that it does not name', { interests: [[7]] }, '7 is no interest of a file of cards.'],
  ])('is refused when it has %s', (_, change, message) => {
    const file = JSON.parse(new TextDecoder().decode(encodeCards([card({})]))) as object;
    const bytes = new TextEncoder().encode(JSON.stringify({ ...file, ...change }));
    expect(() => decodeCards(bytes)).toThrow(new Error(message));
  });
});

describe('the rows of cards', () => {
  test('are found where they were dealt to, for any number of mentors', () => {
    fc.assert(
      fc.property(fc.nat(2000), (count) => {
        const rows = Array.from({ length: count }, (_, row) => row);
        const chunks = dealOut(rows);
        expect(Math.max(0, ...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(256);
        const places = rows.map((row) => placeOfCard(row, countChunks(count)));
        expect(places.map(({ chunk, place }) => chunks[chunk]![place])).toEqual(rows);
      }),
    );
  });

  test('come in another order each day, each once, and the first of a day from one file', () => {
    const all = Array.from({ length: 1000 }, (_, row) => row);
    const order = fairRows(all, 1000, '2026-11-24');
    expect([...order].sort((a, b) => a - b)).toEqual(all);
    expect(fairRows(all, 1000, '2026-11-24')).toEqual(order);
    expect(fairRows(all, 1000, '2026-11-25')).not.toEqual(order);
    expect(new Set(order.slice(0, 24).map((row) => placeOfCard(row, countChunks(1000)).chunk)).size).toBe(1);
  });

  test('put everybody first about equally often over a thousand days', () => {
    const all = Array.from({ length: 600 }, (_, row) => row);
    const days = Array.from({ length: 1000 }, (_, day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    const times = new Uint32Array(600);
    for (const day of days) for (const row of fairRows(all, 600, day).slice(0, 24)) times[row]!++;
    // 24 of 600 on 1,000 days are 40 times each; the bounds are five standard deviations wide.
    expect(Math.min(...times)).toBeGreaterThan(9);
    expect(Math.max(...times)).toBeLessThan(71);
  });
});

describe('an interest answers a query', () => {
  const index = buildMentorIndex([mentor('ann', { interests: ['heart-failure', 'simulation'] })], vocabulary, today);
  const matches = (id: string, chosen: string[], text = '', known: typeof index | undefined = index) =>
    createInterestMatch(
      { chosen: mapFacets((facet) => (facet === 'interest' ? chosen : [])), text },
      known,
    )({
      id,
      label: vocabulary.label(id),
    });

  test('when it is chosen, or narrower than what is chosen', () => {
    expect(matches('heart-failure', ['heart-failure'])).toBe(true);
    expect(matches('heart-failure', ['internal-medicine'])).toBe(true);
    expect(matches('cardiology', ['heart-failure'])).toBe(false);
    expect(matches('simulation', ['cardiology'])).toBe(false);
  });

  test('when a word of its label begins with a word of the text', () => {
    expect(matches('heart-failure', [], 'FAIL', undefined)).toBe(true);
    expect(matches('heart-failure', [], 'a art', undefined)).toBe(false);
  });
});
