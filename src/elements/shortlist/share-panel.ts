import { formatSharedIds } from '../../shortlist/shortlist-text.ts';
import type { Shortlist } from '../../shortlist/shortlist.ts';
import { copyText } from '../copy-text.ts';
import { partOf } from '../parts.ts';
import type { ShortlistContext } from './shortlist-context.ts';

/** The address that names the mentors of the list, to copy or to hand to another program of the device. */
export class SharePanel {
  readonly #address: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #context: ShortlistContext;

  constructor(root: ParentNode, context: ShortlistContext, signal: AbortSignal) {
    const send = partOf(root, 'share-send', HTMLButtonElement);
    this.#address = partOf(root, 'share-address', HTMLInputElement);
    this.#status = partOf(root, 'share-status', HTMLElement);
    this.#context = context;
    send.hidden = !('share' in navigator);
    send.addEventListener('click', () => void this.#send(), { signal });
    partOf(root, 'share-copy', HTMLButtonElement).addEventListener('click', () => void this.#copy(), { signal });
    this.#address.addEventListener('focus', () => this.#address.select(), { signal });
  }

  show(list: Shortlist): void {
    const address = new URL(formatSharedIds(list), location.href).href;
    if (address === this.#address.value) return;
    this.#address.value = address;
    this.#status.textContent = '';
  }

  /** Where the browser does not let the page copy, the address is selected, so that a person can. */
  async #copy(): Promise<void> {
    const { words } = this.#context;
    const isCopied = await copyText(this.#address.value);
    if (!isCopied) {
      this.#address.select();
      this.#address.focus();
    }
    this.#status.textContent = words.say(isCopied ? 'share.copied' : 'share.selected');
  }

  async #send(): Promise<void> {
    try {
      await navigator.share({ title: document.title, url: this.#address.value });
    } catch {
      // Whoever changes their mind there has done nothing wrong here.
    }
  }
}
