import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Found, ServedFiles } from './served-files.ts';
import { type LineShape, SharedLine } from './shared-line.ts';
import { Traffic } from './traffic.ts';

/** A folder served on a free port of this machine, as if over a line of the given shape. */
export interface SlowServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  origin: string;
  traffic: Traffic;
  close(): Promise<void>;
}

/**
 * Serves a site as a plain web server with gzip does, with a latency before each answer and one bandwidth for all
 * connections. A browser's own throttling does not reach its workers; this does. Bodies are shaped and counted, headers
 * are not, and a connection costs nothing to open: both favour whoever asks often.
 */
export async function serveSlowly(files: ServedFiles | string, shape: LineShape): Promise<SlowServer> {
  const served = typeof files === 'string' ? new ServedFiles(files) : files;
  const line = new SharedLine(shape);
  const traffic = new Traffic();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    traffic.countRequest(pathname);
    response.on('close', () => traffic.countEnd());
    const answered = Promise.all([served.find(pathname), pause(shape.latencyMs)]).then(([found]) =>
      answer(request, response, found, (body) =>
        line.send(body, (chunk) => {
          if (response.destroyed) return false;
          traffic.countBytes(pathname, chunk.length);
          response.write(chunk);
          return true;
        }),
      ),
    );
    answered.catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    traffic,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  found: Found,
  send: (body: Uint8Array) => Promise<void>,
): Promise<void> {
  if (!found) response.writeHead(404, { 'Content-Type': 'text/plain' });
  else if ('redirect' in found) response.writeHead(301, { Location: found.redirect });
  else if (request.headers['if-none-match'] === found.file.headers['ETag']) response.writeHead(304, found.file.headers);
  else {
    const { body, headers } = found.file;
    response.writeHead(200, { ...headers, 'Content-Length': body.length });
    response.flushHeaders();
    if (request.method !== 'HEAD') await send(body);
  }
  response.end();
}
