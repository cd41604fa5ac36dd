import { z } from 'zod';

/** What somebody wrote and has not sent. */
export interface Draft {
  /** Which source it changes, by its fingerprint. */
  base: string;
  /** A merge patch on the fields of that source. */
  fields: Record<string, unknown>;
  /** The whole text of the page, where it was changed. */
  text?: string | undefined;
  /** When it was kept, as an ISO time. */
  savedAt: string;
}

const VERSION = 1;
const PREFIX = `mentor-directory:draft:v${VERSION}:`;
/** A file has at most 64 kB; escapes make it longer. */
const MAX_CHARACTERS = 400_000;

const draftSchema = z.object({
  version: z.literal(VERSION),
  base: z.string().max(100),
  fields: z.record(z.string(), z.unknown()),
  text: z.string().max(100_000).optional(),
  savedAt: z.iso.datetime(),
});

/** The part of `localStorage` that is needed here. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps the draft of one page in this browser. What it gives back may have been written by anybody: it is data, no more. */
export class DraftStore {
  readonly #key: string;
  readonly #storage: () => DraftStorage;
  readonly #onBlocked: () => void;
  #isBlocked = false;

  /**
   * `name` is the address of sources, since several directories can be published under one host, with `join` or the id of a
   * page behind it. `onBlocked` is called once, when the browser keeps nothing.
   */
  constructor(name: string, storage: () => DraftStorage, onBlocked: () => void) {
    this.#key = PREFIX + name;
    this.#storage = storage;
    this.#onBlocked = onBlocked;
  }

  /** The draft that was kept; undefined where there is none, or nothing that can be read as one. */
  read(): Draft | undefined {
    try {
      const text = this.#storage().getItem(this.#key) ?? '';
      if (text === '' || text.length > MAX_CHARACTERS) return undefined;
      return draftSchema.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined;
    }
  }

  write(draft: Draft): void {
    this.#try((storage) => storage.setItem(this.#key, JSON.stringify({ version: VERSION, ...draft })));
  }

  clear(): void {
    this.#try((storage) => storage.removeItem(this.#key));
  }

  /** Browsers refuse storage in private windows, by policy, and when it is full. */
  #try(use: (storage: DraftStorage) => void): void {
    try {
      use(this.#storage());
    } catch {
      if (!this.#isBlocked) this.#onBlocked();
      this.#isBlocked = true;
    }
  }
}
