import { beforeAll, describe, expect, test } from 'vitest';
import { readShipped } from '../../src/content/vocabulary-file.ts';
import { nameKey } from '../../src/directory/name-key.ts';
import { createVocabulary, type Vocabulary } from '../../src/directory/vocabulary.ts';
import type { Interest } from '../../src/schemas/interest.ts';

let interests: Interest[];
let vocabulary: Vocabulary;

beforeAll(async () => {
  const shipped = await readShipped();
  expect(shipped.problems).toEqual([]);
  interests = shipped.interests;
  vocabulary = createVocabulary(interests);
});

/** The texts that stand more than once. */
function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, place) => texts.indexOf(text) !== place))];
}

describe('the vocabulary that ships', () => {
  test('covers academic medicine and life outside it', () => {
    expect(interests.length).toBeGreaterThanOrEqual(450);
    expect(new Set(interests.map(({ kind }) => kind)).size).toBe(6);
  });

  test('has each id, label and MeSH descriptor once', () => {
    expect(repeated(interests.map(({ id }) => id))).toEqual([]);
    expect(repeated(interests.map(({ label }) => nameKey(label)))).toEqual([]);
    expect(repeated(interests.flatMap(({ mesh }) => mesh ?? []))).toEqual([]);
  });

  test('calls one term only by a name; several share an abbreviation alone', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, label, synonyms = [], layWords = [] } of interests) {
      for (const name of [label, ...synonyms, ...layWords]) {
        owners.set(nameKey(name), (owners.get(nameKey(name)) ?? new Set()).add(id));
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  test('has wider terms that exist, and none that is its own', () => {
    const ids = new Set(interests.map(({ id }) => id));
    const dangling = interests.flatMap(({ id, broader = [] }) =>
      broader.filter((one) => !ids.has(one)).map((one) => [id, one]),
    );
    expect(dangling).toEqual([]);
    const inCircles = interests.filter(({ id, broader = [] }) =>
      broader.some((wider) => wider === id || vocabulary.broaderOf(wider).includes(id)),
    );
    expect(inCircles.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['kidney', 'nephrology'],
    ['renal', 'nephrology'],
    ['heart attack', 'myocardial-infarction'],
    ['EM', 'emergency-medicine'],
    ['QI', 'quality-improvement'],
    ['paediatrics', 'pediatrics'],
    ['haematology', 'hematology'],
    ['POCUS', 'point-of-care-ultrasound'],
    ['cancer', 'cancer'],
    ['Neoplasms', 'cancer'],
    ['kids', 'parenting'],
    ['high blood pressure', 'hypertension'],
    ['AI', 'artificial-intelligence'],
    ['med ed', 'medical-education'],
  ])('knows %s as %s', (name, id) => {
    expect(vocabulary.findByName(name)?.id).toBe(id);
  });

  test('shows all that an ambiguous abbreviation stands for', () => {
    expect(vocabulary.findAllByName('MS').length).toBeGreaterThan(1);
  });
});
