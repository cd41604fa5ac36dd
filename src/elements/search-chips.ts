import { chosenValues, type SearchQuery } from '../directory/search-query.ts';
import type { Words } from '../directory/words.ts';
import type { SearchWordKey } from '../words/search.ts';
import type { FacetForm } from './facet-form.ts';
import { partLabel } from './part-label.ts';
import { copyOf, partOf } from './parts.ts';
import type { ReadPart } from './query-reader.ts';

/** Shows what is chosen, and what the text was understood as, as buttons that take it off; and one that takes off all. */
export class SearchChips {
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #form: FacetForm;
  readonly #words: Words<SearchWordKey>;

  constructor(root: ParentNode, form: FacetForm, words: Words<SearchWordKey>) {
    this.#list = partOf(root, 'chips', HTMLElement);
    this.#template = partOf(root, 'chip', HTMLTemplateElement);
    this.#form = form;
    this.#words = words;
  }

  /** @param parts How the text was read; a button of one says in `data-part-at` which it is. */
  show(query: SearchQuery, parts: readonly ReadPart[]): void {
    const chips = [
      ...parts.flatMap((part, at) => {
        const label = partLabel(part, this.#form, this.#words);
        return label === undefined ? [] : [this.#createChip(label, { at: String(at) })];
      }),
      ...chosenValues(query).map(({ facet, value }) =>
        this.#createChip(this.#form.labelOf(facet, value), { facet, value }),
      ),
    ];
    const place = this.#focusedPlace();
    this.#list.querySelectorAll('[data-chip]').forEach((chip) => chip.remove());
    this.#list.prepend(...chips);
    this.#list.hidden = chips.length === 0;
    this.#restoreFocus(place);
  }

  #createChip(label: string, data: Readonly<Record<string, string>>): DocumentFragment {
    const chip = copyOf(this.#template);
    const button = partOf(chip, 'chip-button', HTMLButtonElement);
    Object.assign(button.dataset, data);
    button.setAttribute('aria-label', this.#words.say('search.remove', { label }));
    partOf(chip, 'chip-label', HTMLElement).textContent = label;
    return chip;
  }

  /** Which chip has the focus, counted from 0. */
  #focusedPlace(): number {
    return [...this.#list.querySelectorAll('button')].findIndex((button) => button === document.activeElement);
  }

  /** A chip that is taken off hands the focus to the one that moves into its place, or to the last. */
  #restoreFocus(place: number): void {
    if (place < 0) return;
    const buttons = [...this.#list.querySelectorAll('button')];
    const next = buttons[Math.min(place, buttons.length - 1)];
    // What is hidden keeps the focus until the page is drawn, and then loses it.
    if (this.#list.hidden) next?.blur();
    else next?.focus();
  }
}
