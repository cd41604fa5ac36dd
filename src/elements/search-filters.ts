import type { Words } from '../directory/words.ts';
import type { SearchWordKey } from '../words/search.ts';
import { partOf } from './parts.ts';

/** The filters on a narrow screen: a button opens and closes them, and another leads on to the results. */
export class SearchFilters {
  readonly #panel: HTMLElement;
  readonly #toggle: HTMLButtonElement;
  readonly #done: HTMLButtonElement;
  readonly #plainLabel: string;
  readonly #words: Words<SearchWordKey>;

  constructor(root: ParentNode, words: Words<SearchWordKey>, onDone: () => void, signal: AbortSignal) {
    this.#panel = partOf(root, 'filters', HTMLElement);
    this.#toggle = partOf(root, 'filters-toggle', HTMLButtonElement);
    this.#done = partOf(root, 'filters-done', HTMLButtonElement);
    this.#plainLabel = partOf(this.#toggle, 'filters-label', HTMLElement).textContent;
    this.#words = words;
    this.#toggle.addEventListener('click', () => this.#open(!this.#isOpen()), { signal });
    this.#panel.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#done.addEventListener(
      'click',
      () => {
        this.#open(false);
        onDone();
      },
      { signal },
    );
  }

  /** Says how many filters are chosen and how many mentors they give. */
  show(chosen: number, mentors: number): void {
    const label = chosen === 0 ? this.#plainLabel : this.#words.say('search.filters.some', { count: chosen });
    partOf(this.#toggle, 'filters-label', HTMLElement).textContent = label;
    this.#done.textContent = this.#words.say('search.filters.done', { count: mentors });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#isOpen()) return;
    this.#open(false);
    this.#toggle.focus();
  }

  #isOpen(): boolean {
    return this.#toggle.getAttribute('aria-expanded') === 'true';
  }

  #open(isOpen: boolean): void {
    this.#toggle.setAttribute('aria-expanded', String(isOpen));
    this.#panel.toggleAttribute('data-open', isOpen);
    if (isOpen) this.#toggle.scrollIntoView({ block: 'start' });
  }
}
