import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shownPath } from '../src/content/files.ts';
import { type Command, EXIT, textOption, UsageError } from './command.ts';
import { OUT_OPTION, portOf, PORT_OPTION } from './site-options.ts';

export const command: Command = {
  name: 'preview',
  summary: 'serve the site that build made',
  usage: 'preview [options]',
  options: { out: OUT_OPTION, port: PORT_OPTION },
  examples: ['mentor-directory preview', 'mentor-directory preview --out public --port 8080'],
  run: async (args, { stdout }) => {
    const out = resolve(textOption(args, 'out') ?? 'dist');
    const port = portOf(args);
    const base = basePathOf(out);
    process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';
    const { preview } = await import('astro');
    const server = await preview({ configFile: false, outDir: out, base, server: { port }, logLevel: 'error' });
    stdout.write(`Serving ${shownPath(out)} on http://localhost:${server.port}${base}\nPress Ctrl+C to stop.\n`);
    return EXIT.clean;
  },
};

/** The path that a site was built for, as its own home page says. Throws {@link UsageError} where there is no site. */
function basePathOf(out: string): string {
  const home = join(out, 'index.html');
  const icon = existsSync(home) ? /href="([^"]*)favicon\.svg"/.exec(readFileSync(home, 'utf8')) : null;
  if (icon?.[1] === undefined) {
    throw new UsageError(`There is no site in ${shownPath(out)}. Run "mentor-directory build" first.`);
  }
  return icon[1];
}
