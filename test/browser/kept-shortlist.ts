import type { Page } from 'playwright-core';
import { formatShortlist } from '../../src/shortlist/shortlist-text.ts';
import { block } from './faulty-page.ts';
import type { PageOptions, Site } from './site.ts';

/** Under which name the shortlist of a directory at the root of a server is kept. */
export const KEY = 'mentor-directory:shortlist:/';

/** Mentors of the demo by id; one who is not in it, by a name. */
export type Listed = string | { id: string; name: string };

/** Opens a page in a browser that has a shortlist. */
export async function openWithList(
  site: Site,
  path: string,
  mentors: readonly Listed[],
  options: PageOptions = {},
): Promise<Page> {
  const list = mentors.map((mentor) => ({
    ...(typeof mentor === 'string' ? { id: mentor, name: mentor } : mentor),
    added: '2026-11-01',
  }));
  return openWithText(site, path, formatShortlist(list), options);
}

/** Opens a page that works on the shortlist in a browser that keeps a text where the shortlist should be, or nothing. */
export async function openWithText(
  site: Site,
  path: string,
  text: string | undefined,
  options: PageOptions = {},
): Promise<Page> {
  const page = await site.open('/about/', options);
  if (text !== undefined) await page.evaluate(([key, kept]) => localStorage.setItem(key, kept), [KEY, text] as const);
  await goAndWait(page, site, path);
  return page;
}

/** Opens a page that works on the shortlist in a browser that refuses to keep anything. */
export async function openBlocked(site: Site, path: string, options: PageOptions = {}): Promise<Page> {
  const page = await site.open('/about/', options);
  await block(page.context());
  await goAndWait(page, site, path);
  return page;
}

async function goAndWait(page: Page, site: Site, path: string): Promise<void> {
  await page.goto(site.url(path));
  await page.locator('main :is([data-state], [ready])').waitFor();
}
