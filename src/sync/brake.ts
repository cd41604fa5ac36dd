import { SOURCES, type HandleRecord, type Snapshot, type Source } from '../schemas/snapshot.ts';

/** A source of which nothing was taken over, because too much of it would have turned bad at once. */
export interface Braked {
  source: Source;
  /** How many accounts that were good would have turned bad, and how many were good. */
  bad: number;
  of: number;
}

const MOST_BAD = 0.2;
/** One account that goes is no mass loss, however few there are. */
const FEWEST_BAD = 2;

/**
 * Holds back the sources of which more than a fifth of the good accounts would turn bad in one run: their records stay as
 * they were before. It is more likely that a platform has changed than that so many people have left it.
 * @param accepted Sources that the operator looked at, and of which all is to be taken over.
 */
export function brake(
  before: Snapshot,
  after: Snapshot,
  accepted: ReadonlySet<string> = new Set(),
): { snapshot: Snapshot; braked: Braked[] } {
  const braked = SOURCES.filter((source) => !accepted.has(source)).flatMap((source) => {
    const good = Object.entries(before.mentors).filter(([, records]) => isGood(records[source]));
    const bad = good.filter(([id]) => {
      const record = after.mentors[id]?.[source];
      return record !== undefined && !isGood(record);
    });
    const isTooMany = bad.length >= FEWEST_BAD && bad.length > good.length * MOST_BAD;
    return isTooMany ? [{ source, bad: bad.length, of: good.length }] : [];
  });
  const held = new Set(braked.map(({ source }) => source));
  if (held.size === 0) return { snapshot: after, braked };
  const mentors = Object.entries(after.mentors).map(([id, records]) => {
    const kept = SOURCES.flatMap((source) => {
      // Who is no longer there after the run was taken out on purpose, and is not brought back.
      const isHeld = held.has(source) && records[source] !== undefined;
      const record = isHeld ? before.mentors[id]?.[source] : records[source];
      return record ? [[source, record] as const] : [];
    });
    return [id, Object.fromEntries(kept)] as const;
  });
  return {
    snapshot: { ...after, mentors: Object.fromEntries(mentors.filter(([, records]) => hasAny(records))) },
    braked,
  };
}

const isGood = (record: HandleRecord | undefined): boolean => record?.state === 'ok' || record?.state === 'moved';

const hasAny = (records: object): boolean => Object.keys(records).length > 0;
