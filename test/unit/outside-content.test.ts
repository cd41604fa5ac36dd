import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentFolder } from '../content-folder.ts';

const ROOT = new URL('../../', import.meta.url);
const SCRIPT = readFileSync(new URL('scripts/outside-content.mjs', ROOT), 'utf8');

/** The text of the step as the workflow has it. */
const STEP = (
  parse(readFileSync(new URL('.github/workflows/pull-request.yml', ROOT), 'utf8')) as {
    jobs: { scope: { steps: { run?: string }[] } };
  }
).jobs.scope.steps.at(-1)!.run!;

/** Merges a pull request with these files (path → text, or undefined to delete it) and runs the step on the merge. */
function runStep(changes: Record<string, string | undefined>): {
  stdout: string;
  summary: string;
  status: number | null;
} {
  const folder = contentFolder({
    'repo/scripts/outside-content.mjs': SCRIPT,
    'repo/content/profiles/ann.mdx': 'Ann\n',
    'repo/content/guides/start.mdx': 'Start\n',
    'repo/package.json': '{}\n',
    'runner/.keep': '',
  });
  const repo = join(folder, 'repo');
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@x.example', ...words], {
      cwd: repo,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=base');
  git('switch', '--quiet', '--create', 'change');
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) rmSync(join(repo, path));
    else {
      mkdirSync(dirname(join(repo, path)), { recursive: true });
      writeFileSync(join(repo, path), text);
    }
  }
  git('add', '--all', '.');
  git('commit', '--quiet', '--message=change');
  git('switch', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '--message=merge', 'change');
  const summary = join(folder, 'summary.md');
  const { stdout, status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', STEP], {
    cwd: repo,
    encoding: 'utf8',
    env: { ...process.env, RUNNER_TEMP: join(folder, 'runner'), GITHUB_STEP_SUMMARY: summary },
  });
  return { stdout, status, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' };
}

describe('the step that says what a pull request touches', () => {
  it('is quiet about profiles', () => {
    expect(runStep({ 'content/profiles/ann.mdx': 'Anna\n', 'content/profiles/bo.mdx': 'Bo\n' })).toEqual({
      stdout: 'Nothing outside content/ is changed, and nothing that is trusted there.\n',
      summary: '',
      status: 0,
    });
  });

  it('says loudly what lies outside the content, and what is trusted in it, deleted and renamed files included', () => {
    const { stdout, summary, status } = runStep({
      'content/profiles/ann.mdx': 'Anna\n',
      'content/profiles/package.json': '{}\n',
      'package.json': undefined,
      'content/guides/start.mdx': 'export const x = 1\n',
      'content/site.yaml': 'name: X\n',
      'content/removed.txt': 'ann\n',
      'content/handles/snapshot.json': '{}\n',
      '.github/workflows/x.yml': 'on: push\n',
      'contents/x': 'x',
    });
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "::warning title=This pull request changes 7 files to review as code::.github/workflows/x.yml (outside content/, where a change can run code)%0Acontent/guides/start.mdx (guides are run as code when the site is built)%0Acontent/handles/snapshot.json (only "mentor-directory sync" writes what was fetched and verified)%0Acontent/removed.txt (the list decides who stays taken down)%0Acontent/site.yaml (the settings decide how the site is published)%0Acontents/x (outside content/, where a change can run code)%0Apackage.json (outside content/, where a change can run code)
      "
    `);
    expect(summary).toMatchInlineSnapshot(`
      "## ⚠️ This pull request changes 7 files to review as code

      A change of a profile needs none of them. Before you approve anything, read each as a program.

      - &#46;github/workflows/x&#46;yml: outside content/, where a change can run code
      - content/guides/start&#46;mdx: guides are run as code when the site is built
      - content/handles/snapshot&#46;json: only "mentor-directory sync" writes what was fetched and verified
      - content/removed&#46;txt: the list decides who stays taken down
      - content/site&#46;yaml: the settings decide how the site is published
      - contents/x: outside content/, where a change can run code
      - package&#46;json: outside content/, where a change can run code

      "
    `);
  });

  it('shows names of files as what they are, and takes none for a command, a mention or a link', () => {
    const { stdout, summary } = runStep({
      '::error::x\n::add-mask::a%0A/`@ann` <img src=x> [a](https:x) #1 \u202Eb': 'x',
    });
    expect(stdout).toMatchInlineSnapshot(`
      "::warning title=This pull request changes 1 file to review as code::::error::x\\u{a}::add-mask::a%250A/\`@ann\` <img src=x> [a](https:x) #1 \\u{202e}b (outside content/, where a change can run code)
      "
    `);
    expect(stdout.match(/[\r\n]/g)).toEqual(['\n']);
    expect(summary).toMatchInlineSnapshot(`
      "## ⚠️ This pull request changes 1 file to review as code

      A change of a profile needs none of them. Before you approve anything, read each as a program.

      - &#58;&#58;error&#58;&#58;x&#92;u&#123;a&#125;&#58;&#58;add&#45;mask&#58;&#58;a%0A/&#96;&#64;<!-- -->ann&#96; &#60;img src&#61;x&#62; &#91;a&#93;&#40;https&#58;x&#41; &#35;<!-- -->1 &#92;u&#123;202e&#125;b: outside content/, where a change can run code

      "
    `);
  });

  it('is that of the branch below, so that a pull request cannot silence it', () => {
    const { stdout } = runStep({ 'scripts/outside-content.mjs': 'process.stdout.write("nothing")\n' });
    expect(stdout).toContain('::warning title=This pull request changes 1 file to review as code::scripts/outside');
  });

  it('names the first files only where there are many', () => {
    const { stdout, summary } = runStep(
      Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`src/${index}.ts`, ''])),
    );
    expect(stdout).toContain('changes 600 files');
    expect(stdout).toContain('%0A… and 590 more\n');
    expect(summary).toContain('\n- … and 100 more\n');
  });
});
