import { type Reply, RequestError } from './client.ts';

/** Headers with names in lower case, as undici gives them. */
export type ReplyHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** The whole answer to one request, of which nothing is trusted. */
export class WholeReply implements Reply {
  readonly url: string;
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly #headers: ReplyHeaders;

  constructor(url: string, status: number, headers: ReplyHeaders, bytes: Uint8Array) {
    this.url = url;
    this.status = status;
    this.#headers = headers;
    this.bytes = bytes;
  }

  /** The same answer with another body. */
  withText(text: string): WholeReply {
    return new WholeReply(this.url, this.status, this.#headers, new TextEncoder().encode(text));
  }

  header(name: string): string | undefined {
    return readHeader(this.#headers, name);
  }

  text(): string {
    return new TextDecoder().decode(this.bytes);
  }

  json(): unknown {
    try {
      return JSON.parse(this.text());
    } catch (cause) {
      const isPage = /^text\/html\b|^application\/xhtml/i.test(this.header('content-type') ?? '');
      const sent = isPage ? 'a web page' : 'something else';
      throw new RequestError('unreadable', `${new URL(this.url).host} sent ${sent} instead of JSON.`, { cause });
    }
  }
}

/** A header whatever its case; one that came several times is joined with commas. */
export function readHeader(headers: ReplyHeaders, name: string): string | undefined {
  const key = name.toLowerCase();
  const value = Object.hasOwn(headers, key) ? headers[key] : undefined;
  return Array.isArray(value) ? value.join(', ') : value;
}
