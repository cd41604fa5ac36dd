import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import { listOverflowing } from './layout.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });
const PHONE = { width: 390, context: { hasTouch: true } };
const source = (page: Page) => page.locator('[data-part="source"]');
const letter = (page: Page) => page.getByRole('textbox', { name: 'Your letter' });

async function downloaded(page: Page, format: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.locator(`[data-format="${format}"] [data-part="download"]`).focus();
  await page.keyboard.press('Enter');
  return readFileSync(await (await download).path(), 'utf8');
}

describe('the follow list', () => {
  test('of an interest is downloaded by keyboard on a phone, and read by other parsers', async () => {
    const page = await site.open('/shortlist/follow/?interest=nephrology', PHONE);
    await page.locator('follow-list[ready]').waitFor();
    await expect.poll(() => source(page).textContent()).toMatch(/^\d+ mentors, found for: Nephrology\.$/);
    const csv = parse<Record<string, string>>(await downloaded(page, 'mastodon'), { columns: true });
    expect(csv.map((row) => row['Account address'])).toContainEqual(expect.stringMatching(/^\w[\w.-]*@[\w.-]+$/));
    const opml = await downloaded(page, 'opml');
    const blank = await page.context().newPage();
    const feeds = await blank.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'application/xml');
      return [...document.querySelectorAll('outline, parsererror')].map((one) => one.getAttribute('xmlUrl'));
    }, opml);
    expect(feeds.length).toBeGreaterThan(0);
    expect(feeds.every((feed) => feed?.startsWith('https://'))).toBe(true);
    expect(await listOverflowing(page)).toEqual([]);
    await expectNoAxeFindings(page);
  });

  test('of words is of whom the search finds for them', async () => {
    const page = await site.open('/shortlist/follow/?q=kidney');
    await page.locator('follow-list[ready]').waitFor();
    expect(await source(page).textContent()).toContain('found for: “kidney”');
    expect(await page.locator('[data-part="mentors"] > li').count()).toBeGreaterThan(1);
  });

  test('of a poisoned shortlist has who can be read; who left is counted', async () => {
    const page = await site.open('/shortlist/follow/');
    await page.evaluate(() =>
      localStorage.setItem(
        'mentor-directory:shortlist:/',
        '{"version":2,"mentors":[{"id":"grace-okafor"},{"id":"../x"},7,{"id":"constructor","name":"<b>"}]}',
      ),
    );
    await page.reload();
    await page.locator('follow-list[ready]').waitFor();
    expect(await source(page).textContent()).toContain('One mentor of your shortlist is no longer');
    expect(await page.locator('[data-part="mentors"] > li').count()).toBe(1);
  });
});

describe('the first message', () => {
  test('is drafted from answers, kept, and never changed once it was edited by hand', async () => {
    const page = await site.open('/message/?to=grace-okafor', PHONE);
    await page.getByLabel('Your name').fill('Amina Yusuf');
    await page.getByLabel('Your stage').selectOption('Clinical students');
    expect(await letter(page).inputValue()).toContain('My name is Amina Yusuf, and I am a medical student');
    await letter(page).fill('My own words');
    await page.getByLabel('Where you study or work').fill('Kilele University');
    expect(await letter(page).inputValue()).toBe('My own words');
    await page.reload();
    await page.locator('first-message[ready]').waitFor();
    expect(await letter(page).inputValue()).toBe('My own words');
    await page.getByRole('button', { name: 'Write it anew' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await letter(page).inputValue()).toContain('at Kilele University');
    expect(await listOverflowing(page)).toEqual([]);
    await expectNoAxeFindings(page);
  });

  test('goes on where the browser keeps nothing, and says so', async () => {
    const page = await site.open('/message/');
    await page.context().addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(site.url('/message/?to=grace-okafor'));
    await page.getByLabel('Your name').fill('Amina');
    await expect.poll(() => page.locator('[data-part="kept"]').textContent()).toContain('does not keep the draft');
    expect(await letter(page).inputValue()).toContain('My name is Amina');
  });

  test.each(['nobody-here', 'constructor', '<script>'])('to "%s" is to nobody', async (id) => {
    const page = await site.open(`/message/?to=${encodeURIComponent(id)}`);
    await expect.poll(() => page.locator('[data-part="nobody-text"]').innerText()).toContain('no such mentor');
  });
});
