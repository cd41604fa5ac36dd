import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type BrotliDecompress,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  type Gunzip,
  type Inflate,
} from 'node:zlib';
import { RequestError } from './client.ts';

/** The codings of bodies that are asked for. */
export const ACCEPTED_ENCODINGS = 'gzip, br, deflate';

type Decoder = BrotliDecompress | Gunzip | Inflate;

/** What the headers say of a body. */
export interface BodyForm {
  host: string;
  encoding: string | undefined;
  contentLength: string | undefined;
}

/**
 * Reads a whole body and decodes it, but never more than `maxBytes`: neither the length that is announced nor the length
 * on the wire says how much comes out. Where it is not read to its end, the connection is ended. Throws
 * {@link RequestError}, or what broke the connection or the coding.
 */
export async function readBody(body: Readable, form: BodyForm, maxBytes: number | 'nothing'): Promise<Uint8Array> {
  try {
    return maxBytes === 'nothing' ? new Uint8Array() : await collect(body, form, maxBytes);
  } finally {
    body.on('error', () => {}).destroy();
  }
}

async function collect(body: Readable, form: BodyForm, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(form.contentLength) > maxBytes) throw tooLarge(form.host, maxBytes);
  const keep = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > maxBytes) return;
      chunks.push(chunk);
    }
  };
  const decoder = createDecoder(form);
  try {
    await (decoder === undefined ? pipeline(body, keep) : pipeline(body, decoder, keep));
  } catch (error) {
    // What ends the streams when enough was read is one error or another.
    if (size <= maxBytes && !isEmpty(decoder, error)) throw error;
  }
  if (size > maxBytes) throw tooLarge(form.host, maxBytes);
  return Buffer.concat(chunks);
}

/** Servers name a coding also where there is nothing to pack. */
function isEmpty(decoder: Decoder | undefined, error: unknown): boolean {
  return decoder?.bytesWritten === 0 && error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
}

function createDecoder({ host, encoding = 'identity' }: BodyForm): Decoder | undefined {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    default:
      throw new RequestError('unreadable', `${host} sent its answer in a coding that was not asked for.`);
  }
}

const tooLarge = (host: string, maxBytes: number): RequestError =>
  new RequestError('size', `${host} sent more than ${formatBytes(maxBytes)}, so it was not read.`);

function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 100_000) / 10} MB`;
}
