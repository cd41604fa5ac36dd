import { describe, expect, it } from 'vitest';
import { EMPTY_SNAPSHOT, type HandleRecord, type Snapshot } from '../../../src/schemas/snapshot.ts';
import { findChanges } from '../../../src/sync/changes.ts';
import { joinHolders } from '../../../src/sync/holders.ts';
import { formatSummary } from '../../../src/sync/summary.ts';

const record = (fields: Partial<HandleRecord> = {}): HandleRecord => ({
  pasted: 'grace',
  state: 'ok',
  checked: '2026-11-24',
  changed: '2026-11-24',
  source: 'https://api.github.com/users/grace',
  ...fields,
});
const snapshot = (mentors: Snapshot['mentors']): Snapshot => ({ ...EMPTY_SNAPSHOT, mentors });

describe('what a run changed', () => {
  it('is nothing where only the day differs on which an account was checked', () => {
    const changes = findChanges(
      snapshot({ grace: { github: record() } }),
      snapshot({ grace: { github: record({ checked: '2026-12-24' }) } }),
    );
    expect(changes).toEqual([]);
    expect(formatSummary(changes, [])).toBe('Nothing that the platforms say of an account has changed.\n');
  });

  it('is a row for each mentor, with what is new, changed and taken out', () => {
    const before = snapshot({
      ada: {
        github: record({ pasted: 'ada', data: { name: 'Ada' } }),
        orcid: record({ pasted: '0000-0002-1825-0097' }),
      },
    });
    const after = snapshot({
      ada: {
        github: record({
          pasted: 'ada',
          data: { name: 'Ada Byron' },
          evidence: [{ kind: 'orcid-link', source: 'https://orcid.org/0000-0002-1825-0097', seen: '2026-11-24' }],
        }),
      },
      grace: { bluesky: record({ state: 'stale', problem: 'public.api.bsky.app did not answer within 10 seconds.' }) },
    });
    expect(formatSummary(findChanges(before, after), ['grace: no picture.'])).toBe(
      [
        'What the platforms say of 2 mentors has changed.',
        '',
        '| Mentor | What changed |',
        '| --- | --- |',
        '| ada | **orcid** 0000&#45;0002&#45;1825&#45;0097: taken out, because the profile no longer asks for it<br>**github** ada: new name; verified by orcid-link |',
        '| grace | **bluesky** grace: new, stale (public&#46;api&#46;bsky&#46;app did not answer within 10 seconds&#46;) |',
        '',
        '- grace&#58; no picture&#46;',
        '',
      ].join('\n'),
    );
  });

  it('calls a community one, in a table of its own after the mentors', () => {
    const before = { ...EMPTY_SNAPSHOT, communities: { club: { github: record({ pasted: 'club' }) } } };
    const after = {
      ...snapshot({ zoe: { github: record({ pasted: 'zoe' }) } }),
      communities: {
        club: { bluesky: record({ pasted: 'club.example.org', state: 'moved', movedTo: 'new.example' }) },
      },
    };
    const changes = findChanges(joinHolders(before), joinHolders(after));
    expect(changes).toMatchObject([{ mentor: 'zoe' }, { community: 'club' }]);
    expect(formatSummary(changes, [])).toBe(
      [
        'What the platforms say of 1 mentor and 1 community has changed.',
        '',
        '| Mentor | What changed |',
        '| --- | --- |',
        '| zoe | **github** zoe: new, ok |',
        '',
        '| Community | What changed |',
        '| --- | --- |',
        '| club | **bluesky** club&#46;example&#46;org: new, moved<br>**github** club: taken out, because the community no longer asks for it |',
        '',
      ].join('\n'),
    );
    expect(formatSummary(changes.slice(1), []).split('\n')[0]).toBe(
      'What the platforms say of 1 community has changed.',
    );
  });

  it('holds nothing that a platform wrote as markup', () => {
    const after = snapshot({
      eve: {
        github: record({
          pasted: '[x](https://evil.example) @everyone | <img>',
          state: 'stale',
          problem: '`#1`\n| a |',
        }),
      },
    });
    const row = formatSummary(findChanges(EMPTY_SNAPSHOT, after), []).split('\n')[4]!;
    expect(
      row
        .replace('**github**', '')
        .replace(/&#\d+;/g, '')
        .replaceAll('<!-- -->', ''),
    ).not.toMatch(/[[\]<>@`#*]/);
    expect(row.match(/\|/g)).toHaveLength(3);
  });
});

it('a summary fits a pull request, and says how many mentors and communities it leaves out', () => {
  const many = (name: string) =>
    Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`${name}-${at}`, { github: record() }]));
  const notes = Array.from({ length: 1000 }, () => 'med.example did not answer within 10 seconds.');
  const text = formatSummary(
    findChanges(EMPTY_SNAPSHOT, joinHolders({ ...snapshot(many('mentor')), communities: many('club') })),
    notes,
  );
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/\n… and \d+ more mentors\.\n/);
  expect(text).toMatch(/\n… and 2000 more communities\.\n/);
  expect(text).toMatch(/\n… and \d+ more notes\.\n$/);
});

it('mentions nobody, however a handle is written', () => {
  const after = snapshot({
    eve: { mastodon: record({ pasted: '@everyone@evil.example', source: 'https://evil.example/' }) },
  });
  expect(formatSummary(findChanges(EMPTY_SNAPSHOT, after), [])).toContain('&#64;<!-- -->everyone&#64;<!-- -->evil');
});
