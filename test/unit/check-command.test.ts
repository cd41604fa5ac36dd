import { chmodSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { command } from '../../scripts/check.ts';
import { formatHelp, parseArguments } from '../../scripts/command.ts';
import { replaceFile } from '../../src/output/replace-file.ts';
import { contentFolder } from '../content-folder.ts';
import { run } from './run-command.ts';

const CONSENT = 'consent: { by: Ann Lee, date: 2026-01-01, scope: [profile] }\n';
const GOOD = `---\nname: Ann Lee\ninterests: [nephrology]\n${CONSENT}---\n\nHello\n`;
const BAD = `---\nname: Bo Lee\ninterests: [nephrolgy]\nkeywords: [stone age]\n${CONSENT}---\n`;

const folderOf = (profiles: Record<string, string | Uint8Array>, others: Record<string, string> = {}): string =>
  contentFolder({
    'site.yaml': 'name: Mentors\n',
    ...Object.fromEntries(Object.entries(profiles).map(([name, text]) => [`profiles/${name}`, text])),
    ...others,
  });

const check = (folder: string, ...words: string[]) => run(command, ['--content', folder, ...words], folder);
const textOf = (folder: string, name: string): string => readFileSync(join(folder, 'profiles', name), 'utf8');
const namesIn = (folder: string): string[] => readdirSync(join(folder, 'profiles'));

afterEach(() => vi.unstubAllEnvs());

describe('mentor-directory check', () => {
  it('shows how to use it, with examples', () => {
    expect(formatHelp(command)).toMatchInlineSnapshot(`
      "Find every problem in the content, and put right what is safe.

      Usage: mentor-directory check [options]

      Options:
        --fix           put right what has but one right form: order, blanks, handles, interests, file names
        --dry-run       with --fix: show what would change, and write nothing
        --format WORD   how to print the problems: terminal, json, sarif, github
        --json          the same as --format json
        --summary FILE  write the problems as Markdown, too
        --content DIR   the content folder (default: content)
        -h, --help      show this help

      Examples:
        mentor-directory check
        mentor-directory check --content ../mentors --json
        mentor-directory check --fix --dry-run
        mentor-directory check --format sarif > problems.sarif
        mentor-directory check --format github --summary problems.md
      "
    `);
  });

  it('prints every problem for people, ends with their number, and with 1 where there are errors', async () => {
    expect(await check(folderOf({ 'ann.mdx': GOOD, 'bo.mdx': BAD }))).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "
      1 profile can be published; 1 error, 1 warning.
      ",
        "stdout": "DIR/profiles/bo.mdx:3:13  interests[0]
        "nephrolgy" is not in the vocabulary. Closest: "nephrology".
        Correct the spelling, or add the interest to content/interests.yaml first.

      DIR/profiles/bo.mdx:4:12  keywords[0]
        Warning: "stone age" is not in the vocabulary, so it is found as text only.
        Leave it, or add it to content/interests.yaml.

      ",
      }
    `);
    expect(await check(folderOf({ 'ann.mdx': GOOD }))).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "
      1 profile can be published; 0 errors, 0 warnings.
      ",
        "stdout": "",
      }
    `);
  });

  it('prints them as JSON by either name', async () => {
    const folder = folderOf({ 'bo.mdx': BAD });
    const { stdout } = await check(folder, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ profiles: 0, errors: 1, warnings: 1, problems: [{}, {}] });
    expect((await check(folder, '--format', 'json')).stdout).toBe(stdout);
  });

  it('prints them as SARIF with the version of the program', async () => {
    const { stdout } = await check(folderOf({ 'bo.mdx': BAD }), '--format', 'sarif');
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(JSON.parse(stdout)).toMatchObject({
      runs: [
        {
          tool: { driver: { version } },
          results: [{ ruleId: 'interest-unknown' }, { ruleId: 'keyword-free' }],
        },
      ],
    });
  });

  it('annotates for GitHub, and adds to the summary of the step', async () => {
    const folder = folderOf({ 'bo.mdx': BAD });
    const summary = join(folder, 'step.md');
    writeFileSync(summary, 'Before.\n');
    vi.stubEnv('GITHUB_STEP_SUMMARY', summary);
    const { stdout, code } = await check(folder, '--format', 'github');
    expect(code).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "::error file=DIR/profiles/bo.mdx,line=3,col=13,title=interests[0] (interest-unknown)::"nephrolgy" is not in the vocabulary. Closest: "nephrology".%0ACorrect the spelling, or add the interest to content/interests.yaml first.
      ::warning file=DIR/profiles/bo.mdx,line=4,col=12,title=keywords[0] (keyword-free)::"stone age" is not in the vocabulary, so it is found as text only.%0ALeave it, or add it to content/interests.yaml.
      "
    `);
    expect(readFileSync(summary, 'utf8').replaceAll(folder, 'DIR').split('\n').slice(0, 2)).toEqual([
      'Before.',
      '## Content: 1 error, 1 warning',
    ]);
  });

  it('writes the summary where it is told to, in any format, and then nowhere else', async () => {
    const folder = folderOf({ 'ann.mdx': GOOD });
    const [file, step] = [join(folder, 'mine.md'), join(folder, 'step.md')];
    vi.stubEnv('GITHUB_STEP_SUMMARY', step);
    await check(folder, '--format', 'github', '--summary', file);
    await check(folder, '--json');
    expect(readFileSync(file, 'utf8')).toBe('## Content: no problems\n\n1 profile can be published.\n');
    expect(existsSync(step)).toBe(false);
  });

  it('has colours on a terminal, and never with NO_COLOR', async () => {
    const folder = folderOf({ 'bo.mdx': BAD });
    const print = async (): Promise<string> => {
      let text = '';
      const write = (chunk: Buffer, _encoding: string, done: () => void): void => {
        text += chunk.toString();
        done();
      };
      const stdout = Object.assign(new Writable({ write }), { isTTY: true });
      await command.run(parseArguments(command, ['--content', folder]), {
        stdout,
        stderr: new Writable({ write: (_chunk, _encoding, done) => done() }),
      });
      return text;
    };
    vi.stubEnv('NO_COLOR', '');
    vi.stubEnv('TERM', 'xterm');
    expect(await print()).toContain('\u001B[31m');
    vi.stubEnv('TERM', 'dumb');
    expect(await print()).not.toContain('\u001B');
    vi.stubEnv('TERM', 'xterm');
    vi.stubEnv('NO_COLOR', '1');
    expect(await print()).not.toContain('\u001B');
  });

  it.each([
    [['--format', 'sarfi'], 'There is no format "sarfi". Did you mean "sarif"?'],
    [['--format', 'html'], 'There is no format "html". Choose from terminal, json, sarif, github.'],
    [['--format', 'sarif', '--json'], '--json and --format sarif are two formats. Choose one.'],
    [['--dry-run'], '--dry-run shows what --fix would change. Write both.'],
    [['--fixx'], 'There is no option "--fixx". Did you mean "--fix"?'],
  ])('refuses %j as wrong usage', async (words, message) => {
    await expect(async () => check(folderOf({ 'ann.mdx': GOOD }), ...words)).rejects.toThrow(message);
  });
});

describe('mentor-directory check --fix', () => {
  const UNTIDY = `---\n# hers\npronouns: "she/her "\nname: Ann Lee\ninterests: [Heart Failure, nephrolgy]\n${CONSENT}---\n\nHello  \n`;

  it('puts right what is safe, says so, and reports what remains', async () => {
    const folder = folderOf({ 'ann.mdx': UNTIDY, 'José-García.mdx': GOOD });
    expect(await check(folder, '--fix')).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "
      Fixed 2 files. 1 profile can be published; 1 error, 0 warnings.
      ",
        "stdout": "DIR/profiles/ann.mdx
        pronouns: "she/her " → "she/her"
        interests[0]: "Heart Failure" → "heart-failure"
        the fields stand in their usual order

      DIR/profiles/José-García.mdx
        renamed to DIR/profiles/jose-garcia.mdx

      DIR/profiles/ann.mdx:5:28  interests[1]
        "nephrolgy" is not in the vocabulary. Closest: "nephrology".
        Correct the spelling, or add the interest to content/interests.yaml first.

      ",
      }
    `);
    expect(textOf(folder, 'ann.mdx')).toMatchInlineSnapshot(`
      "---
      name: Ann Lee
      # hers
      pronouns: "she/her"
      interests: [heart-failure, nephrolgy]
      consent: { by: Ann Lee, date: 2026-01-01, scope: [profile] }
      ---

      Hello  
      "
    `);
    expect(textOf(folder, 'jose-garcia.mdx')).toBe(GOOD);
    expect(namesIn(folder)).toEqual(['ann.mdx', 'jose-garcia.mdx']);
  });

  it.skipIf(process.platform !== 'linux')('puts right the others beside a file whose name is no UTF-8', async () => {
    const folder = folderOf({ 'ann.mdx': UNTIDY });
    writeFileSync(Buffer.from(`${folder}/profiles/caf\u00e9.mdx`, 'latin1'), GOOD);
    const { code, stdout, stderr } = await check(folder, '--fix');
    expect({ code, fixed: stderr.includes('Fixed 1 file.') }).toEqual({ code: 1, fixed: true });
    expect(stdout).toContain('"caf�" cannot be an address.');
  });

  it('changes nothing a second time, not even the time of a file', async () => {
    const folder = folderOf({ 'ann.mdx': UNTIDY, 'Ann Lee.mdx': UNTIDY });
    await check(folder, '--fix');
    for (const name of namesIn(folder)) utimesSync(join(folder, 'profiles', name), 1, 1);
    const { stdout, stderr } = await check(folder, '--fix');
    expect(stdout).not.toContain('→');
    expect(stderr).toContain('Fixed 0 files.');
    expect(namesIn(folder).map((name) => statSync(join(folder, 'profiles', name)).mtimeMs)).toEqual([1000, 1000]);
  });

  it('shows with --dry-run what would change, and writes nothing', async () => {
    const folder = folderOf({ 'Ann Lee.mdx': UNTIDY });
    const { stdout, stderr } = await check(folder, '--fix', '--dry-run');
    expect(stdout).toMatchInlineSnapshot(`
      "DIR/profiles/Ann Lee.mdx
        renamed to DIR/profiles/ann-lee.mdx
        pronouns: "she/her " → "she/her"
        interests[0]: "Heart Failure" → "heart-failure"
        the fields stand in their usual order
      @@ line 1 @@
       ---
      -# hers
      -pronouns: "she/her "
       name: Ann Lee
      -interests: [Heart Failure, nephrolgy]
      +# hers
      +pronouns: "she/her"
      +interests: [heart-failure, nephrolgy]
       consent: { by: Ann Lee, date: 2026-01-01, scope: [profile] }

      DIR/profiles/Ann Lee.mdx
        "Ann Lee" cannot be an address.
        Name the file with lower-case letters a to z, digits and hyphens, as in "grace-okafor.mdx".

      "
    `);
    expect(stderr).toContain('Would fix 1 file; nothing was written.');
    expect(namesIn(folder)).toEqual(['Ann Lee.mdx']);
    expect(textOf(folder, 'Ann Lee.mdx')).toBe(UNTIDY);
  });

  it('keeps everything else byte for byte: byte order mark, line breaks of Windows, the text, rights', async () => {
    const text = (name: string): string =>
      `\uFEFF---\r\nname:   ${name}\r\n# c\r\n${CONSENT.trim()}\r\n--- \r\n\r\n<Callout>x  \r\n\n`;
    const folder = folderOf({ 'ann.mdx': text('" Ann"') });
    chmodSync(join(folder, 'profiles/ann.mdx'), 0o640);
    await check(folder, '--fix');
    expect(textOf(folder, 'ann.mdx')).toBe(text('"Ann"'));
    expect(statSync(join(folder, 'profiles/ann.mdx')).mode & 0o777).toBe(0o640);
  });

  it('touches no file whose frontmatter cannot be read', async () => {
    const broken = { 'a.mdx': '---\nname: " A\n---\n', 'B b.mdx': 'name: " B"\n', 'c.mdx': '---js\nx\n---\n' };
    const folder = folderOf({ ...broken, 'd.mdx': Buffer.from('---\nname: " é"\n---\n', 'latin1') });
    const before = readFileSync(join(folder, 'profiles/d.mdx'));
    expect((await check(folder, '--fix')).stderr).toContain('Fixed 0 files.');
    for (const [name, text] of Object.entries(broken)) expect(textOf(folder, name)).toBe(text);
    expect(readFileSync(join(folder, 'profiles/d.mdx'))).toEqual(before);
  });

  it('renames no file to a name that is taken, reserved, taken down, or meant by two', async () => {
    const names = ['Ann.mdx', 'ann.md', 'Bo Lee.mdx', 'Bo-Lee.mdx', 'Gone.mdx', 'New.mdx', 'Zoe (1).mdx', 'Анна.mdx'];
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, GOOD])), { 'removed.txt': 'gone\n' });
    await check(folder, '--fix');
    expect(namesIn(folder)).toEqual(names.sort());
  });

  it('gives no file a name where it cannot know who was taken down', async () => {
    const folder = folderOf({ 'Ann.mdx': GOOD }, { 'removed.txt': 'Not an id\n' });
    await check(folder, '--fix');
    expect(namesIn(folder)).toEqual(['Ann.mdx']);
  });

  it('leaves a handle as it was pasted where the snapshot knows its account, or cannot be read', async () => {
    const handles = `---\nname: Ann Lee\nhandles: { x: "https://x.com/ann", github: "https://github.com/ann" }\n${CONSENT}---\n`;
    const record = { pasted: 'https://github.com/ann', state: 'ok', checked: '2026-01-01', changed: '2026-01-01' };
    const snapshot = JSON.stringify({
      version: 1,
      mentors: { ann: { github: { ...record, source: 'https://api.github.com/users/ann' } } },
      institutions: {},
      works: {},
    });
    const known = folderOf({ 'ann.mdx': handles }, { 'handles/snapshot.json': snapshot });
    const damaged = folderOf({ 'ann.mdx': handles }, { 'handles/snapshot.json': '{' });
    await check(known, '--fix');
    await check(damaged, '--fix');
    expect(textOf(known, 'ann.mdx')).toBe(handles.replace('https://x.com/ann', '@ann'));
    expect(textOf(damaged, 'ann.mdx')).toBe(handles);
  });

  it('puts right what kept a profile from being read, whatever that brings to light', async () => {
    const folder = folderOf({
      'ann.mdx': `---\nname: Ann Lee\nlanguages: [" en"]\ninterests: [nephrolgy]\nconfirmed: "2026-02-31 "\n${CONSENT}---\n`,
    });
    const { stdout } = await check(folder, '--fix');
    expect(stdout).toMatchInlineSnapshot(`
      "DIR/profiles/ann.mdx
        languages[0]: " en" → "en"
        confirmed: "2026-02-31 " → "2026-02-31"

      DIR/profiles/ann.mdx:5:12  confirmed
        Expected a date such as 2026-11-24, found "2026-02-31".
        Correct it, or leave it out.

      "
    `);
  });

  it('tells programs what was done', async () => {
    const folder = folderOf({ 'Ann Lee.mdx': UNTIDY });
    const { stdout } = await check(folder, '--fix', '--json');
    expect((JSON.parse(stdout) as { fixes: unknown }).fixes).toMatchInlineSnapshot(`
      [
        {
          "changes": [
            {
              "after": "she/her",
              "before": "she/her ",
              "field": "pronouns",
            },
            {
              "after": "heart-failure",
              "before": "Heart Failure",
              "field": "interests[0]",
            },
          ],
          "file": "DIR/profiles/Ann Lee.mdx",
          "isChanged": true,
          "isReordered": true,
          "renamedTo": "DIR/profiles/ann-lee.mdx",
        },
      ]
    `);
  });

  it('keeps what was done apart from SARIF and annotations', async () => {
    const { stdout, stderr } = await check(folderOf({ 'Ann Lee.mdx': UNTIDY }), '--fix', '--format', 'sarif');
    expect(JSON.parse(stdout)).toHaveProperty('runs');
    expect(stderr).toContain('renamed to DIR/profiles/ann-lee.mdx');
  });
});

describe('replaceFile', () => {
  it('leaves alone a file that holds something else by now, and a link', async () => {
    const folder = contentFolder({ a: 'changed', b: 'b' });
    expect(await replaceFile(join(folder, 'a'), 'before', 'after')).toBe(false);
    expect(await replaceFile(join(folder, 'b'), 'b', 'after')).toBe(true);
    expect([readFileSync(join(folder, 'a'), 'utf8'), readFileSync(join(folder, 'b'), 'utf8')]).toEqual([
      'changed',
      'after',
    ]);
    expect(readdirSync(folder)).toEqual(['a', 'b']);
  });
});
