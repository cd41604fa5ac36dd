import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_SNAPSHOT,
  handleRecordSchema,
  SOURCES,
  type HandleRecord,
  type Snapshot,
} from '../../../src/schemas/snapshot.ts';
import { mergeAnswer, type MergeContext } from '../../../src/sync/merge.ts';
import type { SyncedMentor } from '../../../src/sync/plan.ts';
import { runSync } from '../../../src/sync/run.ts';
import { formatSnapshot } from '../../../src/sync/snapshot-file.ts';
import type { Answer, SourceModule } from '../../../src/sync/source.ts';
import { answers, dayAfter, PASTED } from './made-answers.ts';

const DEFINITE: readonly string[] = ['gone', 'suspended', 'private', 'unsupported'];
/** What a record holds of what an account says. */
const ABOUT_IT = ['data', 'links', 'evidence', 'movedTo', 'renamedTo'];
const MS_A_DAY = 86_400_000;

interface Step {
  known: HandleRecord | undefined;
  answer: Answer;
  next: HandleRecord;
  context: MergeContext;
}

describe('whatever an account answers over time, a merge', () => {
  const pasted = fc.constantFrom(PASTED, PASTED, PASTED, '@other@med.example');
  const histories = fc.array(fc.tuple(fc.nat(20), answers, pasted), { maxLength: 8 });

  function everyStep(check: (step: Step) => void): void {
    const property = fc.property(histories, (history) => {
      let known: HandleRecord | undefined;
      let days = 0;
      for (const [pause, answer, pasted] of history) {
        days += pause;
        const context = { pasted, today: dayAfter(days) };
        const next = mergeAnswer(known, answer, context);
        check({ known, answer, next, context });
        known = next;
      }
    });
    fc.assert(property, { numRuns: 1000 });
  }

  it('gives a record that fits the snapshot', () => {
    everyStep(({ next }) => expect(handleRecordSchema.parse(next)).toEqual(next));
  });

  it('changes nothing when the same answer comes a second time', () => {
    everyStep(({ answer, next, context }) => expect(mergeAnswer(next, answer, context)).toBe(next));
  });

  it('loses nothing to a failure', () => {
    everyStep(({ known, answer, next, context }) => {
      if (answer.state !== 'failed' || known?.pasted !== context.pasted) return;
      if (DEFINITE.includes(known.state)) expect(next).toBe(known);
      else {
        const { problem } = answer;
        expect(next).toEqual({ ...known, state: 'stale', problem, changed: next.changed });
      }
    });
  });

  it('shows nothing of an account that is definitely not there', () => {
    everyStep(({ answer, next }) => {
      if (!DEFINITE.includes(answer.state)) return;
      expect(next.state).toBe(answer.state);
      for (const field of ABOUT_IT) expect(next).not.toHaveProperty(field);
    });
  });

  it('calls an account gone that is missing only three days after it was first not found', () => {
    everyStep(({ known, answer, next, context }) => {
      if (answer.state !== 'missing' || next.state !== 'gone' || known?.state === 'gone') return;
      expect(daysFrom(known?.missingSince, context.today)).toBeGreaterThanOrEqual(3);
    });
  });

  it('says when something last changed, and when it was last checked, within 30 days', () => {
    everyStep(({ known, answer, next, context: { pasted, today } }) => {
      const isChanged =
        !known || !isDeepStrictEqual({ ...next, checked: '', changed: '' }, { ...known, checked: '', changed: '' });
      expect(next.changed).toBe(isChanged ? today : known.changed);
      if (!isChanged && next.checked !== known.checked) {
        expect(daysFrom(known.checked, today)).toBeGreaterThanOrEqual(30);
      }
      if (answer.state === 'failed' && known?.pasted === pasted) expect(next.checked).toBe(known.checked);
      else expect(daysFrom(next.checked, today)).toBeLessThan(30);
    });
  });

  it('never puts one account in the place of another while the profile names the same', () => {
    everyStep(({ known, answer, next, context }) => {
      if (known?.key === undefined || known.pasted !== context.pasted) return;
      expect(next.key).toBe(known.key);
      if (!('data' in answer) || answer.key === undefined || answer.key === known.key) return;
      expect(next).toMatchObject({ state: 'stale' });
      for (const field of ABOUT_IT) expect(next).not.toHaveProperty(field);
    });
  });
});

const daysFrom = (day: string | undefined, today: string): number =>
  (Date.parse(today) - Date.parse(day ?? today)) / MS_A_DAY;

describe('a whole run', () => {
  const IDS = ['ada', 'grace', 'mae', 'nia'];
  const accounts = IDS.flatMap((mentor) => SOURCES.map((source) => ({ mentor, source })));
  const mentors = IDS.map((id): SyncedMentor => {
    const orcid = '0000-0002-1825-0097';
    const handles = {
      mastodon: `@${id}@med.example`,
      orcid,
      github: id,
      bluesky: `${id}.example`,
      website: `https://${id}.example/`,
    };
    const scope = ['profile' as const, ...SOURCES.map((source) => `fetch:${source}` as const)];
    return { id, profile: { name: id, handles, consent: { by: id, date: '2026-01-02', scope } } };
  });

  /** A run in which every source gives its answers in the order of `order`, and one source waits for another. */
  async function runInOrder(before: Snapshot, order: readonly number[], given: readonly Answer[]): Promise<Snapshot> {
    let turn = Promise.resolve();
    const sources = SOURCES.map((source): SourceModule => ({
      source,
      ask: async (asked, _client, report) => {
        for (const at of order) {
          const { mentor, source: own } = accounts[at]!;
          const account = asked.find((one) => one.mentor === mentor);
          if (own !== source || !account) continue;
          turn = turn.then(() => new Promise((resolve) => setImmediate(resolve)));
          await turn;
          report(account, given[at]!);
        }
      },
    }));
    const client = { get: () => Promise.reject(new Error('Nothing is fetched here.')) };
    const settings = { folder: '/nowhere', mentors, unreadable: new Set<string>(), sources, client };
    return (await runSync(before, { ...settings, today: dayAfter(7) })).snapshot;
  }

  it('gives the same snapshot whatever the order of the answers, and a second run changes no byte', async () => {
    const given = fc.array(answers, { minLength: accounts.length, maxLength: accounts.length });
    const inOrder = accounts.map((_, at) => at);
    const order = fc.shuffledSubarray(inOrder, { minLength: accounts.length });
    const property = fc.asyncProperty(given, given, order, async (earlier, later, other) => {
      const before = await runInOrder(EMPTY_SNAPSHOT, inOrder, earlier);
      const after = await runInOrder(before, inOrder, later);
      const bytes = formatSnapshot(after);
      expect(formatSnapshot(await runInOrder(before, other, later))).toBe(bytes);
      expect(formatSnapshot(await runInOrder(after, other, later))).toBe(bytes);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
