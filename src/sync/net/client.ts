/** How one request is made. */
export interface RequestOptions {
  /** The media types that are wanted: `application/json`. */
  accept?: string;
  /** More headers; never credentials, which the client adds itself for the hosts that they belong to. */
  headers?: Readonly<Record<string, string>>;
  /** Whether the client adds what the operator may have for the host: only for addresses that are our own. */
  withCredentials?: boolean;
  /** Bytes after decompression, at most; 2 MB unless told. */
  maxBytes?: number;
  /** Whether a redirect is followed, guarded anew at each step (unless told), or given back as the answer. */
  redirect?: 'follow' | 'report';
}

/** A whole answer of a server, whatever its status. */
export interface Reply {
  /** The address that answered, after redirects, as it was asked for: never that of an endpoint that stands in. */
  url: string;
  status: number;
  /** A header of the answer, or undefined. */
  header(name: string): string | undefined;
  bytes: Uint8Array;
  /** The body as UTF-8. */
  text(): string;
  /** The body as JSON. Throws {@link RequestError} of kind `unreadable` when it is none. */
  json(): unknown;
}

/**
 * Why there is no answer. `refused`: a guard would not send the request or follow the redirect. `network`: no connection,
 * reset, certificate. `time`: the 10 seconds of the request are over. `size`: more bytes than allowed. `later`: the host
 * asked for more patience than this run has, or was put off before. `unreadable`: not what was asked for.
 */
export type RequestProblem = 'refused' | 'network' | 'time' | 'size' | 'later' | 'unreadable';

/** A request without an answer. The message is a sentence for people, with the host in it. */
export class RequestError extends Error {
  override name = 'RequestError';
  readonly kind: RequestProblem;

  constructor(kind: RequestProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** Fetches public facts from hosts that may be slow, broken or hostile. */
export interface Client {
  /** Asks for an address. Throws {@link RequestError} where no whole answer came. 5xx and 429 are answers, after retries. */
  get(url: string, options?: RequestOptions): Promise<Reply>;
}
