import { build } from 'astro';
import { type Command, EXIT } from './command.ts';
import { siteConfig, SITE_OPTIONS } from './site-options.ts';

export const command: Command = {
  name: 'build',
  summary: 'make the site and its search index',
  usage: 'build [options]',
  options: {
    ...SITE_OPTIONS,
    'keep-going': { type: 'boolean', help: 'publish without the files that have errors, and count them' },
  },
  examples: ['mentor-directory build', 'mentor-directory build --content ../mentors --out public --base /mentors/'],
  run: async (args, { stderr }) => {
    const config = siteConfig(args);
    stderr.write(`Building ${config.outDir}\n`);
    await build(config);
    return EXIT.clean;
  },
};
