import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import { NESTED_BASE } from './demo.ts';
import {
  box,
  chip,
  choose,
  countOf,
  field,
  hasFocus,
  heading,
  names,
  openPrepared,
  openSearch,
  settle,
} from './search-page.ts';
import { openSite, type PageOptions } from './site.ts';

const site = await openSite({ folder: inject('demo') });
const nested = await openSite({ folder: inject('nestedDemo'), base: NESTED_BASE });

const PHONE: PageOptions = { width: 320 };

describe('an address', () => {
  test('restores everything it says', async () => {
    const page = await openSearch(site, '?q=care&availability=open&level=resident');
    expect(await field(page).inputValue()).toBe('care');
    expect(await box(page, 'availability', 'open').isChecked()).toBe(true);
    expect(await chip(page, 'Residents').isVisible()).toBe(true);
  });

  test('that is hostile changes nothing but the text in the field', async () => {
    const text = '<img src=x onerror=alert(1)>{{7*7}}';
    const query = new URLSearchParams({ q: text, interest: '__proto__', level: "x' OR 1", show: '1e99', page: '-1' });
    const page = await openSearch(site, `?${query.toString()}`);
    expect(await field(page).inputValue()).toBe(text);
    expect(await page.locator('mentor-search img[src="x"]').count()).toBe(0);
    expect(await page.locator('[data-chip]').count()).toBe(0);
    expect((await names(page)).length).toBeLessThanOrEqual(24);
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
    const page = await openSearch(site, '?q=care&availability=open', PHONE);
    await page.getByRole('button', { name: 'Filters (1)' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
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
    await field(page).fill('kidney');
    await page.waitForURL(/q=kidney$/);
    await field(page).fill('');
    await page.waitForURL(/\/mentors\/$/);
    await choose(page, 'availability', 'closed');
    const closed = await names(page);
    const loaded = page
      .waitForResponse(/\/pagefind\/fragment\/|\/pagefind\/index\//, { timeout: 5000 })
      .catch(() => undefined);
    await loaded;
    await page.waitForTimeout(500);
    expect(await names(page)).toEqual(closed);
    expect(await heading(page).textContent()).toBe(`${closed.length} mentors`);
  });

  test.each([
    ['the index', '**/search/index.*', '?availability=open'],
    ['the cards', '**/search/cards.*', '?availability=open'],
    ['Pagefind', '**/pagefind/pagefind.js', '?q=kidney'],
    ['Pagefind’s index', '**/pagefind/*.pf_meta', '?q=kidney'],
    ['the map of the text search', '**/pagefind/mentors.json', '?q=kidney'],
  ])('it says that the search could not be loaded without %s, and leaves the list', async (_, files, query) => {
    const page = await openPrepared(site, (context) => context.route(files, (route) => route.abort()), query);
    const failed = page.locator('[data-part="failed"]');
    await failed.waitFor({ state: 'visible', timeout: 15_000 });
    expect(await failed.innerText()).toContain('The search could not be loaded');
    expect((await names(page)).length).toBeGreaterThan(24);
  });

  test('it tries again when asked to', async () => {
    const page = await openPrepared(
      site,
      (context) => context.route('**/search/index.*', (route) => route.abort(), { times: 1 }),
      '?availability=closed',
    );
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => page.locator('[data-part="failed"]').isVisible()).toBe(false);
    expect(await names(page)).toHaveLength(await countOf(page, 'availability', 'closed'));
  });

  test('it takes a damaged index for one that could not be loaded', async () => {
    const page = await openPrepared(
      site,
      (context) => context.route('**/search/index.*', (route) => route.fulfill({ body: '{"format":1,"count":46}' })),
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

describe('axe finds nothing', () => {
  const states: [string, string, PageOptions | undefined][] = [
    ['in results of text and filters', '?q=care&availability=open', undefined],
    ['where nobody is found', '?interest=cardiology&level=premed&language=ar', undefined],
    ['where nobody has all words', '?q=kidney+xylophonist', undefined],
    ['on a phone', '?availability=open', PHONE],
  ];
  const schemes = ['light', 'dark'] as const;
  test.each(states.flatMap((state) => schemes.map((scheme) => [...state, scheme] as const)))(
    '%s (%s, %o, %s)',
    async (_, query, options, colorScheme) => {
      const page = await openSearch(site, query, { ...options, colorScheme });
      if (options === PHONE) await page.getByRole('button', { name: 'Filters (1)' }).click();
      await page.locator('details').evaluateAll((groups) => {
        for (const group of groups) (group as HTMLDetailsElement).open = true;
      });
      await expectNoAxeFindings(page);
    },
  );
});
