import { RESULTS_AT_A_TIME } from '../directory/search-query.ts';
import type { Words } from '../directory/words.ts';
import { fairRows } from '../search/fair-rows.ts';
import type { SearchWordKey } from '../words/search.ts';
import { partOf } from './parts.ts';

/** The results and what is said of them. */
export class SearchList {
  readonly heading: HTMLElement;
  readonly #box: HTMLElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #failed: HTMLElement;
  readonly #pages: Element | null;
  readonly #words: Words<SearchWordKey>;

  constructor(root: ParentNode, words: Words<SearchWordKey>) {
    this.#box = partOf(root, 'results', HTMLElement);
    this.heading = partOf(root, 'heading', HTMLElement);
    this.#list = partOf(root, 'list', HTMLElement);
    this.#status = partOf(root, 'status', HTMLElement);
    this.#more = partOf(root, 'more', HTMLButtonElement);
    this.#failed = partOf(root, 'failed', HTMLElement);
    this.#pages = root.querySelector('[data-part="pages"]');
    this.#words = words;
  }

  /** How many mentors are shown. */
  get length(): number {
    return this.#list.children.length;
  }

  /**
   * Brings the server's list into the day's order, if everybody of the `count` mentors is in it who is not hidden; says
   * whether that was so.
   */
  shuffle({ count, hiddenCount }: { count: number; hiddenCount: number }, day: string, shown: number): boolean {
    const items = new Map([...this.#list.children].map((item) => [Number((item as HTMLElement).dataset['row']), item]));
    if (items.size !== count - hiddenCount) return false;
    const order = fairRows(count, day)
      .filter((row) => items.has(row))
      .slice(0, shown);
    // Copies, because a browser takes an item that moves for an unwanted shift of the page.
    this.#list.replaceChildren(...order.map((row) => items.get(row)!.cloneNode(true)));
    this.#showRest(items.size - order.length);
    return true;
  }

  /**
   * Shows cards in place of all after the first `kept`.
   * @param total How many mentors are found in all.
   * @param rest How many of them may be asked for now.
   */
  show(cards: readonly Node[], kept: number, total: number, rest: number): void {
    const focused = [...this.#list.children].findIndex((item) => item.contains(document.activeElement));
    while (this.#list.children.length > kept) this.#list.lastElementChild?.remove();
    this.#list.append(...cards);
    if (focused >= kept) this.#list.children[focused]?.querySelector('a')?.focus({ preventScroll: true });
    this.heading.textContent = this.#words.say('search.count', { count: total });
    // What is hidden keeps the focus until the page is drawn, and then loses it.
    if (this.#failed.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    this.#failed.hidden = true;
    this.#showRest(rest);
  }

  /** Says to those who do not see it how many are shown now, and what else is said of them. */
  announce(notes: string): void {
    this.#status.textContent = `${this.heading.textContent}. ${notes}`.trim();
  }

  /** Says that the search failed; the list stays as it was. */
  fail(): void {
    this.#failed.hidden = false;
  }

  setBusy(isBusy: boolean): void {
    this.#box.setAttribute('aria-busy', String(isBusy));
  }

  #showRest(rest: number): void {
    this.#pages?.remove();
    this.#more.hidden = rest <= 0;
    this.#more.textContent = this.#words.say('search.more', { count: Math.min(rest, RESULTS_AT_A_TIME) });
  }
}
