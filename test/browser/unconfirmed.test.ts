import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { chips, heading, names, openSearch, queryOf, settle } from './search-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });

/** The two of the demo who last confirmed their page more than 18 months before 24 November 2026. */
const UNCONFIRMED = ['Joaquín Berrondo', 'Kwabena Ofosuhene'];
const LABEL = 'Also show 2 mentors who have not confirmed their page for 18 months';

const box = (page: Page, label: string) => page.getByRole('checkbox', { name: label, exact: true });

test('who has not confirmed for 18 months is shown when somebody asks, after all others, at an address of its own', async () => {
  const page = await openSearch(site);
  expect(await heading(page).textContent()).toBe('44 mentors');
  await box(page, LABEL).check();
  await settle(page);
  await expect.poll(() => heading(page).textContent()).toBe('46 mentors');
  expect(queryOf(page)).toBe('?also=unconfirmed');
  const all = await openSearch(site, '?also=unconfirmed&show=48');
  expect(await box(all, LABEL).isChecked()).toBe(true);
  const found = await names(all);
  expect(found).toHaveLength(46);
  expect(found.slice(-2).sort()).toEqual(UNCONFIRMED);
  await page.goBack();
  await expect.poll(() => heading(page).textContent()).toBe('44 mentors');
  expect(await box(page, LABEL).isChecked()).toBe(false);
});

test('a search that finds only somebody who has not confirmed says so, and one press shows them', async () => {
  const page = await openSearch(site, '?q=Berrondo');
  expect(await names(page)).toEqual([]);
  await box(page, 'Also show 1 mentor who has not confirmed their page for 18 months').check();
  await expect.poll(() => names(page)).toEqual(['Joaquín Berrondo']);
  expect(queryOf(page)).toBe('?q=Berrondo&also=unconfirmed');
  const other = await openSearch(site, '?interest=simulation&also=unconfirmed');
  expect(await chips(other)).toEqual(['Simulation']);
});

test('without JavaScript they stand at the end of lists under a heading of their own, and their pages stay', async () => {
  const listed = async (path: string, section: string): Promise<string[]> => {
    const page = await site.open(path, { javaScript: false });
    const found = await page.locator(`${section} .card-name a`).allTextContents();
    return found.sort();
  };
  const title = 'section:has(> .section-head h2:text-is("Not confirmed for 18 months"))';
  expect(await listed('/mentors/', title)).toEqual(UNCONFIRMED);
  expect(await listed('/mentors/', '[data-part="list"]')).toHaveLength(44);
  const page = await site.open('/mentors/joaquin-berrondo/', { javaScript: false });
  expect(await page.locator('h1').textContent()).toContain('Joaquín Berrondo');
  const [interest] = await page.locator('.interest').all();
  await interest!.click();
  await page.locator(`${title} .card-name a`, { hasText: 'Joaquín Berrondo' }).waitFor();
});
