import { partOf } from './parts.ts';

/**
 * `<interest-choice>`: lets a reader choose an interest, and shows of a list what has to do with it. Without it, the whole
 * list stands there and nothing can be chosen.
 *
 * Parts: `choice`, hidden until something can be chosen, with the select `interest`, whose empty value means all; `none`, said
 * where nothing is left. Items of the list have `data-interests`, ids between blanks; those without any are always shown.
 */
export class InterestChoice extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const select = partOf(this, 'interest', HTMLSelectElement);
    select.addEventListener('change', () => this.#show(select.value), { signal: this.#listening.signal });
    partOf(this, 'choice', HTMLElement).hidden = false;
    // A page that comes back may have its choice filled in again.
    this.#show(select.value);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #show(interest: string): void {
    const items = [...this.querySelectorAll<HTMLElement>('[data-interests]')];
    for (const item of items) {
      const ids = (item.dataset['interests'] ?? '').split(' ');
      item.hidden = interest !== '' && !ids.includes(interest);
    }
    partOf(this, 'none', HTMLElement).hidden = items.some(({ hidden }) => !hidden);
  }
}
