import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { DIRECTORY } from '../build/fixture.ts';
import { contentFolder } from '../content-folder.ts';
import { field, names, settle } from './search-page.ts';
import { openSite } from './site.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Inside the tests of a department nothing is known of ours: neither the environment of npm nor the folder. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|VITEST|NODE_ENV)/i.test(name)),
);
const run = (command: string, args: string[], cwd: string): string =>
  execFileSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  } satisfies ExecFileSyncOptionsWithStringEncoding);

const folder = contentFolder({
  'package.json': JSON.stringify({ name: 'our-mentors', private: true, type: 'module' }),
  'astro.config.mjs':
    "import { defineConfig } from 'astro/config';\nimport mentorDirectory from 'mentor-directory';\n\n" +
    'export default defineConfig({ integrations: [mentorDirectory()] });\n',
  'typed.ts':
    "import mentorDirectory, { type MentorDirectoryOptions } from 'mentor-directory';\n\n" +
    "const options: MentorDirectoryOptions = { content: 'content' };\nexport const name: string = mentorDirectory(options).name;\n",
  ...Object.fromEntries(Object.entries(DIRECTORY).map(([path, text]) => [`content/${path}`, text])),
});

describe('the package, installed where nothing is but content and a few lines of configuration', () => {
  let packed: string[];

  beforeAll(() => {
    const [report] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], root)) as [
      { filename: string; files: { path: string }[] },
    ];
    packed = report.files.map(({ path }) => path);
    run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${report.filename}`], folder);
    run('npx', ['--no', 'mentor-directory', 'build'], folder);
  }, 600_000);

  test('holds the generator alone: nothing of the demo, no test, nothing that would have to be compiled', () => {
    const tops = new Set(packed.map((path) => path.split('/').slice(0, 2).join('/')));
    expect([...tops].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'lib/scripts',
      'lib/src',
      'package.json',
    ]);
    expect(packed.filter((path) => /(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  test('brings no Node of its own', () => {
    expect(run('npm', ['ls', '--all', '--parseable'], folder)).not.toMatch(/node_modules\/(?:@?node-bin|node-linux)/);
  });

  test('says what is wrong with the content, as at home', () => {
    expect(run('npx', ['--no', 'mentor-directory', 'check'], folder)).toMatch(/warning|no problem/i);
  });

  test('is typed', () => {
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--skipLibCheck'];
    expect(run(process.execPath, [tsc, ...options, 'typed.ts'], folder)).toBe('');
  });

  test('builds a site whose search works', async () => {
    const site = await openSite({ folder: join(folder, 'dist') });
    const page = await site.open('/mentors/');
    await settle(page);
    await field(page).fill('kidney');
    await field(page).press('Enter');
    await settle(page);
    expect(await names(page)).toEqual(['Grace Okafor']);
  });
});
