import { createWords, type Catalogue } from '../directory/words.ts';
import type { SearchWordKey } from '../words/search.ts';
import { SearchSession } from './search-session.ts';

/**
 * `<mentor-search>`: makes the list, the form and the filters that stand in it search. Without it they are a list.
 *
 * Attributes: `count`, how many mentors there are; `hidden-count`, how many of them are shown only to those who ask for
 * them; `index`, `details`, `terms` and `related`, the addresses of the files of the
 * search; `large`, where these are so large that texts are looked through first; `texts`, the address of Pagefind's
 * folder; `row-order`, the name of the order of rows in all of these; `pages` and `photos`, the addresses to which a
 * mentor's id is added; `words`, the catalogue of what it says, as JSON. It sets `ready` once it works.
 */
export class MentorSearch extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const settings = {
      urls: {
        index: this.#attribute('index'),
        details: this.#attribute('details'),
        terms: this.#attribute('terms'),
        related: this.#attribute('related'),
      },
      texts: this.#attribute('texts'),
      rowOrder: this.#attribute('row-order'),
      count: Number(this.#attribute('count')),
      hiddenCount: Number(this.#attribute('hidden-count')),
      isLarge: this.hasAttribute('large'),
      pages: this.#attribute('pages'),
      photos: this.#attribute('photos'),
      words: createWords(document.documentElement.lang || 'en', this.#catalogue()),
    };
    new SearchSession(this, settings, this.#stop.signal).start();
    this.setAttribute('ready', '');
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.removeAttribute('ready');
  }

  #catalogue(): Catalogue<SearchWordKey> {
    return JSON.parse(this.#attribute('words')) as Catalogue<SearchWordKey>;
  }

  #attribute(name: string): string {
    return this.getAttribute(name) ?? '';
  }
}
