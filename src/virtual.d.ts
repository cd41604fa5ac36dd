/** What the integration tells the site's pages: the settings of this build. */
declare module 'virtual:mentor-directory/config' {
  import type { Site } from './schemas/site.ts';
  export const site: Site;
  /** The day for which the site is built, `2026-11-24`. */
  export const today: string;
  /** The path under which the site is published, `/mentors/`. */
  export const base: string;
  /** Absolute path of the project, from which the content store counts the paths of files. */
  export const root: string;
  /** Absolute path of the content folder. */
  export const contentFolder: string;
  /** Absolute path of the folder that keeps what takes long to make from one build to the next. */
  export const cacheFolder: string;
  /** Whether files with errors are left out instead of stopping the build. */
  export const keepGoing: boolean;
  /** Whether pages are served while they are edited, and not built to be published. */
  export const isDevServer: boolean;
}
