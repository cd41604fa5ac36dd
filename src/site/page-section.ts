/** The four parts of the site that the header leads to. */
export const SECTIONS = [
  { name: 'mentors', path: '/mentors/' },
  { name: 'interests', path: '/interests/' },
  { name: 'guides', path: '/guides/' },
  { name: 'about', path: '/about/' },
] as const;

export type Section = (typeof SECTIONS)[number]['name'];

/**
 * How a section's link is marked on the page at `path`, which is given from the root of the site: `page` where it
 * leads to that page itself, `true` where it leads to the part of the site that the page belongs to.
 */
export function currentOf(section: { path: string }, path: string): 'page' | 'true' | undefined {
  if (path === section.path) return 'page';
  return path.startsWith(section.path) ? 'true' : undefined;
}

/** A path of this site without the base path under which it is published: `/mentors/about/` gives `/about/`. */
export function withoutBase(path: string, base: string): string {
  const root = base.replace(/\/$/, '');
  return path.startsWith(`${root}/`) ? path.slice(root.length) : path;
}
