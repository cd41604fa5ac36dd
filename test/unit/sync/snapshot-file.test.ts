import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { command as sync } from '../../../scripts/sync.ts';
import { readSnapshot } from '../../../src/content/snapshot.ts';
import { EMPTY_SNAPSHOT, type Snapshot } from '../../../src/schemas/snapshot.ts';
import { formatSnapshot, snapshotPath, writeSnapshot, writeWhole } from '../../../src/sync/snapshot-file.ts';
import { contentFolder } from '../../content-folder.ts';
import { run } from '../run-command.ts';
import { madeRecord } from './made-answers.ts';

const PATH = 'handles/snapshot.json';
const MODULE = join(import.meta.dirname, '../../../src/sync/snapshot-file.ts');
const SNAPSHOT: Snapshot = { ...EMPTY_SNAPSHOT, mentors: { grace: { mastodon: madeRecord() } } };
const OLD = 'the old bytes, whatever they are\n';

const read = (content: string): string => readFileSync(join(content, PATH), 'utf8');
const listed = (content: string): string[] => readdirSync(join(content, 'handles')).sort();

/** Texts as people have them: every script, quotes, line breaks, emoji. */
const texts = fc.stringMatching(/^[a-zA-Z"\\<>&ÅŁộ漢🩺é]([ \n\u2028]?[a-zA-Z"\\<>&ÅŁộ漢🩺é]){0,20}$/u);
const snapshots: fc.Arbitrary<Snapshot> = fc
  .dictionary(
    fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?$/),
    fc.record({ bio: texts, followers: fc.nat() }, { requiredKeys: [] }),
    { noNullPrototype: true },
  )
  .map((mentors) => {
    const records = Object.entries(mentors).map(([id, data]) => [id, { github: madeRecord({ data }) }]);
    return { ...EMPTY_SNAPSHOT, mentors: Object.fromEntries(records) as Snapshot['mentors'] };
  });

describe('the text of a snapshot', () => {
  it('has sorted keys, two spaces and a line break at the end, whatever order the fields came in', () => {
    const { data, links, ...rest } = madeRecord({ evidence: undefined });
    const mentors = {
      '9': {},
      grace: { website: { ...rest, links, data }, github: { ...rest, key: undefined } },
      '10': {},
    };
    expect(formatSnapshot({ works: {}, mentors, version: 1, institutions: {} })).toMatchInlineSnapshot(`
      "{
        "institutions": {},
        "mentors": {
          "10": {},
          "9": {},
          "grace": {
            "github": {
              "changed": "2026-11-02",
              "checked": "2026-11-02",
              "pasted": "@grace@med.example",
              "source": "https://med.example/api/v1/accounts/lookup?acct=grace",
              "state": "ok"
            },
            "website": {
              "changed": "2026-11-02",
              "checked": "2026-11-02",
              "data": {
                "followers": 610,
                "name": "Grace Okafor"
              },
              "key": "https://med.example/users/grace",
              "links": [
                "https://grace.example/"
              ],
              "pasted": "@grace@med.example",
              "source": "https://med.example/api/v1/accounts/lookup?acct=grace",
              "state": "ok"
            }
          }
        },
        "version": 1,
        "works": {}
      }
      "
    `);
  });

  it('is that of JSON, and the same for the same snapshot', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        const text = formatSnapshot(snapshot);
        const turned = Object.fromEntries(Object.entries(snapshot.mentors).reverse());
        expect(JSON.parse(text)).toEqual(snapshot);
        expect(formatSnapshot({ ...snapshot, mentors: turned })).toBe(text);
        expect(text).not.toMatch(/\r|[ \t]$/m);
        const isPlain = Object.keys(snapshot.mentors).every((id) => !/^\d+$/.test(id));
        if (isPlain) expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
      }),
    );
  });
});

