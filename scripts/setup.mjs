// Installs what is missing before a command of package.json runs: packages, with --chromium a browser for the tests, and
// with --servers web servers for them.
// Plain JavaScript without a dependency, for it has to run on an older Node and before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { findOutdatedPackage } from './packages.mjs';
import { ensureWebServers } from './web-servers.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));
const isCommand = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCommand) await run();

/** Leaves a working tree with all packages, and with what else is asked for; sets the exit code when it cannot. */
async function run() {
  try {
    ensurePackages();
    if (process.argv.includes('--chromium')) ensureChromium(say);
    if (process.argv.includes('--servers')) ensureWebServers(say);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function ensurePackages() {
  const outdated = findOutdatedPackage(folder);
  if (outdated === undefined) return;
  say(`Installing packages with npm ci (${outdated}) …`);
  installPackages(process.env.npm_node_execpath || process.execPath);
  // An npm on an older Node leaves out optional packages that want a newer one; the Node it has just installed takes them.
  const installedNode = join(folder, 'node_modules', '.bin', 'node');
  if (findOutdatedPackage(folder) !== undefined && existsSync(installedNode)) installPackages(installedNode);
  const remaining = findOutdatedPackage(folder);
  if (remaining !== undefined)
    throw new Error(`npm ci ended well, yet ${remaining}. Delete node_modules, then try again with a newer Node.`);
}

/** Runs `npm ci` on the given Node; its output stays visible, on stderr, so that a command's own output stays clean. */
function installPackages(node) {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const path = [dirname(node), process.env.PATH].join(delimiter);
  const options = { cwd: folder, stdio: ['ignore', 2, 2], env: { ...process.env, PATH: path } };
  const isNpm = npm !== undefined && /\bnpm-cli\.c?js$/.test(npm);
  const { status, error } = isNpm
    ? spawnSync(node, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (error) throw new Error(`npm could not be started: ${error.message}. Install npm, then try again.`);
  if (status !== 0)
    throw new Error('npm ci failed; its own words are above. Put that right, then run the same command again.');
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
