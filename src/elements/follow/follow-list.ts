import { createWords, type Catalogue } from '../../directory/words.ts';
import type { Platform } from '../../schemas/handles.ts';
import type { FollowWordKey } from '../../words/follow.ts';
import { FollowSession } from './follow-session.ts';

/**
 * `<follow-list>`: makes a follow list of the shortlist, or of whom the search finds for the page's address. Without it
 * the page offers the files with everybody.
 *
 * Attributes: `base`, the path of the directory; `briefs`, the folder of the briefs, and `brief-files`, how many there
 * are; `options`, the address of what can be chosen; `site-name`; `platforms`, what platforms are called, as JSON; those
 * of `<mentor-search>` for the files of the search and `pages`; `community-pages`, the same for communities; `words`, the catalogue of what it says, as JSON. It
 * sets `ready` once the list is there.
 */
export class FollowList extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const attribute = (name: string): string => this.getAttribute(name) ?? '';
    const catalogue = JSON.parse(attribute('words')) as Catalogue<FollowWordKey>;
    const platforms = JSON.parse(attribute('platforms')) as Record<Platform, string>;
    const session = new FollowSession(
      this,
      {
        base: attribute('base'),
        briefs: attribute('briefs'),
        briefFiles: Number(attribute('brief-files')),
        options: attribute('options'),
        pages: attribute('pages'),
        communityPages: attribute('community-pages'),
        siteName: attribute('site-name'),
        platformName: (platform) => platforms[platform],
        words: createWords(document.documentElement.lang || 'en', catalogue),
        search: {
          urls: {
            index: attribute('index'),
            details: attribute('details'),
            terms: attribute('terms'),
            related: attribute('related'),
          },
          texts: attribute('texts'),
          rowOrder: attribute('row-order'),
        },
      },
      this.#stop.signal,
    );
    void session.start();
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.removeAttribute('ready');
  }
}
