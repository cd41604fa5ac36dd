import { formatDraft, parseDraft, type MessageDraft } from '../../message/draft.ts';

/** Keeps the draft to one mentor in this browser. `base` is the path of the directory. */
export class MessageStore {
  readonly #key: string;

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
      return true;
    } catch {
      return false;
    }
  }

  erase(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // What could not be kept needs no erasing.
    }
  }
}
