import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { snapshotSchema, type Snapshot } from '../../src/schemas/snapshot.ts';
import { contentFolder } from '../content-folder.ts';
import { serveMadePlatforms, writeMentorsWithHandles } from '../made-platforms.ts';

const platforms = await serveMadePlatforms();
afterAll(() => platforms.close());

/** How often a run is killed; more with KILLS=200. */
const KILLS = Number(process.env['KILLS'] ?? 5);
const PROGRAM = join(import.meta.dirname, '../../scripts/mentor-directory.mjs');

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command against the invented platforms; with `killAfterMs`, kills it outright after so long. */
function sync(content: string, words: string[] = [], killAfterMs?: number): Promise<Ended> {
  const endpoints = platforms.endpoints.flatMap((endpoint) => ['--endpoint', endpoint]);
  const child = spawn(process.execPath, [PROGRAM, 'sync', '--content', content, ...endpoints, ...words], {
    env: { ...process.env, SOURCE_DATE_EPOCH: '1795478400' },
  });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (ended.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ended.stderr += chunk.toString()));
  if (killAfterMs !== undefined) void pause(killAfterMs).then(() => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}

function mentorsWithHandles(count: number): string {
  const content = contentFolder({});
  writeMentorsWithHandles(content, count);
  return content;
}

const pathIn = (content: string): string => join(content, 'handles/snapshot.json');
const read = (content: string): Snapshot => snapshotSchema.parse(JSON.parse(readFileSync(pathIn(content), 'utf8')));
const left = (content: string): string[] =>
  readdirSync(join(content, 'handles'), { recursive: true }).map(String).sort();

describe('mentor-directory sync', () => {
  it('writes what the platforms say, and a second run changes no byte', async () => {
    const content = mentorsWithHandles(3);
    const first = await sync(content);
    expect(first.stderr.split('\n').filter(Boolean).at(-1)).toContain('9 accounts: 9 new. 9 questions asked.');
    expect(first.code).toBe(0);
    expect(Object.keys(read(content).mentors['mentor-2']!)).toEqual(['bluesky', 'github', 'mastodon']);
    const bytes = readFileSync(pathIn(content));
    const second = await sync(content);
    expect(second.stderr.split('\n').filter(Boolean).at(-1)).toContain('nothing changed. 9 questions asked.');
    expect(second.code).toBe(0);
    expect(readFileSync(pathIn(content)).equals(bytes)).toBe(true);
    expect(left(content)).toEqual(['.sync', 'snapshot.json']);
  });

  it('only shows with --dry-run and --check what would change', async () => {
    const content = mentorsWithHandles(1);
    const dry = await sync(content, ['--dry-run', '--json']);
    expect(dry.code).toBe(0);
    expect((JSON.parse(dry.stdout) as { changes: unknown[] }).changes).toHaveLength(1);
    expect((await sync(content, ['--check'])).code).toBe(1);
    expect(existsSync(join(content, 'handles'))).toBe(false);
    await sync(content);
    expect((await sync(content, ['--check'])).code).toBe(0);
  });

  it('keeps what communities’ accounts say beside the mentors, but of those that say no, and changes no byte later', async () => {
    const community = (handle: string): string => `name: Club\nkind: chat\nsummary: A club.\nhandles: ${handle}\n`;
    const content = contentFolder({
      'site.yaml': 'name: Ours\n',
      'communities/club.yaml': community('{ github: mentor-1 }'),
      'communities/quiet.yaml': community('{ github: { handle: mentor-2, fetch: false } }'),
    });
    const before = platforms.asked.length;
    expect((await sync(content)).code).toBe(0);
    expect(platforms.asked.slice(before).filter((path) => path.includes('mentor-2'))).toEqual([]);
    const { mentors, communities } = read(content);
    expect(mentors).toEqual({});
    expect(Object.keys(communities ?? {})).toEqual(['club']);
    expect(communities?.['club']?.github).toMatchObject({ pasted: 'mentor-1', state: 'ok' });
    const bytes = readFileSync(pathIn(content));
    expect((await sync(content)).code).toBe(0);
    expect(readFileSync(pathIn(content)).equals(bytes)).toBe(true);
  });

  it('asks about nobody who did not agree', async () => {
    const content = contentFolder({
      'site.yaml': 'name: Ours\n',
      'profiles/mentor-1.mdx':
        '---\nname: Mentor Number1\nhandles: { github: mentor-1, bluesky: mentor-1.bsky.social }\n' +
        'consent: { by: her, date: 2026-01-01, scope: [profile, "fetch:github"] }\n---\n',
    });
    const before = platforms.asked.length;
    await sync(content);
    expect(platforms.asked.slice(before).map((path) => path.split('?')[0])).toEqual([
      '/users/mentor-1',
      '/users/mentor-1/social_accounts',
    ]);
  });

  it('lets no second run in while one is at work', async () => {
    const content = mentorsWithHandles(20);
    const [one, two] = await Promise.all([sync(content), sync(content)]);
    expect(new Set([one.code, two.code])).toEqual(new Set([0, 75]));
    expect(`${one.stderr}${two.stderr}`).toContain('Wait until it ends.');
  });

  it(`loses nothing and leaves nothing behind when it is killed ${KILLS} times`, { timeout: 600_000 }, async () => {
    const content = mentorsWithHandles(12);
    const moments = fc.sample(fc.integer({ min: 150, max: 3500 }), { numRuns: KILLS, seed: 7 });
    let known = 0;
    for (const moment of moments) {
      platforms.edition++;
      await sync(content, [], moment);
      if (!existsSync(pathIn(content))) continue;
      const accounts = Object.values(read(content).mentors).flatMap((records) => Object.values(records));
      expect(accounts.length).toBeGreaterThanOrEqual(known);
      known = accounts.length;
    }
    const last = await sync(content);
    expect(last.code).toBe(0);
    expect(Object.keys(read(content).mentors)).toHaveLength(12);
    expect(left(content)).toEqual(['.sync', 'snapshot.json']);
  });
});

