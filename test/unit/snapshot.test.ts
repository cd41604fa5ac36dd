import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { canBeLeftOut } from '../../src/content/report.ts';
import { formatProblems } from '../../src/report/terminal.ts';
import { readSnapshot } from '../../src/content/snapshot.ts';
import { placeAtInstitution } from '../../src/directory/institution-place.ts';
import { recordsOf, type Records } from '../../src/directory/records.ts';
import type { Profile } from '../../src/schemas/profile.ts';
import { EMPTY_SNAPSHOT, type HandleRecord, type Snapshot } from '../../src/schemas/snapshot.ts';
import { contentFolder } from '../content-folder.ts';
import { CONTEXT } from '../context.ts';

const PATH = 'handles/snapshot.json';

function record(pasted: string, more: Partial<HandleRecord> = {}): HandleRecord {
  return {
    pasted,
    state: 'ok',
    checked: '2026-11-23',
    changed: '2026-11-02',
    source: 'https://social.example/api/v1/accounts/lookup?acct=grace',
    ...more,
  };
}

const SNAPSHOT: Snapshot = { ...EMPTY_SNAPSHOT, mentors: { grace: { mastodon: record('@grace@social.example') } } };

describe('the snapshot of a content folder', () => {
  /** What is read, and the report with paths from the folder itself. */
  async function read(files: Record<string, string>, prepare: (folder: string) => void = () => undefined) {
    const folder = contentFolder(files);
    prepare(folder);
    const { snapshot, problems } = await readSnapshot(folder);
    return { snapshot, report: formatProblems(problems).replaceAll(`${folder}/`, '') };
  }

  it('is empty without the file', async () => {
    expect(await read({})).toEqual({ snapshot: EMPTY_SNAPSHOT, report: '' });
    expect(await read({ 'handles/avatars/a.webp': 'x' })).toEqual({ snapshot: EMPTY_SNAPSHOT, report: '' });
  });

  it('is read as it was written', async () => {
    expect(await read({ [PATH]: JSON.stringify(SNAPSHOT) })).toEqual({ snapshot: SNAPSHOT, report: '' });
  });

  it('knows nothing where the file is no JSON, or holds an unfinished merge', async () => {
    const text = JSON.stringify(SNAPSHOT, null, 2);
    const merge = text.replace('\n', '\n<<<<<<< HEAD\n');
    const reads = [
      await read({ [PATH]: merge }),
      await read({ [PATH]: text.slice(0, -2) }),
      await read({ [PATH]: '' }),
    ];
    expect(reads.map(({ snapshot }) => snapshot)).toEqual([EMPTY_SNAPSHOT, EMPTY_SNAPSHOT, EMPTY_SNAPSHOT]);
    expect(reads.map(({ report }) => report).join('\n\n')).toMatchInlineSnapshot(`
      "handles/snapshot.json:2
        The file holds the marks of an unfinished merge.
        It is written by "mentor-directory sync": put back the version before from git, or delete it and run the command.

      handles/snapshot.json:15:14
        The file is not valid JSON.
        It is written by "mentor-directory sync": put back the version before from git, or delete it and run the command.

      handles/snapshot.json
        The file is not valid JSON.
        It is written by "mentor-directory sync": put back the version before from git, or delete it and run the command."
    `);
  });

  it('knows nothing where a field is wrong, and names the fields', async () => {
    const grace = {
      mastodon: { ...record('@grace@social.example'), state: 'hidden', source: 'http://social.example/', extra: 1 },
      bluesky: { ...record('grace.example'), checked: '23/11/2026', data: { avatar: '../../../etc/passwd' } },
    };
    const { snapshot, report } = await read({ [PATH]: JSON.stringify({ ...SNAPSHOT, mentors: { grace } }) });
    expect(snapshot).toEqual(EMPTY_SNAPSHOT);
    expect(report).toMatchInlineSnapshot(`
      "handles/snapshot.json  mentors.grace.mastodon.state
        "hidden" is none of the words known here.
        It is written by "mentor-directory sync": put back the version before from git, or delete it and run the command.

      handles/snapshot.json  mentors.grace.mastodon.source
        Expected a full address that begins with https://, found "http://social.example/".
        It is written by "mentor-directory sync": put back the version before from git, or delete it and run the command.

      handles/snapshot.json  mentors.grace.mastodon.extra
        There is no field "mentors.grace.mastodon.extra".
        It is written by "mentor-directory sync": put back the version before from git, or delete it and run the command.

      handles/snapshot.json  mentors.grace.bluesky.checked
        Expected a date such as 2026-11-24, found "23/11/2026".
        It is written by "mentor-directory sync": put back the version before from git, or delete it and run the command.

      handles/snapshot.json  mentors.grace.bluesky.data.avatar
        Expected a file in content/handles/avatars, found "../../../etc/passwd".
        It is written by "mentor-directory sync": put back the version before from git, or delete it and run the command."
    `);
  });

  it('knows nothing where something is called what it cannot be', async () => {
    const { snapshot, report } = await read({
      [PATH]: JSON.stringify({ ...SNAPSHOT, mentors: { 'Grace O.': {}, grace: { facebook: record('grace') } } }),
    });
    expect(snapshot).toEqual(EMPTY_SNAPSHOT);
    expect(report.split('\n').filter((line) => !/^ {2}It is written/.test(line))).toEqual([
      'handles/snapshot.json  mentors.Grace O.',
      '  "Grace O." is no name that can stand here.',
      '',
      'handles/snapshot.json  mentors.grace.facebook',
      '  There is no field "mentors.grace.facebook".',
    ]);
  });

  it('is not followed out of the folder, nor are its pictures', async () => {
    const outside = contentFolder({ 'snapshot.json': JSON.stringify(SNAPSHOT), 'secret.webp': 'secret' });
    const asFolder = await read({}, (folder) => symlinkSync(outside, join(folder, 'handles')));
    const asFiles = await read({}, (folder) => {
      mkdirSync(join(folder, 'handles'));
      symlinkSync(join(outside, 'snapshot.json'), join(folder, PATH));
      symlinkSync(join(outside, 'secret.webp'), join(folder, 'handles/secret.webp'));
    });
    expect([asFolder.snapshot, asFiles.snapshot]).toEqual([EMPTY_SNAPSHOT, EMPTY_SNAPSHOT]);
    expect([asFolder.report, asFiles.report].join('\n\n').match(/^\S+$/gm)).toEqual([
      'handles',
      'handles/secret.webp',
      'handles/snapshot.json',
    ]);
  });

  it('is part of the content, whose other files can be published without it', async () => {
    const site = { 'site.yaml': 'name: Mentors\n' };
    const good = await readContent(contentFolder({ ...site, [PATH]: JSON.stringify(SNAPSHOT) }), CONTEXT);
    expect([good.snapshot, good.problems]).toEqual([SNAPSHOT, []]);
    const { problems } = await readContent(contentFolder({ ...site, [PATH]: '{' }), CONTEXT);
    expect(problems.map((problem) => [problem.kind, canBeLeftOut(problem)])).toEqual([['snapshot-damaged', true]]);
  });
});

