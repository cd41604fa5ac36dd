import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../src/content/content.ts';
import { isMissing, shownPath } from '../src/content/files.ts';
import { createWords } from '../src/directory/words.ts';
import { en } from '../src/words/en.ts';
import { canBeLeftOut } from '../src/content/report.ts';
import { countProblems, plural } from '../src/report/count.ts';
import { isError, type Problem } from '../src/directory/problem.ts';
import { LockedError, withLock } from '../src/output/lock.ts';
import { publishFolder } from '../src/output/publish.ts';
import { type Arguments, type Command, EXIT, type Output, textOption } from './command.ts';
import { directoryFolderOf, OUT_OPTION, siteConfig, SITE_OPTIONS } from './site-options.ts';

export const command: Command = {
  name: 'build',
  summary: 'make the site and its search index',
  usage: 'build [options]',
  options: {
    out: OUT_OPTION,
    ...SITE_OPTIONS,
    'keep-going': { type: 'boolean', help: 'publish without the files that have errors, and say which' },
  },
  examples: ['mentor-directory build', 'mentor-directory build --content ../mentors --out public --base /mentors/'],
  run: async (args, output) => {
    const out = resolve(textOption(args, 'out') ?? 'dist');
    const refusal = await refuseOut(out, directoryFolderOf(args));
    if (refusal !== undefined) {
      output.stderr.write(`${refusal}\n`);
      return EXIT.refused;
    }
    const errors = args.values['keep-going'] === true ? await findErrors(args) : [];
    try {
      await buildInto(out, args, output);
    } catch (error) {
      if (error instanceof LockedError) {
        output.stderr.write(`${error.message}\n`);
        return EXIT.later;
      }
      if (!isContentError(error)) throw error;
      output.stderr.write(
        `${error.message}\n\n${countProblems(error.problems)}; nothing was built.${error.problems.every(canBeLeftOut) ? ' --keep-going builds without these files.' : ''}\n`,
      );
      return EXIT.problems;
    }
    if (errors.length === 0) return EXIT.clean;
    const files = new Set(errors.map(({ file }) => file)).size;
    output.stderr.write(`Left out ${plural(files, 'file')} with errors.\n`);
    return EXIT.partly;
  },
};

/**
 * Builds beside the cache and publishes from there, so that a build that fails leaves the last site as it was. The
 * folder is always the same, as Astro forgets its content store when its configuration changes.
 */
async function buildInto(out: string, args: Arguments, { stdout, stderr }: Output): Promise<void> {
  // Astro takes a second to load, and most commands do without it.
  const { build } = await import('astro');
  const start = performance.now();
  const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const step = (text: string): void => void stderr.write(`${seconds().padStart(8)}  ${text}\n`);
  const { integrations = [], ...config } = await siteConfig(args, args.values['keep-going'] === true);
  const staging = join(config.cacheDir, 'site');
  let pages = 0;
  const count = (written: number): void => void (pages = written);
  await withLock(join(config.cacheDir, 'lock'), async () => {
    step('Reading the content');
    // Astro finds the packages that pages need from where it runs.
    process.chdir(config.root);
    await build({
      ...config,
      outDir: staging,
      logger: MESSAGES,
      integrations: [...integrations, progress(step, count)],
    });
    const { written, unchanged, removed, kept } = await publishFolder(staging, out);
    stdout.write(
      `Built ${pages} pages into ${shownPath(out)} in ${seconds()}: ` +
        `${written} files written, ${unchanged} unchanged, ${removed} removed.\n`,
    );
    for (const file of kept) {
      stderr.write(`${shownPath(join(out, file))} is your own and stays. Move it away, and a build writes ours.\n`);
    }
  });
}

const MESSAGES = { entrypoint: fileURLToPath(new URL('astro-messages.mjs', import.meta.url)) };

/** Says each step of a build as it begins. */
function progress(step: (text: string) => void, count: (pages: number) => void): AstroIntegration {
  return {
    name: 'mentor-directory-progress',
    hooks: {
      'astro:build:setup': ({ target }) => (target === 'server' ? step('Preparing the pages') : undefined),
      'astro:build:generated': () => step('Pages are made; indexing them for search'),
      'astro:build:done': ({ pages }) => count(pages.length),
    },
  };
}

/** Why a folder may not be published into, if so: its files would be replaced by the site's. */
async function refuseOut(out: string, contentFolder: string): Promise<string | undefined> {
  const holds = (folder: string): boolean => `${folder}${sep}`.startsWith(`${out}${sep}`);
  if ([contentFolder, process.cwd(), homedir()].some(holds)) {
    return `The site cannot go into ${out}, as all else there would be removed. Name a folder of its own with --out DIR.`;
  }
  const present = await readdir(out).catch((error: unknown): string[] => {
    if (isMissing(error)) return [];
    throw error;
  });
  const isSite = ['index.html', 'mentors', 'assets'].every((name) => present.includes(name));
  if (present.length === 0 || (isSite && !present.includes('.git'))) return undefined;
  return `${out} holds files that are no site, and they would be removed. Empty it, or name another folder with --out DIR.`;
}

async function findErrors(args: Arguments): Promise<Problem[]> {
  const { problems } = await readContent(directoryFolderOf(args), { base: '/', words: createWords('en', en) });
  return problems.filter(isError);
}

/** The loaders run in Vite's own copy of the modules, so the error is known by its name and not by its class. */
function isContentError(error: unknown): error is Error & { problems: Problem[] } {
  return error instanceof Error && error.name === 'ContentError' && 'problems' in error;
}
