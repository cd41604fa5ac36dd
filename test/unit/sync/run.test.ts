import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/schemas/profile.ts';
import { EMPTY_SNAPSHOT, snapshotSchema, type HandleRecord, type Snapshot } from '../../../src/schemas/snapshot.ts';
import { createClient } from '../../../src/sync/net/guarded-client.ts';
import { runSync, type SyncResult } from '../../../src/sync/run.ts';
import type { Answer, SourceModule } from '../../../src/sync/source.ts';

const IDS = ['ada', 'grace', 'nia'];
const profileOf = (id: string): Profile => ({
  name: id,
  handles: { github: id, mastodon: `@${id}@med.example` },
  consent: { by: id, date: '2026-01-01', scope: ['profile', 'fetch:github', 'fetch:mastodon'] },
});

/** A source that answers everything alike. */
const answering = (source: SourceModule['source'], answer: Answer): SourceModule => ({
  source,
  ask: async (accounts, _client, report) => {
    for (const account of accounts) report(account, answer);
    return Promise.resolve();
  },
});

const known = (source: string, more: Partial<HandleRecord> = {}): HandleRecord => ({
  pasted: 'x',
  state: 'ok',
  checked: '2026-11-01',
  changed: '2026-11-01',
  source,
  ...more,
});

function run(before: Snapshot, sources: SourceModule[], accepted: string[] = []): Promise<SyncResult> {
  const mentors = IDS.map((id) => ({ id, profile: profileOf(id) }));
  const settings = { folder: '/nowhere', mentors, unreadable: new Set<string>(), client: createClient() };
  return runSync(before, { ...settings, sources, today: '2026-11-24', accepted: new Set(accepted) });
}

describe('a run', () => {
  it.each<[string, Answer]>([
    [
      'an address that is too long',
      { state: 'failed', source: `https://e.example/${'a'.repeat(900)}`, problem: 'No.' },
    ],
    ['a key that is too long', { state: 'ok', key: 'k'.repeat(900), source: 'https://e.example/', data: {} }],
    ['control characters', { state: 'ok', source: 'https://e.example/', data: { name: 'a\u0007b' } }],
  ])('that is told %s writes only what can be read again', async (_, answer) => {
    const { snapshot } = await run(EMPTY_SNAPSHOT, [answering('github', answer)]);
    expect(snapshotSchema.safeParse(snapshot).success).toBe(true);
    expect(snapshot.mentors['ada']?.github?.state).toBe('stale');
  });

  it('holds back a source that would turn bad, with what it proves of others, unless that was accepted', async () => {
    const evidence = [{ kind: 'github-link', source: 'https://github.com/ada', seen: '2026-11-01' }] as const;
    const records = (id: string) => ({
      github: known('https://api.github.com/', { pasted: id, links: [`https://med.example/@${id}`] }),
      mastodon: known('https://med.example/', {
        pasted: `@${id}@med.example`,
        evidence: [{ ...evidence[0], source: `https://github.com/${id}` }],
      }),
    });
    const before = { ...EMPTY_SNAPSHOT, mentors: Object.fromEntries(IDS.map((id) => [id, records(id)])) };
    const gone = answering('github', { state: 'gone', source: 'https://api.github.com/', problem: 'Gone.' });
    const held = await run(before, [gone]);
    expect(held.braked).toEqual([{ source: 'github', bad: 3, of: 3 }]);
    expect(held.snapshot).toEqual(before);
    const accepted = await run(before, [gone], ['github']);
    expect(accepted.braked).toEqual([]);
    expect(accepted.snapshot.mentors['ada']?.github?.state).toBe('gone');
    expect(accepted.snapshot.mentors['ada']?.mastodon).not.toHaveProperty('evidence');
  });
});
