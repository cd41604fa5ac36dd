import { describe, expect, it } from 'vitest';
import { handleRecordSchema, type HandleRecord } from '../../../src/schemas/snapshot.ts';
import { mergeAnswer } from '../../../src/sync/merge.ts';
import type { Absent, Answer } from '../../../src/sync/source.ts';
import { dayAfter, madeAbsent, madeFailure, madeFound, madeRecord, PASTED, SOURCE, TODAY } from './made-answers.ts';

const KNOWN = madeRecord();
const DEFINITE = ['gone', 'suspended', 'private', 'unsupported'] as const satisfies Absent['state'][];

/** The record so many days after the first, where the profile has what it had, or something else. */
const merge = (known: HandleRecord | undefined, answer: Answer, days = 0, pasted = PASTED): HandleRecord =>
  mergeAnswer(known, answer, { pasted, today: dayAfter(days) });

/** Answers that come one after another, each so many days after the first day. */
const mergeAll = (...steps: [days: number, answer: Answer][]): HandleRecord =>
  steps.reduce((known, [days, answer]) => merge(known, answer, days), KNOWN);

describe('an account that answers', () => {
  it('is taken over as it says', () => {
    expect(merge(undefined, madeFound())).toEqual(KNOWN);
    const moved = merge(KNOWN, madeFound({ state: 'moved', movedTo: '@grace@new.example' }), 7);
    expect(moved).toEqual(
      madeRecord({ state: 'moved', movedTo: '@grace@new.example', checked: dayAfter(7), changed: dayAfter(7) }),
    );
  });

  it('is the same account when it is called otherwise now', () => {
    const renamed = merge(KNOWN, madeFound({ renamedTo: '@grace-o@med.example' }), 7);
    const days = { checked: dayAfter(7), changed: dayAfter(7) };
    expect(renamed).toEqual(madeRecord({ renamedTo: '@grace-o@med.example', ...days }));
  });

  it('changes no byte where it says the same, until 30 days later, when the day of the check is written anew', () => {
    expect(merge(KNOWN, madeFound(), 7)).toBe(KNOWN);
    expect(merge(KNOWN, madeFound(), 29)).toBe(KNOWN);
    expect(merge(KNOWN, madeFound(), 30)).toEqual(madeRecord({ checked: dayAfter(30) }));
  });

  it('says nothing new by saying nothing', () => {
    const data = { ...KNOWN.data, bio: undefined, topics: undefined };
    expect(merge(KNOWN, madeFound({ data, validator: undefined }), 7)).toBe(KNOWN);
    const bare = merge(undefined, { state: 'ok', source: SOURCE, data: {} });
    expect(merge(bare, { state: 'ok', source: SOURCE, data: { name: undefined }, links: [], proofs: [] }, 7)).toBe(
      bare,
    );
  });

  it('has both days of a change', () => {
    const changed = merge(KNOWN, madeFound({ data: { name: 'Grace Okafor', followers: 620 } }), 7);
    expect(changed).toEqual(
      madeRecord({ checked: dayAfter(7), changed: dayAfter(7), data: { name: 'Grace Okafor', followers: 620 } }),
    );
  });

  it('keeps the day on which a proof was first seen, and the evidence of others', () => {
    const evidence = [...KNOWN.evidence!, { kind: 'orcid-link', source: 'https://orcid.org/1', seen: TODAY }] as const;
    const known = madeRecord({ evidence: [...evidence] });
    const proof = { kind: 'mastodon-field', source: 'https://talks.example/' } as const;
    const changed = merge(known, madeFound({ proofs: [proof, ...madeFound().proofs!] }), 7);
    expect(changed.evidence).toEqual([{ ...proof, seen: dayAfter(7) }, ...evidence]);
    expect(merge(known, madeFound({ proofs: [] }), 7).evidence).toEqual([evidence[1]]);
  });

  it('recovers from whatever was before', () => {
    const recovered = madeRecord({ checked: dayAfter(9), changed: dayAfter(9) });
    const fresh = { ...recovered, evidence: [{ ...KNOWN.evidence![0]!, seen: dayAfter(9) }] };
    expect(mergeAll([7, madeFailure()], [9, madeFound()])).toEqual(recovered);
    expect(mergeAll([7, madeAbsent('missing')], [9, madeFound()])).toEqual(recovered);
    for (const state of DEFINITE) expect(mergeAll([7, madeAbsent(state)], [9, madeFound()])).toEqual(fresh);
  });
});

