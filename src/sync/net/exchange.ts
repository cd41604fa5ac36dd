import { Agent, request, type Dispatcher } from 'undici';
import { ACCEPTED_ENCODINGS, readBody } from './body.ts';
import { RequestError } from './client.ts';
import { createGuardedConnector } from './connector.ts';
import { describeFailure } from './failures.ts';
import { readHeader, WholeReply } from './reply.ts';
import type { Route } from './route.ts';

/** One request without redirects, as it is sent. */
export interface Exchange {
  route: Route;
  headers: Readonly<Record<string, string>>;
  maxBytes: number;
  /** The body of an answer with such a status is not wanted. */
  isUnread(status: number): boolean;
  timeLeftMs: number;
}

/** Sends one request and reads its answer. Throws {@link RequestError}. */
export type Send = (exchange: Exchange) => Promise<WholeReply>;

const USER_AGENT = 'mentor-directory (static mentor directories)';
const NO_BODY = new Set([204, 304]);

/** Sends with connections of its own, which do not keep a process alive. Messages say that `budgetMs` are over. */
export function createSend(budgetMs: number): Send {
  const shared = { connections: 2, allowH2: false, headersTimeout: 0, bodyTimeout: 0 } as const;
  // The time of a request ends it earlier, with a clearer message.
  const connectMs = budgetMs + 1000;
  const guarded = new Agent({ ...shared, connect: createGuardedConnector(connectMs) });
  const standIns = new Agent({ ...shared, connect: { timeout: connectMs } });
  return async (exchange) =>
    send(exchange, exchange.route.isStandIn ? standIns : guarded, `within ${budgetMs / 1000} seconds`);
}

async function send(exchange: Exchange, dispatcher: Dispatcher, withinTime: string): Promise<WholeReply> {
  const { route, headers, maxBytes, isUnread, timeLeftMs } = exchange;
  const { url } = route;
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeLeftMs)));
  let during: 'connecting' | 'reading' = 'connecting';
  try {
    const answer = await request(route.origin + url.pathname + url.search, {
      dispatcher,
      signal,
      headers: { ...headers, 'user-agent': USER_AGENT, 'accept-encoding': ACCEPTED_ENCODINGS },
    });
    during = 'reading';
    const form = {
      host: url.host,
      encoding: NO_BODY.has(answer.statusCode) ? undefined : readHeader(answer.headers, 'content-encoding'),
      contentLength: readHeader(answer.headers, 'content-length'),
    };
    const bytes = await readBody(answer.body, form, isUnread(answer.statusCode) ? 'nothing' : maxBytes);
    return new WholeReply(url.href, answer.statusCode, answer.headers, bytes);
  } catch (error) {
    if (!signal.aborted) throw describeFailure(error, url.host, during);
    const verb = during === 'connecting' ? 'answer' : 'finish its answer';
    throw new RequestError('time', `${url.host} did not ${verb} ${withinTime}.`, { cause: error });
  }
}
