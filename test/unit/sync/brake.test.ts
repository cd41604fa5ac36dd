import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_SNAPSHOT,
  HANDLE_STATES,
  type HandleState,
  type Snapshot,
  type Source,
} from '../../../src/schemas/snapshot.ts';
import { brake } from '../../../src/sync/brake.ts';
import { madeRecord } from './made-answers.ts';

/** A snapshot in which the first mentor has the first of these states, and so on, in each source. */
function snapshotOf(states: Partial<Record<Source, readonly (HandleState | undefined)[]>>): Snapshot {
  const mentors: Snapshot['mentors'] = {};
  for (const [source, all] of Object.entries(states)) {
    for (const [at, state] of all.entries()) {
      if (state) mentors[`mentor-${at}`] = { ...mentors[`mentor-${at}`], [source]: madeRecord({ state }) };
    }
  }
  return { ...EMPTY_SNAPSHOT, mentors };
}

const some = (count: number, state: HandleState): HandleState[] => Array.from({ length: count }, () => state);

describe('a source of which much turns bad at once', () => {
  it('is held back when it is more than a fifth, and stays as it was', () => {
    const before = snapshotOf({ bluesky: some(10, 'ok') });
    const after = snapshotOf({ bluesky: [...some(7, 'ok'), 'stale', 'gone', 'suspended'] });
    expect(brake(before, after)).toEqual({ snapshot: before, braked: [{ source: 'bluesky', bad: 3, of: 10 }] });
  });

  it('is taken over when it is a fifth', () => {
    const before = snapshotOf({ bluesky: some(10, 'ok') });
    const after = snapshotOf({ bluesky: [...some(8, 'ok'), 'private', 'unsupported'] });
    expect(brake(before, after)).toEqual({ snapshot: after, braked: [] });
  });

  it('is taken over when it is one account, however few there are', () => {
    const before = snapshotOf({ github: ['ok', 'ok'], orcid: ['ok'] });
    const after = snapshotOf({ github: ['ok', 'gone'], orcid: ['stale'] });
    expect(brake(before, after)).toEqual({ snapshot: after, braked: [] });
    const worse = snapshotOf({ github: ['gone', 'gone'], orcid: ['stale'] });
    expect(brake(before, worse).braked).toEqual([{ source: 'github', bad: 2, of: 2 }]);
  });

  it('is judged by accounts that were good: who was bad before, is new, or moved, does not count', () => {
    const before = snapshotOf({ mastodon: [...some(5, 'ok'), ...some(5, 'stale')] });
    const after = snapshotOf({ mastodon: [...some(4, 'moved'), 'gone', ...some(5, 'gone'), ...some(5, 'stale')] });
    expect(brake(before, after)).toEqual({ snapshot: after, braked: [] });
  });

  it('holds back no other source, and takes in nobody new of its own', () => {
    const before = snapshotOf({ bluesky: some(3, 'ok'), github: some(3, 'ok') });
    const after = snapshotOf({
      bluesky: [...some(3, 'stale'), 'ok', 'ok'],
      github: ['ok', 'ok', 'gone', 'ok'],
    });
    expect(brake(before, after)).toEqual({
      snapshot: snapshotOf({ bluesky: some(3, 'ok'), github: ['ok', 'ok', 'gone', 'ok'] }),
      braked: [{ source: 'bluesky', bad: 3, of: 3 }],
    });
  });

  it('brings nobody back who was taken out', () => {
    const before = snapshotOf({ bluesky: some(4, 'ok'), github: ['ok'] });
    const after = snapshotOf({ bluesky: [undefined, ...some(3, 'stale')], github: ['ok'] });
    const { snapshot, braked } = brake(before, after);
    expect(braked).toEqual([{ source: 'bluesky', bad: 3, of: 4 }]);
    expect(snapshot).toEqual(snapshotOf({ bluesky: [undefined, ...some(3, 'ok')], github: ['ok'] }));
  });

  it('leaves institutions and works alone', () => {
    const institution = { name: 'Kilele', checked: '2026-11-02', source: 'https://api.ror.example/' };
    const before = snapshotOf({ bluesky: ['ok', 'ok'] });
    const institutions = { 'https://ror.org/03vek6s52': institution };
    const after = { ...snapshotOf({ bluesky: ['gone', 'gone'] }), institutions };
    expect(brake(before, after).snapshot).toEqual({ ...before, institutions });
  });

  it('is wholly as before or wholly as after, by the same count for all', () => {
    const states = fc.array(fc.tuple(fc.constantFrom(...HANDLE_STATES), fc.constantFrom(...HANDLE_STATES)));
    const isGood = (state: HandleState): boolean => state === 'ok' || state === 'moved';
    fc.assert(
      fc.property(states, states, (bluesky, orcid) => {
        const side = (at: 0 | 1) =>
          snapshotOf({ bluesky: bluesky.map((pair) => pair[at]), orcid: orcid.map((pair) => pair[at]) });
        const { snapshot, braked } = brake(side(0), side(1));
        for (const [source, pairs] of Object.entries({ bluesky, orcid })) {
          const good = pairs.filter(([was]) => isGood(was));
          const bad = good.filter(([, is]) => !isGood(is)).length;
          const isHeld = bad > 1 && bad * 5 > good.length;
          expect(braked.some((one) => one.source === source)).toBe(isHeld);
          const kept = pairs.map((_, at) => snapshot.mentors[`mentor-${at}`]?.[source as Source]?.state);
          expect(kept).toEqual(pairs.map((pair) => pair[isHeld ? 0 : 1]));
        }
      }),
    );
  });
});
