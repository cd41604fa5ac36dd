import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../scripts/mentor-directory.mjs', import.meta.url));

/** What a run of a command gave. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `mentor-directory` as a person would, in a process of its own. */
export function runCommand(
  words: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], {
      cwd: options.cwd,
      // Awkward on purpose: none of these, which other programs set, may change what is built.
      env: { ...process.env, NODE_ENV: 'test', BASE_URL: '/elsewhere/', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
