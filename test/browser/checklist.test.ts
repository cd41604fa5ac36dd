import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import { block, openFaulty } from './faulty-page.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });
const GUIDE = '/guides/follow/';
const KEY = 'mentor-directory:checklist:/:follow-basics';

const says = (page: Page): Promise<string[]> => page.locator('kept-checklist [role="status"]').allInnerTexts();

describe('a checklist of the guide', () => {
  test('is ticked by keyboard, remembers it after a reload, and clears it', async () => {
    const page = await site.open(GUIDE, { width: 320 });
    const box = page.getByRole('checkbox', { name: 'Two people at other institutions' });
    await box.focus();
    await page.keyboard.press('Space');
    await page.reload();
    expect(await box.isChecked()).toBe(true);
    expect(await says(page)).toEqual(['1 of 5 done', '']);
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Clear the ticks' }).press('Enter');
    await page.reload();
    expect(await says(page)).toEqual(['0 of 5 done', '']);
  });

  test('is in step with another tab', async () => {
    const page = await site.open(GUIDE);
    const other = await page.context().newPage();
    await other.goto(site.url(GUIDE));
    await other.getByRole('checkbox', { name: 'One journal and one society' }).check();
    await page.locator('kept-checklist').getByText('1 of 5 done').waitFor();
    expect(await page.getByRole('checkbox', { name: 'One journal and one society' }).isChecked()).toBe(true);
  });

  test('begins again from what cannot be read', async () => {
    const page = await site.open('/about/');
    await page.evaluate((key) => localStorage.setItem(key, '{"version":1,"done":[0,99,"x"'), KEY);
    await page.goto(site.url(GUIDE));
    expect(await says(page)).toEqual(['0 of 5 done', '']);
    await page.getByRole('checkbox').first().check();
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe('{"version":1,"done":[0]}');
  });

  test('can be ticked for the visit where the browser keeps nothing, and says so', async () => {
    const page = await openFaulty(site, GUIDE, block);
    await page.getByRole('checkbox').first().check();
    expect(await says(page)).toEqual([
      '1 of 5 done',
      'This browser does not keep the ticks. They last until you leave this page.',
    ]);
  });

  test('is a plain list without JavaScript', async () => {
    const page = await site.open(GUIDE, { javaScript: false });
    expect(await page.locator('kept-checklist li').count()).toBe(5);
    expect(await page.locator('kept-checklist').locator('input, button, label').count()).toBe(0);
  });
});
