import { formatShortlist, parseShortlist } from '../shortlist/shortlist-text.ts';
import { mergeLists, type Shortlist } from '../shortlist/shortlist.ts';

/** Why changes are kept for this visit only: the browser keeps nothing, or has no room left. */
export type StorageTrouble = 'blocked' | 'full';

const stores = new Map<string, ShortlistStore>();

/** The shortlist of a directory, the same for all that asks on a page. `base` is the directory's path. */
export function openShortlist(base: string): ShortlistStore {
  const path = base.replace(/\/?$/, '/');
  const store = stores.get(path) ?? new ShortlistStore(path);
  stores.set(path, store);
  return store;
}

/**
 * The shortlist of this browser. All pages and tabs of a directory share it, and each change begins from what is kept
 * now. Where the browser refuses to keep it, it lives as long as the page.
 */
export class ShortlistStore {
  readonly #key: string;
  readonly #unreadableKey: string;
  /** What the browser would not keep, and the text that it kept instead. */
  #unkept: { list: Shortlist; besides: string } | undefined;
  #trouble: StorageTrouble | undefined;

  /** `base` is the path of the directory, with its last slash, since several can be published under one host. */
  constructor(base: string) {
    this.#key = `mentor-directory:shortlist:${base}`;
    this.#unreadableKey = `${this.#key}:unreadable`;
  }

  get trouble(): StorageTrouble | undefined {
    return this.#trouble;
  }

  /** The list as it is kept now; what was kept and cannot be read is left out. */
  read(): Shortlist {
    const text = this.#readText(this.#key);
    const kept = text === '' ? [] : parseShortlist(text).list;
    if (!this.#unkept) return kept;
    // Another tab could keep something since: neither list may lose by the other.
    if (text !== this.#unkept.besides) this.#unkept = { list: mergeLists(this.#unkept.list, kept), besides: text };
    return this.#unkept.list;
  }

  /** Changes the list. What cannot be read of what was kept before stays in the browser under a name of its own. */
  change(edit: (list: Shortlist) => Shortlist): Shortlist {
    const text = this.#readText(this.#key);
    const list = edit(this.read());
    try {
      if (isDamaged(text)) localStorage.setItem(this.#unreadableKey, this.readUnreadable());
      localStorage.setItem(this.#key, formatShortlist(list));
      this.#unkept = undefined;
      this.#trouble = undefined;
    } catch (error) {
      this.#unkept = { list, besides: text };
      this.#trouble = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
    }
    this.#tell(list);
    return list;
  }

  /** What was kept and could not be read, as text, until it is discarded; empty where there is nothing. */
  readUnreadable(): string {
    const text = this.#readText(this.#key);
    const earlier = this.#readText(this.#unreadableKey);
    if (!isDamaged(text) || earlier.includes(text)) return earlier;
    return earlier === '' ? text : `${earlier}\n${text}`;
  }

  /** Takes away what could not be read, and nothing else. */
  discardUnreadable(): void {
    this.change((list) => list);
    if (!this.#unkept) localStorage.removeItem(this.#unreadableKey);
  }

  /** Lets go of the list, after it was taken out of the browser. */
  forget(): void {
    this.#unkept = undefined;
    this.#trouble = undefined;
    this.#tell([]);
  }

  /** Calls back after every change, made here or in another tab, until the signal is aborted. */
  onChange(callback: () => void, signal: AbortSignal): void {
    addEventListener(this.#key, callback, { signal });
    addEventListener('storage', ({ key }) => (key === this.#key || key === null) && callback(), { signal });
    // A page that comes back as it was left has heard of no change in between.
    addEventListener('pageshow', ({ persisted }) => persisted && callback(), { signal });
  }

  /** Tells the page of a change made here, by an event of the list's name with the ids in order. */
  #tell(list: Shortlist): void {
    dispatchEvent(new CustomEvent(this.#key, { detail: list.map(({ id }) => id) }));
  }

  #readText(key: string): string {
    try {
      return localStorage.getItem(key) ?? '';
    } catch {
      this.#trouble = 'blocked';
      return '';
    }
  }
}

function isDamaged(text: string): boolean {
  return text !== '' && parseShortlist(text).isDamaged;
}
