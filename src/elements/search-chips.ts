import { chosenValues, type SearchQuery } from '../directory/search-query.ts';
import type { Words } from '../directory/words.ts';
import type { SearchWordKey } from '../words/search.ts';
import type { FacetForm } from './facet-form.ts';
import { copyOf, partOf } from './parts.ts';

/** Shows what is chosen as buttons that take it off, and the button that takes off all. */
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

  show(query: SearchQuery): void {
    const chosen = chosenValues(query);
    const chips = chosen.map(({ facet, value }) => {
      const chip = copyOf(this.#template);
      const label = this.#form.labelOf(facet, value);
      const button = partOf(chip, 'chip-button', HTMLButtonElement);
      button.dataset['facet'] = facet;
      button.dataset['value'] = value;
      button.setAttribute('aria-label', this.#words.say('search.remove', { label }));
      partOf(chip, 'chip-label', HTMLElement).textContent = label;
      return chip;
    });
    const place = this.#focusedPlace();
    this.#list.querySelectorAll('[data-chip]').forEach((chip) => chip.remove());
    this.#list.prepend(...chips);
    this.#list.hidden = chosen.length === 0;
    this.#restoreFocus(place);
  }

  /** Which chip has the focus, counted from 0. */
  #focusedPlace(): number {
    return [...this.#list.querySelectorAll('button')].findIndex((button) => button === document.activeElement);
  }

  /** A chip that is taken off hands the focus to the one that moves into its place, or to the last. */
  #restoreFocus(place: number): void {
    if (place < 0 || this.#list.hidden) return;
    const buttons = [...this.#list.querySelectorAll('button')];
    buttons[Math.min(place, buttons.length - 1)]?.focus();
  }
}
