import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { shownPath } from '../src/content/files.ts';
import { readSite } from '../src/content/site-file.ts';
import { type Command, EXIT, textOption, UsageError } from './command.ts';
import { contentFolderOf, portOf, PORT_OPTION, OUT_OPTION, siteConfig, SITE_OPTIONS } from './site-options.ts';

export const command: Command = {
  name: 'preview',
  summary: 'serve the site that build made',
  usage: 'preview [options]',
  options: { out: OUT_OPTION, ...SITE_OPTIONS, port: PORT_OPTION },
  examples: ['mentor-directory preview', 'mentor-directory preview --out public --port 8080'],
  run: async (args, { stdout }) => {
    process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';
    const { preview } = await import('astro');
    const config = await siteConfig(args);
    const out = resolve(textOption(args, 'out') ?? 'dist');
    if (!existsSync(out))
      throw new UsageError(`There is no site in ${shownPath(out)}. Run "mentor-directory build" first.`);
    const base = textOption(args, 'base') ?? (await readSite(contentFolderOf(args))).site.base ?? '/';
    const server = await preview({ ...config, outDir: out, server: { port: portOf(args) }, logLevel: 'error' });
    stdout.write(`Serving ${shownPath(out)} on http://localhost:${server.port}${base}\nPress Ctrl+C to stop.\n`);
    return EXIT.clean;
  },
};
