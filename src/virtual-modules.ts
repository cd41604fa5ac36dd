import type { Plugin } from 'vite';
import type { Day } from './directory/availability.ts';
import type { Site } from './schemas/site.ts';

const CONFIG = 'virtual:mentor-directory/config';
const HUE = 'virtual:mentor-directory/hue.css';

/** What the pages are told through virtual modules. */
export interface VirtualModules {
  config: {
    site: Site;
    base: string;
    root: string;
    contentFolder: string;
    cacheFolder: string;
    today: Day;
    keepGoing: boolean;
    isDevServer: boolean;
  };
  /** The department's hue as custom properties. */
  hueStyles: string;
}

/** The Vite plugin that offers this build's settings as modules: data that pages import like any other. */
export function virtualModules({ config, hueStyles }: VirtualModules): Plugin {
  const sources = new Map([
    [
      CONFIG,
      Object.entries(config)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n'),
    ],
    [HUE, hueStyles],
  ]);
  return {
    name: 'mentor-directory',
    resolveId: (id) => (sources.has(id) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? sources.get(id.slice(1)) : undefined),
  };
}
