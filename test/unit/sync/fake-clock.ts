/** A clock that stands still until somebody sleeps, and remembers for how long they did. */
export interface FakeClock {
  now(): number;
  /** Those who sleep wake in order, each at the time that it wanted. */
  sleep(ms: number): Promise<void>;
  /** The milliseconds of each sleep. */
  sleeps: number[];
}

/** A clock that begins at the given time. */
export function createFakeClock(time = '2026-11-04T12:00:00Z'): FakeClock {
  let now = Date.parse(time);
  const sleeps: number[] = [];
  const sleepers: { wakesAt: number; wake: () => void }[] = [];
  const wakeNext = (): void => {
    const next = sleepers.sort((one, other) => one.wakesAt - other.wakesAt).shift();
    if (next === undefined) return;
    now = Math.max(now, next.wakesAt);
    next.wake();
  };
  const sleep = async (ms: number): Promise<void> =>
    new Promise((wake) => {
      sleeps.push(ms);
      sleepers.push({ wakesAt: now + ms, wake });
      setImmediate(wakeNext);
    });
  return { now: () => now, sleep, sleeps };
}
