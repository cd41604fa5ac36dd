import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';
import { serveFolder, type StaticServer } from './static-server.ts';

/** How a reader's browser is set. */
export interface PageOptions {
  colorScheme?: 'light' | 'dark';
  /** Width of the window in CSS pixels; 1280 unless told. */
  width?: number;
  javaScript?: boolean;
  /** Anything else that Playwright knows of a browser context. */
  context?: BrowserContextOptions;
}

/** A built site, served on this machine and opened in a real Chromium. */
export interface Site {
  /** The address of a page, given from the root of the site: `/mentors/`. */
  url(path: string): string;
  /**
   * A page in a fresh browser profile, open at `path`. When the test ends, it fails if the page reported an error,
   * broke its content security policy or asked another origin for anything.
   */
  open(path: string, options?: PageOptions): Promise<Page>;
}

let browser: Promise<Browser> | undefined;

/** What a site is served from, and by what. */
interface SiteOptions {
  folder: string;
  base?: string;
  serve?: (folder: string, base: string) => Promise<StaticServer>;
}

/** Serves a folder under a base path for the tests of this file. Call it at the top of the file. */
export async function openSite({ folder, base = '/', serve = serveFolder }: SiteOptions): Promise<Site> {
  const server = await serve(folder, base);
  browser ??= launch();
  const launched = await browser;
  afterAll(async () => {
    await launched.close();
    await server.close();
  });
  const url = (path: string): string => server.origin + base.replace(/\/$/, '') + path;
  return {
    url,
    open: async (path, options = {}) => {
      const page = await newPage(launched, server.origin, options);
      await page.goto(url(path), { waitUntil: 'load' });
      return page;
    },
  };
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium. "npm test" installs one, or says how.');
  // Chromium refuses its sandbox to root, as whom containers run.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}

async function newPage(launched: Browser, origin: string, options: PageOptions): Promise<Page> {
  const { colorScheme = 'light', width = 1280, javaScript = true } = options;
  const context = await launched.newContext({
    colorScheme,
    viewport: { width, height: width < 600 ? 720 : 900 },
    javaScriptEnabled: javaScript,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    ...options.context,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  // A broken content security policy is an error of the console, too.
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  context.on('request', (request) => {
    const address = new URL(request.url());
    if (/^https?:|^wss?:/.test(address.protocol) && address.origin !== origin) troubles.push(`asked ${address.href}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(troubles, 'what the page complained of').toEqual([]);
  });
  return page;
}
