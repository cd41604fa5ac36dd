import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** The day for which the demo is built, whatever the day of the test: 24 November 2026. */
const SOURCE_DATE_EPOCH = '1795478400';

export const NESTED_BASE = '/dept/mentors/';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the demo, built for the root of a server. */
    demo: string;
    /** Folder of the demo, built for {@link NESTED_BASE}. */
    nestedDemo: string;
  }
}

/** Builds the demo once for all browser tests, outside of the tree; gives back what removes it. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-directory-demo-'));
  // A web server started by root reads files as somebody else.
  chmodSync(folder, 0o755);
  const remove = (): void => rmSync(folder, { recursive: true });
  try {
    project.provide('demo', build(join(folder, 'root'), '/'));
    project.provide('nestedDemo', build(join(folder, 'nested'), NESTED_BASE));
    return remove;
  } catch (error) {
    remove();
    throw error;
  }
}

function build(out: string, base: string): string {
  const command = join(import.meta.dirname, '../../scripts/mentor-directory.mjs');
  const options = ['--content', 'content', '--out', out, '--base', base, '--site', 'https://mentors.example.edu'];
  execFileSync(process.execPath, [command, 'build', ...options], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, SOURCE_DATE_EPOCH, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return out;
}
