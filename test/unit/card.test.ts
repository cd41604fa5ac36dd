import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/directory/words.ts';
import type { Profile } from '../../src/schemas/profile.ts';
import { affiliationOf, shownInterests } from '../../src/search/card-text.ts';
import { addressOfCard, cardOf, readCard } from '../../src/search/card.ts';
import { en } from '../../src/words/en.ts';
import { anyMentors, mentor, vocabulary } from './mentors.ts';

const today = '2026-11-24';
const context = { words: createWords('en', en), vocabulary, today, staleAfterMonths: 12 };
const card = (profile: Partial<Profile>) => cardOf(mentor('ann', profile), context);

describe('a card', () => {
  test('says what a profile says, and nothing where it says nothing', () => {
    expect(card({})).toEqual({
      id: 'ann',
      name: 'ann',
      latinName: '',
      credentials: '',
      role: '',
      unit: '',
      institution: '',
      pronouns: '',
      availability: 'unknown',
      interests: [],
      confirmed: '',
      isStale: true,
      photoAlt: '',
    });
  });

  test('names the main appointment, by its rank where it has no title', () => {
    const appointments: Profile['appointments'] = [
      { rank: 'professor', institution: 'North', department: 'Medicine', division: 'Nephrology' },
      { title: 'Dean' },
    ];
    expect(card({ appointments })).toMatchObject({ role: 'Professor', unit: 'Nephrology', institution: 'North' });
    expect(card({ appointments: [{ title: 'Dean of Students', rank: 'staff' }] }).role).toBe('Dean of Students');
  });

  test('says where somebody works, as far as it is known', () => {
    const affiliations = [{ department: 'Medicine', institution: 'North' }, { institution: 'North' }, {}];
    expect(affiliations.map((one) => affiliationOf(card({ appointments: [one] })))).toEqual([
      'Medicine, North',
      'North',
      '',
    ]);
  });

  test('says the month of the last confirmation, and whether that is too long ago', () => {
    expect(card({ confirmed: '2025-11-24' })).toMatchObject({ confirmed: '2025-11', isStale: false });
    expect(card({ confirmed: '2025-11-23' })).toMatchObject({ confirmed: '2025-11', isStale: true });
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

  test('has a keyword among the interests where it is the name of one, and each interest once', () => {
    const keywords = ['Cardiac failure', 'sledge dogs', 'CARDIOLOGY'];
    const { interests } = card({ interests: ['simulation', 'cardiology'], personalInterests: ['running'], keywords });
    expect(interests).toEqual([
      { id: 'simulation', label: 'Simulation' },
      { id: 'cardiology', label: 'Cardiology' },
      { id: 'running', label: 'Running' },
      { id: 'heart-failure', label: 'Heart failure' },
    ]);
  });

  test('shows four interests in the mentor’s order, and the matching ones before others', () => {
    const interests = ['a', 'b', 'c', 'd', 'e', 'f'];
    const shown = (matching: string[]) =>
      shownInterests(card({ interests }), ({ id }) => matching.includes(id)).map(({ id }) => id);
    expect(shown([])).toEqual(['a', 'b', 'c', 'd']);
    expect(shown(['f', 'b'])).toEqual(['a', 'b', 'c', 'f']);
    expect(shown(['e', 'f', 'd', 'c', 'b'])).toEqual(['b', 'c', 'd', 'e']);
  });
});

describe('the address with a card behind it', () => {
  test('gives back the card of any mentor', () => {
    fc.assert(
      fc.property(anyMentors, (mentors) => {
        const cards = mentors.map((one) => cardOf(one, context));
        expect(cards.map((one) => readCard(addressOfCard(one)))).toEqual(cards);
      }),
      { numRuns: 50 },
    );
  });

  test('is that of the mentor’s page, and has no blank in it', () => {
    const address = addressOfCard(card({ name: 'Ann # Lee / "MD"' }));
    expect(address).toMatch(/^\/mentors\/ann\/#\S+$/);
    expect(new URL(address, 'https://example.org').pathname).toBe('/mentors/ann/');
  });

  test.each(['/mentors/ann/', '/guides/ann/#%7B%7D', ''])('is not %j', (address) => {
    expect(() => readCard(address)).toThrow(new Error(`There is no card behind ${address}.`));
  });
});
