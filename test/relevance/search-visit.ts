import type { Page } from 'playwright-core';
import { EMPTY_QUERY, withText } from '../../src/directory/search-query.ts';

/** The page gave no answer to a query; the message says to which, and what it did instead. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
}

/** How long the page must rest before its answer counts as complete. */
const REST_MS = 100;
/** How long it must rest where its address does not have the words as they stand in the field. */
const LONG_REST_MS = 1000;
const TIMEOUT_MS = 20_000;

/**
 * Types a query into the field of the find-a-mentor page, which is opened first where the page is another, presses Enter
 * and waits for the answer.
 * @param address Of the find-a-mentor page, without a query.
 * @returns The ids of the mentors on the first page of results, in their order. Throws {@link NoAnswerError}.
 */
export async function search(page: Page, address: string, query: string): Promise<string[]> {
  if (!page.url().startsWith(address)) await page.goto(address, { waitUntil: 'domcontentloaded' });
  const shownQuery = JSON.stringify(query.length > 60 ? `${query.slice(0, 60)}…` : query);
  try {
    await page.locator('mentor-search[ready]').waitFor({ timeout: TIMEOUT_MS });
  } catch (error) {
    throw new NoAnswerError(`The search of ${address} does not start: <mentor-search> is not ready.`, { cause: error });
  }
  const field = page.locator('[data-part="field"]');
  await field.fill(query);
  const words = withText(EMPTY_QUERY, await field.inputValue()).text;
  await field.press('Enter');
  const times = { restMs: REST_MS, longRestMs: LONG_REST_MS, timeoutMs: TIMEOUT_MS };
  const outcome = await page.evaluate(waitForAnswer, { words, ...times });
  if (outcome === 'late') throw new NoAnswerError(`${shownQuery} had no answer within ${TIMEOUT_MS / 1000} seconds.`);
  if (outcome === 'failed') throw new NoAnswerError(`${shownQuery} had no answer: the page says that it failed.`);
  return outcome;
}

interface Awaited {
  /** The words that the address shall have. */
  words: string;
  restMs: number;
  longRestMs: number;
  timeoutMs: number;
}

/** Runs in the page. */
function waitForAnswer({ words, restMs, longRestMs, timeoutMs }: Awaited): Promise<string[] | 'late' | 'failed'> {
  const results = document.querySelector('[data-part="results"]');
  const idsShown = (): string[] => {
    const links = document.querySelectorAll<HTMLAnchorElement>('[data-part="list"] > li .card-name a');
    return [...links].map((link) => decodeURIComponent(/\/mentors\/([^/]+)\/$/.exec(link.pathname)?.[1] ?? ''));
  };
  const started = performance.now();
  let last = '';
  let changed = started;
  return new Promise((resolve) => {
    const look = (): void => {
      const now = performance.now();
      const isBusy = results?.getAttribute('aria-busy') === 'true';
      const state = JSON.stringify([isBusy, location.href, idsShown()]);
      if (state !== last) [last, changed] = [state, now];
      const isAsked = (new URLSearchParams(location.search).get('q') ?? '') === words;
      if (!isBusy && now - changed >= (isAsked ? restMs : longRestMs)) {
        const failed = document.querySelector<HTMLElement>('[data-part="failed"]');
        resolve(failed?.hidden === false ? 'failed' : idsShown());
      } else if (now - started > timeoutMs) resolve('late');
      else setTimeout(look, 20);
    };
    look();
  });
}
