import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import {
  boxOf,
  check,
  draftNote,
  inputOf,
  itemsOf,
  listedProblems,
  openFaultyForm,
  openForm,
  openGroups,
  panel,
  publish,
  status,
} from './form-page.ts';
import { hasFocus } from './search-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });

const KEY = 'mentor-directory:draft:v1:/update/grace-okafor';
const kept = (page: Page, key = KEY): Promise<string | null> =>
  page.evaluate((name) => localStorage.getItem(name), key);

async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.locator('profile-form[ready]').waitFor();
}

const changes = async (page: Page): Promise<string | undefined> =>
  (await panel(page).locator('pre').textContent())?.trim();

describe('a draft', () => {
  test('of a new page survives a reload with all its parts, and is gone when it was sent', async () => {
    const page = await openForm(site, '/join/');
    await openGroups(page);
    await inputOf(page, 'name').fill('Ann <b>Lee</b>');
    await inputOf(page, 'contact.instructions').fill('Two\nlines');
    await page.getByRole('button', { name: 'Add a publication' }).click();
    await inputOf(itemsOf(page, 'works'), 'doi').fill('not a doi');
    await boxOf(page, 'consent.scope', 'profile').check();
    await inputOf(page, 'text').fill('My text.');
    await expect.poll(() => kept(page, 'mentor-directory:draft:v1:/update/join')).toContain('My text.');
    await reload(page);
    expect(await draftNote(page).textContent()).toMatch(/What you wrote here on November 24, 2026 is back\./);
    expect(await inputOf(page, 'name').inputValue()).toBe('Ann <b>Lee</b>');
    expect(await inputOf(page, 'contact.instructions').inputValue()).toBe('Two\nlines');
    expect(await inputOf(itemsOf(page, 'works'), 'doi').inputValue()).toBe('not a doi');
    expect(await boxOf(page, 'consent.scope', 'profile').isChecked()).toBe(true);
    expect(await inputOf(page, 'text').inputValue()).toBe('My text.');
    await openGroups(page);
    await inputOf(itemsOf(page, 'works'), 'doi').fill('10.1001/jama.2015.18884');
    await check(page);
    await expect.poll(() => panel(page).isVisible()).toBe(true);
    await Promise.all([
      page.waitForEvent('download'),
      panel(page).getByRole('link', { name: 'Save the file' }).click(),
    ]);
    await page.getByRole('button', { name: 'I have sent it' }).click();
    expect(await kept(page, 'mentor-directory:draft:v1:/update/join')).toBeNull();
  });

  test('is kept for its own page only, and can be discarded', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor');
    await openGroups(page);
    await inputOf(page, 'pronouns').fill('they/them');
    await expect.poll(() => kept(page)).toContain('they/them');
    await page.goto(site.url('/update/?p=sukartini'));
    await page.locator('profile-form[ready]').waitFor();
    expect(await draftNote(page).isVisible()).toBe(false);
    await page.goto(site.url('/update/?p=grace-okafor'));
    await page.locator('profile-form[ready]').waitFor();
    expect(await inputOf(page, 'pronouns').inputValue()).toBe('they/them');
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Discard the draft' }).press('Enter');
    expect(await inputOf(page, 'pronouns').inputValue()).toBe('she/her');
    expect(await draftNote(page).isVisible()).toBe(false);
    expect(await hasFocus(inputOf(page, 'name'))).toBe(true);
    expect(await kept(page)).toBeNull();
    await check(page);
    await expect.poll(() => status(page).textContent()).toMatch(/^Nothing is different/);
  });

  test('goes when everything is as it was', async () => {
    const page = await openForm(site, '/update/?p=grace-okafor');
    await openGroups(page);
    await inputOf(page, 'pronouns').fill('they/them');
    await expect.poll(() => kept(page)).toContain('they/them');
    await inputOf(page, 'pronouns').fill('she/her');
    await expect.poll(() => kept(page)).toBeNull();
  });

  test('of a page that has changed since is put on what the page says now', async () => {
    const file = (lines: string[]): string =>
      ['---', ...lines, 'consent: { by: Ann, date: 2026-01-01, scope: [profile] }', '---', 'Text.', ''].join('\n');
    const page = await openForm(site, '/update/?p=grace-okafor', (prepared) =>
      publish(prepared, 'grace-okafor', file(['name: Ann', 'pronouns: she/her'])),
    );
    await openGroups(page);
    await inputOf(page, 'pronouns').fill('they/them');
    await expect.poll(() => kept(page)).toContain('they/them');
    await publish(page, 'grace-okafor', file(['name: Ann Lee', 'pronouns: she', 'languages: [en]']));
    await reload(page);
    expect(await draftNote(page).textContent()).toMatch(/The page has changed since then/);
    expect(await inputOf(page, 'name').inputValue()).toBe('Ann Lee');
    await check(page);
    await expect.poll(() => panel(page).isVisible()).toBe(true);
    expect(await changes(page)).toBe('pronouns: they/them');
  });
});

