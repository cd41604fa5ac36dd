import { localDay } from '../local-day.ts';
import { partOf } from '../parts.ts';
import { downloadJson } from './download.ts';
import type { ShortlistContext } from './shortlist-context.ts';

/** Says what the browser does not keep, and what it kept that cannot be read. */
export class StorageNotices {
  readonly #root: ParentNode;
  readonly #context: ShortlistContext;

  constructor(root: ParentNode, context: ShortlistContext, signal: AbortSignal) {
    const { store, words, announce } = context;
    this.#root = root;
    this.#context = context;
    const onPress = (part: string, act: () => void): void =>
      partOf(root, part, HTMLButtonElement).addEventListener('click', act, { signal });
    onPress('unreadable-save', () => downloadJson(store.readUnreadable(), `shortlist-unreadable-${localDay()}.txt`));
    onPress('unreadable-discard', () => {
      store.discardUnreadable();
      partOf(root, 'heading', HTMLElement).focus();
      announce(words.say('shortlist.unreadable.discarded'));
    });
  }

  show(): void {
    const { store } = this.#context;
    partOf(this.#root, 'unreadable', HTMLElement).hidden = store.readUnreadable() === '';
    for (const trouble of ['blocked', 'full'] as const) {
      partOf(this.#root, trouble, HTMLElement).hidden = store.trouble !== trouble;
    }
  }
}
