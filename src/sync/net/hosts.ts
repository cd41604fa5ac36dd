import PQueue from 'p-queue';
import { RequestError } from './client.ts';

/** Where time comes from, and how it passes. */
export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** Takes turns on each host, at its pace; hosts do not wait for one another. */
export interface Hosts {
  /** Does something when it is its turn. Throws {@link RequestError} of kind `later` where the host was put off. */
  takeTurn<T>(host: string, task: () => Promise<T>): Promise<T>;
  /** Lets nobody ask a host for so long, at most {@link LONGEST_WAIT_MS}. */
  pause(host: string, waitMs: number): void;
  /** Lets nobody ask a host again, which wants to be left alone for so long. Gives what everybody is told. */
  putOff(host: string, waitMs: number): RequestError;
}

/** The longest that anybody waits for a host that wants to be left alone. */
export const LONGEST_WAIT_MS = 60_000;
const CONCURRENCY = 2;
const MOST_TIMEOUTS = 3;
const PER_SECOND = 10;
/** What hosts ask for in their own documentation. */
const PER_SECOND_BY_HOST: ReadonlyMap<string, number> = new Map([
  ['pub.orcid.org', 12],
  ['eutils.ncbi.nlm.nih.gov', 3],
]);

interface HostState {
  queue: PQueue;
  perSecond: number;
  /** When the last turns began, at most as many as fit in a second. */
  starts: number[];
  notBefore: number;
  /** How many turns in a row brought no answer in time. */
  timeouts: number;
  /** Why the host is asked no more. */
  putOff?: string;
}

/** Turns for any number of hosts. */
export function createHosts(clock: Clock): Hosts {
  const states = new Map<string, HostState>();
  const stateOf = (host: string): HostState => {
    const state = states.get(host) ?? {
      queue: new PQueue({ concurrency: CONCURRENCY }),
      perSecond: PER_SECOND_BY_HOST.get(host) ?? PER_SECOND,
      starts: [],
      notBefore: 0,
      timeouts: 0,
    };
    states.set(host, state);
    return state;
  };

  return {
    takeTurn: async (host, task) => {
      const state = stateOf(host);
      throwIfPutOff(state);
      return state.queue.add(async () => {
        throwIfPutOff(state);
        await waitForTurn(state, clock);
        throwIfPutOff(state);
        return countTimeouts(host, state, task);
      });
    },
    pause: (host, waitMs) => {
      const state = stateOf(host);
      state.notBefore = Math.max(state.notBefore, clock.now() + waitMs);
    },
    putOff: (host, waitMs) => {
      const until = new Date(clock.now() + waitMs).toISOString();
      const time = `${until.slice(0, 10)}, ${until.slice(11, 16)} UTC`;
      const putOff = `${host} wants to be left alone until ${time}, so this run asks it no more.`;
      stateOf(host).putOff = putOff;
      return new RequestError('later', putOff);
    },
  };
}

async function waitForTurn(state: HostState, clock: Clock): Promise<void> {
  const { notBefore } = state;
  await sleepUntil(notBefore, LONGEST_WAIT_MS, clock);
  // Once is enough, also where the clock was set back meanwhile.
  if (state.notBefore === notBefore) state.notBefore = 0;
  const now = clock.now();
  const starts = state.starts.filter((start) => start <= now + 1000);
  const earliest = starts.length < state.perSecond ? 0 : (starts[0] ?? 0) + 1000;
  state.starts = [...starts, Math.max(now, earliest)].slice(-state.perSecond);
  await sleepUntil(earliest, 1000, clock);
}

async function sleepUntil(time: number, atMostMs: number, clock: Clock): Promise<void> {
  const waitMs = Math.min(time - clock.now(), atMostMs);
  if (waitMs > 0) await clock.sleep(waitMs);
}

/** A host that answers nobody would else hold up a run for each of its accounts. */
async function countTimeouts<T>(host: string, state: HostState, task: () => Promise<T>): Promise<T> {
  try {
    const result = await task();
    state.timeouts = 0;
    return result;
  } catch (error) {
    const isTimeout = error instanceof RequestError && error.kind === 'time';
    state.timeouts = isTimeout ? state.timeouts + 1 : 0;
    if (state.timeouts === MOST_TIMEOUTS) {
      state.putOff ??= `${host} did not answer ${MOST_TIMEOUTS} times in a row, so this run asks it no more.`;
    }
    throw error;
  }
}

function throwIfPutOff({ putOff }: HostState): void {
  if (putOff !== undefined) throw new RequestError('later', putOff);
}