describe('what stands in the browser’s storage', () => {
  const now = '2026-11-24T10:00:00.000Z';
  const draft = (more: object): string => JSON.stringify({ version: 1, base: 'x', fields: {}, savedAt: now, ...more });

  test.each([
    ['is no JSON', '{{{'],
    ['is nothing', 'null'],
    ['is of another version', draft({ version: 2, fields: { pronouns: 'x' } })],
    ['is too long', draft({ fields: { pronouns: 'x'.repeat(500_000) } })],
    ['has a list in place of the fields', draft({ fields: ['x'] })],
    ['has no day', draft({ fields: { pronouns: 'x' }, savedAt: 'today' })],
    ['says nothing new', draft({ fields: { pronouns: 'she/her' } })],
    [
      'names fields that the form does not have',
      draft({ fields: { owner: ['mallory'], photo: { src: '../x' }, toString: 1 } }),
    ],
    [
      'reaches for prototypes',
      `{"version":1,"base":"x","savedAt":"${now}","fields":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}`,
    ],
  ])('and %s changes nothing', async (_, value) => {
    const page = await openForm(site, '/update/?p=grace-okafor', async (prepared) => {
      await prepared.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, value] as const);
    });
    expect(await draftNote(page).isVisible()).toBe(false);
    expect(await page.evaluate(() => ({}))).toEqual({});
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await check(page);
    await expect.poll(() => status(page).textContent()).toMatch(/^Nothing is different/);
  });

  test('and has values of wrong kinds comes back as text at most, and is held against the same rules', async () => {
    const fields = {
      pronouns: '<img src=x onerror=alert(1)>',
      interests: ['nephrology', '<script>', '__proto__'],
      works: [{ doi: ['x'], title: { a: 1 } }, 'text', null],
      mentoring: 'everything',
      appointments: 7,
      handles: { orcid: { handle: 5, fetch: 'yes' } },
      availability: { status: '"><b>', capacity: 1e99 },
    };
    const page = await openForm(site, '/update/?p=grace-okafor', async (prepared) => {
      await prepared.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, draft({ fields })] as const);
    });
    await openGroups(page);
    expect(await draftNote(page).isVisible()).toBe(true);
    expect(await inputOf(page, 'pronouns').inputValue()).toBe('<img src=x onerror=alert(1)>');
    expect(await page.locator('profile-form img[src="x"], profile-form b, profile-form li script').count()).toBe(0);
    await check(page);
    await expect
      .poll(() => listedProblems(page))
      .toContainEqual(expect.stringContaining('“<script>” is not in the list of interests'));
  });

  test.each([
    [
      'may be forbidden',
      (context: BrowserContext) =>
        context.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        }),
    ],
    [
      'may be full',
      (context: BrowserContext) =>
        context.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        }),
    ],
  ])('%s: the form says so once and goes on', async (_, prepare) => {
    const page = await openFaultyForm(site, '/update/?p=grace-okafor', prepare);
    await page.locator('profile-form[ready]').waitFor();
    await openGroups(page);
    await inputOf(page, 'pronouns').fill('they/them');
    await expect.poll(() => status(page).textContent()).toMatch(/^Your browser does not let this page keep a draft/);
    await check(page);
    await expect.poll(() => panel(page).isVisible()).toBe(true);
    expect(await changes(page)).toBe('pronouns: they/them');
  });
});
