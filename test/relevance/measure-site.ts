import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { serveFolder } from '../browser/static-server.ts';
import { SiteError, type BuiltSite } from './built-site.ts';
import { measure, type Measured, type RatedQuery } from './metrics.ts';
import { search } from './search-visit.ts';

/** Pages that search at once: as many as the smallest machines have processors. */
const PAGES = 2;
/** A phone's: less to lay out, and it is where most people search. */
const VIEWPORT = { width: 400, height: 720 };

/**
 * Serves a built site on this machine, asks its search every query in a real Chromium, and measures the answers, in the
 * order of the queries. `onMeasured` hears how many are done. Throws an error where the search does not answer.
 */
export async function measureSite(
  { folder, base }: BuiltSite,
  queries: readonly RatedQuery[],
  onMeasured: (done: number) => void,
): Promise<Measured[]> {
  const server = await serveFolder(folder, base);
  let browser: Browser | undefined;
  try {
    browser = await launch();
    return await askAll(browser, `${server.origin}${base}mentors/`, queries, onMeasured);
  } finally {
    await browser?.close();
    await server.close();
  }
}

async function askAll(
  browser: Browser,
  address: string,
  queries: readonly RatedQuery[],
  onMeasured: (done: number) => void,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  const waiting = queries.entries();
  let done = 0;
  const askOneAfterAnother = async (): Promise<void> => {
    const page = await browser.newPage({ viewport: VIEWPORT, locale: 'en-GB', reducedMotion: 'reduce' });
    for (const [index, rated] of waiting) {
      measured[index] = measure(rated, await search(page, address, rated.query));
      onMeasured(++done);
    }
  };
  await Promise.all(Array.from({ length: PAGES }, askOneAfterAnother));
  return measured;
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new SiteError('There is no Chromium. "node scripts/setup.mjs --chromium" installs one, or says how.');
  }
  // Chromium refuses its sandbox to root, as whom containers run.
  const chromiumSandbox = process.getuid?.() !== 0;
  return chromium.launch({ executablePath, chromiumSandbox, args: ['--disable-remote-fonts'] });
}
