import { describe, expect, test } from 'vitest';
import { FACETS, mapFacets, type Facet } from '../../src/directory/facet.ts';
import { createVocabulary } from '../../src/directory/vocabulary.ts';
import type { Interest } from '../../src/schemas/interest.ts';
import { createColumn } from '../../src/search/column.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import {
  buildRelatedTerms,
  buildTerms,
  decodeRelatedTerms,
  decodeTerms,
  encodeRelatedTerms,
  encodeTerms,
  entriesOf,
  relatedEntriesOf,
  type Phrase,
} from '../../src/search/terms-file.ts';
import { understand } from '../../src/search/understand.ts';
import { EN_NOISE, EN_PHRASES } from '../../src/words/en-search.ts';

const interests: Interest[] = [
  { id: 'internal-medicine', label: 'Internal medicine', kind: 'clinical' },
  { id: 'cardiology', label: 'Cardiology', kind: 'clinical', broader: ['internal-medicine'], layWords: ['heart'] },
  {
    id: 'heart-failure',
    label: 'Heart failure',
    kind: 'clinical',
    broader: ['cardiology'],
    synonyms: ['Heart failures', 'cardiac failure'],
    layWords: ['weak heart', 'Cardiac  Failure'],
    abbreviations: ['HF', 'hf', 'CF'],
  },
  { id: 'cystic-fibrosis', label: 'Cystic fibrosis', kind: 'clinical', abbreviations: ['CF'] },
  { id: 'amyloidosis', label: 'Amyloidosis', kind: 'clinical', broader: ['heart-failure'], abbreviations: ['AL'] },
  { id: 'running', label: 'Running', kind: 'personal' },
];
const vocabulary = createVocabulary(interests);
/** The part of an index that terms are built of: the given values, and no others. */
const indexOf = (values: Partial<Record<Facet, string[]>>) => ({
  facets: mapFacets((facet) => createColumn((values[facet] ?? []).map((value) => [value]))),
});
const phrases: Phrase[] = [
  { facet: 'availability', values: ['open', 'limited'], names: ['taking mentees'] },
  { facet: 'place', values: ['KE'], names: ['Kenyan'] },
];
const build = (values: Partial<Record<Facet, string[]>>) =>
  buildTerms(indexOf(values), vocabulary, { phrases, noise: ['the'] });

describe('the terms of a directory', () => {
  test('are of the interests that somebody has, in the order of their ids, each name once', () => {
    expect(build({ interest: ['running', 'heart-failure', 'alchemy'] }).interests).toEqual([
      { names: [], abbreviations: [], sharedAbbreviations: [] },
      { names: ['cardiac failure', 'weak heart'], abbreviations: ['HF', 'CF'], sharedAbbreviations: [] },
      { names: [], abbreviations: [], sharedAbbreviations: [] },
    ]);
  });

  test('tell abbreviations by which most people mean something else', () => {
    const [fibrosis] = build({ interest: ['cystic-fibrosis'] }).interests;
    expect(fibrosis).toEqual({ names: [], abbreviations: [], sharedAbbreviations: ['CF'] });
  });

  test('have phrases for values that somebody has, and for these alone', () => {
    expect(build({ availability: ['limited', 'closed'], place: ['NO'] }).phrases).toEqual([
      { facet: 'availability', values: ['limited'], names: ['taking mentees'] },
    ]);
  });

  test('become names of what they belong to', () => {
    const terms = build({ interest: ['heart-failure', 'cystic-fibrosis'], place: ['KE'] });
    const labels = [
      { facet: 'interest', value: 'heart-failure', label: 'Heart failure' },
      { facet: 'place', value: 'KE', label: 'Kenya' },
      { facet: 'interest', value: 'cystic-fibrosis', label: 'Cystic fibrosis' },
    ] as const;
    const lexicon = createLexicon(entriesOf(terms, labels), terms.noise);
    const read = (text: string) => understand(text, lexicon).map(({ meaning }) => meaning?.values);
    expect(['weak heart', 'cystic fibrosis', 'Kenyan', 'Kenya', 'CF'].map(read)).toEqual([
      ...[[['heart-failure']], [['cystic-fibrosis']], [['KE']], [['KE']]],
      [['heart-failure', 'cystic-fibrosis']],
    ]);
  });

  test('mean a person before a topic where they are said of both, and a topic before anything else', () => {
    const lexicon = createLexicon(
      entriesOf({ interests: [], phrases: [], noise: [] }, [
        { facet: 'interest', value: 'coaching', label: 'Coach' },
        { facet: 'role', value: 'coach', label: 'Coach' },
        { facet: 'interest', value: 'writing', label: 'Writing' },
        { facet: 'help', value: 'writing', label: 'Writing' },
      ]),
      [],
    );
    expect(['coach', 'writing'].map((name) => lexicon.find(name)[0]?.entry.facet)).toEqual(['role', 'interest']);
  });
});

