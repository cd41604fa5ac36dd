import { formatShortlist, parseShortlist } from '../shortlist/shortlist-text.ts';
import type { Shortlist } from '../shortlist/shortlist.ts';

/** Why changes are kept for this visit only: the browser keeps nothing, or has no room left. */
export type StorageTrouble = 'blocked' | 'full';

const CHANGED = 'mentor-directory:shortlist-changed';

const stores = new Map<string, ShortlistStore>();

/** The shortlist of a directory, the same for all that asks on a page. `base` is the directory's path. */
export function openShortlist(base: string): ShortlistStore {
  const store = stores.get(base) ?? new ShortlistStore(base);
  stores.set(base, store);
  return store;
}

/**
 * The shortlist of this browser. All pages and tabs of a directory share it, and each change begins from what is kept
 * now. Where the browser refuses to keep it, it lives as long as the page.
 */
export class ShortlistStore {
  readonly #key: string;
  /** What the browser would not keep. */
  #unkept: Shortlist | undefined;
  #trouble: StorageTrouble | undefined;

  /** `base` is the path of the directory, since several can be published under one host. */
  constructor(base: string) {
    this.#key = `mentor-directory:shortlist:${base}`;
  }

  get trouble(): StorageTrouble | undefined {
    return this.#trouble;
  }

  /** The list as it is kept now; what was kept and cannot be read is left out. */
  read(): Shortlist {
    if (this.#unkept) return this.#unkept;
    const text = this.#readText();
    return text === '' ? [] : parseShortlist(text).list;
  }

  /** Changes the list. What cannot be read of what was kept before stays in the browser under a name of its own. */
  change(edit: (list: Shortlist) => Shortlist): Shortlist {
    const text = this.#unkept ? '' : this.#readText();
    const list = edit(this.read());
    try {
      if (text !== '' && parseShortlist(text).isDamaged) localStorage.setItem(`${this.#key}:unreadable`, text);
      localStorage.setItem(this.#key, formatShortlist(list));
      this.#unkept = undefined;
      this.#trouble = undefined;
    } catch (error) {
      this.#unkept = list;
      this.#trouble = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
    }
    dispatchEvent(new Event(CHANGED));
    return list;
  }

  /** Takes away everything that is kept of the list, and what could not be read of it. */
  erase(): void {
    this.#unkept = undefined;
    try {
      localStorage.removeItem(this.#key);
      localStorage.removeItem(`${this.#key}:unreadable`);
    } catch {
      this.#trouble = 'blocked';
    }
    dispatchEvent(new Event(CHANGED));
  }

  /** Calls back after every change, made here or in another tab, until the signal is aborted. */
  onChange(callback: () => void, signal: AbortSignal): void {
    addEventListener(CHANGED, callback, { signal });
    addEventListener(
      'storage',
      ({ key }) => {
        if (key === this.#key || key === null) callback();
      },
      { signal },
    );
  }

  #readText(): string {
    try {
      return localStorage.getItem(this.#key) ?? '';
    } catch {
      this.#trouble = 'blocked';
      return '';
    }
  }
}
