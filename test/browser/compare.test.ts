import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import { describeFocus, listOverflowing } from './layout.ts';
import { openBlocked, openWithList, openWithText } from './kept-shortlist.ts';
import { openSite } from './site.ts';

const demo = inject('demo');
const site = await openSite({ folder: demo });
const COMPARE = '/shortlist/compare/';
const FIVE = ['grace-okafor', 'ingrid-lindqvist', 'hala-al-nuaimat', 'sukartini', 'yusuf-farole'];

const names = (page: Page) => page.locator('.compare-name').allInnerTexts();
const box = (page: Page, id: string) => page.locator(`.compare-choice input[value="${id}"]`);
/** What a row says, mentor by mentor. */
const row = async (page: Page, title: string): Promise<string[]> => {
  const cells = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) });
  return (await cells.getByRole('cell').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
};

test('the first four of the shortlist are compared, and a fifth takes the place of one of them by keyboard', async () => {
  const page = await openWithList(site, COMPARE, FIVE, {
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  expect(await names(page)).toEqual(['Grace Okafor', 'Ingrid Lindqvist', 'هالة النعيمات', 'Sukartini']);
  expect(await box(page, 'yusuf-farole').isDisabled()).toBe(true);

  await page.getByRole('button', { name: 'Take out Ingrid Lindqvist' }).press('Enter');
  await expect.poll(() => names(page)).toEqual(['Grace Okafor', 'هالة النعيمات', 'Sukartini']);
  expect(await page.locator(':focus').getAttribute('value')).toBe('ingrid-lindqvist');
  expect(await describeFocus(page)).toMatchObject({ isVisible: true });

  await box(page, 'yusuf-farole').press('Space');
  await expect.poll(() => names(page)).toEqual(['Grace Okafor', 'هالة النعيمات', 'Sukartini', 'Yusuf Farole']);
  expect(await page.locator(':focus').getAttribute('value')).toBe('yusuf-farole');
  expect(new URL(page.url()).hash).toBe('#mentors=grace-okafor,hala-al-nuaimat,sukartini,yusuf-farole');

  await page.getByRole('button', { name: 'Copy a link to this comparison' }).press('Enter');
  await expect.poll(() => page.locator('main').innerText()).toContain('Copied. The link holds who is compared');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('interests that several share come first, with who shares them, and what is left out is “not said”', async () => {
  const page = await site.open(`${COMPARE}#mentors=yazan-qutaishat,grace-okafor,sukartini`);
  await page.locator('[data-state="content"]').waitFor();
  expect(await row(page, 'In common')).toEqual([
    'Social media in medicine (also \u2068Sukartini\u2069) Simulation (also \u2068Sukartini\u2069)',
    'None shared with the others',
    'Social media in medicine (also \u2068Yazan Qutaishat\u2069) Simulation (also \u2068Yazan Qutaishat\u2069)',
  ]);
  expect(await page.locator('.compare-shared > svg.icon').count()).toBe(4);
  expect((await row(page, 'What they ask of you'))[2]).toBe('Not said');
  expect((await row(page, 'Reply habit'))[2]).toBe('Usually answers within 3 days.');
  const texts = await page.locator('.compare-table td').allInnerTexts();
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
});

describe('on a phone', () => {
  test('each respect is a block that names the mentors, and is still a table to those who listen', async () => {
    const page = await openWithList(site, COMPARE, FIVE, { width: 320 });
    expect(await listOverflowing(page)).toEqual([]);
    const cells = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'How often', exact: true }) });
    const [first, second] = await cells.getByRole('cell').all();
    const [above, below] = [await first!.boundingBox(), await second!.boundingBox()];
    expect(above!.x).toBe(below!.x);
    expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y);
    expect(await first!.innerText()).toMatch(/^Grace Okafor\s+Every month$/);
    const tree = await page.getByRole('table', { name: 'Side by side' }).ariaSnapshot();
    expect(tree).toContain('- columnheader "Grace Okafor"');
    expect(tree).toContain('- rowheader "How often"\n      - cell "Every month"');
    await expectNoAxeFindings(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoAxeFindings(page);
  });

  test('columns stand side by side on a wide screen and on paper, which has nothing to press', async () => {
    const page = await openWithList(site, COMPARE, FIVE);
    await expectNoAxeFindings(page);
    await page.setViewportSize({ width: 680, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const heads = await page
      .getByRole('columnheader')
      .evaluateAll((all) => all.map((head) => head.getBoundingClientRect().top));
    expect(new Set(heads).size).toBe(1);
    expect(await page.locator('main :is(button, input):visible').count()).toBe(0);
    expect(await listOverflowing(page)).toEqual([]);
  });
});

describe('there may be little or nothing to compare', () => {
  test.each([
    ['nobody', [], 'There is nobody to compare yet.'],
    ['one mentor', ['sukartini'], 'One person alone can be read, but not compared.'],
    [
      'somebody who has left',
      ['sukartini', { id: 'gone', name: 'Ann Gone' }],
      'Ann Gone\u2069 is not in this directory any more',
    ],
  ])('%s is said in words', async (_, mentors, text) => {
    const page = await openWithList(site, COMPARE, mentors);
    expect(await page.locator('main').innerText()).toContain(text);
    await expectNoAxeFindings(page);
  });

  test('an address that names nobody leaves the shortlist in its place', async () => {
    const page = await openWithList(site, `${COMPARE}#mentors=../../etc,<b>`, ['sukartini', 'grace-okafor']);
    expect(await names(page)).toEqual(['Sukartini', 'Grace Okafor']);
  });
});

test('a comparison that somebody sent is shown where storage is blocked, and says that nothing is kept', async () => {
  const page = await openBlocked(site, `${COMPARE}#mentors=constructor,grace-okafor,sukartini,sukartini`);
  expect(await names(page)).toEqual(['Grace Okafor', 'Sukartini']);
  const text = await page.locator('main').innerText();
  expect(text).toContain('This browser keeps nothing for this site');
  expect(text).toContain('constructor\u2069 is not in this directory any more');
});

test('a poisoned shortlist is read as far as it is one, and as text alone', async () => {
  const mentors = [{ id: 'gone', name: '<img src=x onerror=alert(1)>', added: '2026-11-01' }, { id: '../x' }, 7];
  const page = await openWithText(site, COMPARE, JSON.stringify({ version: 2, mentors }));
  expect(await page.locator('main').innerText()).toContain(
    '<img src=x onerror=alert(1)>\u2069 is not in this directory',
  );
  expect(await page.locator('main img').count()).toBe(0);
});

test('what does not load is asked for again', async () => {
  const page = await site.open('/404.html');
  let isDown = true;
  await page.route('**/shortlist/mentors/*.json', (route) =>
    isDown ? route.fulfill({ status: 204 }) : route.continue(),
  );
  await page.goto(site.url(`${COMPARE}#mentors=grace-okafor`));
  const again = page.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  isDown = false;
  await again.press('Enter');
  await expect.poll(() => names(page)).toEqual(['Grace Okafor']);
  expect(await page.locator(':focus').evaluate(({ localName }) => localName)).toBe('main');
});

test.each([COMPARE, '/shortlist/team/'])('%s says without JavaScript what it needs it for', async (path) => {
  const page = await site.open(path, { javaScript: false });
  expect(await page.locator('main').innerText()).toContain('this page needs JavaScript, because');
});

test.each([COMPARE, '/shortlist/team/'])('%s loads at most 10 kB of script, compressed', (path) => {
  const bytesOf = (file: string, seen: Set<string>): number => {
    if (seen.has(file)) return 0;
    seen.add(file);
    const code = readFileSync(join(demo, file), 'utf8');
    const imports = [...code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, name]) => `assets/${name}`);
    return gzipSync(code).length + imports.reduce((sum, name) => sum + bytesOf(name, seen), 0);
  };
  const html = readFileSync(join(demo, path, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]+src="\/([^"]+)"/g)].map(([, file]) => file!);
  const seen = new Set<string>();
  const bytes = scripts.reduce((sum, file) => sum + bytesOf(file, seen), 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(10_000);
});