describe('what nobody has', () => {
  const related = buildRelatedTerms(indexOf({ interest: ['cardiology', 'internal-medicine'] }), vocabulary);

  test('leads to the nearest wider interest that somebody has, two steps up at most', () => {
    expect(related.find(({ names }) => names.includes('Heart failure'))?.values).toEqual(['cardiology']);
    expect(related.find(({ names }) => names.includes('Amyloidosis'))?.values).toEqual(['cardiology']);
    const far = buildRelatedTerms(indexOf({ interest: ['internal-medicine'] }), vocabulary);
    expect(far.find(({ names }) => names.includes('Amyloidosis'))?.values).toEqual([]);
    expect(far.find(({ names }) => names.includes('Heart failure'))?.values).toEqual(['internal-medicine']);
  });

  test('is known by all its names', () => {
    expect(related.map(({ names }) => names[0])).toEqual([
      'Heart failure',
      'Cystic fibrosis',
      'Amyloidosis',
      'Running',
    ]);
    expect(related[0]).toEqual({
      values: ['cardiology'],
      names: ['Heart failure', 'Heart failures', 'cardiac failure', 'weak heart', 'Cardiac  Failure'],
      abbreviations: ['HF', 'hf', 'CF'],
    });
  });

  test('is read as something wider', () => {
    const lexicon = createLexicon(relatedEntriesOf(related), []);
    expect(understand('weak heart', lexicon)[0]?.meaning).toEqual({
      facet: 'interest',
      values: ['cardiology'],
      how: 'wider',
      name: 'weak heart',
    });
  });
});

describe('the files of terms', () => {
  const bytesOf = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));

  test('give back what was written', () => {
    const terms = build({ interest: ['heart-failure', 'cystic-fibrosis'], availability: ['open'] });
    expect(decodeTerms(encodeTerms(terms))).toEqual(terms);
    const related = buildRelatedTerms(indexOf({ interest: ['cardiology'] }), vocabulary);
    expect(decodeRelatedTerms(encodeRelatedTerms(related))).toEqual(related);
  });

  const file = { format: 1, noise: ['the'], phrases: [['place', ['KE'], ['Kenya']]], interests: [[['a'], ['b'], []]] };
  const interestsFault = '"interests" of the names of interests is not a list of lists of names.';
  const phrasesFault = '"phrases" of the names of interests is not a list of facets with values and names.';

  test.each<[string, object, string]>([
    ['another format', { format: 2 }, 'Cannot read the names of interests: its format is 2, not 1.'],
    ['no interests', { interests: undefined }, interestsFault],
    ['an interest without all its lists', { interests: [[['a'], ['b']]] }, interestsFault],
    ['a name that is no text', { interests: [[['a'], [1], []]] }, interestsFault],
    ['phrases that are no list', { phrases: {} }, phrasesFault],
    ['a phrase without a facet', { phrases: [[1, ['KE'], ['Kenya']]] }, phrasesFault],
    ['a phrase without names', { phrases: [['place', ['KE'], null]] }, phrasesFault],
    ['no words that say nothing', { noise: 'the' }, '"noise" of the names of interests is not a list of texts.'],
  ])('are refused with %s', (_, change, message) => {
    expect(decodeTerms(bytesOf(file)).noise).toEqual(['the']);
    expect(() => decodeTerms(bytesOf({ ...file, ...change }))).toThrow(new Error(message));
  });

  test('are refused when they are cut off anywhere', () => {
    const bytes = encodeTerms(build({ interest: ['heart-failure'] }));
    const related = encodeRelatedTerms([{ values: ['a'], names: ['b'], abbreviations: [] }]);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeTerms(bytes.subarray(0, length))).toThrow(
        'Cannot read the names of interests: it is not JSON.',
      );
    }
    for (let length = 0; length < related.length; length++) {
      expect(() => decodeRelatedTerms(related.subarray(0, length))).toThrow('Cannot read the names of interests: ');
    }
    expect(() => decodeRelatedTerms(bytesOf({ format: 1, terms: [['a']] }))).toThrow(
      new Error('"terms" of the names of interests is not a list of lists of names.'),
    );
  });
});

describe('the English words', () => {
  test('of phrases are of facets that there are, and each phrase is said of one thing only', () => {
    expect(EN_PHRASES.filter(({ facet }) => !FACETS.includes(facet))).toEqual([]);
    const names = EN_PHRASES.flatMap((phrase) => phrase.names);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  test('that say nothing are no phrase by themselves', () => {
    const names = new Set(EN_PHRASES.flatMap((phrase) => phrase.names));
    expect(EN_NOISE.filter((word) => names.has(word))).toEqual([]);
  });
});
