import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import { listOverflowing } from './layout.ts';
import { openBlocked, openWithList, openWithText } from './kept-shortlist.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });
const TEAM = '/shortlist/team/';
const ALIKE = ['grace-okafor', 'ingrid-lindqvist'];

const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll(/[\u2068\u2069]/g, '');
/** What stands under a term: the pictures as full and hollow dots, then the words. */
const share = async (page: Page, term: string): Promise<string> => {
  const item = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: term, exact: true }) })
    .first();
  const dots = await item
    .locator('.team-dot')
    .evaluateAll((all) => all.map((dot) => (dot.classList.contains('team-dot-full') ? '●' : '○')).join(''));
  const who = await item.locator('.team-who').innerText();
  return `${dots} ${who.replaceAll(/[\u2068\u2069]/g, '')}`;
};

test('a team shows in dots and in words what it covers, and leads to what it lacks', async () => {
  const page = await openWithList(site, TEAM, [...ALIKE, { id: 'gone', name: 'Ann Gone' }]);
  expect(await share(page, 'Sponsor')).toBe('●● 2 of 2: Grace Okafor and Ingrid Lindqvist');
  expect(await share(page, 'Connector')).toBe('○● 1 of 2: Ingrid Lindqvist');
  expect(await share(page, 'Coach')).toBe('○○ Nobody yet');
  expect(await share(page, 'Senior')).toBe('○● 1 of 2: Ingrid Lindqvist');
  expect(await share(page, 'Nephrology')).toBe('●○ 1 of 2: Grace Okafor');
  expect(await textOf(page)).toContain('Ann Gone is not in this directory any more and is not counted.');
  await page.getByRole('link', { name: 'Find somebody: Coach' }).press('Enter');
  await page.waitForURL('**/mentors/?role=coach');
});

test('a nudge says in what all are alike and leads to people who are not', async () => {
  const page = await openWithList(site, TEAM, ALIKE);
  const nudges = page.getByRole('region', { name: 'Worth a thought' });
  expect(await nudges.innerText()).toContain('Everybody on your list is at the same institution');
  await nudges.getByRole('link', { name: 'Find people who take mentees from elsewhere' }).click();
  await page.waitForURL('**/mentors/?reach=elsewhere&reach=international');
  await expect.poll(() => page.locator('mentor-search').innerText()).toMatch(/\d+ mentors/);
});

test('how near they are is drawn once the trainee has said where they are, and remembered', async () => {
  const page = await openWithList(site, TEAM, [...ALIKE, 'achieng-nyaruri'], { width: 320 });
  expect(await page.locator('.team-rings').count()).toBe(0);
  const question = page.getByRole('combobox', { name: 'Where are you?' });
  await question.selectOption({ label: 'Larkfield University School of Medicine' });
  const picture = page.getByRole('img');
  const label = 'At your institution: 2; Elsewhere in your country: 0; In other countries: 1';
  await expect.poll(() => picture.getAttribute('aria-label')).toBe(label);
  expect(await share(page, 'In other countries')).toMatch(/^○○● 1 of 3: /);
  await page.reload();
  await picture.waitFor();
  expect(await picture.getAttribute('aria-label')).toBe(label);
  expect(await listOverflowing(page)).toEqual([]);
  await expectNoAxeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoAxeFindings(page);
  await question.selectOption('');
  await picture.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => localStorage.getItem('mentor-directory:home:/'))).toBeNull();
});

test.each([
  ['nobody', [], 'Your shortlist is empty.'],
  ['one mentor', ['sukartini'], 'One person is a beginning.'],
  ['only somebody who has left', [{ id: 'gone', name: 'Ann Gone' }], 'Ann Gone is not in this directory any more'],
])('a shortlist with %s says so', async (_, mentors, text) => {
  const page = await openWithList(site, TEAM, mentors);
  expect(await textOf(page)).toContain(text);
  await expectNoAxeFindings(page);
});

test('a change in another tab is shown, and on paper there is nothing to press', async () => {
  const page = await openWithList(site, TEAM, ALIKE);
  const other = await page.context().newPage();
  await other.goto(site.url('/404.html'));
  await other.evaluate(() => {
    const mentors = [{ id: 'sukartini', name: 'Sukartini', added: '2026-11-01' }];
    localStorage.setItem('mentor-directory:shortlist:/', JSON.stringify({ version: 2, mentors }));
  });
  await expect.poll(() => textOf(page)).toContain('On your shortlist: Sukartini.');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main :is(button, select):visible').count()).toBe(0);
});

test('blocked and poisoned storage leave a page that says what it has', async () => {
  const blocked = await openBlocked(site, TEAM);
  expect(await textOf(blocked)).toContain('This browser keeps nothing for this site');
  const page = await openWithText(site, TEAM, '{"version":2,"mentors":[{"id":"sukartini"},{"id":"<b>"}]}');
  await page.evaluate(() => localStorage.setItem('mentor-directory:home:/', '["<b>","XXX"]'));
  await page.reload();
  await page.locator('[data-state="content"]').waitFor();
  expect(await page.getByRole('combobox').inputValue()).toBe('');
});

test('what does not load is asked for again', async () => {
  const page = await openWithList(site, TEAM, ALIKE);
  await page.route('**/shortlist/mentors/*.json', (route) => route.fulfill({ status: 204 }));
  await page.reload();
  const again = page.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  await page.unroute('**/shortlist/mentors/*.json');
  await again.press('Enter');
  await expect.poll(() => textOf(page)).toContain('2 people on your shortlist: Grace Okafor and Ingrid Lindqvist.');
});
