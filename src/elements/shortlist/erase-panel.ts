import { partOf } from '../parts.ts';
import { eraseKept } from './erase-kept.ts';
import type { ShortlistContext } from './shortlist-context.ts';

/** Takes everything that the reader did here out of the browser, when they have said so twice. */
export class ErasePanel {
  readonly #button: HTMLButtonElement;
  readonly #panel: HTMLElement;

  /** `forget` lets go of what the page itself still holds of the list. */
  constructor(root: ParentNode, context: ShortlistContext, forget: () => void, signal: AbortSignal) {
    const { base, store, words, announce } = context;
    this.#button = partOf(root, 'erase', HTMLButtonElement);
    this.#panel = partOf(root, 'erase-panel', HTMLElement);
    const onPress = (part: string, act: () => void): void =>
      partOf(this.#panel, part, HTMLButtonElement).addEventListener('click', act, { signal });
    this.#panel.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#cancel(), { signal });
    onPress('erase-cancel', () => this.#cancel());
    onPress('erase-confirm', () => {
      this.#show(false);
      forget();
      eraseKept(base);
      store.forget();
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
