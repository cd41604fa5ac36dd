/** What of an answer says how long its server wants to be left alone. */
export interface LimitedReply {
  status: number;
  header(name: string): string | undefined;
}

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;
/** The longest wait that is told apart; a server that says more means "no more today". */
const MAX_WAIT_MS = 10 * YEAR_MS;
/** Numbers from here on are seconds since 1970 (this is 2001), smaller ones are seconds from now. */
const FIRST_EPOCH_SECONDS = 1e9;
const RESET_HEADERS = ['x-ratelimit-reset', 'ratelimit-reset', 'x-rate-limit-reset'] as const;
const REMAINING_HEADERS = ['x-ratelimit-remaining', 'ratelimit-remaining', 'x-rate-limit-remaining'] as const;

/** Whether an answer says "not now": 429, 503, and the 403 of GitHub when nothing of its limit remains. */
export function isLimited(reply: LimitedReply): boolean {
  const { status } = reply;
  return status === 429 || status === 503 || (status === 403 && (hasNothingLeft(reply) || hasRetryAfter(reply)));
}

/**
 * How many milliseconds a server wants to be left alone, or undefined where it does not say. Servers say it in seconds or
 * as an HTTP date (RFC 9110 §10.2.3), or when a limit is reset: in seconds since 1970 (GitHub), ISO 8601 (Mastodon), or
 * seconds from now. Times of day are held against the server's own `Date`, so that a wrong clock here does no harm.
 */
export function readWait(reply: LimitedReply, nowMs: number): number | undefined {
  if (!isLimited(reply)) return undefined;
  const serverNowMs = parseTime(reply.header('date') ?? '') ?? nowMs;
  const retryAfter = readRetryAfter(reply.header('retry-after') ?? '', serverNowMs);
  if (retryAfter !== undefined) return retryAfter;
  return reply.status === 429 || hasNothingLeft(reply) ? readReset(reply, serverNowMs) : undefined;
}

function readRetryAfter(text: string, nowMs: number): number | undefined {
  const seconds = parseNumber(text);
  return seconds === undefined ? waitUntil(parseTime(text), nowMs) : clamp(seconds * 1000);
}

function readReset(reply: LimitedReply, nowMs: number): number | undefined {
  const text = firstHeader(reply, RESET_HEADERS) ?? '';
  const seconds = parseNumber(text);
  if (seconds === undefined) return waitUntil(parseTime(text), nowMs);
  return seconds < FIRST_EPOCH_SECONDS ? clamp(seconds * 1000) : waitUntil(seconds * 1000, nowMs);
}

const hasNothingLeft = (reply: LimitedReply): boolean => parseNumber(firstHeader(reply, REMAINING_HEADERS) ?? '') === 0;

const hasRetryAfter = (reply: LimitedReply): boolean => reply.header('retry-after') !== undefined;

function firstHeader(reply: LimitedReply, names: readonly string[]): string | undefined {
  return names.map((name) => reply.header(name)).find((value) => value !== undefined);
}

function parseNumber(text: string): number | undefined {
  return /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

/** ISO 8601, or one of the three forms of an HTTP date, which all begin with the name of a day. */
function parseTime(text: string): number | undefined {
  if (!/^(?:\d{4}-\d\d-\d\dT|(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*,? )/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

const waitUntil = (time: number | undefined, nowMs: number): number | undefined =>
  time === undefined ? undefined : clamp(time - nowMs);

const clamp = (waitMs: number): number => Math.min(Math.max(waitMs, 0), MAX_WAIT_MS);
