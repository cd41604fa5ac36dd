import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createNearest } from '../directory/nearest.ts';
import type { Vocabulary } from '../directory/vocabulary.ts';
import type { Profile } from '../schemas/profile.ts';
import type { Site } from '../schemas/site.ts';

/** What decides which pages a site has. */
export interface SiteContent {
  /** The content folder, absolute. */
  folder: string;
  site: Site;
  vocabulary: Vocabulary;
  profiles: readonly { id: string; profile: Profile }[];
  /** The ids of all files of profiles, those with errors included: what is wrong with them is told there. */
  profileIds: readonly string[];
  guideIds: readonly string[];
  communities: readonly { id: string; schedule?: unknown }[];
}

/** The addresses of a site, from its root. */
export interface SiteAddresses {
  /** Whether an address leads somewhere, whatever follows `?` or `#` in it. */
  has(address: string): boolean;
  /** The nearest known address, where one is near. */
  findNearest(address: string): string | undefined;
}

const PAGE_NUMBER = /page\/\d+\/$/;

/** The addresses that the site of this content has. Nothing is worked out before the first question. */
export function siteAddresses(content: SiteContent): SiteAddresses {
  let pages: Set<string> | undefined;
  const known = (): Set<string> => (pages ??= new Set(listPages(content)));
  const nearest = new Map<string, (path: string) => string | undefined>();
  return {
    has: (address) => {
      const path = pathOf(address);
      if (path === undefined) return false;
      const page = path.endsWith('/') ? path : `${path}/`;
      return known().has(page.replace(PAGE_NUMBER, '')) || isFileOf(path, content);
    },
    findNearest: (address) => {
      const path = pathOf(address) ?? address;
      // A page of the same kind is meant, and how like it is, only what follows tells.
      const kind = `${path.split('/', 2).join('/')}/`;
      const ofKind = nearest.get(kind) ?? nearestBehind(kind, known());
      nearest.set(kind, ofKind);
      return ofKind(path);
    },
  };
}

/** Finds the nearest page under `kind`, or of all pages where there are none under it. */
function nearestBehind(kind: string, pages: ReadonlySet<string>): (path: string) => string | undefined {
  const ends = [...pages]
    .filter((page) => page.startsWith(kind) && page !== kind)
    .map((page) => page.slice(kind.length));
  if (ends.length === 0) return createNearest(pages);
  const find = createNearest(ends);
  return (path) => {
    const end = find(path.slice(kind.length));
    return end === undefined ? undefined : kind + end;
  };
}

function pathOf(address: string): string | undefined {
  try {
    return decodeURI(new URL(address, 'https://site.invalid/').pathname);
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function listPages({ vocabulary, profiles, profileIds, guideIds, communities }: SiteContent): string[] {
  const interests = new Set<string>();
  const countries = new Set<string>();
  for (const { profile } of profiles) {
    countries.add(profile.place?.country?.toLowerCase() ?? 'elsewhere');
    for (const id of [...(profile.interests ?? []), ...(profile.personalInterests ?? [])]) interests.add(id);
  }
  for (const id of [...interests]) for (const broader of vocabulary.broaderOf(id)) interests.add(broader);
  return [
    ...fixedPages(),
    ...profileIds.map((id) => `/mentors/${id}/`),
    ...vocabulary.interests.filter(({ id }) => interests.has(id)).map(({ id }) => `/interests/${id}/`),
    ...guideIds.map((id) => `/guides/${id}/`),
    ...communities.map(({ id }) => `/communities/${id}/`),
    ...[...countries].map((country) => `/places/${country}/`),
  ];
}

/** The pages that every site has: the files of the folder of routes whose names have no parameter. */
function fixedPages(): string[] {
  const folder = fileURLToPath(new URL('../routes/', import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/').replace('[...page]', 'index'))
    .filter((file) => file.endsWith('.astro') && !file.includes('['))
    .map((file) => `/${file.replace(/\.astro$/, '')}/`.replace(/\/index\/$/, '/'));
}

/**
 * Files that every site has. What pages fetch for themselves is no place to send a reader. Feeds and the sitemap need
 * an address, which may be given for one build alone.
 */
const FILES = new Set([
  '/favicon.svg',
  '/mentors.json',
  '/mentors.csv',
  '/robots.txt',
  '/embed.js',
  '/schemas/mentors-1.json',
  '/follow/mastodon.csv',
  '/follow/feeds.opml',
  '/follow/accounts.txt',
  '/feeds/new.xml',
  '/feeds/updated.xml',
  '/sitemap.xml',
]);

/** Files that the site has besides its pages: its own, of mentors and communities, and those of the folder `public`. */
function isFileOf(path: string, { folder, site, profiles, communities }: SiteContent): boolean {
  if (FILES.has(path) || (site.logo !== undefined && path === `/logo/${site.logo}`)) return true;
  const exported = /^\/mentors\/([^/]+)\.(?:json|vcf)$/.exec(path)?.[1];
  if (exported !== undefined) {
    return profiles.some(({ id, profile }) => id === exported && profile.consent?.scope.includes('export'));
  }
  const photo = /^\/photos\/([^/]+)\.webp$/.exec(path)?.[1];
  if (photo !== undefined) return profiles.some(({ id, profile }) => id === photo && profile.photo !== undefined);
  const calendar = /^\/communities\/([^/]+)\.ics$/.exec(path)?.[1];
  if (calendar !== undefined)
    return communities.some(({ id, schedule }) => schedule && (id === calendar || calendar === 'all'));
  const isPlain = path.split('/').every((part) => part !== '..');
  return isPlain && /[^/]$/.test(path) && existsSync(join(dirname(folder), 'public', path));
}
