import { watchSavedIds } from './saved-ids.ts';

/**
 * `<shortlist-link>`: adds to the link to the shortlist how many mentors are on it, in the part `saved-count`.
 *
 * Attributes: `base`, the directory's path; `blocked`, `full`, `crowded` and `failed`, what the buttons of the page say when
 * the browser keeps nothing or has no room left, when the list has none, and when a file did not come.
 */
export class ShortlistLink extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const count = this.querySelector('[data-part="saved-count"]');
    if (!count) return;
    const show = ({ length }: readonly string[]): void => {
      count.textContent = length === 0 ? '' : length.toLocaleString(document.documentElement.lang || 'en');
    };
    watchSavedIds(this.getAttribute('base') ?? '', show, this.#stop.signal);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }
}
