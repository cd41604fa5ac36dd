import { createWords, type Catalogue } from '../../directory/words.ts';
import type { EditSettings } from '../../edits/edit-links.ts';
import type { FormWordKey } from '../../words/form.ts';
import { FormSession, type FormRules } from './form-session.ts';

/**
 * `<profile-form>`: makes the form that stands in it write a mentor's page or change one. It sends nothing by itself.
 *
 * Attributes: `mode`, `join` or `update`; `sources`, the address to which `<id>.json` is added; `vocabulary`, the address of
 * the interests; `settings`, where changes go, and `rules`, what they are held against, both as JSON; `pages` and `photos`,
 * the addresses to which a mentor's id is added; `words`, the catalogue of what it says, as JSON. It sets `ready` once it
 * works.
 */
export class ProfileForm extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const settings = {
      mode: this.#attribute('mode') === 'update' ? ('update' as const) : ('join' as const),
      sources: this.#attribute('sources'),
      vocabulary: this.#attribute('vocabulary'),
      photos: this.#attribute('photos'),
      edits: JSON.parse(this.#attribute('settings')) as EditSettings,
      rules: JSON.parse(this.#attribute('rules')) as FormRules,
      words: createWords(
        document.documentElement.lang || 'en',
        JSON.parse(this.#attribute('words')) as Catalogue<FormWordKey>,
      ),
    };
    new FormSession(this, settings, this.#stop.signal).start();
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.removeAttribute('ready');
  }

  #attribute(name: string): string {
    return this.getAttribute(name) ?? '';
  }
}
