import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished, test } from 'vitest';
import { heading, openSearch } from './search-page.ts';
import { openSite } from './site.ts';
import { serveFolder } from './static-server.ts';

const site = await openSite({ folder: inject('demo') });

/** A page of a university's own site on another origin, with the directory in a frame, as its README says. */
const folder = mkdtempSync(join(tmpdir(), 'mentor-directory-host-'));
const lay = (name: string, body: string): void =>
  writeFileSync(join(folder, name), `<!doctype html><html lang="en"><title>Host</title><body>${body}</body></html>`);
const frame = (query = '', attributes = ''): string =>
  `<iframe src="${site.url('/embed/')}${query}" title="Find a mentor" width="100%" height="400" ${attributes}></iframe>`;
const script = `<script src="${site.url('/embed.js')}" async></script>`;
lay('index.html', `<h1>Our mentors</h1>${frame('?level=fellow')}${script}`);
lay('plain.html', frame('?level=fellow'));
const host = await serveFolder(folder);
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

async function openHost(path: string, javaScriptEnabled = true): Promise<{ page: Page; inner: Frame }> {
  const browser = (await site.open('/about/')).context().browser()!;
  const context = await browser.newContext({ viewport: { width: 1280, height: 700 }, javaScriptEnabled });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  onTestFinished(async () => {
    await context.close();
    expect(troubles, 'what the page and its frame complained of').toEqual([]);
  });
  await page.goto(`${host.origin}${path}`);
  const element = await page.locator('iframe').elementHandle();
  return { page, inner: (await element.contentFrame())! };
}

const heightOf = (page: Page): Promise<number> =>
  page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
const overflowOf = (inner: Frame): Promise<number> =>
  inner.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);

test('in a frame of another site the search answers the same address with the same, without header and footer', async () => {
  const { inner } = await openHost('/');
  await inner.locator('mentor-search[ready]').waitFor();
  const expected = await heading(await openSearch(site, '?level=fellow')).textContent();
  await expect.poll(() => inner.locator('[data-part="heading"]').textContent()).toBe(expected);
  expect(await inner.locator('.site-header, .site-footer, .skip-link').count()).toBe(0);
  expect(await inner.locator('h1').textContent()).toBe('Find a mentor');
  expect(await inner.locator('.save:visible').count()).toBe(0);
  await inner.locator('input[name="availability"][value="open"]').check();
  await expect.poll(() => new URL(inner.url()).search).toBe('?availability=open&level=fellow');
});

test('the frame grows and shrinks with what is in it, and believes no height but that of its own page', async () => {
  const { page, inner } = await openHost('/');
  await expect.poll(() => heightOf(page)).toBeGreaterThan(1500);
  await expect.poll(() => overflowOf(inner)).toBe(0);
  const before = await heightOf(page);
  await inner.locator('[data-part="field"]').fill('Okafor');
  await expect.poll(() => heightOf(page)).toBeLessThan(before - 200);
  await expect.poll(() => overflowOf(inner)).toBe(0);
  const fitting = await heightOf(page);
  const forged = { type: 'mentor-directory:height', height: 123 };
  await page.evaluate((message) => window.postMessage(message, '*'), forged);
  for (const height of ['900', -5, 1e9, Number.NaN]) {
    await inner.evaluate((message) => parent.postMessage(message, '*'), { ...forged, height });
  }
  // What comes in order has all been read when the last of it has been.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => data === 'last' && resolve(undefined));
        window.postMessage('last', '*');
      }),
  );
  expect(await heightOf(page)).toBe(fitting);
});

test('without the script the frame keeps its own height, and is scrolled', async () => {
  const { page, inner } = await openHost('/plain.html');
  await inner.locator('mentor-search[ready]').waitFor();
  expect(Math.round(await heightOf(page))).toBeLessThanOrEqual(404);
  expect(await overflowOf(inner)).toBeGreaterThan(1000);
});

test.each([true, false])('a mentor opens in the whole window, with JavaScript: %s', async (javaScript) => {
  const { page, inner } = await openHost('/plain.html', javaScript);
  if (javaScript) await inner.locator('mentor-search[ready]').waitFor();
  const link = inner.locator('[data-part="list"] .card-name a').first();
  const address = await link.getAttribute('href');
  await link.click();
  await page.waitForURL(site.url(address!));
  expect(page.frames()).toHaveLength(1);
});
