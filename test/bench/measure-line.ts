import { extname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Contestant, PageParts } from './contestants.ts';
import { intersect, type Questions } from './questions.ts';
import type { LineShape } from './shared-line.ts';
import { serveSlowly, type SlowServer } from './slow-server.ts';
import type { Usage } from './traffic.ts';
import { askText, clickBox, hasBox, QUIET_MS, visit } from './visit.ts';
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
  status: string;
  /** Whether the first result is one of those who answer the question; absent where these are not known. */
  isTrue?: boolean;
}

export const ASKED = ['interest', 'narrowed', 'box', 'word'] as const;

/** What is asked: an interest, a box after that, a box alone, a word that stands only in texts. */
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
  try {
    const [load, byInterest, narrowed] = await visit(browser, server, pages.words, async (page) => {
      const cost = loadCost(server.traffic.between(0));
      const first = await measure(page, server, parts, interest.ids, () => askText(page, parts, interest.text));
      const both = interest.ids && box.ids && intersect(interest.ids, box.ids);
      const canNarrow = first !== undefined && (await hasBox(page, box));
      return [cost, first, canNarrow ? await measure(page, server, parts, both, () => clickBox(page, box)) : undefined];
    });
    const byBox = await visit(browser, server, pages.boxes, async (page) =>
      (await hasBox(page, box)) ? measure(page, server, partsOfBoxes, box.ids, () => clickBox(page, box)) : undefined,
    );
    const byWord = await visit(browser, server, pages.words, (page) =>
      measure(page, server, parts, word.ids, () => askText(page, parts, word.text)),
    );
    return { load, interest: byInterest, narrowed, box: byBox, word: byWord };
  } finally {
    await server.close();
  }
}

async function measure(
  page: Page,
  server: SlowServer,
  parts: PageParts,
  ids: ReadonlySet<string> | undefined,
  act: () => Promise<void>,
): Promise<LineAnswer | undefined> {
  const waitForAnswer = await watch(page, parts, 'answer');
  await act();
  const shown = await waitForAnswer(TIMEOUT_MS);
  if (!shown) return undefined;
  await server.traffic.quiet(QUIET_MS);
  const { startedAtMs, shownAtMs, status, first } = shown;
  const untilShown = server.traffic.between(startedAtMs, shownAtMs);
  const inAll = server.traffic.between(startedAtMs);
  return {
    ms: shownAtMs - startedAtMs,
    requests: untilShown.requests,
    bytes: untilShown.bytes,
    requestsInAll: inAll.requests,
    bytesInAll: inAll.bytes,
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
