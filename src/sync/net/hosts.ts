import PQueue from 'p-queue';
import { RequestError } from './client.ts';

/** Where time comes from, and how it passes. */
export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** How a turn is taken. */
export interface TurnOptions {
  /** Whether the host's pace is kept; a server of the operator's own has none. */
  isPaced?: boolean;
  /** Whether the host was given its time, so that it is to blame for a timeout. */
  isFair?: () => boolean;
}

/** Takes turns on each host, at its pace; hosts do not wait for one another. */
export interface Hosts {
  /** Does something when it is its turn. Throws {@link RequestError} of kind `later` where the host was put off. */
  takeTurn<T>(host: string, task: () => Promise<T>, options?: TurnOptions): Promise<T>;
  /** Lets nobody ask a host for so long, at most {@link LONGEST_WAIT_MS}. */
  pause(host: string, waitMs: number): void;
  /** Lets nobody ask a host again, which wants to be left alone for so long. Gives what everybody is told. */
  putOff(host: string, waitMs: number): RequestError;
}

/** The longest that anybody waits for a host that wants to be left alone. */
export const LONGEST_WAIT_MS = 60_000;
const CONCURRENCY = 2;
const MOST_TIMEOUTS = 3;
/** Turns on all hosts together: names must be looked up, too, and what is answered must be kept. */
const CONCURRENCY_OF_ALL = 64;

/** At most so many turns within so long. */
interface Pace {
  turns: number;
  withinMs: number;
}

/** Mastodon gives 300 answers in five minutes. */
const PACE: readonly Pace[] = [
  { turns: 10, withinMs: 1000 },
  { turns: 250, withinMs: 300_000 },
];
const perSecond = (turns: number): readonly Pace[] => [{ turns, withinMs: 1000 }];
/** What hosts ask for in their own documentation, and large platforms that ask for nothing. */
const PACE_BY_HOST: ReadonlyMap<string, readonly Pace[]> = new Map([
  ['pub.orcid.org', perSecond(12)],
  ['eutils.ncbi.nlm.nih.gov', perSecond(3)],
  ...[
    'public.api.bsky.app',
    'plc.directory',
    'cdn.bsky.app',
    'api.github.com',
    'avatars.githubusercontent.com',
    'api.openalex.org',
    'api.ror.org',
    'api.crossref.org',
  ].map((host) => [host, perSecond(10)] as const),
]);
/** The longest that a pace makes anybody wait. */
const LONGEST_PACE_MS = 300_000;

interface HostState {
  queue: PQueue;
  pace: readonly Pace[];
  /** When the last turns began, at most as many as the pace counts. */
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
  const all = new PQueue({ concurrency: CONCURRENCY_OF_ALL });
  const stateOf = (host: string): HostState => {
    const state = states.get(host) ?? {
      queue: new PQueue({ concurrency: CONCURRENCY }),
      pace: PACE_BY_HOST.get(host) ?? PACE,
      starts: [],
      notBefore: 0,
      timeouts: 0,
    };
    states.set(host, state);
    return state;
  };

  return {
    takeTurn: async (host, task, { isPaced = true, isFair = () => true } = {}) => {
      const state = stateOf(host);
      throwIfPutOff(state);
      return state.queue.add(async () => {
        throwIfPutOff(state);
        await waitForTurn(state, clock, isPaced ? state.pace : []);
        throwIfPutOff(state);
        return all.add(async () => countTimeouts(host, state, task, isFair));
      });
    },
    pause: (host, waitMs) => {
      const state = stateOf(host);
      state.notBefore = Math.max(state.notBefore, clock.now() + waitMs);
    },
    putOff: (host, waitMs) => {
      // No time stands here: it would be another one in each run.
      const minutes = Math.ceil(waitMs / 60_000);
      const putOff = `${host} wants to be left alone for ${minutes > 60 ? 'more than an hour' : 'some minutes'}, so this run asks it no more.`;
      stateOf(host).putOff = putOff;
      return new RequestError('later', putOff);
    },
  };
}

async function waitForTurn(state: HostState, clock: Clock, pace: readonly Pace[]): Promise<void> {
  const { notBefore } = state;
  await sleepUntil(notBefore, LONGEST_WAIT_MS, clock);
  // Once is enough, also where the clock was set back meanwhile.
  if (state.notBefore === notBefore) state.notBefore = 0;
  const now = clock.now();
  const starts = state.starts.filter((start) => start <= now + LONGEST_PACE_MS);
  const earliest = Math.max(0, ...pace.map(({ turns, withinMs }) => (starts.at(-turns) ?? -Infinity) + withinMs));
  state.starts = [...starts, Math.max(now, earliest)].slice(-Math.max(1, ...pace.map(({ turns }) => turns)));
  await sleepUntil(earliest, LONGEST_PACE_MS, clock);
}

async function sleepUntil(time: number, atMostMs: number, clock: Clock): Promise<void> {
  const waitMs = Math.min(time - clock.now(), atMostMs);
  if (waitMs > 0) await clock.sleep(waitMs);
}

/** A host that answers nobody would else hold up a run for each of its accounts. */
async function countTimeouts<T>(
  host: string,
  state: HostState,
  task: () => Promise<T>,
  isFair: () => boolean,
): Promise<T> {
  try {
    const result = await task();
    state.timeouts = 0;
    return result;
  } catch (error) {
    const isTimeout = error instanceof RequestError && error.kind === 'time';
    if (isTimeout && !isFair()) throw error;
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
