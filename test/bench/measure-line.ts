import { extname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Contestant, PageParts } from './contestants.ts';
import { type Box, intersect, type Questions } from './questions.ts';
import type { LineShape } from './shared-line.ts';
import { serveSlowly } from './slow-server.ts';
import type { Traffic, Usage } from './traffic.ts';
import { askText, clickBox, hasBox, type Moment, QUIET_MS, visit } from './visit.ts';
import { watch } from './watch.ts';

const TIMEOUT_MS = 120_000;

/** What opening a page costs before anybody does anything. */
export interface LoadCost {
  requests: number;
  bytes: number;
  /** Bytes by the ends of the files' names. */
  bytesByType: Record<string, number>;
}

/** An answer over a shaped line: time, and what was asked for and sent until it stood in the page and until all was quiet. */
export interface LineAnswer {
  ms: number;
  requests: number;
  bytes: number;
  requestsInAll: number;
  bytesInAll: number;
  /** The same with what opening the page cost, and with what came before in it. */
  bytesSinceOpened: number;
  status: string;
  /** Whether the first result is one of those who answer the question; absent where these are not known. */
  isTrue?: boolean;
}

export const ASKED = ['atOnce', 'interest', 'narrowed', 'box', 'word'] as const;

/**
 * What is asked: an interest as soon as the page is loaded; and, once the page is idle, the interest, a box after that, a
 * box alone, a word that stands only in texts.
 */
export type Asked = (typeof ASKED)[number];

/** One run: each question that had an answer, and what the page for words costs. */
export type LineRun = { load: LoadCost } & Partial<Record<Asked, LineAnswer>>;

/** Asks everything once, each time in a fresh browser profile and with nothing loaded but the page. */
export async function measureOverLine(
  browser: Browser,
  contestant: Contestant,
  { interest, word, box }: Questions,
  shape: LineShape,
): Promise<LineRun> {
  const server = await serveSlowly(contestant.files, shape);
  const { pages, parts, partsOfBoxes } = contestant;
  const both = interest.ids && box.ids && intersect(interest.ids, box.ids);
  const open = <T>(path: string, work: (opened: Opened) => Promise<T>, moment: Moment = 'idle'): Promise<T> =>
    visit(browser, server, path, moment, (page, openedAtMs) => work({ page, traffic: server.traffic, openedAtMs }));
  const askInterest = (opened: Opened): Promise<LineAnswer | undefined> =>
    measure(opened, parts, interest.ids, () => askText(opened.page, parts, interest.text));
  try {
    const withWords = await open(pages.words, async (opened) => {
      const load = loadCost(opened.traffic.between(opened.openedAtMs));
      const answer = await askInterest(opened);
      return { load, interest: answer, narrowed: answer && (await measureBox(opened, parts, box, both)) };
    });
    return {
      ...withWords,
      atOnce: await open(pages.words, askInterest, 'loaded'),
      box: await open(pages.boxes, (opened) => measureBox(opened, partsOfBoxes, box, box.ids)),
      word: await open(pages.words, (opened) =>
        measure(opened, parts, word.ids, () => askText(opened.page, parts, word.text)),
      ),
    };
  } finally {
    await server.close();
  }
}

interface Opened {
  page: Page;
  traffic: Traffic;
  openedAtMs: number;
}

async function measureBox(
  opened: Opened,
  parts: PageParts,
  box: Box,
  ids: ReadonlySet<string> | undefined,
): Promise<LineAnswer | undefined> {
  if (!(await hasBox(opened.page, box))) return undefined;
  return measure(opened, parts, ids, () => clickBox(opened.page, box));
}

async function measure(
  { page, traffic, openedAtMs }: Opened,
  parts: PageParts,
  ids: ReadonlySet<string> | undefined,
  act: () => Promise<void>,
): Promise<LineAnswer | undefined> {
  const waitForAnswer = await watch(page, parts, 'answer');
  await act();
  const shown = await waitForAnswer(TIMEOUT_MS);
  if (!shown) return undefined;
  await traffic.quiet(QUIET_MS);
  const { startedAtMs, shownAtMs, status, first } = shown;
  const untilShown = traffic.between(startedAtMs, shownAtMs);
  const inAll = traffic.between(startedAtMs);
  return {
    ms: shownAtMs - startedAtMs,
    requests: untilShown.requests,
    bytes: untilShown.bytes,
    requestsInAll: inAll.requests,
    bytesInAll: inAll.bytes,
    bytesSinceOpened: traffic.between(openedAtMs).bytes,
    status,
    isTrue: ids?.has(/([^/]+)\/$/.exec(first)?.[1] ?? ''),
  };
}

function loadCost({ requests, bytes, byPath }: Usage): LoadCost {
  const bytesByType: Record<string, number> = {};
  for (const [path, usage] of Object.entries(byPath)) {
    const type = path.endsWith('/') ? 'html' : extname(path).slice(1) || 'other';
    bytesByType[type] = (bytesByType[type] ?? 0) + usage.bytes;
  }
  return { requests, bytes, bytesByType };
}
