import { partOf } from '../parts.ts';
import type { ShortlistContext } from './shortlist-context.ts';

/** Takes everything of the list out of the browser, when the reader has said so twice. */
export class ErasePanel {
  /** `forget` lets go of what the page itself still holds of the list. */
  constructor(root: ParentNode, { store, words, announce }: ShortlistContext, forget: () => void, signal: AbortSignal) {
    const open = partOf(root, 'erase', HTMLButtonElement);
    const panel = partOf(root, 'erase-panel', HTMLElement);
    const show = (isOpen: boolean): void => {
      panel.hidden = !isOpen;
      open.hidden = isOpen;
    };
    const cancel = (): void => {
      show(false);
      open.focus();
    };
    const onPress = (part: string, act: () => void): void =>
      partOf(panel, part, HTMLButtonElement).addEventListener('click', act, { signal });
    open.addEventListener(
      'click',
      () => {
        show(true);
        partOf(panel, 'erase-cancel', HTMLButtonElement).focus();
      },
      { signal },
    );
    panel.addEventListener('keydown', ({ key }) => key === 'Escape' && cancel(), { signal });
    onPress('erase-cancel', cancel);
    onPress('erase-confirm', () => {
      show(false);
      forget();
      store.erase();
      partOf(root, 'heading', HTMLElement).focus();
      announce(words.say('erase.done'));
    });
  }
}
