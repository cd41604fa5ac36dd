import { formatDraft, parseDraft, type MessageDraft } from '../../message/draft.ts';

/** Keeps the draft to one mentor in this browser. `base` is the path of the directory. */
export class MessageStore {
  readonly #key: string;
  /** Whether the browser refused the last change, so that what it keeps is older than what is on the page. */
  #isBehind = false;

  constructor(base: string, mentor: string) {
    this.#key = `mentor-directory:message:${base}:${mentor}`;
  }

  /** The draft that is kept; undefined where there is none, or nothing that can be read as one. */
  read(): MessageDraft | undefined {
    try {
      return parseDraft(localStorage.getItem(this.#key) ?? '');
    } catch {
      return undefined;
    }
  }

  /** Keeps a draft, and says whether the browser did: some refuse, and some are full. */
  write(draft: MessageDraft): boolean {
    try {
      localStorage.setItem(this.#key, formatDraft(draft));
      this.#isBehind = false;
    } catch {
      this.#isBehind = true;
    }
    return !this.#isBehind;
  }

  /** Calls back when another tab has kept another draft, or erased it, until the signal is aborted. */
  onChange(callback: () => void, signal: AbortSignal): void {
    const look = (): void => void (this.#isBehind || callback());
    addEventListener('storage', ({ key }) => [this.#key, null].includes(key) && look(), { signal });
    // A page that comes back as it was left has heard of no change in between.
    addEventListener('pageshow', ({ persisted }) => persisted && look(), { signal });
  }

  erase(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // What could not be kept needs no erasing.
    }
  }
}
