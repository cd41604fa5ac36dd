import { setTimeout as pause } from 'node:timers/promises';

/** How a line to a server is. */
export interface LineShape {
  /** From the request's arrival to the first byte of its answer. */
  latencyMs: number;
  /** What all connections share; `Infinity` for a line without a limit. */
  bitsPerSecond: number;
}

/** The "Slow 4G" of Lighthouse and Chromium's tools: 150 ms and 1.6 Mbit/s. */
export const SLOW_4G: LineShape = { latencyMs: 150, bitsPerSecond: 1_600_000 };

/** A line that takes no time. */
export const OPEN_LINE: LineShape = { latencyMs: 0, bitsPerSecond: Infinity };

/** What a packet of an Ethernet carries of a body, about. */
const CHUNK_BYTES = 1400;

interface Sending {
  body: Uint8Array;
  sentBytes: number;
  deliver(chunk: Uint8Array): boolean;
  end(): void;
}

/** A line of limited bandwidth: whoever sends at the same time gets an equal share, chunk after chunk in turns. */
export class SharedLine {
  readonly #bytesPerMs: number;
  readonly #sendings: Sending[] = [];
  #isBusy = false;

  constructor({ bitsPerSecond }: LineShape) {
    this.#bytesPerMs = bitsPerSecond / 8000;
  }

  /**
   * Sends a body; resolves when its last chunk has been delivered. `deliver` gets each chunk when it has come through,
   * and says whether there is still somebody to take it.
   */
  send(body: Uint8Array, deliver: (chunk: Uint8Array) => boolean): Promise<void> {
    if (body.length === 0) return Promise.resolve();
    return new Promise((end) => {
      this.#sendings.push({ body, sentBytes: 0, deliver, end });
      if (!this.#isBusy) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    // Counted on from chunk to chunk, so that a timer that is late does not make the line slower.
    let freeAtMs = performance.now();
    for (let next = this.#sendings.shift(); next; next = this.#sendings.shift()) {
      const chunk = next.body.subarray(next.sentBytes, next.sentBytes + CHUNK_BYTES);
      freeAtMs += chunk.length / this.#bytesPerMs;
      const waitMs = freeAtMs - performance.now();
      if (waitMs >= 1) await pause(waitMs);
      next.sentBytes += chunk.length;
      const isWanted = next.deliver(chunk);
      if (isWanted && next.sentBytes < next.body.length) this.#sendings.push(next);
      else next.end();
    }
    this.#isBusy = false;
  }
}
