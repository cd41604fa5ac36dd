import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import { listOverflowing } from './layout.ts';
import { hasFocus } from './search-page.ts';
import { KEY } from './kept-shortlist.ts';
import {
  button,
  GRACE,
  HALA,
  kept,
  LEFT,
  listed,
  note,
  openShortlistPage,
  row,
  status,
  textOf,
} from './shortlist-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });

/** Another tab of the same browser, which keeps this list. */
async function keepInAnotherTab(page: Page, text: string | undefined): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(site.url('/about/'));
  await other.evaluate(
    ([key, value]) => (value === undefined ? localStorage.removeItem(key) : localStorage.setItem(key, value)),
    [KEY, text] as const,
  );
  await other.close();
}

describe('the list', () => {
  test('shows each mentor with what the directory says, on a phone too, and says who has left', async () => {
    const page = await openShortlistPage(site, textOf([GRACE, HALA, LEFT]), '', { width: 320 });
    await row(page, 'Somebody Who Left').getByText('No longer in this directory.').waitFor();
    expect(await listed(page)).toEqual(['Grace Okafor', 'هالة النعيمات', 'Somebody Who Left']);
    expect(await row(page, 'Grace Okafor').innerText()).toMatch(
      /Associate Professor of Medicine\s+Nephrology, Larkfield University School of Medicine\s+Open to new mentees\s+Confirmed October 2026\s+Nephrology/,
    );
    expect(await page.getByRole('link', { name: 'Grace Okafor', exact: true }).getAttribute('href')).toBe(
      '/mentors/grace-okafor/',
    );
    expect(await row(page, 'Somebody Who Left').getByRole('link').count()).toBe(0);
    expect(await note(page, 'Somebody Who Left').inputValue()).toBe('Met at the congress');
    expect(await page.locator('shortlist-link').innerText()).toMatch(/3$/);
    expect(await listOverflowing(page)).toEqual([]);
    await expectNoAxeFindings(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoAxeFindings(page);
  });

  test('is put in order, thinned out and restored by keyboard, and says each step', async () => {
    const page = await openShortlistPage(site, textOf([GRACE, HALA, LEFT]));
    const up = button(page, 'Up Somebody Who Left');
    await up.press('Enter');
    expect(await hasFocus(up)).toBe(true);
    expect(await status(page).textContent()).toBe('Somebody Who Left is now number 2 of 3.');
    await up.press('Enter');
    await up.press('Enter');
    expect(await status(page).textContent()).toBe('Somebody Who Left is the first already.');
    expect((await kept(page)).map(({ id }) => id)).toEqual(['left-long-ago', 'grace-okafor', 'hala-al-nuaimat']);
    await button(page, 'Remove Grace Okafor').press('Enter');
    expect(await status(page).textContent()).toBe('Grace Okafor is off your list.');
    expect((await kept(page)).length).toBe(2);
    expect(await hasFocus(button(page, 'Put back'))).toBe(true);
    await expectNoAxeFindings(page);
    await page.keyboard.press('Enter');
    expect(await listed(page)).toEqual(['Somebody Who Left', 'Grace Okafor', 'هالة النعيمات']);
    expect((await kept(page))[1]).toEqual(GRACE);
    await page.reload();
    await expect.poll(() => listed(page)).toEqual(['Somebody Who Left', 'Grace Okafor', 'هالة النعيمات']);
  });

  test('keeps a note while it is typed, and when the page is left at once', async () => {
    const page = await openShortlistPage(site, textOf([GRACE, HALA]));
    await note(page, 'هالة النعيمات').pressSequentially('Speaks of <b>palliative</b> care');
    await expect.poll(async () => (await kept(page))[1]?.note).toBe('Speaks of <b>palliative</b> care');
    await note(page, 'Grace Okafor').fill('Left in a hurry');
    await page.goto(site.url('/about/'));
    expect((await kept(page))[0]?.note).toBe('Left in a hurry');
  });

  test('remembers when somebody was written to and answered', async () => {
    const page = await openShortlistPage(site, textOf([HALA]));
    await page.clock.setFixedTime('2026-11-24T12:00:00Z');
    await page.getByRole('checkbox', { name: 'I wrote to them هالة النعيمات' }).press('Space');
    expect((await kept(page))[0]?.contacted).toBe('2026-11-24');
    await page.getByLabel('I wrote to them هالة النعيمات: On which day').fill('2026-11-21');
    await expect.poll(async () => (await kept(page))[0]?.contacted).toBe('2026-11-21');
    await page.getByRole('checkbox', { name: 'I wrote to them هالة النعيمات' }).uncheck();
    expect(await kept(page)).toEqual([HALA]);
  });

  test('of its first version had ids alone, and gets the names', async () => {
    const page = await openShortlistPage(site, '{"version":1,"mentors":["grace-okafor","hala-al-nuaimat"]}');
    await expect.poll(() => listed(page)).toEqual(['Grace Okafor', 'هالة النعيمات']);
    expect((await kept(page)).map(({ name }) => name)).toEqual(['Grace Okafor', 'هالة النعيمات']);
  });

  test('stands without the network, says so, and tries again', async () => {
    const page = await openShortlistPage(site, undefined);
    await page.route('**/shortlist/mentors/*.json', (route) => route.fulfill({ body: '<html>' }));
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, textOf([GRACE])] as const);
    await page.reload();
    const failed = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
    await failed.waitFor();
    expect(await note(page, 'Grace Okafor').inputValue()).toBe('Ask about dialysis');
    await page.unroute('**/shortlist/mentors/*.json');
    await failed.getByRole('button', { name: 'Try again' }).click();
    await row(page, 'Grace Okafor').getByText('Open to new mentees').waitFor();
    expect(await failed.isVisible()).toBe(false);
  });

  test('says on paper what was noted, and shows no control', async () => {
    const page = await openShortlistPage(site, textOf([GRACE]));
    await row(page, 'Grace Okafor').getByText('Open to new mentees').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main').innerText()).toMatch(/Ask about dialysis\s+I wrote to them: November 20, 2026$/);
    expect(await page.locator('main :is(button, input, textarea):visible').count()).toBe(0);
  });

  test('says what it is for while it is empty', async () => {
    const page = await openShortlistPage(site, undefined);
    expect(await page.getByRole('heading', { name: 'Nobody is on it yet' }).isVisible()).toBe(true);
    expect(await page.locator('main').getByRole('link', { name: 'Find a mentor' }).getAttribute('href')).toBe(
      '/mentors/',
    );
  });
});

