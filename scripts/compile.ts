// Makes `lib`, what the package ships: JavaScript with types, and everything else of `src` as it is.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const lib = join(root, 'lib');
const require = createRequire(import.meta.url);

rmSync(lib, { recursive: true, force: true });
run(join(dirname(require.resolve('astro/package.json')), 'bin/astro.mjs'), 'sync');
run(
  join(dirname(require.resolve('typescript/package.json')), 'bin/tsc'),
  '--project',
  join(root, 'scripts/tsconfig.json'),
);
for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
  if (/\.(?:astro|css|mdx|yaml)$/.test(file)) ship(join('src', file));
}
ship('src/virtual.d.ts');
ship('scripts/mentor-directory.mjs');
ship('scripts/astro-messages.mjs');

/** Copies a file. One of Astro's imports what is TypeScript here and JavaScript there. */
function ship(file: string): void {
  const to = join(lib, file);
  mkdirSync(dirname(to), { recursive: true });
  if (!/\.(?:astro|mjs)$/.test(file)) return cpSync(join(root, file), to);
  const text = readFileSync(join(root, file), 'utf8');
  writeFileSync(to, text.replace(/((?:from|import|import\()\s*')(\.{1,2}\/[^']+)\.ts'/g, "$1$2.js'"));
}

function run(command: string, ...args: string[]): void {
  const { status, error } = spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw error ?? new Error(`${command} failed; its own words are above.`);
}
