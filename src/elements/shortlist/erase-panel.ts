import { partOf } from '../parts.ts';
import type { ShortlistContext } from './shortlist-context.ts';

/** Takes everything of the list out of the browser, when the reader has said so twice. */
export class ErasePanel {
  readonly #button: HTMLButtonElement;
  readonly #panel: HTMLElement;

  /** `forget` lets go of what the page itself still holds of the list. */
  constructor(root: ParentNode, { store, words, announce }: ShortlistContext, forget: () => void, signal: AbortSignal) {
    this.#button = partOf(root, 'erase', HTMLButtonElement);
    this.#panel = partOf(root, 'erase-panel', HTMLElement);
    const onPress = (part: string, act: () => void): void =>
      partOf(this.#panel, part, HTMLButtonElement).addEventListener('click', act, { signal });
    this.#panel.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#cancel(), { signal });
    onPress('erase-cancel', () => this.#cancel());
    onPress('erase-confirm', () => {
      this.#show(false);
      forget();
      store.erase();
      partOf(root, 'heading', HTMLElement).focus();
      announce(words.say('erase.done'));
    });
  }

  /** Asks whether it is meant. */
  open(): void {
    this.#show(true);
    partOf(this.#panel, 'erase-cancel', HTMLButtonElement).focus();
  }

  #cancel(): void {
    this.#show(false);
    this.#button.focus();
  }

  #show(isOpen: boolean): void {
    this.#panel.hidden = !isOpen;
    this.#button.hidden = isOpen;
  }
}
