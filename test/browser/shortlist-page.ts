import type { Locator, Page } from 'playwright-core';
import type { ShortlistEntry } from '../../src/shortlist/shortlist.ts';
import { KEY, openWithText } from './kept-shortlist.ts';
import type { PageOptions, Site } from './site.ts';

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
export const openShortlistPage = (
  site: Site,
  text: string | undefined,
  fragment = '',
  options?: PageOptions,
): Promise<Page> => openWithText(site, `/shortlist/${fragment}`, text, options);

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
