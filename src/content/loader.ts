import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import type { Loader } from 'astro/loaders';
import { isError } from '../directory/problem.ts';
import type { BodyContext } from '../mdx/components.ts';
import type { Body } from '../mdx/body.ts';
import type { PageLink } from '../mdx/markdown.ts';
import type { Profile } from '../schemas/profile.ts';
import { readContent, type Content } from './content.ts';
import type { ProfileEntry } from './entry.ts';
import { generatorPackage } from './generator.ts';
import { canBeLeftOut, ContentError } from './report.ts';
import { countProblems, plural } from '../report/count.ts';
import { formatProblems } from '../report/terminal.ts';

/** Where the loaders find the content, and whether files with errors are left out or stop the build. */
export interface LoaderSettings {
  contentFolder: string;
  /** The path under which the site is published. */
  base: string;
  words: BodyContext['words'];
  keepGoing: boolean;
}

/**
 * The content collection of profiles. Each file is read by {@link readContent}, and again only when its text or the
 * reader itself has changed. Any error in any file of the content stops the build with the whole report.
 */
export function profilesLoader(settings: LoaderSettings): Loader {
  return {
    name: 'mentor-directory-profiles',
    load: async ({ store, watcher, logger, config }) => {
      const root = fileURLToPath(config.root);
      const salt = readerVersion() + settings.base;
      const digestOf = (text: string): string => createHash('sha256').update(salt).update(text).digest('base64url');
      const sync = async (): Promise<void> => {
        const content = await readContent(settings.contentFolder, settings, (id, text) => {
          const entry = store.get(id);
          if (entry?.digest !== digestOf(text) || !entry.rendered) return undefined;
          return {
            profile: entry.data as Profile,
            body: {
              html: entry.rendered.html,
              text: entry.body ?? '',
              projects: (entry.rendered.metadata?.['projects'] ?? []) as string[],
            } satisfies Body,
            links: (entry.rendered.metadata?.['links'] ?? []) as PageLink[],
          };
        });
        handleProblems(content, settings, logger);
        const ids = new Set(content.profiles.map(({ id }) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        for (const entry of content.profiles) store.set(toStoreEntry(entry, digestOf(entry.text), root));
      };
      await sync();
      watch(settings.contentFolder, watcher, sync, (message) => logger.error(message));
    },
  };
}

/** A content collection of data that is read anew as a whole, such as the vocabulary: small, and without bodies. */
export function listLoader<T extends { id: string }>(
  name: string,
  settings: LoaderSettings,
  read: () => Promise<readonly T[] | undefined>,
): Loader {
  return {
    name: `mentor-directory-${name}`,
    load: async ({ store, watcher, logger }) => {
      const sync = async (): Promise<void> => {
        const entries = await read();
        if (!entries) return;
        store.clear();
        // A collection gives its entries by their ids; the body keeps the place that each has in the list.
        entries.forEach((entry, place) => store.set({ id: entry.id, data: { ...entry }, body: String(place) }));
      };
      await sync();
      watch(settings.contentFolder, watcher, sync, (message) => logger.error(message));
    },
  };
}

/** Throws for errors, or reports them where files with errors are left out; says how many warnings there are. */
function handleProblems({ problems }: Content, { keepGoing }: LoaderSettings, logger: AstroIntegrationLogger): void {
  const errors = problems.filter(isError);
  if (errors.length > 0 && !(keepGoing && errors.every(canBeLeftOut))) throw new ContentError(errors);
  if (errors.length > 0) logger.error(`Left out for now:\n\n${formatProblems(errors)}\n`);
  const unrecorded = problems.filter(({ kind }) => kind === 'consent-unrecorded').length;
  if (unrecorded > 0)
    logger.warn(
      `${plural(unrecorded, 'profile')} published without recorded consent (policies.consent is "reported").`,
    );
  if (problems.length > errors.length) logger.info(`${countProblems(problems)}; "mentor-directory check" shows each.`);
}

function toStoreEntry(
  { id, path, profile, body, links, isClean }: ProfileEntry,
  digest: string,
  root: string,
): Parameters<Parameters<Loader['load']>[0]['store']['set']>[0] {
  return {
    id,
    data: { ...profile },
    filePath: relative(root, path),
    body: body.text,
    ...(isClean && { digest }),
    rendered: { html: body.html, metadata: { headings: [], imagePaths: [], projects: body.projects, links } },
  };
}

/** In development: loads again when anything in the content changes. An error is shown and the last good state kept. */
function watch(
  folder: string,
  watcher: Parameters<Loader['load']>[0]['watcher'],
  sync: () => Promise<void>,
  report: (message: string) => void,
): void {
  if (!watcher) return;
  watcher.add(folder);
  const onChange = (path: string): void => {
    if (path.startsWith(folder))
      sync().catch((error: unknown) => report(error instanceof Error ? error.message : String(error)));
  };
  watcher.on('add', onChange);
  watcher.on('change', onChange);
  watcher.on('unlink', onChange);
}

/** A hash of the reader's own source, so that a change of schema or renderer makes every entry new. */
function readerVersion(): string {
  const hash = createHash('sha256');
  for (const room of ['schemas', 'directory', 'source', 'content', 'mdx', 'handles', 'words']) {
    const folder = fileURLToPath(new URL(`../${room}/`, import.meta.url));
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/(?<!\.d)\.[tj]s$/.test(entry)) hash.update(readFileSync(folder + entry));
    }
  }
  // The packages that read and sanitise stand here with their exact versions.
  hash.update(generatorPackage());
  return hash.digest('base64url');
}
