import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, type RequestOptions, RequestError } from './client.ts';
import { createSend } from './exchange.ts';
import { isBroken } from './failures.ts';
import { type Clock, createHosts, type Hosts, LONGEST_WAIT_MS } from './hosts.ts';
import { followRedirects, type Sender } from './redirects.ts';
import type { WholeReply } from './reply.ts';
import { readWait } from './retry-after.ts';
import { createRouter } from './route.ts';
import { speakAsHosts } from './stand-in.ts';

/** How a client differs from the one that is used in earnest. */
export interface ClientOptions {
  /**
   * Host → origin of a server that stands in for it: `public.api.bsky.app` → `http://127.0.0.1:2584`. Only the operator
   * gives these. Addresses of such an origin itself may be asked too, and whatever its network, nothing else on it.
   */
  endpoints?: ReadonlyMap<string, URL>;
  /** Host → headers that go there and nowhere else, neither to a server that stands in nor along a redirect. */
  credentials?: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Where the time of waits comes from. */
  clock?: Clock;
  /** The milliseconds that one try may take with its redirects; 10 seconds unless told. */
  budgetMs?: number;
}

const BUDGET_MS = 10_000;
/** How long to wait before another try where the host does not say. */
const SHORT_WAIT_MS = 1000;
const MOST_RETRIES = 2;
const systemClock: Clock = { now: () => Date.now(), sleep: async (ms) => sleep(ms) };

/** A client that asks the public internet only, takes its time, and honours what hosts ask of it. */
export function createClient(options: ClientOptions = {}): Client {
  const { endpoints = new Map(), credentials = new Map(), clock = systemClock, budgetMs = BUDGET_MS } = options;
  const sender: Sender = {
    route: createRouter(endpoints),
    send: createSend(budgetMs),
    hosts: createHosts(clock),
    credentials,
    budgetMs,
  };
  const get = (url: string, requestOptions: RequestOptions = {}): Promise<WholeReply> =>
    getWithRetries(url, requestOptions, sender, clock);
  return endpoints.size === 0 ? { get } : speakAsHosts({ get }, endpoints);
}

/** A host that says when is asked twice more, then; one that breaks or fails is asked once more, after a second. */
async function getWithRetries(url: string, options: RequestOptions, sender: Sender, clock: Clock): Promise<WholeReply> {
  for (let retries = 0; ; retries++) {
    const outcome = await followRedirects(url, options, sender).catch((error: unknown) => {
      if (error instanceof RequestError) return error;
      throw error;
    });
    const isError = outcome instanceof RequestError;
    const waitMs = isError ? undefined : readWait(outcome, clock.now());
    // Whoever redirects elsewhere does not decide how that host is asked by others.
    const isAsked = !isError && new URL(outcome.url).host === hostOf(url);
    if (isAsked && waitMs !== undefined) {
      if (wait(outcome, waitMs, retries, sender.hosts) === 'give up') return outcome;
    } else if (retries === 0 && (isError ? isBroken(outcome) : isFailing(outcome))) {
      await clock.sleep(SHORT_WAIT_MS);
    } else if (isError) throw outcome;
    else return outcome;
  }
}

/**
 * Lets nobody ask a host before it wants to be asked; this run asks it no more where that is too late, or where it said
 * so to every try. Throws {@link RequestError} of kind `later` where it is too late.
 */
function wait(reply: WholeReply, waitMs: number, retries: number, hosts: Hosts): 'try again' | 'give up' {
  const { host } = new URL(reply.url);
  if (waitMs > LONGEST_WAIT_MS) throw hosts.putOff(host, waitMs);
  if (retries < MOST_RETRIES) {
    hosts.pause(host, Math.max(waitMs, SHORT_WAIT_MS));
    return 'try again';
  }
  hosts.putOff(host, waitMs);
  return 'give up';
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

const isFailing = ({ status }: WholeReply): boolean => status === 429 || status >= 500;
