import { createWords, type Catalogue } from '../../directory/words.ts';
import type { ShortlistWordKey } from '../../words/shortlist.ts';
import { Briefs } from '../briefs.ts';
import { openShortlist } from '../shortlist-store.ts';
import { KnownBriefs } from './known-briefs.ts';
import { ShortlistPage } from './shortlist-page.ts';

/**
 * `<mentor-shortlist>`: the page of the shortlist. What stands in it are its parts, empty.
 *
 * Attributes: `base`, the directory's path; `briefs`, the address of the folder of briefs, and `brief-files`, how many
 * there are; `pages`, the address to which a mentor's id is added; `words`, the catalogue of what it says, as JSON. It
 * sets `ready` once it works.
 */
export class MentorShortlist extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const catalogue = JSON.parse(this.#attribute('words')) as Catalogue<ShortlistWordKey>;
    const page = new ShortlistPage(
      this,
      {
        base: this.#attribute('base'),
        store: openShortlist(this.#attribute('base')),
        briefs: new KnownBriefs(new Briefs(this.#attribute('briefs'), Number(this.#attribute('brief-files')))),
        pages: this.#attribute('pages'),
        words: createWords(document.documentElement.lang || 'en', catalogue),
      },
      this.#stop.signal,
    );
    page.show();
    this.setAttribute('ready', '');
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.removeAttribute('ready');
  }

  #attribute(name: string): string {
    return this.getAttribute(name) ?? '';
  }
}