describe('the file of a snapshot', () => {
  it('is read as it was written', async () => {
    const content = contentFolder({});
    await fc.assert(
      fc.asyncProperty(snapshots, async (snapshot) => {
        await writeSnapshot(content, snapshot);
        expect(await readSnapshot(content)).toEqual({ snapshot, problems: [] });
        expect(read(content)).toBe(formatSnapshot((await readSnapshot(content)).snapshot));
        expect(listed(content)).toEqual(['snapshot.json']);
      }),
      { numRuns: 50 },
    );
  });

  it('is not touched where its bytes are the same', async () => {
    const content = contentFolder({});
    await writeSnapshot(content, SNAPSHOT);
    const before = statSync(snapshotPath(content), { bigint: true });
    await writeSnapshot(content, structuredClone(SNAPSHOT));
    const after = statSync(snapshotPath(content), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  it('takes the place of the old one as a whole: who has that open reads it to its end', async () => {
    const content = contentFolder({ [PATH]: OLD });
    const opened = await open(snapshotPath(content));
    await writeSnapshot(content, SNAPSHOT);
    expect(await opened.readFile('utf8')).toBe(OLD);
    await opened.close();
    expect(read(content)).toBe(formatSnapshot(SNAPSHOT));
  });

  it('sweeps what runs left that were killed, and leaves alone what a running one is writing', async () => {
    const left = [
      '.snapshot.json.999999999.tmp',
      `avatars/.b.webp.${process.pid}.tmp`,
      'avatars/.a.webp.999999999.tmp',
    ];
    const others = [`.snapshot.json.${process.ppid}.tmp`, 'avatars/a.webp', 'avatars/.keep', 'notes.tmp'];
    const content = contentFolder(Object.fromEntries([...left, ...others].map((path) => [`handles/${path}`, 'x'])));
    await writeSnapshot(content, SNAPSHOT);
    expect(left.filter((path) => existsSync(join(content, 'handles', path)))).toEqual([]);
    expect(others.filter((path) => !existsSync(join(content, 'handles', path)))).toEqual([]);
  });

  it('is never written through a link that lies in wait', async () => {
    const content = contentFolder({ 'secret.txt': 'secret' });
    mkdirSync(join(content, 'handles'));
    symlinkSync(join(content, 'secret.txt'), snapshotPath(content));
    await writeWhole(snapshotPath(content), 'new');
    expect([read(content), readFileSync(join(content, 'secret.txt'), 'utf8')]).toEqual(['new', 'secret']);
    expect(lstatSync(snapshotPath(content)).isFile()).toBe(true);
    expect(listed(content)).toEqual(['snapshot.json']);
  });

  it('is never overwritten when it is damaged: the run stops and names it', async () => {
    for (const damaged of ['{"version": 1, "mentors": {', JSON.stringify({ ...SNAPSHOT, version: 2 })]) {
      const content = contentFolder({ 'site.yaml': 'name: Ours\n', [PATH]: damaged });
      const { code, stderr } = await run(sync, ['--content', content], content);
      expect([code, read(content)]).toEqual([1, damaged]);
      expect(stderr).toContain(PATH);
      expect(stderr).toContain('Nobody was asked about: mend this first.');
    }
  });
});

/** Writes a large snapshot in a process of its own, which `prepare` takes something from. */
async function writeElsewhere(content: string, shell: string, prepare = ''): Promise<string> {
  const program = `
    const { writeSnapshot } = await import(${JSON.stringify(MODULE)});
    ${prepare}
    const mentors = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => ['mentor-' + at, {}]));
    await writeSnapshot(${JSON.stringify(content)}, { version: 1, mentors, institutions: {}, works: {} })
      .then(() => console.log('written'), (error) => console.log(error.code));`;
  const words = ['-c', `${shell} exec "$0" --input-type=module --eval "$1"`, process.execPath, program];
  return (await promisify(execFile)('sh', words)).stdout.trim();
}

describe('what cannot be written', () => {
  it('leaves the old bytes when the disk takes only a part', async () => {
    const content = contentFolder({ [PATH]: OLD });
    expect(await writeElsewhere(content, 'ulimit -f 8;')).toBe('EFBIG');
    expect(read(content)).toBe(OLD);
    expect(listed(content)).toEqual(['snapshot.json']);
    expect(await writeElsewhere(content, '')).toBe('written');
    expect(read(content).length).toBeGreaterThan(50_000);
  });

  it('leaves the old bytes when the folder is read-only', async () => {
    const content = contentFolder({ [PATH]: OLD });
    chmodSync(content, 0o755);
    chmodSync(join(content, 'handles'), 0o555);
    // For the super-user nothing is read-only.
    expect(await writeElsewhere(content, '', 'if (process.getuid() === 0) process.setuid(65534);')).toBe('EACCES');
    chmodSync(join(content, 'handles'), 0o755);
    expect(read(content)).toBe(OLD);
    expect(listed(content)).toEqual(['snapshot.json']);
  });

  it('leaves a file that stands where the folder should be', async () => {
    const content = contentFolder({ handles: OLD });
    await expect(writeSnapshot(content, SNAPSHOT)).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(readFileSync(join(content, 'handles'), 'utf8')).toBe(OLD);
  });

  it('leaves nothing of its own where it cannot take its place', async () => {
    const folder = contentFolder({ 'taken/inside.txt': OLD });
    await expect(writeWhole(join(folder, 'taken'), 'new')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(readdirSync(folder)).toEqual(['taken']);
    expect(readFileSync(join(folder, 'taken/inside.txt'), 'utf8')).toBe(OLD);
  });
});

it('is one of two whole files whenever the run is killed, and the next run tidies up', async () => {
  const content = contentFolder({});
  const editions = ['a', 'b'].map((name) => ({
    ...EMPTY_SNAPSHOT,
    mentors: Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`${name}-${at}`, {}])),
  }));
  const whole = editions.map(formatSnapshot);
  await writeSnapshot(content, editions[0]!);
  mkdirSync(join(content, 'editions'));
  for (const [at, edition] of editions.entries())
    writeFileSync(join(content, `editions/${at}`), JSON.stringify(edition));
  const program = `
    const { readFileSync } = await import('node:fs');
    const { writeSnapshot } = await import(${JSON.stringify(MODULE)});
    const editions = [0, 1].map((at) => JSON.parse(readFileSync(${JSON.stringify(content)} + '/editions/' + at)));
    console.log('ready');
    for (let turn = 1; ; turn++) await writeSnapshot(${JSON.stringify(content)}, editions[turn % 2]);`;
  for (let kill = 0; kill < 8; kill++) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
    const ended = new Promise((resolve) => child.on('close', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await pause(20 + 13 * kill);
    child.kill('SIGKILL');
    await ended;
    expect(whole).toContain(read(content));
  }
  await writeSnapshot(content, editions[1]!);
  expect(read(content)).toBe(whole[1]);
  expect(listed(content)).toEqual(['snapshot.json']);
});
