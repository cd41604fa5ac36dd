import { describe, expect, inject, test } from 'vitest';
import { NESTED_BASE } from './demo.ts';
import { hasFocus, openSearch, settle } from './search-page.ts';
import { block, fill, openFaulty } from './faulty-page.ts';
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
  saveButton,
  textOf,
} from './shortlist-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });
const nested = await openSite({ folder: inject('nestedDemo'), base: NESTED_BASE });

describe('the button on pages of mentors', () => {
  test('puts a mentor on the list and takes them off, in every tab at once', async () => {
    const page = await site.open('/mentors/grace-okafor/', { width: 320 });
    await page.clock.setFixedTime('2026-11-24T12:00:00Z');
    const save = saveButton(page, 'Grace Okafor');
    expect(await save.getAttribute('aria-pressed')).toBe('false');
    await save.press('Enter');
    await expect.poll(() => kept(page)).toEqual([{ id: 'grace-okafor', name: 'Grace Okafor', added: '2026-11-24' }]);
    expect(await save.getAttribute('aria-pressed')).toBe('true');
    const link = page.getByRole('link', { name: 'Shortlist 1' });
    expect(await link.getAttribute('href')).toBe('/shortlist/');
    const other = await page.context().newPage();
    await other.goto(site.url('/mentors/grace-okafor/'));
    await saveButton(other, 'Grace Okafor').click();
    await expect.poll(() => save.getAttribute('aria-pressed')).toBe('false');
    await expect.poll(() => kept(page)).toEqual([]);
  });

  test('works on the cards of the page and of the search, and leaves the card its link', async () => {
    const page = await openSearch(site);
    await page.locator('save-mentor button').first().click();
    await expect.poll(async () => (await kept(page)).length).toBe(1);
    await page.goto(site.url('/mentors/?q=nephrology'));
    await settle(page);
    const save = saveButton(page, 'Grace Okafor');
    await save.click();
    await expect.poll(() => save.getAttribute('aria-pressed')).toBe('true');
    expect((await kept(page))[1]).toMatchObject({ id: 'grace-okafor', name: 'Grace Okafor' });
    const { height, width } = (await save.boundingBox())!;
    expect(Math.min(height, width)).toBeGreaterThanOrEqual(24);
    const foot = (await page.locator('.card-foot', { has: save }).boundingBox())!;
    await page.mouse.click(foot.x + 5, foot.y + 5);
    await page.waitForURL('**/mentors/grace-okafor/');
    expect(await saveButton(page, 'Grace Okafor').getAttribute('aria-pressed')).toBe('true');
  });

  test.each([
    [
      'keeps nothing',
      block,
      'Your browser does not let this site keep anything, so this is remembered only until you leave this page.',
    ],
    [
      'has no room',
      fill,
      'Your browser has no room left for this site, so this is remembered only until you leave this page.',
    ],
  ])('says so where the browser %s', async (_, prepare, words) => {
    const page = await openFaulty(site, '/mentors/grace-okafor/', prepare);
    await saveButton(page, 'Grace Okafor').click();
    await expect.poll(() => page.locator('save-mentor').getByRole('alert').allTextContents()).toEqual([words]);
    expect(await saveButton(page, 'Grace Okafor').getAttribute('aria-pressed')).toBe('true');
  });

  test('is not there without JavaScript', async () => {
    const page = await site.open('/mentors/grace-okafor/', { javaScript: false });
    expect(await page.locator('save-mentor').isVisible()).toBe(false);
  });
});

