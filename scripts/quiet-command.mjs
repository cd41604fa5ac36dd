import { spawnSync } from 'node:child_process';

/** A download may take a while on a slow line; one that hangs must not hold up the tests for ever. */
const timeoutMs = 10 * 60_000;

/**
 * Runs a command to its end without showing what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string | undefined} What it printed, whether it did well or not; undefined where there is no such command.
 */
export function runQuietly(command, args) {
  const { stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error && error.code === 'ENOENT') return undefined;
  return [`$ ${command} ${args.join(' ')}`, stdout, stderr].filter(Boolean).join('\n');
}
