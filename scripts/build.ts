import { build, type AstroIntegration } from 'astro';
import { readContent } from '../src/content/content.ts';
import { shownPath } from '../src/content/files.ts';
import { countProblems, formatProblems } from '../src/content/report.ts';
import { isError, type Problem } from '../src/directory/problem.ts';
import { type Arguments, type Command, EXIT, type Output } from './command.ts';
import { contentFolderOf, siteConfig, SITE_OPTIONS } from './site-options.ts';

export const command: Command = {
  name: 'build',
  summary: 'make the site and its search index',
  usage: 'build [options]',
  options: {
    ...SITE_OPTIONS,
    'keep-going': { type: 'boolean', help: 'publish without the files that have errors, and say which' },
  },
  examples: ['mentor-directory build', 'mentor-directory build --content ../mentors --out public --base /mentors/'],
  run: async (args, output) => {
    const { integrations = [], ...config } = siteConfig(args);
    const out = shownPath(String(config.outDir));
    const leftOut = args.values['keep-going'] === true ? await findErrors(args) : [];
    try {
      await build({ ...config, integrations: [...integrations, progress(output, out)] });
      if (leftOut.length === 0) return EXIT.clean;
      const files = new Set(leftOut.map(({ file }) => file)).size;
      output.stderr.write(`${formatProblems(leftOut)}\n\nLeft out ${files} ${files === 1 ? 'file' : 'files'} with errors.\n`);
      return EXIT.partly;
    } catch (error) {
      if (!isContentError(error)) throw error;
      output.stderr.write(`${error.message}\n\n${countProblems(error.problems)}; nothing was built. --keep-going builds without these files.\n`);
      return EXIT.problems;
    }
  },
};

async function findErrors(args: Arguments): Promise<Problem[]> {
  const { problems } = await readContent(contentFolderOf(args), '/');
  return problems.filter(isError);
}

/** Says each step of a build as it begins, and at the end what was written. */
function progress({ stdout, stderr }: Output, out: string): AstroIntegration {
  const start = performance.now();
  const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const step = (text: string): void => void stderr.write(`${seconds().padStart(7)}  ${text}\n`);
  return {
    name: 'mentor-directory-progress',
    hooks: {
      'astro:build:start': () => step('Reading the content'),
      'astro:build:setup': ({ target }) => (target === 'server' ? step('Preparing the pages') : undefined),
      'astro:build:generated': () => step('Pages written; indexing them for search'),
      'astro:build:done': ({ pages }) => void stdout.write(`Built ${pages.length} pages into ${out} in ${seconds()}.\n`),
    },
  };
}

/** The loaders run in Vite's own copy of the modules, so the error is known by its name and not by its class. */
function isContentError(error: unknown): error is Error & { problems: Problem[] } {
  return error instanceof Error && error.name === 'ContentError' && 'problems' in error;
}