describe('what may be shown of a mentor’s records', () => {
  const known: Records = {
    mastodon: record('@grace@social.example'),
    orcid: record('0000-0002-1825-0097'),
    openalex: record('0000-0002-1825-0097'),
    website: record('https://grace.example/'),
  };
  const profile: Profile = {
    name: 'Grace Okafor',
    handles: {
      mastodon: '@grace@social.example',
      orcid: { handle: '0000-0002-1825-0097', fetch: true },
      website: 'https://grace.example/',
    },
    consent: {
      by: 'Grace Okafor',
      date: '2026-09-01',
      scope: ['profile', 'fetch:mastodon', 'fetch:orcid', 'fetch:openalex', 'fetch:website'],
    },
  };
  const shown = (changes: Partial<Profile>): string[] => Object.keys(recordsOf({ ...profile, ...changes }, known));

  it('is every record of an account that the mentor names and agreed to', () => {
    expect(recordsOf(profile, known)).toEqual(known);
  });

  it('is nothing where nothing is known, or the profile names no account', () => {
    expect(recordsOf(profile, undefined)).toEqual({});
    expect(shown({ handles: undefined })).toEqual([]);
  });

  it('is only what the consent names, source by source', () => {
    const { by, date } = profile.consent!;
    expect(shown({ consent: { by, date, scope: ['profile', 'export', 'fetch:openalex'] } })).toEqual(['openalex']);
    expect(shown({ consent: { by, date, scope: ['profile'] } })).toEqual([]);
    expect(shown({ consent: undefined })).toEqual([]);
  });

  it('is nothing of a handle that is not to be fetched, whatever the consent says', () => {
    const orcid = { handle: '0000-0002-1825-0097', fetch: false };
    expect(shown({ handles: { ...profile.handles, orcid } })).toEqual(['mastodon', 'website']);
  });

  it('is nothing of a handle that has changed since, for OpenAlex of another ORCID iD', () => {
    expect(shown({ handles: { ...profile.handles, mastodon: '@grace@other.example' } })).not.toContain('mastodon');
    expect(shown({ handles: { ...profile.handles, orcid: '0000-0001-5109-3700' } })).toEqual(['mastodon', 'website']);
  });
});

describe('the place of an institution', () => {
  const ROR = 'https://ror.org/03vek6s52';
  const institution = { name: 'Kilele', country: 'KE', latitude: -1.3, longitude: 36.8, checked: '2026-11-02' };
  const institutions = { [ROR]: { ...institution, source: 'https://api.ror.org/v2/organizations/03vek6s52' } };
  const placeOf = (place: Profile['place'], rors: (string | undefined)[] = [ROR]) =>
    placeAtInstitution({ name: 'Nia', place, appointments: rors.map((ror) => ({ ror })) }, institutions).place;

  it('is that of a mentor who gives no point, with its country where the profile names none', () => {
    expect(placeOf(undefined)).toEqual({ country: 'KE', latitude: -1.3, longitude: 36.8 });
    expect(placeOf({ city: 'Kisumu', country: 'KE' }, [undefined, 'https://ror.org/00000000x', ROR])).toEqual({
      city: 'Kisumu',
      country: 'KE',
      latitude: -1.3,
      longitude: 36.8,
    });
  });

  it('is never that of a mentor who gives a point, or names another country', () => {
    const here = { latitude: 42.03, longitude: -84.36 };
    expect(placeOf(here)).toEqual(here);
    expect(placeOf({ country: 'US' })).toEqual({ country: 'US' });
  });

  it('is not needed: without a known institution a mentor stays as the profile says', () => {
    expect(placeOf({ city: 'Nairobi' }, [])).toEqual({ city: 'Nairobi' });
    const unplaced = { [ROR]: { ...institutions[ROR], latitude: undefined } };
    const profile: Profile = { name: 'Nia', appointments: [{ ror: ROR }] };
    expect(placeAtInstitution(profile, unplaced)).toBe(profile);
  });
});
