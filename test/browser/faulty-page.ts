import type { BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Site } from './site.ts';

/**
 * A page in a browser profile that is prepared before it opens: it keeps nothing, has no room, or does not get what it asks
 * for. Other than with `site.open`, the page may report errors, and need not come to work.
 */
export async function openFaulty(
  site: Site,
  path: string,
  prepare: (context: BrowserContext) => Promise<unknown>,
): Promise<Page> {
  const browser = (await site.open('/about/')).context().browser()!;
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
  onTestFinished(() => context.close());
  await prepare(context);
  const page = await context.newPage();
  await page.goto(site.url(path));
  return page;
}

/** The browser keeps nothing. */
export const block = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });

/** The browser has no room left. */
export const fill = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
