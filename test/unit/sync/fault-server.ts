import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createSilentServer, type Socket } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { brotliCompressSync, constants, createGzip, deflateSync, gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { TEST_CERTIFICATE, TEST_KEY } from './test-certificate.ts';

/** A server on loopback with every fault that a host can have, until the test is over. */
export interface FaultServer {
  origin: URL;
  /** The paths that were asked, in order, and the headers. */
  requests: { path: string; headers: IncomingMessage['headers'] }[];
  /** The connections that were made. */
  connections: Socket[];
}

type Fault = (response: ServerResponse, query: URLSearchParams, times: number) => void;

const PACK = {
  gzip: (body: Buffer) => gzipSync(body, { level: 1 }),
  br: (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  deflate: (body: Buffer) => deflateSync(body, { level: 1 }),
} as const;
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** Each fault at the path of its name. `times` counts the requests for the same path and query. */
const FAULTS: Readonly<Record<string, Fault>> = {
  hang: () => {},
  drip: (response) => {
    response.writeHead(200, JSON_TYPE);
    const drops = setInterval(() => response.write(' '), 100);
    response.on('close', () => clearInterval(drops));
  },
  reset: (response) => response.socket?.resetAndDestroy(),
  /** Breaks the first time only. */
  'reset-once': (response, _query, times) => {
    if (times === 1) response.socket?.resetAndDestroy();
    else answerWell(response);
  },
  cut: (response) => {
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': '1000' });
    response.write('{"cut":');
    setTimeout(() => response.socket?.end(), 20);
  },
  bomb: (response, query) => {
    const coding = query.get('coding') as keyof typeof PACK;
    response.writeHead(200, { ...JSON_TYPE, 'Content-Encoding': coding });
    response.end(PACK[coding](Buffer.alloc(50_000_000)));
  },
  packed: (response, query) => {
    const coding = query.get('coding') as keyof typeof PACK;
    response.writeHead(200, { ...JSON_TYPE, 'Content-Encoding': coding });
    response.end(PACK[coding](Buffer.from('{"well":true}')));
  },
  /** Nothing, which is said to be packed. */
  'packed-nothing': (response, query) => {
    response.writeHead(200, { 'Content-Encoding': query.get('coding') ?? '' });
    response.end();
  },
  'not-packed': (response, query) => {
    response.writeHead(200, { ...JSON_TYPE, 'Content-Encoding': query.get('coding') ?? '' });
    response.end('{"well":true}');
  },
  /** `?coding=gzip`: without an end once it is unpacked, and very little on the wire. */
  endless: (response, query) => {
    const isPacked = query.get('coding') === 'gzip';
    response.writeHead(200, { ...JSON_TYPE, ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}) });
    const source = Readable.from(endlessSpaces());
    const done = (): void => {};
    if (isPacked) pipeline(source, createGzip(), response, done);
    else pipeline(source, response, done);
  },
  huge: (response) => {
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': '400000000' });
    response.write('x');
  },
  page: (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('<!doctype html><title>Not what you wanted</title>');
  },
  garbage: (response) => response.socket?.end('\u0000\u0001 this is no HTTP\r\n\r\n'),
  /** `?status=429&header=Retry-After:30&times=1`: so answers that many times, or always, and then well. */
  answer: (response, query, times) => {
    if (times > Number(query.get('times') ?? Infinity)) return answerWell(response);
    for (const header of query.getAll('header')) {
      const [name = '', value = ''] = header.split(/:(.*)/s);
      response.appendHeader(name, value);
    }
    response.writeHead(Number(query.get('status') ?? 200));
    response.end('{"well":false}');
  },
  /** `?to=…`: leads there. */
  to: (response, query) => {
    response.writeHead(302, { Location: Buffer.from(query.get('to') ?? '').toString('latin1') });
    response.end('<p>Elsewhere');
  },
  /** `?left=5`: leads so many steps on. */
  steps: (response, query) => {
    const left = Number(query.get('left'));
    if (left === 0) return answerWell(response);
    response.writeHead(301, { Location: `/steps?left=${left - 1}` });
    response.end();
  },
  /** The same, each step so late. */
  'slow-steps': (response, query) => {
    const path = `/slow-steps?left=${Number(query.get('left')) - 1}&ms=${query.get('ms')}`;
    setTimeout(() => response.writeHead(301, { Location: path }).end(), Number(query.get('ms')));
  },
  circle: (response, query) => {
    response.writeHead(302, { Location: query.get('step') === '1' ? '?step=2' : '?step=1' });
    response.end();
  },
  well: (response) => answerWell(response),
};

/** Serves every fault. */
export async function serveFaults(): Promise<FaultServer> {
  return serve((listener) => createServer(listener), 'http', '127.0.0.1');
}

/** Serves every fault over TLS, as `127.0.0.1` or `localhost`, with {@link TEST_CERTIFICATE}. */
export async function serveSecureFaults(name: '127.0.0.1' | 'localhost'): Promise<FaultServer> {
  return serve((listener) => createSecureServer({ key: TEST_KEY, cert: TEST_CERTIFICATE }, listener), 'https', name);
}

/** A port that takes connections and never says a word. */
export async function serveSilence(): Promise<number> {
  const connections: Socket[] = [];
  const server = createSilentServer((socket) => connections.push(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of connections) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function serve(
  create: (listener: RequestListener) => Server,
  scheme: string,
  name: string,
): Promise<FaultServer> {
  const requests: FaultServer['requests'] = [];
  const connections: Socket[] = [];
  const server = create((request, response) => {
    const path = request.url ?? '/';
    requests.push({ path, headers: request.headers });
    const url = new URL(path, 'http://localhost');
    const fault = FAULTS[url.pathname.slice(1)];
    response.on('error', () => {});
    if (fault === undefined) response.writeHead(404).end();
    else fault(response, url.searchParams, requests.filter((other) => other.path === path).length);
  });
  server.on('connection', (socket: Socket) => connections.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of connections) socket.destroy();
    server.close();
  });
  return { origin: new URL(`${scheme}://${name}:${(server.address() as AddressInfo).port}`), requests, connections };
}

function answerWell(response: ServerResponse): void {
  response.writeHead(200, JSON_TYPE);
  response.end('{"well":true}');
}

async function* endlessSpaces(): AsyncGenerator<Buffer> {
  for (;;) {
    yield Buffer.alloc(65_536, ' ');
    await setImmediate();
  }
}