describe('the shortlist of a browser', () => {
  test.each([
    ['keeps nothing', block, /^\s*Your browser does not let this site keep anything\./],
    ['has no room', fill, /^\s*Your browser has no room left for this site\./],
  ])('that %s works for this visit, and the page says so', async (_, prepare, words) => {
    const page = await openFaulty(site, '/shortlist/#mentors=grace-okafor,hala-al-nuaimat', prepare);
    await button(page, 'Add the chosen ones to my list').click();
    await expect.poll(() => listed(page)).toEqual(['Grace Okafor', 'هالة النعيمات']);
    await note(page, 'Grace Okafor').fill('For now');
    await button(page, 'Down Grace Okafor').click();
    expect(await listed(page)).toEqual(['هالة النعيمات', 'Grace Okafor']);
    expect(await note(page, 'Grace Okafor').inputValue()).toBe('For now');
    expect(await page.getByRole('alert').filter({ visible: true }).textContent()).toMatch(words);
  });

  test.each([
    ['is no JSON', '{{{'],
    ['is of a later version', '{"version":7,"mentors":[{"id":"grace-okafor"}]}'],
    ['is in part something else', textOf([HALA, { id: '"><img src=x onerror=alert(1)>' } as never, null as never])],
  ])('that %s is kept aside, and can be saved and thrown away', async (_, text) => {
    const page = await openShortlistPage(site, text);
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Save it as a file').click()]);
    expect(file.suggestedFilename()).toMatch(/^shortlist-unreadable-/);
    await page.goto(site.url('/mentors/grace-okafor/'));
    await saveButton(page, 'Grace Okafor').click();
    await expect.poll(() => page.evaluate((key) => localStorage.getItem(`${key}:unreadable`), KEY)).toBe(text);
    await expect.poll(async () => (await kept(page)).at(-1)?.id).toBe('grace-okafor');
    await page.goto(site.url('/shortlist/'));
    await button(page, 'Throw it away').click();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([KEY]);
    expect((await listed(page)).at(-1)).toBe('Grace Okafor');
  });
});

describe('a shared list', () => {
  test('is an address without a note, which is copied, or selected where that is forbidden', async () => {
    const page = await openShortlistPage(site, textOf([GRACE, LEFT]));
    const address = page.getByLabel('Address of this list');
    expect(await address.inputValue()).toBe(site.url('/shortlist/#mentors=grace-okafor,left-long-ago'));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(page, 'Copy the address').press('Enter');
    await expect.poll(() => page.locator('[data-part="share-status"]').textContent()).toBe('The address is copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await address.inputValue());
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await button(page, 'Copy the address').press('Enter');
    await expect.poll(() => hasFocus(address)).toBe(true);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await address.inputValue());
  });

  test('is shown beside one’s own, which takes from it whom one chooses', async () => {
    const fragment = '#mentors=grace-okafor,sukartini,kwabena-ofosuhene,nobody-here';
    const page = await openShortlistPage(nested, undefined, fragment);
    const shared = page.getByRole('region', { name: 'A list that was shared with you' });
    await shared.getByText('One more is no longer in this directory.').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await shared.getByRole('checkbox', { name: /Sukartini/ }).press('Space');
    await button(page, 'Add the chosen ones to my list').press('Enter');
    expect(await listed(page)).toEqual(['Grace Okafor', 'Kwabena Ofosuhene']);
    expect(await shared.isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([`mentor-directory:shortlist:${NESTED_BASE}`]);
    await page.goto(nested.url(`/shortlist/${fragment}`));
    await shared.getByRole('checkbox', { name: /Grace Okafor.*on your list already/ }).waitFor();
    await button(page, 'Leave my list as it is').click();
    expect(await listed(page)).toEqual(['Grace Okafor', 'Kwabena Ofosuhene']);
    expect(await row(page, 'Grace Okafor').count()).toBe(1);
  });

  test.each([
    ['markup', '#mentors=%3Cimg%20src=x%3E'],
    ['paths', '#mentors=../../etc,__proto__'],
    ['nothing', '#mentors='],
    ['more than any list', `#mentors=${'a,'.repeat(9000)}`],
  ])('is none where the address says %s', async (_, fragment) => {
    const page = await openShortlistPage(site, textOf([GRACE]), fragment);
    expect(await page.getByRole('region', { name: 'A list that was shared with you' }).isVisible()).toBe(false);
    expect(await listed(page)).toEqual(['Grace Okafor']);
  });

  test('names nobody where all are strangers', async () => {
    const page = await openShortlistPage(site, undefined, '#mentors=constructor,tostring');
    await page.getByText('None of the mentors in this address is in this directory.').waitFor();
    expect(await button(page, 'Add the chosen ones to my list').isVisible()).toBe(false);
  });
});
