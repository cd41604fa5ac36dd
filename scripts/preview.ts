import { preview } from 'astro';
import { type Command, EXIT } from './command.ts';
import { siteConfig, SITE_OPTIONS } from './site-options.ts';
export const command: Command = {
  name: 'preview',
  summary: 'serve the site that build made',
  usage: 'preview [options]',
  options: { ...SITE_OPTIONS, port: { type: 'string', value: 'N', help: 'the port (default: 4321)' } },
  examples: ['mentor-directory preview --out public'],
  run: async (args) => {
    process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';
    await preview({ ...siteConfig(args), logLevel: 'info' });
    return EXIT.clean;
  },
};
