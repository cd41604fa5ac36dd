import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const OTHER_TYPE = 'application/octet-stream';
const COMPRESSIBLE = /^(?:text\/|image\/svg|application\/(?:json|xml|manifest|wasm))/;
/** Bytes of an unknown kind are worth compressing when they shrink to less than this part. */
const WORTH_COMPRESSING = 0.95;

const compress = promisify(gzip);

/** A file as a server sends it. */
export interface ServedFile {
  body: Uint8Array;
  headers: Record<string, string>;
}

/** What stands at a path of a site. */
export type Found = { file: ServedFile } | { redirect: string } | undefined;

/** The files of a folder as a plain web server with gzip sends them, each compressed once. */
export class ServedFiles {
  readonly #folder: string;
  readonly #known = new Map<string, Promise<ServedFile | undefined>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What stands at a path: a file, a folder's `index.html`, a redirect where a slash is missing, or nothing. */
  async find(pathname: string): Promise<Found> {
    const path = join(this.#folder, normalize(decodeURIComponent(pathname)));
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
    if (isFolder && !pathname.endsWith('/')) return { redirect: `${pathname}/` };
    const file = await this.#read(isFolder ? join(path, 'index.html') : path);
    return file && { file };
  }

  #read(path: string): Promise<ServedFile | undefined> {
    const known = this.#known.get(path) ?? readServed(path);
    this.#known.set(path, known);
    return known;
  }
}

async function readServed(path: string): Promise<ServedFile | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isFile()) return undefined;
  const bytes = await readFile(path);
  const type = TYPES[extname(path)] ?? OTHER_TYPE;
  const headers = {
    'Content-Type': type,
    'Last-Modified': stats.mtime.toUTCString(),
    ETag: `"${Math.round(stats.mtimeMs).toString(16)}-${bytes.length.toString(16)}"`,
  };
  if (!COMPRESSIBLE.test(type) && type !== OTHER_TYPE) return { body: bytes, headers };
  const compressed = await compress(bytes);
  const isWorthIt = compressed.length < bytes.length * (type === OTHER_TYPE ? WORTH_COMPRESSING : 1);
  return isWorthIt
    ? { body: compressed, headers: { ...headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } }
    : { body: bytes, headers };
}
