import { beforeAll, describe, expect, test } from 'vitest';
import { readShipped } from '../../src/content/vocabulary-file.ts';
import {
  createFormVocabulary,
  readFormVocabulary,
  type FormVocabulary,
} from '../../src/elements/profile-form/form-vocabulary.ts';

let shipped: FormVocabulary;

beforeAll(async () => {
  const { interests } = await readShipped();
  shipped = createFormVocabulary(interests);
});

const offered = (text: string, isPersonal = false): string[] =>
  shipped
    .suggestInterests(text, isPersonal)
    .map(({ interest: { label }, name }) => (name === label ? label : `${label}, for ${name}`));

describe('the interests that a text may become', () => {
  test('are of work in one field and from outside work in the other', () => {
    expect(offered('gardening')).toEqual([]);
    expect(offered('gardening', true)).toEqual(['Gardening']);
    expect(offered('cardiology', true)).toEqual([]);
    expect(offered('weak hea')).toEqual(['Heart failure, for weak heart']);
  });
});

describe('a whole text', () => {
  const read = (text: string, isPersonal = false) => shipped.readInterest(text, isPersonal);
  const labels = (interests: readonly { label: string }[]) => interests.map(({ label }) => label);

  test.each(['heart-failure', 'Heart failure', 'HEART  FAILURE', 'cardiac insufficiency', 'weak heart', 'CHF'])(
    'that names an interest is read as that: %s',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'known', interest: { id: 'heart-failure' } });
    },
  );

  test('that names an interest of the other field says so', () => {
    expect(read('gardening')).toMatchObject({ kind: 'elsewhere', interest: { id: 'gardening' } });
    expect(read('cardiology', true)).toMatchObject({ kind: 'elsewhere', interest: { id: 'cardiology' } });
  });

  test('that names nothing comes with the nearest that may be meant', () => {
    const reading = read('cardiolgy');
    expect(reading.kind).toBe('unknown');
    expect(labels(reading.kind === 'unknown' ? reading.nearest : [])).toContain('Cardiology');
    expect(read('quantum basket weaving')).toEqual({ kind: 'unknown', nearest: [] });
  });

  test('that abbreviates several names them all', () => {
    const two = createFormVocabulary([
      { id: 'palliative-care', label: 'Palliative care', kind: 'clinical', abbreviations: ['PC'] },
      { id: 'primary-care', label: 'Primary care', kind: 'clinical', abbreviations: ['PC'] },
    ]);
    const reading = two.readInterest('pc', false);
    expect(labels(reading.kind === 'several' ? reading.interests : [])).toEqual(['Palliative care', 'Primary care']);
  });
});

describe('the file of interests', () => {
  const file = [
    { id: 'cardiology', label: 'Cardiology', kind: 'clinical', names: ['heart', 'CARD'], abbreviations: ['CARD'] },
    { id: 'chess', label: 'Chess', kind: 'personal', names: [] },
  ];

  test('gives a vocabulary as the rest of the site has it', () => {
    const vocabulary = readFormVocabulary(file);
    expect(vocabulary.label('cardiology')).toBe('Cardiology');
    expect(vocabulary.findByName('heart')?.id).toBe('cardiology');
    expect(vocabulary.find('cardiology')).toMatchObject({ synonyms: ['heart'], abbreviations: ['CARD'] });
    expect(vocabulary.find('chess')?.kind).toBe('personal');
  });

  test.each([
    ['no list', {}],
    ['an interest without a name', [{ id: 'a', kind: 'clinical', names: [] }]],
    ['an unknown kind', [{ id: 'a', label: 'A', kind: 'magic', names: [] }]],
  ])('is refused where it is %s', (_, data) => {
    expect(() => readFormVocabulary(data)).toThrow();
  });
});