describe('an account about which there is no answer', () => {
  it('keeps all that is known, with the problem, and was not checked', () => {
    expect(merge(KNOWN, madeFailure(), 7)).toEqual(
      madeRecord({ state: 'stale', problem: 'med.example answered with status 503.', changed: dayAfter(7) }),
    );
    const moved = madeRecord({ state: 'moved', movedTo: '@grace@new.example' });
    expect(merge(moved, madeFailure(), 7)).toMatchObject({ state: 'stale', movedTo: '@grace@new.example' });
  });

  it('changes no byte when it fails again in the same way, however long', () => {
    const stale = merge(KNOWN, madeFailure(), 7);
    expect(merge(stale, madeFailure(), 8)).toBe(stale);
    expect(merge(stale, madeFailure(), 90)).toBe(stale);
  });

  it('is stale without data where nothing is known yet', () => {
    const problem = 'med.example answered with status 503.';
    const record = { pasted: PASTED, state: 'stale', checked: TODAY, changed: TODAY, source: SOURCE, problem };
    expect(merge(undefined, madeFailure())).toEqual(record);
    expect(merge(merge(undefined, madeFailure()), madeFailure(), 40)).toEqual(record);
  });

  it('stays what it was said to be before', () => {
    for (const state of DEFINITE) {
      const record = merge(KNOWN, madeAbsent(state), 7);
      expect(merge(record, madeFailure(), 14)).toBe(record);
    }
  });

  it('keeps a problem on one line, without what nobody sees, and within its length', () => {
    expect(merge(KNOWN, madeFailure('\u202Ebad\n\u0000 line.')).problem).toBe('bad line.');
    expect(handleRecordSchema.parse(merge(KNOWN, madeFailure('🩺'.repeat(400)))).problem).toMatch(/^🩺{140,}…$/u);
    expect(merge(KNOWN, madeFailure('\n')).problem).toBe('The server did not say why.');
  });
});

describe('an account that is definitely not to be shown', () => {
  it.each(DEFINITE)('loses data, picture, links and evidence at once when it is %s, and keeps its key', (state) => {
    const record = merge(KNOWN, madeAbsent(state), 7);
    expect(record).toEqual({
      pasted: PASTED,
      key: KNOWN.key,
      state,
      checked: dayAfter(7),
      changed: dayAfter(7),
      source: SOURCE,
      problem: `The account is ${state}.`,
    });
    expect(merge(record, madeAbsent(state), 14)).toBe(record);
  });
});

