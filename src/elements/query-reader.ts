import { createLexicon, type Lexicon } from '../search/lexicon.ts';
import {
  collectNamesAndPlaces,
  readNamesAndPlaces,
  type NamedPart,
  type NamesAndPlaces,
} from '../search/names-and-places.ts';
import { entriesOf, relatedEntriesOf, type Labelled } from '../search/terms-file.ts';
import { understand, type Part } from '../search/understand.ts';
import { MAX_PARTS } from '../search/match.ts';
import type { FacetForm } from './facet-form.ts';
import { remember } from './remember.ts';
import type { SearchFiles } from './search-files.ts';

/** A part of what was typed: with a meaning, with the rows that it names, or to be found in texts. */
export type ReadPart = Part & Partial<NamedPart>;

/** Whether a part is neither of the vocabulary nor a name. */
export const isFreeText = (part: ReadPart): boolean => part.meaning === undefined && part.rows === undefined;

/** Whether a part was understood only by a word, or the beginning of one. */
export const isLoose = ({ meaning }: ReadPart): boolean => meaning?.how === 'word' || meaning?.how === 'beginning';

/** How a part is looked for in texts: words that belong together as they stand, an abbreviation as what it stands for. */
export function textOf({ said, meaning }: ReadPart, form: Pick<FacetForm, 'labelOf'>): string {
  const text = meaning?.how === 'abbreviation' ? form.labelOf(meaning.facet, meaning.values[0] ?? '') : said;
  return /\s/.test(text) && !text.startsWith('"') ? `"${text}"` : text;
}

/** Reads what somebody types, with the names that the page and the files of the search know. */
export class QueryReader {
  /** The names that the directory has for things. */
  readonly loadLexicon: () => Promise<Lexicon>;
  /** With the names of what nobody has. */
  readonly loadWideLexicon: () => Promise<Lexicon>;
  readonly #files: SearchFiles;
  #known: { names: NamesAndPlaces; hasPlaces: boolean } | undefined;

  constructor(files: SearchFiles, labels: readonly Labelled[]) {
    this.#files = files;
    this.loadLexicon = remember(async () => {
      const terms = await files.loadTerms();
      return createLexicon(entriesOf(terms, labels), terms.noise);
    });
    this.loadWideLexicon = remember(async () => {
      const [terms, related] = await Promise.all([files.loadTerms(), files.loadRelatedTerms()]);
      return createLexicon([...entriesOf(terms, labels), ...relatedEntriesOf(related)], terms.noise);
    });
  }

  /** Reads a text by the vocabulary alone. */
  async read(text: string): Promise<ReadPart[]> {
    return text === '' ? [] : understand(text, await this.loadLexicon()).slice(0, MAX_PARTS);
  }

  /** Reads a text that the vocabulary in use does not understand by all of the vocabulary. */
  async readWidely(text: string): Promise<ReadPart[]> {
    return understand(text, await this.loadWideLexicon()).slice(0, MAX_PARTS);
  }

  /** The words of people's names and places, as far as they are known yet. */
  nameWords(): Iterable<string> {
    return this.#known?.names.words() ?? [];
  }

  /** Reads as names of people and places what the vocabulary does not know. */
  async readNames(parts: readonly ReadPart[], text: string): Promise<ReadPart[]> {
    if (!parts.some((part) => isFreeText(part) || isLoose(part))) return [...parts];
    const index = await this.#files.loadIndex();
    const details = parts.some((part) => isFreeText(part) || part.meaning?.how === 'word')
      ? await this.#files.loadDetails()
      : this.#files.details;
    if (!this.#known || (details && !this.#known.hasPlaces)) {
      this.#known = { names: collectNamesAndPlaces(index, details), hasPlaces: details !== undefined };
    }
    return readNamesAndPlaces(parts, text, this.#known.names);
  }
}
