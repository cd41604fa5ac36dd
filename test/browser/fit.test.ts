import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindingsInLightAndDark } from './axe.ts';
import { listOverflowing } from './layout.ts';
import { choose, hasFocus, names, openPrepared, openSearch, queryOf, settle } from './search-page.ts';
import { openSite, type PageOptions } from './site.ts';

const site = await openSite({ folder: inject('demo') });

const panel = (page: Page) => page.locator('[data-part="fit-panel"]');
const hashOf = (page: Page): string => new URL(page.url()).hash;

/** The page of the search at an address with wishes, once the cards show how they are met. */
async function openFit(address: string, options?: PageOptions): Promise<Page> {
  const page = await openSearch(site, address, options);
  await page.locator('[data-part="fit"]').first().waitFor();
  await settle(page);
  return page;
}

/** Opens the panel, and waits until its field offers interests. */
async function openPanel(page: Page): Promise<void> {
  await panel(page).locator('summary').click();
  await page.getByRole('combobox', { name: 'Add an interest' }).waitFor();
}

/** Adds an interest by its name. */
async function addInterest(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Add an interest' }).pressSequentially(name);
  await page.locator('#fit-suggestions [role="option"]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await settle(page);
}

/** The two lists of somebody's card, line by line. */
async function listsOf(page: Page, name: string): Promise<Record<string, string[]>> {
  const card = page.locator('[data-part="list"] .card', { has: page.getByRole('link', { name, exact: true }) });
  return card
    .locator('.fit-list')
    .evaluateAll((lists) =>
      Object.fromEntries(
        lists.map((list) => [
          list.querySelector('h4')?.textContent.trim() ?? '',
          [...list.querySelectorAll('li, p')].map(({ textContent }) => textContent.trim().replace(/\s+/g, ' ')),
        ]),
      ),
    );
}

describe('saying what one looks for', () => {
  test('shows on each card what is shared and how one would work together, and stands in the address', async () => {
    const page = await openSearch(site);
    await openPanel(page);
    await addInterest(page, 'nephrology');
    await addInterest(page, 'gardening');
    await page.getByLabel('Your stage').selectOption('Residents');
    await page.getByRole('group', { name: 'Help you want' }).getByLabel('Writing').check();
    await page.getByRole('group', { name: 'Help you want' }).getByLabel('Clinical skills').check();
    await page.getByLabel('How often').selectOption('Every week');
    await settle(page);
    const fragment = '#fit&interest=nephrology&outside=gardening&level=resident&help=clinical-skills&help=writing';
    expect(hashOf(page)).toBe(`${fragment}&cadence=weekly`);
    expect(await panel(page).locator('summary').textContent()).toContain('What you look for (6)');
    expect((await names(page))[0]).toBe('Grace Okafor');
    const lists = {
      'Professional interests': ['Shared: Nephrology'],
      'How you would work together': [
        'Fits: Stage: Residents',
        'Fits: Help: Clinical skills',
        'Fits: Outside work: Gardening',
        'Does not fit: Help: Writing',
        'Does not fit: How often: Every week',
      ],
    };
    expect(await listsOf(page, 'Grace Okafor')).toEqual(lists);
    const shared = await openFit(hashOf(page));
    expect(await names(shared)).toEqual(await names(page));
    expect(await listsOf(shared, 'Grace Okafor')).toEqual(lists);
    expect(await panel(shared).locator('summary').textContent()).toContain('What you look for (6)');
  });

  test('what matters most is set by a button that says so, and removing hands the focus on', async () => {
    const page = await openSearch(site, '#fit&interest=geriatrics&interest=nephrology');
    await openPanel(page);
    await page.locator('[data-part="fit"]').first().waitFor();
    const most = page.getByRole('button', { name: 'Matters most: Geriatrics' });
    expect(await most.getAttribute('aria-pressed')).toBe('false');
    await most.focus();
    await page.keyboard.press('Space');
    await settle(page);
    expect(await most.getAttribute('aria-pressed')).toBe('true');
    expect(await hasFocus(most)).toBe(true);
    expect(hashOf(page)).toBe('#fit&first=geriatrics&interest=nephrology');
    await page.getByRole('button', { name: 'Remove Geriatrics' }).click();
    expect(await hasFocus(page.getByRole('button', { name: 'Remove Nephrology' }))).toBe(true);
    await page.keyboard.press('Enter');
    await settle(page);
    expect(await hasFocus(page.getByRole('combobox', { name: 'Add an interest' }))).toBe(true);
    expect(hashOf(page)).toBe('');
    expect(await page.locator('[data-part="list"] [data-part="fit"]').count()).toBe(0);
  });

  test('is taken back by one button', async () => {
    const page = await openFit('#fit&level=premed&zone=Africa/Nairobi');
    await openPanel(page);
    expect(await page.getByLabel('My working day: Africa/Nairobi').isChecked()).toBe(true);
    await panel(page).getByRole('button', { name: 'Clear' }).click();
    await settle(page);
    expect(hashOf(page)).toBe('');
    expect(await page.getByLabel('My working day: UTC').isChecked()).toBe(false);
    expect(await panel(page).locator('summary').textContent()).toContain('Say what you look for');
  });
});

describe('the order', () => {
  test('goes by fit, then from open to closed, and whoever has not confirmed for long comes last', async () => {
    const page = await openFit('?show=48#fit&interest=nephrology');
    expect((await names(page)).slice(0, 2)).toEqual(['Grace Okafor', 'Sumaya Haddad']);
    const rest = await page.locator('[data-part="list"] > li').evaluateAll((items) =>
      items.slice(2).map((item) => ({
        place: ['open', 'limited', 'waitlist', 'unknown', 'closed'].indexOf(
          item.querySelector<HTMLElement>('[data-availability]')?.dataset['availability'] ?? '',
        ),
        isStale: item.querySelector('.confirmed-stale') !== null,
      })),
    );
    const places = rest.map(({ place, isStale }) => (isStale ? 5 : place));
    expect(places).toHaveLength(42);
    expect(new Set(places)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('holds within what is searched and chosen, which keep the wishes', async () => {
    const page = await openFit('?q=cardiology#fit&level=premed');
    expect((await names(page))[0]).toBe('Marcus Tillery');
    await choose(page, 'level', 'fellow');
    expect(page.url()).toMatch(/\/mentors\/\?q=cardiology&level=fellow#fit&level=premed$/);
    expect(await listsOf(page, 'Ingrid Lindqvist')).toEqual({
      'How you would work together': ['Does not fit: Stage: Premedical students'],
    });
    await page.getByRole('button', { name: 'Remove all' }).click();
    await settle(page);
    expect(queryOf(page)).toBe('');
    expect(hashOf(page)).toBe('#fit&level=premed');
  });

  test('is told by reasons, never by a number', async () => {
    const page = await openFit('?show=48#fit&first=cardiology&level=fellow&help=research&meet=remote&feedback=direct');
    expect(await listsOf(page, 'Søren Bjørnholt')).toMatchObject({ 'Professional interests': ['Shared: Cardiology'] });
    expect(await listsOf(page, 'Marcus Tillery')).toMatchObject({
      'Professional interests': ['Shared: Cardiology, through Cardiac arrest'],
    });
    expect(await page.locator('[data-part="list"]').innerText()).not.toMatch(/\d\s*%|score|points|\d+ of \d+/i);
  });
});

test('nothing that is wished for leaves the browser, nor is it kept there', async () => {
  const sent: string[] = [];
  const page = await openPrepared(
    site,
    (context) => {
      context.on('request', (request) => {
        if (request.isNavigationRequest()) return;
        sent.push([request.url(), JSON.stringify(request.headers()), request.postData()].join(' '));
      });
      return Promise.resolve();
    },
    '#fit&first=hiv&level=premed&zone=Asia/Kolkata',
  );
  await page.locator('[data-part="list"] [data-part="fit"]').first().waitFor();
  await openPanel(page);
  await page.getByLabel('Where you are').selectOption('In another country');
  await settle(page);
  await page.locator('.card-name a').first().click();
  await page.waitForURL(/\/mentors\/[a-z-]+\/$/);
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.filter((one) => /fit&|hiv|premed|Kolkata/.test(one))).toEqual([]);
  expect(
    await page.evaluate(() => [document.cookie, document.referrer, localStorage.length, sessionStorage.length]),
  ).toEqual(['', expect.not.stringContaining('fit'), 0, 0]);
});

test('a hostile fragment wishes for nothing, and any other is left alone', async () => {
  const page = await openSearch(site);
  const plain = await names(page);
  const hostile = '#fit&first=%3Cimg%20src=x%3E&level=__proto__&zone=javascript:alert(1)&interest=music&cadence=9';
  for (const fragment of [
    hostile,
    '#fit',
    `#fit&${'help=writing&'.repeat(700)}`,
    '#fitness&level=premed',
    '#content',
  ]) {
    await page.goto('about:blank');
    await page.goto(site.url(`/mentors/${fragment}`));
    await settle(page);
    await expect.poll(() => names(page), { message: fragment }).toEqual(plain);
    expect(await page.locator('[data-part="list"] [data-part="fit"]').count()).toBe(0);
    expect(await page.locator('mentor-search img[src="x"]').count()).toBe(0);
  }
});

describe('Back and Forward', () => {
  test('lead through shared wishes, too', async () => {
    const page = await openFit('#fit&interest=nephrology');
    await page.evaluate(() => (location.hash = '#fit&interest=dermatology'));
    await expect.poll(async () => (await names(page))[0]).toBe('Noriko Tsuburaya');
    await page.goBack();
    await expect.poll(async () => (await names(page))[0]).toBe('Grace Okafor');
  });
});

test.each([320, 1280])(
  'axe finds nothing in the open panel and the lists at %i pixels, and they fit',
  async (width) => {
    const page = await openFit('#fit&first=nephrology&outside=music&level=resident&help=writing&meet=remote', {
      width,
    });
    await openPanel(page);
    await expectNoAxeFindingsInLightAndDark(page);
    expect(await listOverflowing(page)).toEqual([]);
  },
);
