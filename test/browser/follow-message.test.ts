import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import { openFaulty } from './faulty-page.ts';
import { openBlocked, openWithList, openWithText } from './kept-shortlist.ts';
import { listOverflowing } from './layout.ts';
import { kept } from './shortlist-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });
const PHONE = { width: 390, context: { hasTouch: true } };
const source = (page: Page) => page.locator('[data-part="source"]');
const says = (page: Page) => page.locator('[data-part="status"]').textContent();
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

  test('leaves out whom one unticks by keyboard, and has those without an account with their own way', async () => {
    const page = await openWithList(site, '/shortlist/follow/', ['grace-okafor', 'walter-hendershott', 'sukartini']);
    const text = (): Promise<string> => page.locator('[data-format="text"] textarea').inputValue();
    expect(await page.locator('[data-part="mentors"]').innerText()).toContain('Website: grace-okafor.example');
    await page.getByRole('checkbox', { name: 'Grace Okafor' }).press('Space');
    expect(await page.locator('[data-part="ticked"]').textContent()).toBe('2 of 3 are in the lists.');
    expect(await page.locator('[data-format="mastodon"] [data-part="count"]').textContent()).toBe(
      'Nobody in this list has one to hand on.',
    );
    await page.getByRole('checkbox', { name: 'Annals of Internal Medicine' }).press('Space');
    expect(await text()).toMatchInlineSnapshot(`
      "Walter Hendershott
        How to reach them: In person
        Tuesdays and Fridays, two to five, in the library reading room, at the table by the window. No appointment. I am usually the oldest person there.

      Sukartini
        Bluesky: sukartini.example.org  https://bsky.app/profile/sukartini.example.org

      Annals of Internal Medicine
        Website: https://www.acpjournals.org/journal/aim
        Feed: https://www.acpjournals.org/action/showFeed?type=etoc&feed=rss&jc=aim
      "
    `);
    await page.getByRole('button', { name: 'Tick none' }).press('Enter');
    expect(await text()).toMatch(/^Annals of Internal Medicine\n/);
    await expectNoAxeFindings(page);
  });

  test('of a poisoned shortlist has who can be read; who left is counted', async () => {
    const text = '{"version":2,"mentors":[{"id":"grace-okafor"},{"id":"../x"},7,{"id":"constructor","name":"<b>"}]}';
    const page = await openWithText(site, '/shortlist/follow/', text);
    expect(await source(page).textContent()).toBe(
      'The one mentor on your shortlist. One mentor of your shortlist is no longer in this directory and is left out.',
    );
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
    const page = await openBlocked(site, '/message/?to=grace-okafor');
    await page.getByLabel('Your name').fill('Amina');
    await expect.poll(() => page.locator('[data-part="kept"]').textContent()).toContain('does not keep the draft');
    expect(await letter(page).inputValue()).toContain('My name is Amina');
  });

  test('is one letter in two tabs, until a tab has no more room for it', async () => {
    const page = await site.open('/message/?to=grace-okafor');
    const other = await page.context().newPage();
    await other.goto(site.url('/message/?to=grace-okafor'));
    await other.getByLabel('Your name').fill('Amina');
    await expect.poll(() => page.getByLabel('Your name').inputValue()).toBe('Amina');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await letter(page).fill('Written here alone');
    await other.getByLabel('Where you study or work').fill('Kilele');
    await expect.poll(() => other.locator('[data-part="kept"]').textContent()).toBe('');
    expect(await letter(page).inputValue()).toBe('Written here alone');
  });

  test('is copied where the mentor likes to be written to, opened there, and marked on the shortlist', async () => {
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    const page = await openWithList(site, '/message/?to=grace-okafor', ['grace-okafor'], { context });
    // The account that it leads to is at another site, which is not asked here.
    await page.locator('[data-part="platform"]').evaluate((link) => link.removeAttribute('target'));
    await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
    const open = page.getByRole('link', { name: 'Copy and open: A message on Bluesky' });
    expect(await open.getAttribute('href')).toBe('https://bsky.app/profile/grace-okafor.example.org');
    await open.press('Enter');
    await expect.poll(() => says(page)).toBe('Copied. Paste it where they like to be written to.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await letter(page).inputValue());
    await page.getByRole('button', { name: 'Mark as contacted' }).press('Enter');
    expect(await says(page)).toBe('Marked as contacted on your shortlist.');
    expect((await kept(page))[0]).toMatchObject({ id: 'grace-okafor', contacted: expect.any(String) as string });
  });

  test('is marked for copying by hand where the browser refuses to copy', async () => {
    const page = await site.open('/message/?to=grace-okafor');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: 'Copy the letter' }).press('Enter');
    await expect.poll(() => says(page)).toContain('The letter is marked');
    const selected = await page.evaluate(() => getSelection()!.toString());
    expect(selected).toBe(await letter(page).inputValue());
  });

  test('opens in a mail as a whole; one that a link cannot carry is copied into an empty mail', async () => {
    const page = await site.open('/message/?to=caleb-whitlatch');
    const mail = page.locator('[data-part="mail"]');
    await expect.poll(() => mail.isVisible()).toBe(true);
    const address = new URL((await mail.getAttribute('href'))!);
    expect(address.pathname).toBe('caleb.whitlatch@example.edu');
    expect(address.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(await letter(page).inputValue());
    await letter(page).fill('Здравствуйте! '.repeat(60));
    expect(await mail.textContent()).toBe('Copy, and open an empty mail');
    expect(new URL((await mail.getAttribute('href'))!).searchParams.get('body')).toBeNull();
  });

  test('is written after a second try where the mentor could not be loaded at first', async () => {
    let isDown = true;
    const page = await openFaulty(site, '/message/?to=grace-okafor', (context) =>
      context.route('**/shortlist/mentors/*.json', (route) => (isDown ? route.abort() : route.continue())),
    );
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    isDown = false;
    await again.press('Enter');
    await letter(page).waitFor();
    expect(await page.locator(':focus').evaluate(({ localName }) => localName)).toBe('main');
  });

  test.each(['nobody-here', 'constructor', '<script>'])('to "%s" is to nobody', async (id) => {
    const page = await site.open(`/message/?to=${encodeURIComponent(id)}`);
    await expect.poll(() => page.locator('[data-part="nobody-text"]').innerText()).toContain('no such mentor');
  });
});
