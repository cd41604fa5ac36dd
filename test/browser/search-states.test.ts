import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindingsInLightAndDark } from './axe.ts';
import { NESTED_BASE } from './demo.ts';
import { listOverflowing } from './layout.ts';
import {
  box,
  chip,
  chips,
  choose,
  countOf,
  field,
  hasFocus,
  heading,
  names,
  openPrepared,
  openSearch,
  queryOf,
  settle,
  total,
} from './search-page.ts';
import { openSite, type PageOptions } from './site.ts';

const site = await openSite({ folder: inject('demo') });
const nested = await openSite({ folder: inject('nestedDemo'), base: NESTED_BASE });

const PHONE: PageOptions = { width: 320 };

describe('an address', () => {
  test('restores everything it says', async () => {
    const page = await openSearch(site, '?q=kidney&availability=open&level=resident');
    expect(await field(page).inputValue()).toBe('kidney');
    expect(await box(page, 'availability', 'open').isChecked()).toBe(true);
    expect(await chips(page)).toEqual(['Nephrology', 'Open to new mentees', 'Residents']);
    expect(await names(page)).toEqual(['Grace Okafor']);
  });

  test('that is hostile changes nothing but the text in the field, and what is kept in the browser nothing', async () => {
    const text = '<img src=x onerror=alert(1)>{{7*7}}';
    const query = new URLSearchParams({ q: text, interest: '__proto__', level: "x' OR 1", show: '1e99', page: '-1' });
    const page = await openSearch(site, `?${query.toString()}`);
    expect(await field(page).inputValue()).toBe(text);
    expect(await page.locator('mentor-search img[src="x"]').count()).toBe(0);
    expect(await page.locator('[data-chip] [data-facet]').count()).toBe(0);
    expect((await names(page)).length).toBeLessThanOrEqual(24);
    await page.goto(site.url('/mentors/'));
    await settle(page);
    const plain = await names(page);
    await page.evaluate((value) => localStorage.setItem('mentor-directory:search-key', value), text);
    await page.goto(site.url('/mentors/#<img src=x onerror=alert(1)>'));
    await page.reload();
    await settle(page);
    expect(await names(page)).toEqual(plain);
    expect(await page.getByRole('button', { name: 'Turn the key off' }).isVisible()).toBe(true);
  });

  test('works under any base path', async () => {
    const page = await nested.open('/mentors/?q=kidney');
    await settle(page);
    expect(await page.locator('.card-name a').first().getAttribute('href')).toMatch(
      /^\/dept\/mentors\/mentors\/[a-z-]+\/$/,
    );
    await page.locator('.card-name a').first().click();
    await page.waitForURL(/\/dept\/mentors\/mentors\/[a-z-]+\/$/);
    expect(await page.locator('h1').count()).toBe(1);
  });
});

describe('chips of what is chosen', () => {
  test('take it off, and hand the focus on', async () => {
    const page = await openSearch(site, '?availability=open&level=fellow');
    await chip(page, 'Open to new mentees').focus();
    await page.keyboard.press('Enter');
    await settle(page);
    expect(queryOf(page)).toBe('?level=fellow');
    expect(await hasFocus(chip(page, 'Fellows'))).toBe(true);
    await page.keyboard.press('Enter');
    await settle(page);
    expect(queryOf(page)).toBe('');
    expect(await hasFocus(heading(page))).toBe(true);
  });

  test('are taken off together with the text by one button', async () => {
    const page = await openSearch(site, '?q=kidney&availability=open&level=fellow');
    await page.getByRole('button', { name: 'Remove all' }).click();
    await settle(page);
    expect(queryOf(page)).toBe('');
    expect(await field(page).inputValue()).toBe('');
    expect(await total(page)).toBe(44);
    expect(await hasFocus(heading(page))).toBe(true);
  });
});

test('on a wide screen the filters stand beside the results, without a button', async () => {
  const page = await openSearch(site);
  expect(await page.locator('[data-part="filters-toggle"]').isVisible()).toBe(false);
  expect(await box(page, 'availability', 'open').isVisible()).toBe(true);
});

