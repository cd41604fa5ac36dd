import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import { describeFocus, listOverflowing } from './layout.ts';
import { PAGE_TYPES } from './page-types.ts';
import { openSite } from './site.ts';

const demo = inject('demo');
const site = await openSite({ folder: demo });
const samples = PAGE_TYPES.flatMap(({ name, samples }) => samples.map((path) => ({ name, path })));

describe.each(samples)('$name, $path', ({ path }) => {
  test.each([320, 1280])('is accessible in light and in dark colours and fits at %i pixels', async (width) => {
    const page = await site.open(path, { width });
    expect(await listOverflowing(page)).toEqual([]);
    await expectNoAxeFindings(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoAxeFindings(page);
  });

  test('is walked by Tab through links and controls that each show the focus', async () => {
    const page = await site.open(path);
    const focuses = [];
    for (let presses = 0; presses < 25; presses++) {
      await page.keyboard.press('Tab');
      focuses.push(await describeFocus(page));
    }
    expect(focuses.filter((focus) => focus?.isVisible).length).toBeGreaterThan(5);
    expect(focuses.filter((focus) => focus?.isVisible === false)).toEqual([]);
  });
});

describe.each(PAGE_TYPES)('$name', ({ samples: [path = ''], shows }) => {
  test('has its landmarks, and lets the keyboard skip to the content first', async () => {
    const page = await site.open(path);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
      expect(await page.getByRole(landmark).count(), landmark).toBe(1);
    }
    expect(await page.getByRole('navigation').count()).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('#content');
    expect(await describeFocus(page)).toMatchObject({ isVisible: true });
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').evaluate((element) => element.localName)).toBe('main');
  });

  test('shows its content without JavaScript', async () => {
    const page = await site.open(path, { javaScript: false });
    for (const wanted of shows) {
      const place = page.locator('main').getByText(wanted).first();
      await place.scrollIntoViewIfNeeded();
      // What is far down the page is laid out in the moment after it has come near.
      await expect.poll(() => place.innerText()).toContain(wanted);
    }
  });
});

test('find a mentor lists everybody without JavaScript', async () => {
  const page = await site.open('/mentors/', { javaScript: false });
  const links = page.locator('main h3 a:visible');
  const paths = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(paths.length).toBeGreaterThanOrEqual(40);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => !existsSync(join(demo, path, 'index.html')))).toEqual([]);
});
