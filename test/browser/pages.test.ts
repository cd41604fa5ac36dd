import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import { PAGE_TYPES } from './page-types.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });
const samples = PAGE_TYPES.flatMap(({ name, samples }) => samples.map((path) => ({ name, path })));

describe.each(samples)('$name, $path', ({ path }) => {
  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    test.each([320, 1280])('is accessible and fits at %i pixels', async (width) => {
      const page = await site.open(path, { colorScheme, width });
      await expectNoAxeFindings(page);
      const { scrollWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth }));
      expect(scrollWidth).toBeLessThanOrEqual(width);
    });
  });

  test('is left by Tab through links and controls that each show the focus', async () => {
    const page = await site.open(path);
    const unseen: string[] = [];
    for (let presses = 0; presses < 25; presses++) {
      await page.keyboard.press('Tab');
      const focus = await describeFocus(page);
      if (focus === undefined) break;
      if (!focus.isVisible) unseen.push(focus.name);
    }
    expect(unseen).toEqual([]);
  });
});

describe.each(PAGE_TYPES)('$name', ({ samples: [path = ''], shows }) => {
  test('lets the keyboard skip to the content first', async () => {
    const page = await site.open(path);
    await page.keyboard.press('Tab');
    const link = page.locator(':focus');
    expect(await link.getAttribute('href')).toBe('#content');
    expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').evaluate((element) => element.localName)).toBe('main');
  });

  test('has a banner, a navigation, a main part and a foot', async () => {
    const page = await site.open(path);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
      expect(await page.getByRole(landmark).count(), landmark).toBe(1);
    }
    expect(await page.getByRole('navigation').count()).toBeGreaterThan(0);
  });

  test('shows its content without JavaScript', async () => {
    const page = await site.open(path, { javaScript: false });
    const text = await page.locator('main').innerText();
    for (const wanted of shows) expect(text).toMatch(wanted);
  });
});

/** What has the focus, and whether a reader can see that: it is on the page and drawn differently. */
async function describeFocus(page: Page): Promise<{ name: string; isVisible: boolean } | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isOutlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
    const isOnScreen =
      box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const words = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40);
    return { name: `<${element.localName}> ${words}`, isVisible: isOutlined && isOnScreen };
  });
}
