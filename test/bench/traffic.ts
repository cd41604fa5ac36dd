import { setTimeout as pause } from 'node:timers/promises';

/** What was asked for and sent in some time. */
export interface Usage {
  requests: number;
  /** Bytes of bodies as they were sent, compressed where they were. */
  bytes: number;
  /** The same by path. */
  byPath: Record<string, { requests: number; bytes: number }>;
}

interface Entry {
  /** Milliseconds since 1970, which a page's `performance.timeOrigin + performance.now()` can be held against. */
  atMs: number;
  path: string;
  requests: number;
  bytes: number;
}

/** A record of what a server was asked for and sent, and when. */
export class Traffic {
  readonly #entries: Entry[] = [];
  #openAnswers = 0;
  #lastMs = Date.now();

  countRequest(path: string): void {
    this.#openAnswers++;
    this.#add({ path, requests: 1, bytes: 0 });
  }

  countBytes(path: string, bytes: number): void {
    this.#add({ path, requests: 0, bytes });
  }

  countEnd(): void {
    this.#openAnswers--;
    this.#lastMs = Date.now();
  }

  /** What was asked for and sent from one moment to another, in milliseconds since 1970. */
  between(fromMs: number, toMs = Infinity): Usage {
    const usage: Usage = { requests: 0, bytes: 0, byPath: {} };
    for (const { atMs, path, requests, bytes } of this.#entries) {
      if (atMs < fromMs || atMs > toMs) continue;
      const ofPath = (usage.byPath[path] ??= { requests: 0, bytes: 0 });
      for (const sum of [usage, ofPath]) {
        sum.requests += requests;
        sum.bytes += bytes;
      }
    }
    return usage;
  }

  /** Resolves when nothing has been asked for or sent for a time. */
  async quiet(forMs: number): Promise<void> {
    for (;;) {
      const waitMs = this.#openAnswers > 0 ? forMs : this.#lastMs + forMs - Date.now();
      if (waitMs <= 0) return;
      await pause(waitMs);
    }
  }

  #add(entry: Omit<Entry, 'atMs'>): void {
    this.#lastMs = Date.now();
    this.#entries.push({ atMs: this.#lastMs, ...entry });
  }
}
