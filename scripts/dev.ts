import { dev } from 'astro';
import { type Command, EXIT } from './command.ts';
import { siteConfig, SITE_OPTIONS } from './site-options.ts';
const { out: _out, ...options } = SITE_OPTIONS;
export const command: Command = {
  name: 'dev',
  summary: 'serve the directory while you edit it',
  usage: 'dev [options]',
  options: { ...options, port: { type: 'string', value: 'N', help: 'the port (default: 4321)' } },
  examples: ['mentor-directory dev --content ../mentors'],
  run: async (args) => {
    process.env['ASTRO_DEV_BACKGROUND'] = '0';
    await dev({ ...siteConfig(args), logLevel: 'info' });
    return EXIT.clean;
  },
};
