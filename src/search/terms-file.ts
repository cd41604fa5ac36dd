import type { Facet } from '../directory/facets.ts';
import { nameKey } from '../directory/name-key.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { readJson, textsAt } from './json-file.ts';
import type { Entry } from './lexicon.ts';
import type { MentorIndex } from './mentor-index.ts';

const FORMAT = 1;
const NAME = 'the names of interests';

/** What people type for one or several values of a facet. */
export interface Phrase {
  readonly facet: Facet;
  readonly values: readonly string[];
  readonly names: readonly string[];
}

/** What interests and other values are called besides their labels, which stand in the page. */
export interface Terms {
  /** Names and abbreviations of the interests of the index, in the order of their ids. */
  readonly interests: readonly Pick<Required<Entry>, 'names' | 'abbreviations'>[];
  readonly phrases: readonly Phrase[];
  /** Words that say nothing by themselves. */
  readonly noise: readonly string[];
}

/** A value as the page calls it. */
export type Labelled = Pick<Entry, 'label'> & { readonly facet: Facet; readonly value: string };

/** The terms that an index needs: names that differ by more than spelling, and phrases for values that somebody has. */
export function buildTerms(
  { facets }: Pick<MentorIndex, 'facets'>,
  vocabulary: Vocabulary,
  { phrases, noise }: Pick<Terms, 'phrases' | 'noise'>,
): Terms {
  const ids = [...facets.interest.values].sort();
  return {
    interests: ids.map((id) => {
      const { label = id, synonyms = [], layWords = [], abbreviations = [] } = vocabulary.find(id) ?? {};
      const known = new Set([nameKey(label)]);
      const isNew = (name: string): boolean => known.size < known.add(nameKey(name)).size;
      return { names: [...synonyms, ...layWords].filter(isNew), abbreviations: abbreviations.filter(isNew) };
    }),
    phrases: phrases
      .map((phrase) => ({
        ...phrase,
        values: phrase.values.filter((value) => facets[phrase.facet].values.includes(value)),
      }))
      .filter(({ values }) => values.length > 0),
    noise,
  };
}

/** The entries of a lexicon: interests first, with all their names; then what else can be chosen. */
export function entriesOf({ interests, phrases }: Terms, labels: readonly Labelled[]): Entry[] {
  const byId = labels.filter(({ facet }) => facet === 'interest').sort((a, b) => (a.value < b.value ? -1 : 1));
  const own = byId.map(({ facet, value, label }, place) => ({ facet, values: [value], label, ...interests[place] }));
  const others = labels.filter(({ facet }) => facet !== 'interest');
  // An interest comes before anything else of the same name: who types "writing" hardly means a filter.
  const asNames = (facet: Facet, values: readonly string[], names: readonly string[]): Entry => {
    return { facet, values, label: '', names };
  };
  return [
    ...own,
    ...phrases.map(({ facet, values, names }) => asNames(facet, values, names)),
    ...others.map(({ facet, value, label }) => asNames(facet, [value], [label])),
  ];
}

/** Writes terms as a file: JSON. */
export function encodeTerms({ interests, phrases, noise }: Terms): Uint8Array<ArrayBuffer> {
  const file = {
    format: FORMAT,
    noise,
    phrases: phrases.map(({ facet, values, names }) => [facet, values, names]),
    interests: interests.map(({ names, abbreviations }) => [names, abbreviations]),
  };
  return new TextEncoder().encode(JSON.stringify(file));
}

/** Reads what {@link encodeTerms} wrote. Throws an error that says what is wrong with anything else. */
export function decodeTerms(bytes: Uint8Array): Terms {
  const file = readJson(bytes, NAME, FORMAT);
  const { interests, phrases } = file;
  if (!isListOf(interests, isPairOfTexts)) throw new Error(`"interests" of ${NAME} is not a list of pairs of lists.`);
  if (!isListOf(phrases, isPhrase))
    throw new Error(`"phrases" of ${NAME} is not a list of facets with values and names.`);
  return {
    interests: interests.map(([names, abbreviations]) => ({ names, abbreviations })),
    phrases: phrases.map(([facet, values, names]) => ({ facet, values, names })),
    noise: textsAt(file, 'noise', NAME),
  };
}

type Texts = readonly string[];

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(isItem);
}

const isTexts = (value: unknown): value is Texts => isListOf(value, (item) => typeof item === 'string');

function isPairOfTexts(value: unknown): value is readonly [Texts, Texts] {
  return Array.isArray(value) && value.length === 2 && value.every(isTexts);
}

function isPhrase(value: unknown): value is readonly [Facet, Texts, Texts] {
  return Array.isArray(value) && typeof value[0] === 'string' && isPairOfTexts(value.slice(1));
}
