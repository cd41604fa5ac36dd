import { createWords, type Catalogue } from '../../directory/words.ts';
import type { MessageWordKey } from '../../words/message.ts';
import { MessageSession } from './message-session.ts';

/**
 * `<first-message>`: drafts a first message to the mentor whom the page's address names, `?to=<id>`. Without it the page
 * shows what makes a good one, and a pattern. It sends nothing.
 *
 * Attributes: `base`, the path of the directory; `briefs`, the folder of the briefs, and `brief-files`, how many there
 * are; `pages`, the address to which a mentor's id is added; `office` and `office-name`, the mail address of those who
 * look after the directory and what they are called; `words`, the catalogue of what it says, as JSON. It sets `ready`
 * once one can write.
 */
export class FirstMessage extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const attribute = (name: string): string => this.getAttribute(name) ?? '';
    const catalogue = JSON.parse(attribute('words')) as Catalogue<MessageWordKey>;
    const session = new MessageSession(
      this,
      {
        base: attribute('base'),
        briefs: attribute('briefs'),
        briefFiles: Number(attribute('brief-files')),
        pages: attribute('pages'),
        office: attribute('office'),
        officeName: attribute('office-name'),
        words: createWords(document.documentElement.lang || 'en', catalogue),
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
