import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { box, field, heading, names, openPrepared, openSearch, settle, total } from './search-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });

/** A page of the demo as it would be if its files were large, with nobody listed yet whom a test might take for found. */
const openLarge = (prepare: (context: BrowserContext) => Promise<unknown> = async () => undefined): Promise<Page> =>
  openPrepared(site, async (context) => {
    await context.route(/\/mentors\/$/, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace('<mentor-search ', '<mentor-search large ') });
    });
    await prepare(context);
  });

/** Holds requests back until it is told to let them go. */
async function hold(context: BrowserContext, files: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await context.route(files, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

describe('where files are large', () => {
  test('words in texts show a few at once, before the index is there, and then everybody as on a small site', async () => {
    const small = await openSearch(site, '?q=years');
    let release = (): void => undefined;
    const page = await openLarge(async (context) => (release = await hold(context, '**/search/index.*')));
    await field(page).fill('years');
    await expect.poll(() => heading(page).textContent()).toBe(await heading(small).textContent());
    const first = await names(page);
    expect(first).toHaveLength(6);
    expect(await page.locator('.card-reason mark').count()).toBeGreaterThanOrEqual(6);
    expect(await page.locator('[data-part="more"]').isVisible()).toBe(false);
    release();
    await expect.poll(() => names(page)).toEqual(await names(small));
    expect(await page.locator('[data-part="more"]').isVisible()).toBe((await total(small)) > 24);
  });

  test.each([
    ['a choice', (page: Page) => box(page, 'availability', 'open').dispatchEvent('click'), '**/search/index.*'],
    ['what an interest is called', (page: Page) => field(page).fill('cardiology'), '**/search/index.*'],
    ['other words', (page: Page) => field(page).fill('heart'), '**/search/terms.*'],
  ])('%s asks for its file without waiting for the engine', async (_, act, file) => {
    let release = (): void => undefined;
    const page = await openLarge(async (context) => {
      // The names come while nothing else is to be done; here they shall not.
      await context.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
      release = await hold(context, '**/assets/search-engine.*');
    });
    const asked = page.waitForRequest(file, { timeout: 5000 });
    await act(page);
    await asked;
    release();
    await settle(page);
    expect(await total(page)).toBeGreaterThan(0);
  });

  test('the names of interests come while nothing else is to be done, and are asked for once', async () => {
    const asked: string[] = [];
    const page = await openLarge(async (context) =>
      context.on('request', (request) => asked.push(new URL(request.url()).pathname)),
    );
    const terms = (): string[] => asked.filter((path) => path.startsWith('/search/terms.'));
    await expect.poll(terms).toHaveLength(1);
    expect(asked.filter((path) => path.includes('search-engine'))).toEqual([]);
    await field(page).fill('kidney');
    await expect.poll(() => names(page)).toEqual(['Grace Okafor', 'Sumaya Haddad']);
    expect(terms()).toHaveLength(1);
  });
});