describe('on a phone', () => {
  test('the field is above the filters, which open, choose, and lead on to the results', async () => {
    const page = await openSearch(site, '', PHONE);
    const toggle = page.getByRole('button', { name: 'Filters' });
    const top = async (locator: ReturnType<typeof field>) => (await locator.boundingBox())!.y;
    expect(await top(field(page))).toBeLessThan(await top(toggle));
    expect(await box(page, 'availability', 'open').isVisible()).toBe(false);
    await toggle.click();
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    await choose(page, 'availability', 'open');
    await page.locator('[data-part="filters-done"]').click();
    expect(await box(page, 'availability', 'open').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Filters (1)' }).isVisible()).toBe(true);
    expect(await hasFocus(heading(page))).toBe(true);
  });

  test('nothing is wider than the screen', async () => {
    const page = await openSearch(site, '?q=transplant+telephone&availability=open', PHONE);
    await page.getByRole('button', { name: 'Filters (1)' }).click();
    expect(await listOverflowing(page)).toEqual([]);
  });
});

describe('when files are slow or fail', () => {
  test('the answer to an earlier question does not take the place of a later one', async () => {
    const page = await openPrepared(site, async (context) => {
      await context.route('**/pagefind/pagefind.js', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await route.continue();
      });
    });
    const asked = page.waitForRequest('**/pagefind/pagefind.js');
    const answered = page.waitForResponse(/\/pagefind\/(?:fragment|index)\//, { timeout: 30_000 });
    await field(page).fill('telephone');
    await asked;
    await field(page).fill('');
    await page.waitForURL(/\/mentors\/$/);
    await choose(page, 'availability', 'closed');
    const closed = await names(page);
    expect(closed).toHaveLength(await countOf(page, 'availability', 'closed'));
    await answered;
    await page.waitForTimeout(500);
    expect(await names(page)).toEqual(closed);
    expect(await heading(page).textContent()).toBe(`${closed.length} mentors`);
  });

  test.each([
    ['the index', '**/search/index.*', '?availability=open'],
    ['the names of the vocabulary', '**/search/terms.*', '?q=kidney'],
    ['Pagefind', '**/pagefind/pagefind.js', '?q=telephone'],
    ['Pagefind’s index', '**/pagefind/*.pf_meta', '?q=telephone'],
    ['the map of the text search', '**/pagefind/mentors.bin', '?q=telephone'],
  ])('it says that the search could not be loaded without %s, and leaves the list', async (_, files, query) => {
    const page = await openPrepared(site, (context) => context.route(files, (route) => route.abort()), query);
    const failed = page.locator('[data-part="failed"][role="alert"]');
    await failed.waitFor({ state: 'visible', timeout: 15_000 });
    expect(await failed.innerText()).toContain('The search could not be loaded');
    expect((await names(page)).length).toBeGreaterThan(24);
  });

  test.each([
    ['the names of what nobody has', '**/search/related.*'],
    ['Pagefind', '**/pagefind/**'],
  ])('it finds by the vocabulary without %s', async (_, files) => {
    const page = await openPrepared(site, (context) => context.route(files, (route) => route.abort()), '?q=kidney');
    await expect.poll(() => names(page)).toEqual(['Grace Okafor', 'Sumaya Haddad']);
    expect(await page.locator('[data-part="failed"]').isVisible()).toBe(false);
  });

  test('it finds without the details of the cards, which then say less', async () => {
    const page = await openPrepared(
      site,
      (context) => context.route('**/search/details.*', (route) => route.abort()),
      '?availability=closed',
    );
    await expect.poll(() => total(page)).toBe(await countOf(page, 'availability', 'closed'));
    expect(await page.locator('[data-part="failed"]').isVisible()).toBe(false);
    expect(await page.locator('[data-part="list"] .card-name a[href$="/"]').count()).toBe(await total(page));
    expect(await page.locator('[data-part="list"] .card-credentials').count()).toBe(0);
  });

  test('it tries again when asked to, and goes on at the results', async () => {
    const index = '**/search/index.*';
    const prepare = (context: BrowserContext): Promise<unknown> => context.route(index, (route) => route.abort());
    const page = await openPrepared(site, prepare, '?availability=closed');
    await page.getByRole('button', { name: 'Try again' }).focus();
    await page.context().unroute(index);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-part="failed"]').isVisible()).toBe(false);
    expect(await total(page)).toBe(await countOf(page, 'availability', 'closed'));
    expect(await hasFocus(heading(page))).toBe(true);
  });

  test.each([
    ['is cut off', (body: Buffer) => body.subarray(0, 200)],
    ['holds something else', () => gzipSync('{"format":1,"count":46}')],
    ['is not there but for a page', () => Buffer.from('<!doctype html><title>Not found</title>')],
  ])('it takes an index that %s for one that could not be loaded', async (_, damage) => {
    const page = await openPrepared(
      site,
      (context) =>
        context.route('**/search/index.*', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: damage(await response.body()) });
        }),
      '?availability=open',
    );
    await page.locator('[data-part="failed"]').waitFor({ state: 'visible' });
    expect((await names(page)).length).toBeGreaterThan(24);
  });
});

test('without JavaScript everybody is listed, nothing pretends to search, and interests lead on', async () => {
  const page = await site.open('/mentors/?q=kidney', { javaScript: false });
  expect(await names(page)).toHaveLength(Number.parseInt((await heading(page).textContent()) ?? ''));
  expect(await page.locator('.search-no-script').innerText()).toContain(
    'everybody is listed here, whatever you looked for',
  );
  expect(await field(page).isVisible()).toBe(false);
  expect(await page.locator('mentor-search :is(input, button):visible').count()).toBe(0);
  await page.getByRole('link', { name: 'Mentors by interest' }).click();
  await page.waitForURL(/\/interests\/$/);
});

describe('axe finds nothing, in light and in dark colours,', () => {
  test.each<[string, string, PageOptions | undefined]>([
    ['in results of text and filters', '?q=telephone&availability=open', undefined],
    ['where nobody is found', '?interest=cardiology&level=premed&language=ar', undefined],
    ['where a word was corrected and nobody has all words', '?q=cardilogy+telephone+xylophonist', undefined],
    ['where an abbreviation stands for two things', '?q=RA', PHONE],
    ['in the open filters of a phone', '?availability=open', PHONE],
  ])('%s (%s)', async (_, query, options) => {
    const page = await openSearch(site, query, options);
    if (options === PHONE) await page.locator('[data-part="filters-toggle"]').click();
    await page.locator('.search-filters details').evaluateAll((groups) => {
      for (const group of groups) (group as HTMLDetailsElement).open = true;
    });
    await expectNoAxeFindingsInLightAndDark(page);
  });
});
