import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Rolldown } from 'vite';
import { hueStyles } from './brand/hue.ts';
import { readContent } from './content/content.ts';
import { ContentError } from './content/report.ts';
import { getRunSettings } from './content/run-settings.ts';
import { readSite } from './content/site-file.ts';
import { buildDay } from './content/build-day.ts';
import { createWords } from './directory/words.ts';
import { isError } from './directory/problem.ts';
import { staleAfterMonthsOf } from './schemas/site.ts';
import { writeSearchFiles } from './search/write-search-files.ts';
import { serverFiles } from './serving/server-files.ts';
import { sitemapOf } from './sitemap/listed-pages.ts';
import { virtualModules } from './virtual-modules.ts';
import { en } from './words/en.ts';

/** What `astro.config.mjs` may say of a directory; everything else stands in its content folder. */
export interface MentorDirectoryOptions {
  /** The content folder, from the project's root. Default: `content`. */
  content?: string;
}

const sourceFolder = new URL('./', import.meta.url);

/**
 * The generator as an Astro integration. It reads a content folder wherever it is, brings its own pages, styles and
 * collections, and writes the search files after the build. A project needs nothing else but content.
 */
export default function mentorDirectory(options: MentorDirectoryOptions = {}): AstroIntegration {
  const run = getRunSettings();
  let contentFolder = '';
  let base = '/';
  let site: string | undefined;
  let staleAfterMonths = 0;
  let publicFolder: URL | undefined;
  /** Whether the department brings a file of its own, which then stays. */
  const isPublic = (name: string, logger: AstroIntegrationLogger): boolean => {
    const isOwn = publicFolder !== undefined && existsSync(new URL(name, publicFolder));
    if (isOwn) logger.warn(`public/${name} is your own and takes the place of ours.`);
    return isOwn;
  };
  return {
    name: 'mentor-directory',
    hooks: {
      'astro:config:setup': async ({ command, config: given, injectRoute, updateConfig, addWatchFile }) => {
        const root = fileURLToPath(given.root);
        contentFolder = resolve(root, run.content ?? options.content ?? 'content');
        addWatchFile(resolve(contentFolder, 'site.yaml'));
        const { site, problems } = await readSite(contentFolder);
        if (problems.some(isError)) throw new ContentError(problems);
        staleAfterMonths = staleAfterMonthsOf(site);
        base = run.base ?? (given.base === '/' ? (site.base ?? '/') : given.base);
        for (const route of listRoutes()) injectRoute(route);
        updateConfig({
          ...(hasOwnCollections(given) ? {} : { srcDir: sourceFolder }),
          site: run.site ?? given.site ?? site.address,
          base,
          trailingSlash: 'always',
          build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
          devToolbar: { enabled: false },
          experimental: { contentIntellisense: true },
          integrations: [mdx()],
          vite: {
            plugins: [
              virtualModules({
                config: {
                  site,
                  base,
                  root,
                  contentFolder,
                  cacheFolder: fileURLToPath(given.cacheDir),
                  today: buildDay(),
                  keepGoing: run.keepGoing ?? false,
                  isDevServer: command === 'dev',
                },
                hueStyles: hueStyles(site.hue ?? 'indigo'),
              }),
            ],
            build: { assetsInlineLimit: 0, rolldownOptions: { onLog: withoutDirectiveNotes } },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
        site = config.site;
        publicFolder = config.publicDir;
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const words = createWords('en', en);
        const { profiles, vocabulary } = await readContent(contentFolder, { base, words });
        await writeSearchFiles({
          outDir: dir,
          mentors: profiles,
          bodies: new Map(profiles.map(({ id, body }) => [id, body.text])),
          vocabulary,
          words,
          today: buildDay(),
          staleAfterMonths,
        });
        await writeFiles(new Map([...serverFiles(base)].filter(([name]) => !isPublic(name, logger))), dir);
        if (site === undefined) logger.warn(WITHOUT_ADDRESS);
        else await writeFiles(await sitemapOf(pages, new URL(base, site), dir), dir);
      },
    },
  };
}

const WITHOUT_ADDRESS =
  'Feeds, the sitemap and pictures for link previews are left out: they need the address of the site. ' +
  'Write it into site.yaml, such as "address: https://mentors.example.edu", or give it with --site.';

async function writeFiles(files: ReadonlyMap<string, string>, dir: URL): Promise<void> {
  for (const [name, text] of files) await writeFile(new URL(name, dir), text);
}

/** Every page of the folder `routes`, as a route of its own: `mentors/[id].astro` becomes `/mentors/[id]`. */
function listRoutes(): { pattern: string; entrypoint: URL }[] {
  const folder = new URL('routes/', sourceFolder);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?<!\.d)\.(?:astro|[tj]s)$/.test(file))
    .sort()
    .map((file) => ({
      pattern: `/${file.replace(/\.(?:astro|[tj]s)$/, '').replace(/(?:^|\/)index$/, '')}`,
      entrypoint: new URL(file, folder),
    }));
}

/** Drops Vite's notes on a directive that Astro puts into every MDX module and takes out again itself. */
function withoutDirectiveNotes(
  level: Rolldown.LogLevel,
  log: Rolldown.RolldownLog,
  handle: Rolldown.LogOrStringHandler,
): void {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}

function hasOwnCollections({ srcDir }: AstroConfig): boolean {
  return ['ts', 'mts', 'js', 'mjs'].some((extension) => existsSync(new URL(`content.config.${extension}`, srcDir)));
}
