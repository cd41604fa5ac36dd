import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** A folder served on a free port of this machine. */
export interface StaticServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder under a base path as a plain web server does: a folder's index, a redirect where its slash is
 * missing, `404.html` for what is not there, and nothing rewritten.
 */
export async function serveFolder(folder: string, base = '/'): Promise<StaticServer> {
  const server = createServer((request, response) => {
    void answer(folder, base, new URL(request.url ?? '/', 'http://localhost').pathname).then((answered) => {
      response.writeHead(answered.status, answered.headers).end(answered.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

async function answer(folder: string, base: string, pathname: string): Promise<Answer> {
  const path = normalize(decodeURIComponent(pathname));
  if (!path.startsWith(base)) return notFound(folder);
  const file = join(folder, path.slice(base.length));
  if (await isFolder(file)) {
    if (!path.endsWith('/')) return { status: 301, headers: { Location: `${pathname}/` }, body: '' };
    return (await found(join(file, 'index.html'))) ?? notFound(folder);
  }
  return (await found(file)) ?? notFound(folder);
}

async function notFound(folder: string): Promise<Answer> {
  const page = await found(join(folder, '404.html'));
  return { status: 404, headers: page?.headers ?? {}, body: page?.body ?? 'Not found' };
}

async function found(file: string): Promise<Answer | undefined> {
  try {
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return { status: 200, headers: { 'Content-Type': type }, body: await readFile(file) };
  } catch {
    return undefined;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
