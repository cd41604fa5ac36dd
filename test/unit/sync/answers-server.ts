import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a server answers; a body that is no text is sent as JSON. */
export interface TestAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A request as it came in: the path with its query, and the headers. */
export interface TestRequest {
  path: string;
  headers: IncomingHttpHeaders;
}

/** A small server on loopback that answers as told and remembers what it was asked, until the test is over. */
export interface AnswersServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  origin: string;
  requests: TestRequest[];
}

/** Serves the answers of one platform, in its own shapes. What `answer` does not know is a 404. */
export async function serveAnswers(
  answer: (path: URL, request: TestRequest) => TestAnswer | undefined,
): Promise<AnswersServer> {
  const requests: TestRequest[] = [];
  const server = createServer((incoming, response) => {
    const request = { path: incoming.url ?? '/', headers: incoming.headers };
    requests.push(request);
    const {
      status = 200,
      headers = {},
      body,
    } = answer(new URL(request.path, 'http://localhost'), request) ?? {
      status: 404,
      body: { error: 'Not found' },
    };
    const isText = typeof body === 'string' || Buffer.isBuffer(body);
    response.writeHead(status, { 'Content-Type': isText ? 'text/html' : 'application/json', ...headers });
    response.end(isText ? body : JSON.stringify(body ?? null));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}
