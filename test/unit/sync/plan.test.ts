import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/schemas/profile.ts';
import { EMPTY_SNAPSHOT, type Snapshot } from '../../../src/schemas/snapshot.ts';
import { accountsOf, allowedSources, handlesByPlatform } from '../../../src/sync/plan.ts';

const mentor = (scope: string[], handles: Profile['handles']) => ({
  id: 'grace',
  profile: {
    name: 'Grace Okafor',
    handles,
    consent: { by: 'Grace Okafor', date: '2026-01-01', scope },
  } as unknown as Profile,
});

const asked = (scope: string[], handles: Profile['handles'], source: Parameters<typeof accountsOf>[1]) =>
  accountsOf([mentor(scope, handles)], source, EMPTY_SNAPSHOT).map(({ pasted, handle }) => [pasted, handle.key]);

describe('the accounts that a source is asked about', () => {
  const github = { github: 'https://github.com/Grace' };

  it('are those whose owners agreed to just that source', () => {
    expect(asked(['profile', 'fetch:github'], github, 'github')).toEqual([['https://github.com/Grace', 'grace']]);
    expect(asked(['profile', 'fetch:orcid'], github, 'github')).toEqual([]);
    expect(asked(['profile'], github, 'github')).toEqual([]);
    expect(accountsOf([{ id: 'grace', profile: { handles: github } }], 'github', EMPTY_SNAPSHOT)).toEqual([]);
  });

  it('are not those of which the profile says "fetch: false"', () => {
    expect(asked(['fetch:github'], { github: { handle: 'grace', fetch: false } }, 'github')).toEqual([]);
    expect(asked(['fetch:github'], { github: { handle: 'grace', fetch: true } }, 'github')).toEqual([
      ['grace', 'grace'],
    ]);
  });

  it('are not what is no handle', () => {
    expect(asked(['fetch:bluesky'], { bluesky: 'alice' }, 'bluesky')).toEqual([]);
  });

  it('are ORCID iDs for OpenAlex, which needs a consent of its own', () => {
    const orcid = { orcid: '0000-0002-1825-0097' };
    expect(asked(['fetch:openalex'], orcid, 'openalex')).toEqual([['0000-0002-1825-0097', '0000-0002-1825-0097']]);
    expect(asked(['fetch:orcid'], orcid, 'openalex')).toEqual([]);
  });

  it('are first those that were not answered last time', () => {
    const mentors = ['ada', 'grace', 'nia'].map((id) => ({ ...mentor(['fetch:github'], { github: id }), id }));
    const record = { pasted: 'x', checked: '2026-01-01', changed: '2026-01-01', source: 'https://x.example/' };
    const snapshot: Snapshot = {
      ...EMPTY_SNAPSHOT,
      mentors: { ada: { github: { ...record, state: 'ok' } }, nia: { github: { ...record, state: 'stale' } } },
    };
    expect(accountsOf(mentors, 'github', snapshot).map((account) => account.mentor)).toEqual(['grace', 'nia', 'ada']);
  });

  it('come with what is known of them', () => {
    const known = {
      pasted: 'grace',
      state: 'ok',
      checked: '2026-01-01',
      changed: '2026-01-01',
      source: 'https://x.example/',
    } as const;
    const snapshot = { ...EMPTY_SNAPSHOT, mentors: { grace: { github: known } } };
    expect(accountsOf([mentor(['fetch:github'], { github: 'grace' })], 'github', snapshot)[0]?.known).toBe(known);
  });
});

it('a mentor keeps facts of the sources that they agreed to and still name', () => {
  const scope = ['fetch:github', 'fetch:orcid', 'fetch:openalex'];
  expect(allowedSources([mentor(scope, { github: 'grace' })])).toEqual(new Map([['grace', new Set(['github'])]]));
});

it('accounts of all platforms are known by platform, and what is no handle is none', () => {
  const { profile } = mentor([], { x: '@grace', bluesky: 'alice' });
  expect([...handlesByPlatform(profile)].map(([platform, { url }]) => [platform, url])).toEqual([
    ['x', 'https://x.com/grace'],
  ]);
});
