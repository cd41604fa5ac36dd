import { watchSavedIds } from './saved-ids.ts';

/**
 * `<save-mentor>`: makes the button in it put a mentor on the shortlist, and take them off it. `aria-pressed` says which.
 *
 * Attributes: `mentor`, the mentor's id; `base`, the directory's path. The mentor's name stands in the button, as `<bdi>`.
 * When something cannot be kept it says so beside the button, in the words of the page's `<shortlist-link>`.
 */
export class SaveMentor extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    const { signal } = (this.#stop = new AbortController());
    const button = this.querySelector('button');
    if (!button) return;
    const id = this.getAttribute('mentor') ?? '';
    watchSavedIds(this.#base, (ids) => button.setAttribute('aria-pressed', String(ids.includes(id))), signal);
    button.addEventListener('click', () => void this.#toggle(id), { signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  get #base(): string {
    return this.getAttribute('base') ?? '';
  }

  async #toggle(id: string): Promise<void> {
    const name = this.querySelector('bdi')?.textContent ?? id;
    try {
      const { toggleSaved } = await import('./saving.ts');
      this.#say(toggleSaved(this.#base, id, name));
    } catch {
      this.#say('failed');
    }
  }

  /** Says what went wrong, by the name of an attribute of `<shortlist-link>`; nothing where nothing did. */
  #say(trouble: string | undefined): void {
    const text = trouble && document.querySelector('shortlist-link')?.getAttribute(trouble);
    let note = this.querySelector('p');
    if (!note && text) {
      note = document.createElement('p');
      note.role = 'alert';
      this.append(note);
    }
    if (note) note.textContent = text ?? '';
  }
}
