import { isUtf8 } from 'node:buffer';
import { RequestError, type RequestOptions } from './client.ts';
import type { Send } from './exchange.ts';
import type { Hosts } from './hosts.ts';
import type { WholeReply } from './reply.ts';
import type { Route, Router } from './route.ts';

/** What every request is made with. */
export interface Sender {
  route: Router;
  send: Send;
  hosts: Hosts;
  credentials: ReadonlyMap<string, Readonly<Record<string, string>>>;
  budgetMs: number;
}

const MAX_REDIRECTS = 5;
const MAX_BYTES = 2_000_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Asks for an address and follows its redirects, each guarded anew, within one budget of time; waiting for a turn takes
 * nothing from it. Headers besides the media type, and credentials, go to the first origin only, until it is left.
 */
export async function followRedirects(address: string, options: RequestOptions, sender: Sender): Promise<WholeReply> {
  const isFollowed = options.redirect !== 'report';
  const first = sender.route(address);
  const visited = new Set<string>();
  let route = first;
  let isFirstOrigin = true;
  let timeLeftMs = sender.budgetMs;
  for (;;) {
    visited.add(route.url.href);
    isFirstOrigin &&= isSameOrigin(route, first);
    const exchange = {
      route,
      headers: headersFor(route, options, isFirstOrigin, sender),
      maxBytes: options.maxBytes ?? MAX_BYTES,
      isUnread: (status: number): boolean => isFollowed && REDIRECTS.has(status),
    };
    // Who was redirected to late is not to blame for being late.
    const isFair = timeLeftMs >= sender.budgetMs / 2;
    const send = async (): Promise<WholeReply> => {
      const started = performance.now();
      try {
        return await sender.send({ ...exchange, timeLeftMs });
      } finally {
        timeLeftMs -= performance.now() - started;
      }
    };
    const turn = { isPaced: !route.isStandIn, isFair: () => isFair };
    const reply = await sender.hosts.takeTurn(route.url.host, send, turn);
    const location = reply.header('location');
    if (!isFollowed || !REDIRECTS.has(reply.status) || location === undefined) return reply;
    route = nextRoute(location, route, visited, sender.route);
  }
}

function nextRoute(location: string, from: Route, visited: ReadonlySet<string>, router: Router): Route {
  const { host } = from.url;
  const next = router(asUtf8(location), from);
  if (visited.has(next.url.href)) {
    throw new RequestError('refused', `${host} redirects in a circle, back to ${next.url.href.slice(0, 200)}.`);
  }
  if (visited.size > MAX_REDIRECTS) {
    throw new RequestError('refused', `${host} redirects once more, after ${MAX_REDIRECTS} redirects.`);
  }
  return next;
}

/** Headers are read as Latin-1, but servers write addresses in UTF-8. */
function asUtf8(header: string): string {
  const bytes = Buffer.from(header, 'latin1');
  return isUtf8(bytes) ? bytes.toString() : header;
}

const isSameOrigin = (one: Route, other: Route): boolean =>
  one.url.origin === other.url.origin && one.origin === other.origin;

function headersFor(
  { url, isStandIn }: Route,
  { accept, headers, withCredentials = false }: RequestOptions,
  isFirstOrigin: boolean,
  { credentials }: Sender,
): Record<string, string> {
  return {
    ...(isFirstOrigin ? headers : {}),
    ...(withCredentials && isFirstOrigin && !isStandIn ? credentials.get(url.hostname) : {}),
    accept: accept ?? '*/*',
  };
}
