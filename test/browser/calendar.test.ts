import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectNoAxeFindings } from './axe.ts';
import { openSite, type PageOptions } from './site.ts';

const site = await openSite({ folder: inject('demo') });

/** The calendar as a reader of a time zone sees it at an instant. */
async function openCalendar(timezoneId: string, now: string, options: PageOptions = {}): Promise<Page> {
  const page = await site.open('/404.html', { ...options, context: { timezoneId } });
  await page.clock.setFixedTime(now);
  await page.goto(site.url('/communities/calendar/'));
  return page;
}

/** The first day that is shown, with what meets on it. */
const firstDay = async (page: Page): Promise<string> =>
  (await page.locator('.calendar-day:visible').first().innerText()).replace(/\s+/g, ' ');

describe('the calendar', () => {
  test('puts each meeting under the day and the hour of the reader, and back by keyboard', async () => {
    const page = await openCalendar('Asia/Tokyo', '2026-12-01T12:00:00Z', { width: 320 });
    expect(await page.getByText('Times are in your time zone (Tokyo).').getAttribute('role')).toBe('status');
    expect(await firstDay(page)).toBe(
      'Wednesday, December 2, 2026 9:00 – 10:00 AM Larkfield Journal Club Journal club 4:00 – 5:00 PM Larkfield Global Rounds Journal club',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Show the time zone of each meeting' }).focus();
    await page.keyboard.press('Enter');
    expect(await firstDay(page)).toBe(
      'Tuesday, December 1, 2026 7:00 – 8:00 PM (New York) Larkfield Journal Club Journal club',
    );
    expect(await page.locator(':focus').innerText()).toBe('Show my time zone (Tokyo)');
  });

  test('has the same meeting on the evening before, further west', async () => {
    const page = await openCalendar('America/Los_Angeles', '2026-12-01T12:00:00Z');
    expect(await firstDay(page)).toBe(
      'Tuesday, December 1, 2026 4:00 – 5:00 PM Larkfield Journal Club Journal club 11:00 PM – 12:00 AM Larkfield Global Rounds Journal club',
    );
  });

  test('is narrowed by an interest, which stands in the address and holds in both time zones', async () => {
    const page = await openCalendar('Asia/Tokyo', '2026-11-24T12:00:00Z');
    const names = async (): Promise<string[]> => [
      ...new Set(await page.locator('.calendar-meeting:visible a').allInnerTexts()),
    ];
    expect((await names()).length).toBeGreaterThan(3);
    const select = page.getByLabel('About', { exact: true });
    await select.focus();
    await page.keyboard.type('Global h');
    expect(page.url()).toBe(site.url('/communities/calendar/?interest=global-health'));
    expect(await names()).toEqual(['Larkfield Global Rounds']);
    expect(await page.getByText(/^\d+ meetings about Global health\.$/).isVisible()).toBe(true);
    expect(await page.locator('.calendar-day:visible', { hasText: 'Mentor Hour' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show the time zone of each meeting' }).click();
    expect(await names()).toEqual(['Larkfield Global Rounds']);
    await page.reload();
    expect(await select.inputValue()).toBe('global-health');
    expect(await names()).toEqual(['Larkfield Global Rounds']);
    await expectNoAxeFindings(page);
    await select.selectOption('');
    expect(page.url()).toBe(site.url('/communities/calendar/'));
    await page.goto(site.url('/communities/calendar/?interest=%3Cimg%3E'));
    expect(await select.inputValue()).toBe('');
    expect((await names()).length).toBeGreaterThan(3);
  });

  test('shows nothing that is over, and says so where the site has grown old', async () => {
    const page = await openCalendar('Europe/Berlin', '2027-08-01T12:00:00Z');
    expect(await page.locator('.calendar-meeting:visible').count()).toBe(0);
    expect(await page.getByText('What stood here is past.').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /time zone/ }).count()).toBe(0);
  });

  test('stands there in the time zone of each meeting without JavaScript', async () => {
    const page = await site.open('/communities/calendar/', { javaScript: false });
    expect(await page.getByText('Times are in the time zone of each meeting.').isVisible()).toBe(true);
    expect(await firstDay(page)).toBe(
      'Thursday, November 26, 2026 12:30 – 1:15 PM (London) Larkfield Open Mentor Hour Chat',
    );
    expect(await page.getByRole('button', { name: /time zone/ }).count()).toBe(0);
    expect(await page.getByRole('combobox').count()).toBe(0);
  });
});
