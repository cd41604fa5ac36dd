const TIMEOUT_MS = 20_000;

/** The bytes of a file of this site. Throws an error when it does not come, or not within 20 seconds. */
export async function fetchBytes(url: string, init: RequestInit = {}): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** What a packed file of this site holds. Throws an error when it does not come, or is damaged. */
export async function fetchPacked(url: string, init?: RequestInit): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([await fetchBytes(url, init)]);
  const content = packed.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(content).arrayBuffer());
}

/** Packed files that are on their way before anybody can read them. */
export class PackedDownloads {
  readonly #started = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  readonly #taken = new Set<string>();

  /** Starts a download that will probably be taken, once. What fails now is tried again when it is taken. */
  expect(url: string): void {
    if (this.#started.has(url) || this.#taken.has(url)) return;
    const content = fetchPacked(url);
    this.#started.set(url, content);
    content.catch(() => this.#started.delete(url));
  }

  /** What a file holds, for the one who keeps it. Throws an error when it does not come, or is damaged. */
  take(url: string): Promise<Uint8Array<ArrayBuffer>> {
    const content = this.#started.get(url) ?? fetchPacked(url);
    this.#started.delete(url);
    this.#taken.add(url);
    return content;
  }
}
