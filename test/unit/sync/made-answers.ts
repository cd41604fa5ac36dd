import fc from 'fast-check';
import type { AccountData, HandleRecord } from '../../../src/schemas/snapshot.ts';
import type { Absent, Answer, Failed, Found } from '../../../src/sync/source.ts';

export const PASTED = '@grace@med.example';
export const SOURCE = 'https://med.example/api/v1/accounts/lookup?acct=grace';

/** The day that is so many days after a first one, 2026-11-02. */
export function dayAfter(days: number): string {
  return new Date(Date.UTC(2026, 10, 2 + days)).toISOString().slice(0, 10);
}

export const TODAY = dayAfter(0);

/** The record of an account that answered on the first day. */
export function madeRecord(changes: Partial<HandleRecord> = {}): HandleRecord {
  return {
    pasted: PASTED,
    key: 'https://med.example/users/grace',
    state: 'ok',
    checked: TODAY,
    changed: TODAY,
    source: SOURCE,
    links: ['https://grace.example/'],
    evidence: [{ kind: 'mastodon-field', source: 'https://grace.example/', seen: TODAY }],
    data: { name: 'Grace Okafor', followers: 610 },
    ...changes,
  };
}

/** The answer that gave {@link madeRecord}. */
export function madeFound(changes: Partial<Found> = {}): Found {
  return {
    state: 'ok',
    key: 'https://med.example/users/grace',
    source: SOURCE,
    links: ['https://grace.example/'],
    proofs: [{ kind: 'mastodon-field', source: 'https://grace.example/' }],
    data: { name: 'Grace Okafor', followers: 610 },
    ...changes,
  };
}

export const madeAbsent = (state: Absent['state'], problem = `The account is ${state}.`): Absent => ({
  state,
  source: SOURCE,
  problem,
});

export const madeFailure = (problem = 'med.example answered with status 503.'): Failed => ({
  state: 'failed',
  source: SOURCE,
  problem,
});

const keys = fc.constantFrom('https://med.example/users/grace', 'https://med.example/users/other');
const addresses = [
  'https://grace.example/',
  'https://orcid.org/0000-0002-1825-0097',
  'https://github.com/grace-okafor',
];
const problems = fc.constantFrom('med.example answered with status 503.', 'There is no such account.');

const data: fc.Arbitrary<AccountData> = fc.record(
  {
    name: fc.constantFrom('Grace Okafor', 'Grace “Mode” Okafor', 'Ọlá'),
    bio: fc.constantFrom('Heart failure, trials.\n\nLagos.', 'Ask me.'),
    followers: fc.constantFrom(0, 610, 620),
    topics: fc.subarray(['Cardiology', 'Trials']),
  },
  { requiredKeys: [] },
);

const found: fc.Arbitrary<Found> = fc.record(
  {
    state: fc.constantFrom('ok' as const, 'moved' as const),
    key: keys,
    source: fc.constant(SOURCE),
    data,
    links: fc.subarray(addresses),
    proofs: fc.subarray([
      { kind: 'mastodon-field' as const, source: 'https://grace.example/' },
      { kind: 'domain-handle' as const, source: 'https://grace.example/' },
    ]),
    movedTo: fc.constant('@grace@new.example'),
    renamedTo: fc.constant('@grace-o@med.example'),
  },
  { requiredKeys: ['state', 'source', 'data'] },
);

const absent: fc.Arbitrary<Absent> = fc.record(
  {
    state: fc.constantFrom(...(['missing', 'missing', 'gone', 'suspended', 'private', 'unsupported'] as const)),
    key: keys,
    source: fc.constant(SOURCE),
    problem: problems,
  },
  { requiredKeys: ['state', 'source', 'problem'] },
);

const failure: fc.Arbitrary<Failed> = problems.map(madeFailure);

/** Whatever a source may say of one account: two accounts take turns under one name. */
export const answers: fc.Arbitrary<Answer> = fc.oneof(found, absent, failure);