describe('an account that is not found', () => {
  const missing = madeAbsent('missing', 'There is no such account.');
  const stale = madeRecord({
    state: 'stale',
    problem: 'There is no such account.',
    missingSince: dayAfter(7),
    checked: dayAfter(7),
    changed: dayAfter(7),
  });
  const gone = {
    pasted: PASTED,
    key: KNOWN.key,
    state: 'gone',
    problem: 'There is no such account.',
    missingSince: dayAfter(7),
    source: SOURCE,
  };

  it('keeps everything at first, and counts as gone on a later run three days after', () => {
    expect(mergeAll([7, missing])).toEqual(stale);
    expect(merge(stale, missing, 7)).toBe(stale);
    expect(merge(stale, missing, 9)).toBe(stale);
    expect(merge(stale, missing, 10)).toEqual({ ...gone, checked: dayAfter(10), changed: dayAfter(10) });
    const later = merge(stale, missing, 40);
    expect(later).toEqual({ ...gone, checked: dayAfter(40), changed: dayAfter(40) });
    expect(merge(later, missing, 41)).toBe(later);
  });

  it('is missing since the first time, though the server failed in between', () => {
    expect(mergeAll([7, missing], [8, madeFailure()], [10, missing])).toMatchObject({ ...gone, changed: dayAfter(10) });
  });

  it('is missing anew after it was there', () => {
    const again = mergeAll([7, missing], [8, madeFound()], [12, missing]);
    expect(again).toMatchObject({ state: 'stale', missingSince: dayAfter(12), data: KNOWN.data });
  });

  it('is missing since today where a clock that was wrong wrote a day to come', () => {
    const wrong = madeRecord({ state: 'stale', problem: 'There is no such account.', missingSince: dayAfter(372) });
    expect(merge(wrong, missing, 7)).toMatchObject({ state: 'stale', missingSince: dayAfter(7) });
  });

  it('stays what it definitely was for the three days', () => {
    const record = mergeAll([7, madeAbsent('suspended')], [14, missing]);
    const suspended = merge(KNOWN, madeAbsent('suspended'), 14);
    expect(record).toEqual({ ...suspended, missingSince: dayAfter(14) });
    expect(merge(record, missing, 17)).toMatchObject({ state: 'gone', missingSince: dayAfter(14) });
  });

  it('has no data to keep where it was never found', () => {
    const first = merge(undefined, { ...missing, key: KNOWN.key! });
    expect(first).toMatchObject({ state: 'stale', key: KNOWN.key, missingSince: TODAY });
    expect(first).not.toHaveProperty('data');
    expect(merge(first, missing, 3)).toMatchObject({ state: 'gone', key: KNOWN.key, missingSince: TODAY });
  });
});

describe('a handle that leads to another account', () => {
  const other = madeFound({ key: 'https://med.example/users/other', data: { name: 'Somebody else' } });

  it('is taken over when the profile has another one, and nothing stays of the old one', () => {
    const record = merge(KNOWN, other, 7, '@other@med.example');
    expect(record).toEqual(merge(undefined, other, 7, '@other@med.example'));
    for (const answer of [madeFailure(), madeAbsent('missing'), madeAbsent('private')]) {
      const unknown = merge(KNOWN, answer, 7, '@other@med.example');
      expect(unknown).toEqual(merge(undefined, answer, 7, '@other@med.example'));
      expect(unknown).not.toHaveProperty('data');
    }
  });

  it('is the same account where the profile only writes it otherwise', () => {
    const record = merge(KNOWN, madeFound(), 7, 'https://med.example/@grace');
    expect(record).toEqual(
      madeRecord({ pasted: 'https://med.example/@grace', checked: dayAfter(7), changed: dayAfter(7) }),
    );
  });

  it('is not taken over when the profile has the same as ever: a person has to look', () => {
    const record = merge(KNOWN, other, 7);
    expect(record).toEqual({
      pasted: PASTED,
      key: KNOWN.key,
      state: 'stale',
      checked: dayAfter(7),
      changed: dayAfter(7),
      source: SOURCE,
      problem:
        'The handle now belongs to another account, https://med.example/users/other. Ask those whom the page is about, and paste the handle anew.',
    });
    expect(merge(record, other, 14)).toBe(record);
    expect(merge(record, other, 21, '@Grace@med.example')).toMatchObject({
      state: 'ok',
      data: { name: 'Somebody else' },
    });
    expect(merge(record, madeFound(), 14)).toMatchObject({ state: 'ok', data: KNOWN.data });
  });

  it('is not taken over either after the old account was gone, suspended or without an answer', () => {
    for (const state of DEFINITE) {
      const taken = mergeAll([7, { ...madeAbsent(state), key: other.key! }], [14, other]);
      expect(taken).toMatchObject({ state: 'stale', key: KNOWN.key });
      expect(taken).not.toHaveProperty('data');
    }
    expect(mergeAll([7, madeFailure()], [8, madeFound({ key: undefined })], [14, other])).not.toHaveProperty('data');
  });

  it('is named in a problem that fits, however long the key is', () => {
    const record = merge(KNOWN, { ...other, key: `did:web:${'x'.repeat(250)}.example` }, 7);
    expect(handleRecordSchema.safeParse(record).success).toBe(true);
  });
});