describe('two tabs at once', () => {
  test('stay in step, and a note that is being written is not overwritten', async () => {
    const page = await openShortlistPage(site, textOf([GRACE, HALA]));
    const field = note(page, 'Grace Okafor');
    await field.focus();
    await keepInAnotherTab(page, textOf([HALA, { ...GRACE, note: 'From the other tab' }]));
    await expect.poll(() => listed(page)).toEqual(['هالة النعيمات', 'Grace Okafor']);
    expect(await field.inputValue()).toBe('Ask about dialysis');
    expect(await row(page, 'Grace Okafor').innerText()).toContain('There it says:\n\nFrom the other tab');
    await field.fill('Ask about transplants');
    await expectNoAxeFindings(page);
    await button(page, 'Keep both').press('Enter');
    expect(await hasFocus(field)).toBe(true);
    expect((await kept(page))[1]?.note).toBe('Ask about transplants\n\nFrom the other tab');
    await note(page, 'هالة النعيمات').focus();
    await keepInAnotherTab(page, textOf([HALA, { ...GRACE, note: 'Quite another' }]));
    await expect.poll(() => field.inputValue()).toBe('Quite another');
  });

  test('give back who was taken off in one while their note was written in the other', async () => {
    const page = await openShortlistPage(site, textOf([GRACE, HALA]));
    await note(page, 'Grace Okafor').fill('Half a sent');
    await keepInAnotherTab(page, textOf([HALA]));
    await button(page, 'Put back').click();
    expect(await kept(page)).toEqual([{ ...GRACE, note: 'Half a sent' }, HALA]);
  });
});

