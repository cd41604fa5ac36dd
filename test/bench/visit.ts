import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { BenchError } from './bench-error.ts';
import type { Box } from './questions.ts';
import type { PageParts } from './contestants.ts';
import type { SlowServer } from './slow-server.ts';

/** How long the network is still before it is called quiet. */
export const QUIET_MS = 800;

/** Starts Chromium. Throws {@link BenchError} where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new BenchError('There is no Chromium. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.');
  }
  // Chromium refuses its sandbox to root, as whom containers run.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}

/** When a page is touched first: as soon as it is loaded, or once it has nothing left to do. */
export type Moment = 'loaded' | 'idle';

/** Opens a page in a fresh browser profile, waits until it is as asked for, and gives what `work` makes of it. */
export async function visit<T>(
  browser: Browser,
  server: SlowServer,
  path: string,
  moment: Moment,
  work: (page: Page, openedAtMs: number) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    const openedAtMs = Date.now();
    const response = await page.goto(server.origin + path, { waitUntil: 'load', timeout: 120_000 });
    if (!response?.ok()) throw new BenchError(`${path} is not there: the site has no search to measure.`);
    if (moment === 'idle') {
      await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
      await server.traffic.quiet(QUIET_MS);
    }
    return await work(page, openedAtMs);
  } finally {
    await context.close();
  }
}

/** Puts a text into the field at once and presses Enter. */
export async function askText(page: Page, { field }: PageParts, text: string): Promise<void> {
  await page.focus(field);
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

/** Puts a text in place of what stands in the field. */
export async function typeText(page: Page, { field }: PageParts, text: string): Promise<void> {
  await page.focus(field);
  await page.keyboard.press('ControlOrMeta+A');
  if (text === '') await page.keyboard.press('Delete');
  else await page.keyboard.insertText(text);
}

/** Whether a page offers a box, however deep it is folded away. */
export async function hasBox(page: Page, box: Box): Promise<boolean> {
  return (await page.locator(boxSelector(box)).count()) === 1;
}

/** Clicks a box, whether or not its group is open: folding is not what is measured. */
export async function clickBox(page: Page, box: Box): Promise<void> {
  await page.locator(boxSelector(box)).evaluate((element) => (element as HTMLInputElement).click());
}

function boxSelector({ facet, value }: Box): string {
  return `input[name="${facet}"][value="${value.replace(/["\\]/g, '\\$&')}"]`;
}
