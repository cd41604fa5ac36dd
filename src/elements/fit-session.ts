import { fitOf } from '../directory/fit.ts';
import { EMPTY_WISHES, formatWishes, hasWishes, parseWishes, type Wishes } from '../directory/wishes.ts';
import type { Words } from '../directory/words.ts';
import { countFit, factsOfRow } from '../search/fit-rows.ts';
import type { MentorIndex } from '../search/mentor-index.ts';
import type { FitWordKey } from '../words/fit.ts';
import type { SearchWordKey } from '../words/search.ts';
import type { FacetForm } from './facet-form.ts';
import { FitForm } from './fit-form.ts';
import { fillFit } from './fit-lists.ts';
import { partOf } from './parts.ts';
import { offerSuggestions, type SuggestionSettings } from './search-suggestions.ts';

/** What the fit is told by the search that it belongs to. */
export interface FitSettings {
  form: FacetForm;
  suggest: SuggestionSettings['suggest'];
  words: Words<FitWordKey & SearchWordKey>;
  /** Called after each change that the reader makes. */
  onChange(): void;
}

/** What somebody wishes for on this page, and how mentors fit it. */
export class FitSession {
  #wishes: Wishes = EMPTY_WISHES;
  readonly #form: FitForm;
  readonly #words: FitSettings['words'];
  readonly #atMs = Date.now();

  constructor(root: ParentNode, { form, suggest, words, onChange }: FitSettings, signal: AbortSignal) {
    const panel = partOf(root, 'fit-panel', HTMLElement);
    const field = partOf(panel, 'fit-interest', HTMLInputElement);
    this.#words = words;
    this.#form = new FitForm(
      root,
      {
        words,
        labelOf: (id) => form.labelOf('interest', id),
        isInterest: (id, isPersonal) => form.isOffered('interest', id) && form.isPersonal(id) === isPersonal,
        onChange: (wishes) => {
          this.#wishes = wishes;
          onChange();
        },
      },
      signal,
    );
    const pick = (_: string, id: string): void => {
      field.value = '';
      this.#form.addInterest(id, form.isPersonal(id));
    };
    offerSuggestions(panel, field, { suggest, form, words, facets: ['interest'], pick }, signal);
  }

  /** Shows the wishes of an address's fragment. */
  show(fragment: string): void {
    this.#wishes = parseWishes(fragment, (kind, value) => this.#form.isOffered(kind, value));
    this.#form.show(this.#wishes);
  }

  /** The fragment that stands for the wishes; empty where nothing is wished for. */
  get fragment(): string {
    return formatWishes(this.#wishes);
  }

  get hasWishes(): boolean {
    return hasWishes(this.#wishes);
  }

  /** What each row counts for in the order of results. */
  count(index: MentorIndex): Uint16Array {
    return countFit(this.#wishes, index, this.#atMs);
  }

  /** Fills the part of a card that tells how its mentor fits. */
  fill(part: HTMLElement, index: MentorIndex, row: number): void {
    const fit = fitOf(this.#wishes, factsOfRow(index, row), this.#atMs);
    fillFit(part, fit, this.#words, (kind, value) => this.#form.labelOf(kind, value));
  }
}