describe('files', () => {
  const choose = async (page: Page, text: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      button(page, 'Open a file…').press('Enter'),
    ]);
    await chooser.setFiles({ name: 'list.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  const said = (page: Page) => page.locator('[data-part="file-status"]').textContent();

  test('hold the whole list, and bring it to another browser', async () => {
    const page = await openShortlistPage(site, textOf([GRACE, LEFT]));
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as a file').press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/^shortlist-\d{4}-\d\d-\d\d\.json$/);
    const text = await readFile(await file.path(), 'utf8');
    const other = await openShortlistPage(site, undefined);
    await choose(other, text);
    await expect.poll(() => kept(other)).toEqual([GRACE, LEFT]);
    expect(await said(other)).toMatch(/^2 mentors were added/);
  });

  test('are added to a list with both notes, or put in its place and taken back', async () => {
    const page = await openShortlistPage(site, textOf([GRACE, HALA]));
    const file = textOf([{ ...GRACE, note: 'From my phone' }, LEFT]);
    await choose(page, file);
    await page.getByText('The file has 2 mentors').waitFor();
    expect(await hasFocus(button(page, 'Add to my list'))).toBe(true);
    await expectNoAxeFindings(page);
    await page.keyboard.press('Enter');
    expect(await kept(page)).toEqual([{ ...GRACE, note: 'Ask about dialysis\n\nFrom my phone' }, HALA, LEFT]);
    expect(await said(page)).toMatch(/^1 mentor was added/);
    const before = await kept(page);
    await choose(page, file);
    await button(page, 'Replace my list').click();
    expect((await kept(page)).map(({ id }) => id)).toEqual(['grace-okafor', 'left-long-ago']);
    await button(page, 'Put my old list back').click();
    expect(await kept(page)).toEqual(before);
  });

  test.each([
    [
      'is no list',
      '<html>',
      'This is no file of a shortlist, so nothing was changed. Choose one that was saved on this page.',
    ],
    [
      'is from later',
      '{"version":9,"mentors":[]}',
      'This file is from a later version of this site and cannot be read here. Nothing was changed.',
    ],
  ])('are refused in plain words where one %s', async (_, text, words) => {
    const page = await openShortlistPage(site, textOf([GRACE]));
    await choose(page, text);
    await expect.poll(() => said(page)).toBe(words);
    expect(await kept(page)).toEqual([GRACE]);
  });
});

describe('erasing', () => {
  test('asks in the page, and leaves nothing of what a trainee did in this directory', async () => {
    const page = await openShortlistPage(site, textOf([GRACE]));
    const others = ['message:/:grace-okafor', 'home:/', 'checklist:/:follow-basics', 'shortlist:/:unreadable'];
    const left = ['shortlist:/elsewhere/', 'message:/elsewhere/:grace-okafor', 'draft:v1:/update/join', 'search-key'];
    const keys = [...others, ...left].map((key) => `mentor-directory:${key}`);
    await page.evaluate((all) => all.forEach((key) => localStorage.setItem(key, 'x')), keys);
    await button(page, 'Erase everything…').press('Enter');
    expect(await hasFocus(button(page, 'Keep it'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await kept(page)).toEqual([GRACE]);
    await button(page, 'Erase everything…').press('Enter');
    await expectNoAxeFindings(page);
    await button(page, 'Erase everything').press('Enter');
    expect(await status(page).textContent()).toBe(
      'Your list, your drafts of messages and your ticks are erased. Nothing of them is left in this browser.',
    );
    expect((await page.evaluate(() => Object.keys(localStorage))).sort()).toEqual(
      left.map((key) => `mentor-directory:${key}`).sort(),
    );
    expect(await listed(page)).toEqual([]);
  });
});
