import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { describeFocus } from './layout.ts';
import { openSite } from './site.ts';

const demo = inject('demo');
const site = await openSite({ folder: demo });

const foldersOf = (path: string): string[] =>
  readdirSync(join(demo, path), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

const mentorIds = foldersOf('mentors').filter((name) => name !== 'page');
/** All but the two who have not confirmed their page for 18 months. */
const shownCount = mentorIds.length - 2;
const circles = (page: Page) => page.locator('.map-place');
const circle = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** The sum of the numbers at the ends of texts: "Nairobi, Kenya: 3 mentors", "3 mentors". */
const sum = (texts: readonly (string | null)[]): number =>
  texts.reduce((total, text) => total + Number(/(\d+) mentors?$/.exec(text?.trim() ?? '')?.[1]), 0);

describe('the map', () => {
  test('leads from each circle to a section that is called after its city', async () => {
    const page = await site.open('/places/');
    const links = await circles(page).evaluateAll((all) =>
      all.map((link) => ({ name: link.getAttribute('aria-label') ?? '', address: link.getAttribute('href') ?? '' })),
    );
    expect(links.length).toBeGreaterThan(5);
    for (const { name, address } of links) {
      await page.goto(new URL(address, site.url('/places/')).href);
      expect(name).toContain(await page.locator(':target').innerText());
      expect(name).toContain(await page.getByRole('heading', { level: 1 }).innerText());
    }
  });

  test.each([320, 768, 1280])('has circles that a finger hits, at %i pixels', async (width) => {
    const page = await site.open('/places/', { width });
    const sizes = await page
      .locator('.map-target')
      .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().width));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    await circle(page, 'Montevideo, Uruguay: 2 mentors').click();
    await page.waitForURL('**/places/uy/#city-montevideo');
  });

  test('is walked by Tab, the largest circle first, and followed by Enter', async () => {
    const page = await site.open('/places/');
    await page.getByRole('link', { name: 'Skip the map' }).focus();
    await page.keyboard.press('Tab');
    expect(await describeFocus(page)).toMatchObject({ isVisible: true });
    expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(/^Larkfield, United States: \d+ mentors$/);
    expect(await page.locator(':focus .map-description').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/places/us/#city-larkfield');
  });

  test('is skipped by those who would rather read', async () => {
    const page = await site.open('/places/');
    await page.getByRole('link', { name: 'Skip the map' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('/places/cn/');
  });

  test('says how many mentors it does not show', async () => {
    const page = await site.open('/places/');
    const names = await circles(page).evaluateAll((all) => all.map((link) => link.getAttribute('aria-label')));
    const missing = shownCount - sum(names);
    expect(missing).toBeGreaterThan(0);
    const caption = await page.locator('figcaption').innerText();
    expect(caption).toContain(`${missing} mentors give no point on the map.`);
    expect(caption).toContain(`All ${shownCount} mentors by country`);
  });
});

describe('the list of countries', () => {
  test('has every mentor, on the page of a country, without JavaScript', async () => {
    const page = await site.open('/places/', { javaScript: false });
    expect(sum(await page.locator('.country-head > :last-child').allInnerTexts())).toBe(shownCount);
    const countries = page.locator('.country h3 a');
    const addresses = await countries.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const listed: (string | null)[] = [];
    for (const address of addresses) {
      await page.goto(address);
      const mentors = page.locator('.department a, .card-name a');
      listed.push(...(await mentors.evaluateAll((links) => links.map((link) => link.getAttribute('href')))));
    }
    expect(listed).toHaveLength(mentorIds.length);
    expect(new Set(listed)).toEqual(new Set(mentorIds.map((id) => `/mentors/${id}/`)));
  });

  test('leads to the search for an institution and for a country, and a country back to all places', async () => {
    const page = await site.open('/places/');
    const kenya = page.getByRole('region', { name: 'Kenya' });
    expect(await kenya.getByRole('link', { name: '4 mentors', exact: true }).getAttribute('href')).toBe(
      '/mentors/?place=KE',
    );
    const institution = kenya.getByRole('link', { name: 'Kilele University Hospital' });
    expect(await institution.getAttribute('href')).toBe('/mentors/?q=Kilele+University+Hospital');
    await kenya.getByRole('link', { name: 'Kenya', exact: true }).click();
    await page.waitForURL('**/places/ke/');
    await page.locator('main').getByRole('link', { name: 'Places' }).click();
    await page.waitForURL('**/places/');
  });
});

describe('the hours that reader and mentor both work', () => {
  const hoursIn = async (timezoneId: string): Promise<string> => {
    const page = await site.open('/places/ke/', { context: { timezoneId } });
    return page.locator('.page-head working-hours').innerText();
  };

  test.each([
    ['Africa/Nairobi', 'Your working days (9 to 5) overlap by 8 hours'],
    ['Africa/Lagos', 'Your working days (9 to 5) overlap by 6 hours'],
    ['Asia/Kolkata', 'Your working days (9 to 5) overlap by 5.5 hours'],
    ['Pacific/Guam', 'Your working days (9 to 5) overlap by 1 hour'],
    ['Pacific/Honolulu', 'Your working days (9 to 5) do not overlap'],
  ])('are said to a reader in %s: "%s"', async (zone, text) => {
    expect(await hoursIn(zone)).toBe(`Time zone: Nairobi, UTC+3\n${text}`);
  });

  test('are said on the page of a mentor', async () => {
    const page = await site.open('/mentors/yusuf-farole/', { context: { timezoneId: 'Africa/Lagos' } });
    expect(await page.locator('working-hours').innerText()).toBe(
      'Time zone: Nairobi, UTC+3\nYour working days (9 to 5) overlap by 6 hours',
    );
  });

  test('are not guessed without JavaScript; the time zone still stands there', async () => {
    const page = await site.open('/places/ke/', { javaScript: false });
    expect(await page.locator('working-hours').first().innerText()).toBe('Time zone: Nairobi, UTC+3');
  });

  test.each(['/places/', '/mentors/yusuf-farole/'])('move nothing on %s when they appear', async (path) => {
    const page = await site.open('/about/', { width: 390 });
    const height = () => page.evaluate(() => document.documentElement.getBoundingClientRect().height);
    const script = Promise.withResolvers<void>();
    await page.route('**/*.js', async (route) => {
      await script.promise;
      await route.continue();
    });
    await page.goto(site.url(path), { waitUntil: 'commit' });
    await page.locator('footer').waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet !== null),
    );
    await page.evaluate(() => document.fonts.ready);
    const before = await height();
    script.resolve();
    await page.locator('[data-part="overlap"]:not(:empty)').first().waitFor();
    // Layout rounds to parts of a pixel.
    expect(await height()).toBeCloseTo(before, 0);
  });
});
