import { partOf } from './parts.ts';

/** So often the next results come by themselves before the reader is asked again, who may want to reach the page's end. */
const TIMES_BY_ITSELF = 3;
const MARGIN = '600px';

/** Shows more results: when the button is pressed, and a few times also as the reader scrolls near it. */
export class SearchMore {
  readonly #button: HTMLButtonElement;
  readonly #list: HTMLElement;
  readonly #showMore: () => Promise<void>;
  #left = TIMES_BY_ITSELF;
  #isBusy = false;

  constructor(root: ParentNode, showMore: () => Promise<void>, signal: AbortSignal) {
    this.#button = partOf(root, 'more', HTMLButtonElement);
    this.#list = partOf(root, 'list', HTMLElement);
    this.#showMore = showMore;
    this.#button.addEventListener('click', () => void this.#onPress(), { signal });
    const observer = new IntersectionObserver((entries) => void this.#onSight(entries), { rootMargin: MARGIN });
    observer.observe(this.#button);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Whoever presses the button reads on at the first of the new results. */
  async #onPress(): Promise<void> {
    const shown = this.#list.children.length;
    this.#left = TIMES_BY_ITSELF;
    await this.#load();
    this.#list.children[shown]?.querySelector('a')?.focus();
  }

  async #onSight(entries: readonly IntersectionObserverEntry[]): Promise<void> {
    const isSeen = entries.at(-1)?.isIntersecting === true;
    if (!isSeen || this.#left === 0 || scrollY === 0 || this.#button.hidden) return;
    this.#left--;
    await this.#load();
  }

  async #load(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    await this.#showMore();
    this.#isBusy = false;
  }
}
