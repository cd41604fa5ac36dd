import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that holds no site that can be searched; the message says what is missing and what to do. */
export class SiteError extends Error {
  override name = 'SiteError';
}

/** A site as `mentor-directory build` wrote it. */
export interface BuiltSite {
  folder: string;
  /** The path that it was built for, with a slash at both ends. */
  base: string;
  hasMentor(id: string): boolean;
}

const BUILD_FIRST = 'Build it first: "npm run build" writes dist.';

/** What in the find-a-mentor page names an address of the site's own, each with the base before it. */
const OWN_ADDRESSES = [
  /<form\b[^>]*\baction="([^"]*\/)mentors\/"/,
  /<mentor-search\b[^>]*\bpages="([^"]*\/)mentors\/"/,
  /\bhref="([^"]*\/)favicon\.svg"/,
  /\bhref="([^"]*\/)assets\/[^"]*\.css"/,
];

/** Reads what a built folder says of itself. Throws {@link SiteError} where it is not a site with a search. */
export function readBuiltSite(folder: string): BuiltSite {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new SiteError(`There is no folder ${folder}. ${BUILD_FIRST}`);
  }
  const path = join(folder, 'mentors/index.html');
  const html = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (!html.includes('<mentor-search')) {
    const missing = html === '' ? 'mentors/index.html' : '<mentor-search> in mentors/index.html';
    throw new SiteError(`${folder} has no find-a-mentor page: there is no ${missing}. ${BUILD_FIRST}`);
  }
  const base = OWN_ADDRESSES.map((pattern) => pattern.exec(html)?.[1]).find((found) => found?.startsWith('/'));
  if (base === undefined) {
    throw new SiteError(`${path} does not say for which path the site was built: its search form has no address.`);
  }
  return { folder, base, hasMentor: (id) => existsSync(join(folder, 'mentors', id, 'index.html')) };
}
