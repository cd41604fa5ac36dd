import type { Browser, Page } from 'playwright-core';
import type { Contestant, PageParts } from './contestants.ts';
import type { Box, Questions } from './questions.ts';
import { OPEN_LINE } from './shared-line.ts';
import { serveSlowly } from './slow-server.ts';
import { askText, clickBox, hasBox, typeText, visit } from './visit.ts';
import { type Shown, watch } from './watch.ts';

/** How many times slower the processor is made. */
export const SLOWDOWN = 4;

const ANSWER_TIMEOUT_MS = 60_000;
const TYPING_TIMEOUT_MS = 3000;
/** A search that has offered nothing for so many texts in a row offers nothing. */
const TRIES = 5;
const BETWEEN_TEXTS_MS = 300;

/** Times of one kind of act on a slowed processor, with everything loaded. */
export interface SlowedTimes {
  ms: number[];
  /** How often it was tried. */
  tried: number;
  /** What was tried and showed nothing. */
  missed: string[];
}

/** What a slowed processor takes for; a part is absent where the page does not have it. */
export interface SlowedRun {
  typing?: SlowedTimes;
  /** A change of a box while words are looked for. */
  boxesWithWords?: SlowedTimes;
  boxesAlone?: SlowedTimes;
}

/** Does everything once at full speed, so that all is loaded, and then again and again on a slowed processor. */
export async function measureSlowed(
  browser: Browser,
  { files, pages, parts, partsOfBoxes, offers }: Contestant,
  { typed, interest, boxes }: Questions,
  rounds: number,
): Promise<SlowedRun> {
  const server = await serveSlowly(files, OPEN_LINE);
  try {
    return {
      typing: await visit(browser, server, pages.slowedWords, 'idle', (page) =>
        measureTyping(page, () => typeAll(page, parts, offers, typed), rounds),
      ),
      boxesWithWords: await visit(browser, server, pages.slowedWords, 'idle', async (page) => {
        const waitForAnswer = await watch(page, parts, 'answer');
        await askText(page, parts, interest.text);
        return (await waitForAnswer(ANSWER_TIMEOUT_MS)) && measureBoxes(page, parts, boxes, rounds);
      }),
      boxesAlone: await visit(browser, server, pages.slowedBoxes, 'idle', (page) =>
        measureBoxes(page, partsOfBoxes, boxes, rounds),
      ),
    };
  } finally {
    await server.close();
  }
}

async function measureTyping(
  page: Page,
  type: () => Promise<SlowedTimes>,
  rounds: number,
): Promise<SlowedTimes | undefined> {
  const first = await type();
  if (first.ms.length === 0) return undefined;
  await slowDown(page);
  return repeat(rounds, type);
}

async function typeAll(
  page: Page,
  parts: PageParts,
  offers: Contestant['offers'],
  texts: readonly string[],
): Promise<SlowedTimes> {
  const times: SlowedTimes = { ms: [], tried: 0, missed: [] };
  for (const text of texts) {
    const waitForList = await watch(page, parts, offers);
    await typeText(page, parts, text);
    const shown = await waitForList(TYPING_TIMEOUT_MS);
    const hasSome = await page.locator(parts.suggestion).first().isVisible();
    times.tried++;
    if (shown && hasSome) times.ms.push(msOf(shown));
    else times.missed.push(text);
    if (times.ms.length === 0 && times.tried === TRIES) return times;
    await typeText(page, parts, '');
    await page.waitForTimeout(BETWEEN_TEXTS_MS);
    await page.waitForFunction((busy) => document.querySelector(busy) === null, parts.busy);
  }
  return times;
}

async function measureBoxes(
  page: Page,
  parts: PageParts,
  boxes: readonly Box[],
  rounds: number,
): Promise<SlowedTimes | undefined> {
  const offered: Box[] = [];
  for (const box of boxes) if (await hasBox(page, box)) offered.push(box);
  if (offered.length === 0) return undefined;
  await toggleAll(page, parts, offered);
  await slowDown(page);
  return repeat(rounds, () => toggleAll(page, parts, offered));
}

/** Each box on and off again, the times of both. */
async function toggleAll(page: Page, parts: PageParts, boxes: readonly Box[]): Promise<SlowedTimes> {
  const times: SlowedTimes = { ms: [], tried: 0, missed: [] };
  for (const box of boxes.flatMap((each) => [each, each])) {
    const waitForAnswer = await watch(page, parts, 'answer');
    await clickBox(page, box);
    const shown = await waitForAnswer(ANSWER_TIMEOUT_MS);
    times.tried++;
    if (shown) times.ms.push(msOf(shown));
    else times.missed.push(`${box.facet} "${box.value}"`);
  }
  return times;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

async function repeat(rounds: number, measure: () => Promise<SlowedTimes>): Promise<SlowedTimes> {
  const all: SlowedTimes = { ms: [], tried: 0, missed: [] };
  for (let round = 0; round < rounds; round++) {
    const { ms, tried, missed } = await measure();
    all.ms.push(...ms);
    all.tried += tried;
    all.missed.push(...missed);
  }
  return all;
}

const msOf = ({ startedAtMs, shownAtMs }: Shown): number => shownAtMs - startedAtMs;
