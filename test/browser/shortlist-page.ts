import type { BrowserContext, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { ShortlistEntry } from '../../src/shortlist/shortlist.ts';
import type { PageOptions, Site } from './site.ts';

/** Under which name the shortlist of a directory at the root of a server is kept. */
export const KEY = 'mentor-directory:shortlist:/';

/** A mentor on a shortlist as it is kept. */
export const saved = (id: string, name: string, more: Partial<ShortlistEntry> = {}): ShortlistEntry => ({
  id,
  name,
  added: '2026-11-20',
  ...more,
});

export const GRACE = saved('grace-okafor', 'Grace Okafor', { note: 'Ask about dialysis', contacted: '2026-11-20' });
export const HALA = saved('hala-al-nuaimat', 'هالة النعيمات');
export const LEFT = saved('left-long-ago', 'Somebody Who Left', { note: 'Met at the congress' });

/** The text of a list as it is kept and exported. */
export const textOf = (list: readonly ShortlistEntry[]): string => JSON.stringify({ version: 2, mentors: list });

/** The page of the shortlist of a browser that keeps this text. */
export async function openShortlistPage(
  site: Site,
  text: string | undefined,
  fragment = '',
  options?: PageOptions,
): Promise<Page> {
  const page = await site.open('/about/', options);
  if (text !== undefined) await page.evaluate(([key, kept]) => localStorage.setItem(key, kept), [KEY, text] as const);
  await page.goto(site.url(`/shortlist/${fragment}`));
  await page.locator('mentor-shortlist[ready]').waitFor();
  return page;
}

/** A page in a browser that keeps nothing, or has no room: `prepare` says which. It may report errors. */
export async function openFaulty(
  site: Site,
  path: string,
  prepare: (context: BrowserContext) => Promise<unknown>,
): Promise<Page> {
  const browser = (await site.open('/about/')).context().browser()!;
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
  onTestFinished(() => context.close());
  await prepare(context);
  const page = await context.newPage();
  await page.goto(site.url(path));
  return page;
}

/** The browser keeps nothing. */
export const block = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });

/** The browser has no room left. */
export const fill = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });

/** What the browser keeps as the shortlist: its entries. */
export const kept = (page: Page): Promise<ShortlistEntry[]> =>
  page.evaluate((key) => (JSON.parse(localStorage.getItem(key) ?? '{"mentors":[]}') as { mentors: [] }).mentors, KEY);

export const row = (page: Page, name: string): Locator =>
  page.locator('[data-part="saved-row"]', { has: page.getByRole('heading', { name }) });
export const note = (page: Page, name: string): Locator => page.getByRole('textbox', { name: `My note ${name}` });
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const status = (page: Page): Locator => page.locator('[data-part="status"]');
export const saveButton = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Shortlist ${name}`, exact: true });

/** The names of the list, in its order. */
export const listed = (page: Page): Promise<string[]> => page.locator('[data-part="list"] h3 bdi').allTextContents();
