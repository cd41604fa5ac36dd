import type { Facet } from '../directory/facet.ts';
import { nameKey } from '../directory/name-key.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import { readJson, textsAt } from './json-file.ts';
import type { Entry } from './lexicon.ts';
import type { MentorIndex } from './mentor-index.ts';

const FORMAT = 1;
const NAME = 'the names of interests';

/** So far a wider term may be; further up it would be anything. */
const MAX_STEPS = 2;

/** What people type for one or several values of a facet. */
export interface Phrase {
  readonly facet: Facet;
  readonly values: readonly string[];
  readonly names: readonly string[];
}

/** What interests and other values are called besides their labels, which stand in the page. */
export interface Terms {
  /** Names and abbreviations of the interests of the index, in the order of their ids. */
  readonly interests: readonly Required<Pick<Entry, 'names' | 'abbreviations' | 'sharedAbbreviations'>>[];
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
      const isOwn = (name: string): boolean => vocabulary.findByName(name)?.id === id;
      const names = [...synonyms, ...layWords].filter(isNew);
      const short = abbreviations.filter(isNew);
      return { names, abbreviations: short.filter(isOwn), sharedAbbreviations: short.filter((name) => !isOwn(name)) };
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

/** Interests that nobody has, by all their names, with the nearest wider ones that somebody has. */
export type RelatedTerms = readonly Required<Pick<Entry, 'values' | 'names' | 'abbreviations'>>[];

/**
 * The related terms of an index: what is asked for and nobody has may still lead to somebody. Where no wider term is
 * near, a term has no values: its words still belong together.
 */
export function buildRelatedTerms({ facets }: Pick<MentorIndex, 'facets'>, vocabulary: Vocabulary): RelatedTerms {
  const used = new Set(facets.interest.values);
  return vocabulary.interests
    .filter(({ id }) => !used.has(id))
    .map(({ id, label, synonyms = [], layWords = [], abbreviations = [] }) => ({
      values: nearestUsed(id, used, vocabulary),
      names: [label, ...synonyms, ...layWords],
      abbreviations,
    }));
}

function nearestUsed(id: string, used: ReadonlySet<string>, vocabulary: Vocabulary): string[] {
  let level = vocabulary.find(id)?.broader ?? [];
  for (let steps = 0; steps < MAX_STEPS && level.length > 0; steps++) {
    const found = level.filter((one) => used.has(one));
    if (found.length > 0) return found;
    level = level.flatMap((one) => vocabulary.find(one)?.broader ?? []);
  }
  return [];
}

/** The entries of related terms; they come after all others. */
export function relatedEntriesOf(related: RelatedTerms): Entry[] {
  return related.map((one) => ({ ...one, facet: 'interest', label: '', isWider: true }));
}

/** Writes related terms as a file: JSON. */
export function encodeRelatedTerms(related: RelatedTerms): Uint8Array<ArrayBuffer> {
  const terms = related.map(({ values, names, abbreviations }) => [values, names, abbreviations]);
  return new TextEncoder().encode(JSON.stringify({ format: FORMAT, terms }));
}

/** Reads what {@link encodeRelatedTerms} wrote. Throws an error that says what is wrong with anything else. */
export function decodeRelatedTerms(bytes: Uint8Array): RelatedTerms {
  const { terms } = readJson(bytes, NAME, FORMAT);
  if (!isListOf(terms, isNaming)) throw new Error(`"terms" of ${NAME} is not a list of lists of names.`);
  return terms.map(([values, names, abbreviations]) => ({ values, names, abbreviations }));
}

/** Facets whose words mean a person before they mean a topic: who types "residents" wants somebody who takes them. */
const FACETS_BEFORE_INTERESTS: readonly Facet[] = ['availability', 'level', 'role', 'reach', 'meet'];

/**
 * The entries of a lexicon, the stronger claims to a name first: what is said of people, interests with all their names,
 * then what else can be chosen.
 */
export function entriesOf({ interests, phrases }: Terms, labels: readonly Labelled[]): Entry[] {
  const byId = labels.filter(({ facet }) => facet === 'interest').sort((a, b) => (a.value < b.value ? -1 : 1));
  const own = byId.map(({ facet, value, label }, place) => ({ facet, values: [value], label, ...interests[place] }));
  const others = [
    ...phrases,
    ...labels
      .filter(({ facet }) => facet !== 'interest')
      .map(({ facet, value, label }) => ({ facet, values: [value], names: [label] })),
  ];
  const isFirst = ({ facet }: Phrase): boolean => FACETS_BEFORE_INTERESTS.includes(facet);
  return [
    // As labels these hold their own against those of interests.
    ...others.filter(isFirst).flatMap(({ facet, values, names }) => names.map((label) => ({ facet, values, label }))),
    ...own,
    ...others.filter((one) => !isFirst(one)).map((one) => ({ ...one, label: '' })),
  ];
}

/** Writes terms as a file: JSON. */
export function encodeTerms({ interests, phrases, noise }: Terms): Uint8Array<ArrayBuffer> {
  const file = {
    format: FORMAT,
    noise,
    phrases: phrases.map(({ facet, values, names }) => [facet, values, names]),
    interests: interests.map((interest) => [interest.names, interest.abbreviations, interest.sharedAbbreviations]),
  };
  return new TextEncoder().encode(JSON.stringify(file));
}

/** Reads what {@link encodeTerms} wrote. Throws an error that says what is wrong with anything else. */
export function decodeTerms(bytes: Uint8Array): Terms {
  const file = readJson(bytes, NAME, FORMAT);
  const { interests, phrases } = file;
  if (!isListOf(interests, isNaming)) throw new Error(`"interests" of ${NAME} is not a list of lists of names.`);
  if (!isListOf(phrases, isPhrase))
    throw new Error(`"phrases" of ${NAME} is not a list of facets with values and names.`);
  return {
    interests: interests.map(([names, abbreviations, sharedAbbreviations]) => ({
      names,
      abbreviations,
      sharedAbbreviations,
    })),
    phrases: phrases.map(([facet, values, names]) => ({ facet, values, names })),
    noise: textsAt(file, 'noise', NAME),
  };
}

type Texts = readonly string[];

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(isItem);
}

const isTexts = (value: unknown): value is Texts => isListOf(value, (item) => typeof item === 'string');

function isNaming(value: unknown): value is readonly [Texts, Texts, Texts] {
  return isListOf(value, isTexts) && value.length === 3;
}

function isPhrase(value: unknown): value is readonly [Facet, Texts, Texts] {
  return Array.isArray(value) && value.length === 3 && typeof value[0] === 'string' && value.slice(1).every(isTexts);
}
