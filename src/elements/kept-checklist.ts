import { createWords, type Catalogue, type Words } from '../directory/words.ts';
import type { ChecklistWordKey } from '../words/checklist.ts';
import { makeElement } from './make-element.ts';
import { formatTicks, parseTicks } from './ticks-text.ts';

/**
 * `<kept-checklist>`: makes a box to tick of each item of the list in it, and remembers the ticks in this browser.
 * Without it, the list stands there to be read and printed.
 *
 * Attributes: `id`, the name of the list among all of the site's guides; `base`, the path of the directory, since several
 * can be published under one host; `words`, the catalogue of what it says, as JSON. Where the browser keeps nothing or has
 * no room, ticks last for the visit, and a sentence says so. A kept text that cannot be read counts as no ticks, and the
 * next tick replaces it.
 */
export class KeptChecklist extends HTMLElement {
  #listening: AbortController | undefined;
  #words!: Words<ChecklistWordKey>;
  #boxes: HTMLInputElement[] = [];
  readonly #progress = makeElement('p', 'checklist-progress');
  readonly #trouble = makeElement('p', 'checklist-trouble');
  readonly #clear = makeElement('button', 'button-quiet');

  connectedCallback(): void {
    if (this.#boxes.length === 0) this.#build();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('change', () => this.#keep(), { signal });
    this.#clear.addEventListener('click', () => this.#untick(), { signal });
    addEventListener('storage', ({ key }) => [this.#key, null].includes(key) && this.#show(), { signal });
    // A page that comes back as it was left has heard of no change in between.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#show(), { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  get #key(): string {
    return `mentor-directory:checklist:${this.getAttribute('base') ?? '/'}:${this.id}`;
  }

  #build(): void {
    const catalogue = JSON.parse(this.getAttribute('words') ?? '{}') as Catalogue<ChecklistWordKey>;
    this.#words = createWords(document.documentElement.lang || 'en', catalogue);
    const items = this.querySelectorAll<HTMLLIElement>(':scope > :is(ul, ol) > li');
    this.#boxes = Array.from(items, addBox);
    this.#progress.setAttribute('role', 'status');
    this.#trouble.setAttribute('role', 'status');
    this.#clear.type = 'button';
    this.#clear.textContent = this.#words.say('checklist.clear');
    this.append(makeElement('div', 'checklist-foot', this.#progress, this.#clear), this.#trouble);
  }

  /** Ticks what is kept. Where nothing can be read, the boxes stay as they are. */
  #show(): void {
    try {
      const done = parseTicks(localStorage.getItem(this.#key), this.#boxes.length);
      for (const [at, box] of this.#boxes.entries()) box.checked = done.has(at);
      this.#say(true);
    } catch {
      this.#say(false);
    }
  }

  #keep(): void {
    const done = new Set(this.#boxes.flatMap(({ checked }, at) => (checked ? [at] : [])));
    try {
      if (done.size === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, formatTicks(done));
      this.#say(true);
    } catch {
      this.#say(false);
    }
  }

  #untick(): void {
    for (const box of this.#boxes) box.checked = false;
    this.#keep();
  }

  #say(isKept: boolean): void {
    const done = this.#boxes.filter(({ checked }) => checked).length;
    this.#progress.textContent = this.#words.say('checklist.progress', { done, all: this.#boxes.length });
    this.#trouble.textContent = isKept ? '' : this.#words.say('checklist.unkept');
  }
}

/** Puts what an item says, without the lists in it, into the label of a box. */
function addBox(item: HTMLLIElement): HTMLInputElement {
  const box = makeElement('input', '');
  box.type = 'checkbox';
  // A browser that fills forms in again would do so after the kept ticks were set.
  box.autocomplete = 'off';
  const said = [...item.childNodes].filter((node) => !(node instanceof HTMLElement && node.matches('ul, ol')));
  item.prepend(makeElement('label', '', box, makeElement('span', '', ...said)));
  item.classList.add('checklist-item');
  return box;
}
