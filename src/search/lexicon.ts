import type { Facet } from '../directory/facet.ts';
import { nameKey, wordKey, wordsOfName } from '../directory/name-key.ts';

/** A value that people choose by, or several that are called the same, with all that they are called. */
export interface Entry {
  readonly facet: Facet;
  readonly values: readonly string[];
  readonly label: string;
  /** Other names that mean the same: synonyms and lay words. */
  readonly names?: readonly string[];
  readonly abbreviations?: readonly string[];
  /** Whether nobody has what the names mean, so that the values are the nearest wider ones that somebody has. */
  readonly isWider?: boolean;
  /** Abbreviations by which most people mean something else. */
  readonly sharedAbbreviations?: readonly string[];
}

/** How a name stands for a value. An abbreviation may stand for several. */
export type NameKind = 'label' | 'name' | 'abbreviation';

/** One name of a value. */
export interface Name {
  readonly entry: Entry;
  /** As it is written. */
  readonly text: string;
  /** As it is compared; see `name-key.ts`. */
  readonly key: string;
  readonly kind: NameKind;
}

/** All names of a directory, to be looked up by what somebody typed. */
export interface Lexicon {
  readonly names: readonly Name[];
  /** Words that say nothing by themselves: "a mentor who does". */
  readonly noise: ReadonlySet<string>;
  /**
   * The names with a key; several only where abbreviations stand for several values. In capitals an abbreviation is
   * meant, even where the same letters are also a name: PET is a scan, pet is an animal.
   */
  find(key: string, isCapitals?: boolean): readonly Name[];
  /** The names with a key written without its spaces: "healthcare" for "health care". */
  findJoined(letters: string): readonly Name[];
  /** The words that names are made of, each with the names that have it, in the order of the names. */
  readonly words: ReadonlyMap<string, readonly Name[]>;
  /** The same words as they are written, in small letters and without accents, each with its key. */
  readonly spellings: ReadonlyMap<string, string>;
}

const STRENGTH: Record<NameKind, number> = { label: 2, name: 1, abbreviation: 0 };

/**
 * Puts the names of entries into a lexicon. Where two claim a name, a label is the stronger claim than another name, and
 * that than an abbreviation; of equal claims to a label or name the first one counts, of abbreviations all do.
 * @param noise Words in the language of the names.
 */
export function createLexicon(entries: Iterable<Entry>, noise: Iterable<string>): Lexicon {
  const all = [...entries];
  const names = [...all.flatMap(namesOf), ...all.flatMap(sharedNamesOf)];
  const byKey = new Map<string, Name[]>();
  const abbreviations = new Map<string, Name[]>();
  for (const name of names) claim(byKey, name.key, name);
  for (const name of names) if (name.kind === 'abbreviation') claim(abbreviations, name.key, name);
  let byLetters: Map<string, readonly Name[]> | undefined;
  let words: Map<string, Name[]> | undefined;
  let spellings: Map<string, string> | undefined;
  return {
    names,
    noise: new Set([...noise].map(nameKey)),
    find: (key, isCapitals = false) => (isCapitals ? abbreviations.get(key) : undefined) ?? byKey.get(key) ?? [],
    findJoined: (letters) => byKey.get(letters) ?? (byLetters ??= joinKeys(byKey)).get(letters) ?? [],
    get words() {
      return (words ??= collectWords(names));
    },
    get spellings() {
      return (spellings ??= collectSpellings(names));
    },
  };
}

function namesOf(entry: Entry): Name[] {
  const keys = new Set<string>();
  const kinds = [
    ['label', [entry.label]],
    ['name', entry.names ?? []],
    ['abbreviation', entry.abbreviations ?? []],
  ] as const;
  return kinds.flatMap(([kind, texts]) =>
    texts.flatMap((text) => {
      const key = nameKey(text);
      if (key === '' || keys.has(key)) return [];
      keys.add(key);
      return [{ entry, text, key, kind }];
    }),
  );
}

function sharedNamesOf(entry: Entry): Name[] {
  const texts = entry.sharedAbbreviations ?? [];
  return texts.map((text) => ({ entry, text, key: nameKey(text), kind: 'abbreviation' as const }));
}

function claim(byKey: Map<string, Name[]>, key: string, name: Name): void {
  const before = byKey.get(key);
  const strongest = before ? STRENGTH[before[0]!.kind] : -1;
  const strength = STRENGTH[name.kind];
  if (strength > strongest) byKey.set(key, [name]);
  else if (strength === 0 && strongest === 0) before!.push(name);
}

function joinKeys(byKey: ReadonlyMap<string, readonly Name[]>): Map<string, readonly Name[]> {
  return new Map([...byKey].map(([key, names]) => [key.replaceAll(' ', ''), names]));
}

function collectWords(names: readonly Name[]): Map<string, Name[]> {
  const words = new Map<string, Name[]>();
  for (const name of names) {
    for (const word of new Set(name.key.split(' '))) {
      const known = words.get(word);
      if (known) known.push(name);
      else words.set(word, [name]);
    }
  }
  return words;
}

function collectSpellings(names: readonly Name[]): Map<string, string> {
  const words = names.flatMap(({ text }) => wordsOfName(text));
  return new Map([...new Set(words)].map((word) => [word, wordKey(word)]));
}
