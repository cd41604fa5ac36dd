import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { generatorFolder } from '../src/content/generator.ts';
import { setRunSettings } from '../src/content/run-settings.ts';
import { type Arguments, type Option, textOption, UsageError } from './command.ts';

/** Options of the commands that make or serve a site. */
export const SITE_OPTIONS: Record<string, Option> = {
  site: { type: 'string', value: 'URL', help: 'the address of the site, above the one in site.yaml' },
  base: { type: 'string', value: '/path/', help: 'the path it is published under, above the one in site.yaml' },
};

export const OUT_OPTION: Option = { type: 'string', value: 'DIR', help: 'where the site is (default: dist)' };

export const PORT_OPTION: Option = { type: 'string', value: 'N', help: 'the port on this machine (default: 4321)' };

/** The port that a command was given. Throws {@link UsageError} for anything but a port's number. */
export function portOf(args: Arguments): number {
  const text = textOption(args, 'port') ?? '4321';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new UsageError(`--port is "${text}". Give a number from 1 to 65535.`);
  return port;
}

const CONFIG_FILES = ['astro.config.mjs', 'astro.config.ts', 'astro.config.js', 'astro.config.mts'];

/** The content folder that a command was given, absolute. Throws {@link UsageError} where there is no such folder. */
export function contentFolderOf(args: Arguments): string {
  const given = textOption(args, 'content') ?? 'content';
  const folder = resolve(given);
  if (given === '' || !existsSync(folder)) {
    throw new UsageError(
      `There is no content folder "${given}". Name one with --content DIR, or run where "content" is.`,
    );
  }
  if (!statSync(folder).isDirectory()) throw new UsageError(`"${given}" is a file. Name the content folder around it.`);
  return folder;
}

/** The same, of a folder that holds a directory. Throws {@link UsageError} for one that does not. */
export function directoryFolderOf(args: Arguments): string {
  const folder = contentFolderOf(args);
  if (['site.yaml', 'profiles'].some((name) => existsSync(join(folder, name)))) return folder;
  throw new UsageError(`${folder} is no content folder: it has neither "site.yaml" nor "profiles".`);
}

/** Astro's configuration with the folders that a command needs to know. */
export type SiteConfig = AstroInlineConfig & { root: string; cacheDir: string };

/**
 * Astro's configuration for one run of a command: the project's own file where there is one, else the directory
 * alone. Throws {@link UsageError} for an address or a path that cannot be one.
 */
export async function siteConfig(args: Arguments, keepGoing = false): Promise<SiteConfig> {
  const site = textOption(args, 'site');
  const base = textOption(args, 'base');
  if (site !== undefined && !/^https?:\/\//.test(URL.canParse(site) ? site : '')) {
    throw new UsageError(`--site is "${site}". Give a full address, such as https://mentors.example.edu.`);
  }
  if (base !== undefined && !/^\/(?:[\w.~-]+\/)*$/.test(base)) {
    throw new UsageError(`--base is "${base}". Give a path that begins and ends with "/", such as /mentors/.`);
  }
  setRunSettings({
    from: process.cwd(),
    content: directoryFolderOf(args),
    keepGoing,
    site,
    base,
  });
  const hasProject = CONFIG_FILES.some((file) => existsSync(file));
  const root = hasProject ? process.cwd() : generatorFolder;
  return {
    root,
    cacheDir: cacheFolder(root, contentFolderOf(args)),
    logLevel: 'warn',
    ...(hasProject ? {} : await directoryAlone()),
  };
}

/** The configuration of a directory that has no configuration file. */
async function directoryAlone(): Promise<AstroInlineConfig> {
  const { default: mentorDirectory } = await import('../src/index.ts');
  return { configFile: false, integrations: [mentorDirectory()] };
}

/** Each content folder has its own cache, so that two of them never mix. */
function cacheFolder(root: string, contentFolder: string): string {
  return join(
    root,
    'node_modules/.cache/mentor-directory',
    createHash('sha256').update(contentFolder).digest('hex').slice(0, 16),
  );
}
