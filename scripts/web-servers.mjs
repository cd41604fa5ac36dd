import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runQuietly } from './quiet-command.mjs';

/** Where Debian's packages are unpacked: nothing of the machine is changed, and no service starts. */
const brought = fileURLToPath(new URL('../node_modules/.cache/web-servers/', import.meta.url));

const kinds = {
  nginx: { programs: ['nginx'], package: 'nginx' },
  apache: { programs: ['apache2', 'httpd'], package: 'apache2-bin' },
};

/**
 * The programs of nginx and of Apache's server, installed on this machine or unpacked for the tests.
 * @returns {{ nginx: string | undefined, apache: string | undefined }}
 */
export function findWebServers() {
  const installed = (process.env.PATH || '').split(delimiter).filter(Boolean);
  const folders = [...installed, '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', join(brought, 'usr/sbin')];
  const find = ({ programs }) =>
    programs.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  return { nginx: find(kinds.nginx), apache: find(kinds.apache) };
}

/**
 * What the environment of {@link findWebServers}'s programs must say, so that those unpacked find their libraries.
 * @returns {NodeJS.ProcessEnv}
 */
export function webServerEnvironment() {
  const lib = join(brought, 'usr/lib');
  if (!existsSync(lib)) return process.env;
  const folders = readdirSync(lib).filter((name) => name.endsWith('-linux-gnu'));
  return { ...process.env, LD_LIBRARY_PATH: folders.map((name) => join(lib, name)).join(delimiter) };
}

/**
 * Brings nginx and Apache where Debian's packages can be had, and says what is left out where they cannot.
 * @param {(text: string) => void} say
 */
export function ensureWebServers(say) {
  const missing = () => Object.keys(kinds).filter((kind) => !findWebServers()[kind]);
  if (missing().length === 0) return;
  say('Bringing nginx and Apache for the tests of web servers …');
  const noise = unpackDebians(missing().map((kind) => kinds[kind].package));
  if (missing().length === 0) return;
  say(noise);
  say(`There is no ${missing().join(' and no ')}: tests that serve the site with it are left out.`);
}

/** Downloads packages and what they need, as apt-get would install them here, and unpacks them. Needs no rights. */
function unpackDebians(packages) {
  if (process.platform !== 'linux' || runQuietly('apt-get', ['--version']) === undefined) return '';
  const archives = join(brought, 'archives');
  const ownLists = join(brought, 'lists/');
  for (const folder of [archives, ownLists]) mkdirSync(join(folder, 'partial'), { recursive: true });
  const aptGet = (lists, ...args) => {
    const settings = [
      'Debug::NoLocking=1',
      'APT::Sandbox::User=',
      `Dir::Cache=${brought}`,
      `Dir::State::lists=${lists}`,
    ];
    return runQuietly('apt-get', [...settings.flatMap((setting) => ['-o', setting]), ...args]);
  };
  const download = (lists) => aptGet(lists, 'install', '-y', '--no-install-recommends', '--download-only', ...packages);
  const files = () => readdirSync(archives).filter((name) => name.endsWith('.deb'));
  const printed = [download('/var/lib/apt/lists/')];
  // Containers have no lists of packages, or old ones.
  if (files().length === 0) printed.push(aptGet(ownLists, 'update'), download(ownLists));
  for (const file of files()) printed.push(runQuietly('dpkg-deb', ['-x', join(archives, file), brought]));
  return printed.filter(Boolean).join('\n');
}
