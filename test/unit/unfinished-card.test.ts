import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/directory/words.ts';
import { cardOfUnfinished } from '../../src/elements/profile-form/unfinished-card.ts';
import { profileSchema } from '../../src/schemas/profile.ts';
import { cardOf } from '../../src/search/card.ts';
import { en } from '../../src/words/en.ts';
import { vocabulary } from './mentors.ts';

const today = '2026-11-24';
const context = { words: createWords('en', en), vocabulary, today };
const cardOfFields = (profile: Record<string, unknown>, staleAfterMonths?: number) =>
  cardOfUnfinished({ ...context, id: 'ann', profile, staleAfterMonths });

const whole = {
  name: 'Ann Ó Briain',
  sortName: 'Briain, Ann Ó',
  credentials: ['MD', 'PhD'],
  pronouns: 'she/her',
  appointments: [
    { rank: 'professor', institution: 'North', ror: 'https://ror.org/03vek6s52', department: 'Medicine' },
    { title: 'Dean' },
  ],
  interests: ['simulation', 'cardiology'],
  personalInterests: ['running'],
  keywords: ['Cardiac failure', 'sledge dogs'],
  availability: { status: 'limited', until: '2026-12-31' },
  confirmed: '2026-09-01',
  photo: { src: 'ann.jpg', alt: 'Ann at her desk' },
  consent: { by: 'Ann', date: today, scope: ['profile', 'photo'] },
};

describe('the card of a form that is not finished', () => {
  test('is the card of the page where everything is right', () => {
    const card = cardOf({ id: 'ann', profile: profileSchema.parse(whole) }, { ...context, staleAfterMonths: 12 });
    expect(cardOfFields(whole, 12)).toEqual(card);
    expect(cardOfFields({ ...whole, confirmed: '2025-01-01' }, 12).isStale).toBe(true);
  });

  test('is empty where nothing is written', () => {
    expect(cardOfFields({})).toMatchObject({
      name: '',
      role: '',
      interests: [],
      availability: 'unknown',
      photoAlt: '',
    });
  });

  test('shows what is right beside what is not', () => {
    const card = cardOfFields({
      name: '  Ann ',
      credentials: ['MD', '', 7],
      appointments: { title: 'Dean', ror: 'nonsense', rank: 'emperor', unheardOf: true },
      interests: ['cardiology', 'cardiolgy', null],
      availability: { status: 'perhaps', until: 'soon' },
      confirmed: '24/11/2026',
      pronouns: ['she'],
    });
    expect(card).toMatchObject({ name: 'Ann', credentials: 'MD', role: 'Dean', availability: 'unknown', pronouns: '' });
    expect(card.interests.map(({ label }) => label)).toEqual(['Cardiology', 'cardiolgy']);
    expect(card.confirmed).toBe('');
  });

  test('says that availability has run out only where its day can be read', () => {
    const availabilityOf = (until: unknown) => cardOfFields({ availability: { status: 'open', until } }).availability;
    expect(['2026-11-23', '2026-11-24', '2026-13-40', ''].map(availabilityOf)).toEqual([
      'unknown',
      'open',
      'open',
      'open',
    ]);
  });

  test('calls nobody unconfirmed for long where no number of months is told', () => {
    expect(cardOfFields({ confirmed: '2001-01-01' }).isStale).toBe(false);
  });

  test('never fails, whatever the fields hold', () => {
    const keys = fc.constantFrom(...Object.keys(whole), '__proto__', 'constructor');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.anything()), (fields) => {
        const card = cardOfFields(fields);
        return typeof card.name === 'string' && card.interests.every(({ label }) => typeof label === 'string');
      }),
    );
  });
});
