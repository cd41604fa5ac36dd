import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { command } from '../../scripts/remove.ts';
import { EMPTY_SNAPSHOT } from '../../src/schemas/snapshot.ts';
import { run } from './run-command.ts';

const ANN = 'a'.repeat(32);
const BOTH = 'b'.repeat(32);

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'remove-'));
  lay('site.yaml', 'name: Mentors\naddress: https://mentors.example.edu\nbase: /dept/\n');
  lay('profiles/ann-lee.mdx', 'name: Ann Lee\nphoto:\n  src: ann-lee.jpg\n  alt: Ann Lee', '---\n');
  lay('profiles/ann-lee.jpg', 'a picture');
  lay('profiles/bo-lin.mdx', 'name: Bo Lin', '---\n', 'I teach with [Ann](/mentors/ann-lee/).\n');
  lay(`handles/avatars/${ANN}.webp`, 'hers');
  lay(`handles/avatars/${BOTH}.webp`, 'shared');
  lay('handles/snapshot.json', JSON.stringify(snapshot));
});
afterEach(() => rmSync(content, { recursive: true }));

const record = (avatar: string) => ({
  pasted: 'ann.example.org',
  state: 'ok',
  checked: '2026-11-01',
  changed: '2026-11-01',
  source: 'https://public.api.bsky.app/',
  data: { avatar },
});
const snapshot = {
  ...EMPTY_SNAPSHOT,
  mentors: {
    'ann-lee': { bluesky: record(`avatars/${ANN}.webp`), mastodon: record(`avatars/${BOTH}.webp`) },
    'bo-lin': { bluesky: record(`avatars/${BOTH}.webp`) },
  },
};

function lay(path: string, text: string, fence = '', body = ''): void {
  mkdirSync(join(content, path, '..'), { recursive: true });
  writeFileSync(join(content, path), `${fence}${text}${fence && `\n${fence}`}${body}`);
}

const remove = (...words: string[]) => run(command, [...words, '--content', content], content);
const text = (path: string): string => readFileSync(join(content, path), 'utf8');
const files = (): string[] =>
  readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1))
    .sort();

describe('mentor-directory remove', () => {
  test('deletes the profile, its picture and all that was fetched, and records the id', async () => {
    const { code, stdout } = await remove('ann-lee');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: [
        'deleted DIR/profiles/ann-lee.mdx\n',
        'deleted DIR/profiles/ann-lee.jpg\n',
        `deleted DIR/handles/avatars/${ANN}.webp\n`,
        'wrote DIR/removed.txt\n',
        'wrote DIR/handles/snapshot.json\n',
      ].join(''),
    });
    expect(files()).toEqual([
      `handles/avatars/${BOTH}.webp`,
      'handles/snapshot.json',
      'profiles/bo-lin.mdx',
      'removed.txt',
      'site.yaml',
    ]);
    expect(text('handles/snapshot.json')).not.toContain('ann-lee');
    expect(text('handles/snapshot.json')).toContain('bo-lin');
    expect(text('removed.txt')).toBe(
      '# People who were taken down, one id a line. Nothing brings them back.\nann-lee\n',
    );
  });

  test('says what is left to do: where they are still named, the history, search engines, copies', async () => {
    const { stderr } = await remove('ann-lee');
    expect(stderr).toMatchInlineSnapshot(`
      "

      What is left for you to do:
      1. Publish the change. The page is gone as soon as the site is built again.
           git add --all && git commit --message "Take a page down" && git push
      2. Look at what still names them, and change it where that is right:
           DIR/profiles/bo-lin.mdx:4
      3. Decide about the history. Git keeps every earlier version, and so does whoever cloned or forked the repository.
           To take the files out of it, install git-filter-repo, and in a fresh clone run:
           git filter-repo --invert-paths --path DIR/profiles/ann-lee.mdx --path DIR/profiles/ann-lee.jpg --path DIR/handles/avatars/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.webp --path DIR/handles/snapshot.json
           This drops the snapshot of all; put back the present one and commit it.
           Then push with --force. What it leaves behind on GitHub, and whom to ask, says
           https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository
      4. Ask search engines to forget https://mentors.example.edu/dept/mentors/ann-lee/
           Google: https://search.google.com/search-console/remove-outdated-content
           Bing: https://www.bing.com/webmasters/tools/contentremoval
      5. Remember the copies: caches of your web server, archives of the web, and directories that show yours.
           They follow when they next read your site; ask them where that is too late.

      Only the id stands in removed.txt, so that no import, sync or request brings the person back.
      "ann-lee" is taken down: 3 files deleted.
      "
    `);
  });

  test('only says what it would do, where that is asked for', async () => {
    const before = files();
    const { code, stdout, stderr } = await remove('ann-lee', '--dry-run');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '\nNothing was deleted.\n' });
    expect(stdout).toContain('would delete DIR/profiles/ann-lee.mdx\n');
    expect(files()).toEqual(before);
  });

  test('adds to a list as it is written, and ends what was cut short after that', async () => {
    lay('removed.txt', '# Ours\r\ncy-may\r\n');
    await remove('ann-lee');
    expect(text('removed.txt')).toBe('# Ours\r\ncy-may\r\nann-lee\r\n');
    lay('profiles/ann-lee.mdx', 'name: Ann Lee', '---\n');
    expect((await remove('ann-lee')).stdout).toBe('deleted DIR/profiles/ann-lee.mdx\n');
    expect(text('removed.txt')).toBe('# Ours\r\ncy-may\r\nann-lee\r\n');
    expect(await remove('ann-lee')).toEqual({
      code: 0,
      stdout: '',
      stderr: '\n"ann-lee" was taken down before, and nothing is left to delete.\n',
    });
  });

  test('leaves a picture that another profile shows, and takes down a file that cannot be read', async () => {
    lay('profiles/bo-lin.mdx', 'name: Bo Lin\nphoto: { src: ann-lee.jpg, alt: Both of us }', '---\n');
    await remove('ann-lee');
    expect(existsSync(join(content, 'profiles/ann-lee.jpg'))).toBe(true);
    lay('profiles/cy-may.mdx', 'name: [', '---\n');
    expect((await remove('cy-may')).stdout).toContain('deleted DIR/profiles/cy-may.mdx\n');
  });

  test('deletes nothing of anybody whom it does not know', async () => {
    const before = files();
    expect(await remove('an-lee')).toEqual({
      code: 1,
      stdout: '',
      stderr: '\nNobody here has the id "an-lee", and nothing was deleted. Did you mean "ann-lee"?\n',
    });
    await expect(remove()).rejects.toThrow('Say who is taken down, by the name of the file without its ending');
    expect(files()).toEqual(before);
  });

  test('does not begin with a list or a snapshot that cannot be read', async () => {
    lay('handles/snapshot.json', '{');
    expect((await remove('ann-lee')).stderr).toContain('The file is not valid JSON.');
    lay('removed.txt', 'Ann Lee\n');
    const { code, stderr } = await remove('ann-lee');
    expect(code).toBe(1);
    expect(stderr).toContain('"Ann Lee" is no id.');
    expect(existsSync(join(content, 'profiles/ann-lee.mdx'))).toBe(true);
  });
});
