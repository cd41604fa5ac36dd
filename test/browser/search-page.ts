import type { BrowserContext, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { PageOptions, Site } from './site.ts';

/** The page of the search at an address, once its results are shown. */
export async function openSearch(site: Site, query = '', options?: PageOptions): Promise<Page> {
  const page = await site.open(`/mentors/${query}`, options);
  await settle(page);
  return page;
}

/**
 * The page of the search in a browser profile whose requests and clock are set before it opens. Other than with
 * `site.open`, the page may report errors.
 */
export async function openPrepared(
  site: Site,
  prepare: (context: BrowserContext) => Promise<unknown>,
  query = '',
): Promise<Page> {
  const browser = (await site.open('/about/')).context().browser()!;
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
  onTestFinished(() => context.close());
  await prepare(context);
  const page = await context.newPage();
  await page.goto(site.url(`/mentors/${query}`));
  await page.locator('mentor-search[ready]').waitFor();
  return page;
}

/** Waits until the script works and no answer is under way. */
export async function settle(page: Page): Promise<void> {
  await page.locator('mentor-search[ready]').waitFor();
  await page.locator('[data-part="results"]:not([aria-busy="true"])').waitFor();
}

export const heading = (page: Page): Locator => page.locator('[data-part="heading"]');
export const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Search mentors' });
export const status = (page: Page): Locator => page.locator('[data-part="status"][role="status"]');
export const chip = (page: Page, label: string): Locator =>
  page.getByRole('button', { name: `Remove ${label}`, exact: true });
export const box = (page: Page, facet: string, value: string): Locator =>
  page.locator(`input[name="${facet}"][value="${value}"]`);

/** The names on the cards, in their order. */
export const names = (page: Page): Promise<string[]> =>
  page.locator('[data-part="list"] .card-name a').allTextContents();

/** What the chips say: first what the text was understood as, then what is chosen. */
export const chips = (page: Page): Promise<string[]> => page.locator('[data-part="chip-label"]').allTextContents();

/** What is said over the results of how the text was read. */
export const notes = (page: Page): Promise<string[]> =>
  page.locator('[data-part="notes"] > p').evaluateAll((all) => all.map(({ textContent }) => textContent.trim()));

/** Why somebody is shown: the marked interests of their card, and what it says. */
export async function reasonOf(page: Page, name: string): Promise<{ marked: string[]; reason: string }> {
  const card = page.locator('[data-part="list"] .card', { has: page.getByRole('link', { name, exact: true }) });
  return {
    marked: await card.locator('.interest-matching').allTextContents(),
    reason: (await card.locator('.card-reason').allTextContents()).join(),
  };
}

/** How many mentors the heading says. */
export const total = async (page: Page): Promise<number> => Number.parseInt((await heading(page).textContent()) ?? '');

/** The paths of all files that the page has loaded. */
export const loadedPaths = (page: Page): Promise<string[]> =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));

export const queryOf = (page: Page): string => new URL(page.url()).search;

export const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

/** The number that stands beside a value. */
export async function countOf(page: Page, facet: string, value: string): Promise<number> {
  const label = page.locator('label', { has: box(page, facet, value) });
  return Number(await label.locator('[data-part="option-count"]').textContent());
}

/** Checks the box of a value, in whatever group it is. */
export async function choose(page: Page, facet: string, value: string): Promise<void> {
  await box(page, facet, value).evaluate((element) => {
    for (let group = element.closest('details'); group; group = group.parentElement?.closest('details') ?? null) {
      group.open = true;
    }
  });
  await box(page, facet, value).check();
  await settle(page);
}

/** Types a text in place of what stands in the field, and waits for its results. */
export async function typeText(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.waitForURL((url) => (url.searchParams.get('q') ?? '') === text);
  await settle(page);
}
