import { type Command, EXIT } from './command.ts';
import { portOf, PORT_OPTION, siteConfig, SITE_OPTIONS } from './site-options.ts';

export const command: Command = {
  name: 'dev',
  summary: 'serve the directory while you edit it (search by text needs a build)',
  usage: 'dev [options]',
  options: { ...SITE_OPTIONS, port: PORT_OPTION },
  examples: ['mentor-directory dev', 'mentor-directory dev --content ../mentors --port 8080'],
  run: async (args) => {
    process.env['ASTRO_DEV_BACKGROUND'] = '0';
    const { dev } = await import('astro');
    await dev({ ...(await siteConfig(args, true)), server: { port: portOf(args) }, logLevel: 'info' });
    return EXIT.clean;
  },
};
