import type { Interest, InterestsFile } from '../schemas/interest.ts';
import { nameKey } from './name-key.ts';

/** The interests that a directory knows, with their relations. Interests keep the order in which they were given. */
export interface Vocabulary {
  readonly interests: readonly Interest[];
  find(id: string): Interest | undefined;
  /** The interest's label; the id itself where the vocabulary does not know it. */
  label(id: string): string;
  /** Ids of all wider terms, nearest first, without the term itself. */
  broaderOf(id: string): string[];
  /** Ids of the terms one step narrower. */
  narrowerOf(id: string): string[];
  /** The interest that is called `text`: by its id, label, a synonym or an abbreviation, spelling levelled. */
  findByName(text: string): Interest | undefined;
  /** All interests that are called `text`; several only where an abbreviation stands for several. */
  findAllByName(text: string): readonly Interest[];
}

/** The shipped interests as a department's file changes them: replaced by id, hidden, added at the end. */
export function applyInterestsFile(shipped: readonly Interest[], file: InterestsFile): Interest[] {
  const own = new Map((file.interests ?? []).map((interest) => [interest.id, interest]));
  const hidden = new Set(file.hide);
  const kept = shipped.map((interest) => own.get(interest.id) ?? interest);
  const keptIds = new Set(kept.map((interest) => interest.id));
  const added = [...own.values()].filter((interest) => !keptIds.has(interest.id));
  return [...kept, ...added]
    .filter((interest) => !hidden.has(interest.id))
    .map((interest) => ({ ...interest, broader: interest.broader?.filter((id) => !hidden.has(id)) }));
}

export function createVocabulary(interests: readonly Interest[]): Vocabulary {
  const byId = new Map(interests.map((interest) => [interest.id, interest]));
  const narrower = new Map<string, string[]>();
  for (const interest of interests) {
    for (const id of interest.broader ?? []) narrower.set(id, [...(narrower.get(id) ?? []), interest.id]);
  }
  const byName = collectNames(interests);
  const answers = new Map<string, Interest | undefined>();
  const broaderOf = (id: string): string[] => {
    const found: string[] = [];
    const queue = [...(byId.get(id)?.broader ?? [])];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (next === id || found.includes(next) || !byId.has(next)) continue;
      found.push(next);
      queue.push(...(byId.get(next)?.broader ?? []));
    }
    return found;
  };
  return {
    interests,
    find: (id) => byId.get(id),
    label: (id) => byId.get(id)?.label ?? id,
    broaderOf,
    narrowerOf: (id) => narrower.get(id) ?? [],
    findByName: (text) => {
      // The same keywords stand in many profiles.
      if (!answers.has(text)) answers.set(text, byId.get(text) ?? byName.get(nameKey(text))?.[0]);
      return answers.get(text);
    },
    findAllByName: (text) => byName.get(nameKey(text)) ?? [],
  };
}

/** Who is called what, by keys. The first to claim a name keeps it, unless all claim it as an abbreviation. */
function collectNames(interests: readonly Interest[]): Map<string, Interest[]> {
  const byName = new Map<string, Interest[]>();
  // A label is a stronger claim than a synonym or a lay word, and these are stronger than an abbreviation.
  for (const namesOf of [labelNames, synonymNames]) {
    for (const interest of interests) {
      for (const key of namesOf(interest).map(nameKey)) if (!byName.has(key)) byName.set(key, [interest]);
    }
  }
  const claimed = new Set(byName.keys());
  for (const interest of interests) {
    for (const key of new Set(abbreviationNames(interest).map(nameKey))) {
      if (!claimed.has(key)) byName.set(key, [...(byName.get(key) ?? []), interest]);
    }
  }
  return byName;
}

const labelNames = (interest: Interest): string[] => [interest.label, interest.id];
const synonymNames = (interest: Interest): string[] => [...(interest.synonyms ?? []), ...(interest.layWords ?? [])];
const abbreviationNames = (interest: Interest): string[] => interest.abbreviations ?? [];