describe('what is known of somebody', () => {
  const profile = (consent: string): string =>
    `---\nname: Mentor Number1\nhandles: { github: mentor-1 }\n${consent}---\n`;
  const agreed = 'consent: { by: her, date: 2026-01-01, scope: [profile, "fetch:github"] }\n';
  const write = (content: string, path: string, text: string): void => writeFileSync(join(content, path), text);

  it('goes when they are taken down or take their consent back, and stays while their profile has a mistake', async () => {
    const content = contentFolder({ 'site.yaml': 'name: Ours\n', 'profiles/mentor-1.mdx': profile(agreed) });
    const known = (): string[] => Object.keys(read(content).mentors);
    await sync(content);
    expect(known()).toEqual(['mentor-1']);
    write(content, 'profiles/mentor-1.mdx', profile(`${agreed}rank: professor\n`));
    await sync(content);
    expect(known()).toEqual(['mentor-1']);
    write(content, 'profiles/mentor-1.mdx', profile(''));
    await sync(content);
    expect(known()).toEqual([]);
    write(content, 'profiles/mentor-1.mdx', profile(agreed));
    await sync(content);
    write(content, 'removed.txt', 'mentor-1\n');
    const before = platforms.asked.length;
    await sync(content);
    expect(known()).toEqual([]);
    expect(platforms.asked.length).toBe(before);
  });

  it('is not looked at where the list of those who were taken down cannot be read', async () => {
    const content = contentFolder({
      'site.yaml': 'name: Ours\n',
      'profiles/mentor-1.mdx': profile(agreed),
      'removed.txt': 'No Id At All\n',
    });
    const before = platforms.asked.length;
    const { code, stderr } = await sync(content);
    expect(code).toBe(1);
    expect(stderr).toContain('Nobody was asked about: mend this first.');
    expect(platforms.asked.length).toBe(before);
  });
});
