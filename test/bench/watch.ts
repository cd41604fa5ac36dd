import type { Page } from 'playwright-core';
import type { PageParts } from './contestants.ts';

/** What came of an act, in milliseconds since 1970. */
export interface Shown {
  startedAtMs: number;
  /** After the frame in which it stood in the page. */
  shownAtMs: number;
  /** How many were found, in the page's words. */
  status: string;
  /** The address of the first result; empty where nothing was found. */
  first: string;
}

/** What is waited for: an answer to what was asked, or what a page offers while somebody types. */
export type Awaited = 'answer' | 'suggestions' | 'results';

declare global {
  interface Window {
    benchShown?: Promise<Shown>;
  }
}

/**
 * Watches a page from now on for what comes of the next act: a touch, a focus, a change of a box, or a change of the
 * field. Gives back what waits for it, which gives undefined when nothing came in time.
 */
export async function watch(
  page: Page,
  parts: PageParts,
  awaited: Awaited,
): Promise<(timeoutMs: number) => Promise<Shown | undefined>> {
  await page.evaluate(startWatch, { parts, awaited });
  return (timeoutMs) =>
    page.evaluate(
      (ms) => Promise.race([window.benchShown!, new Promise<undefined>((resolve) => setTimeout(resolve, ms))]),
      timeoutMs,
    );
}

/** Runs in the page, and so stands alone. */
function startWatch({ parts, awaited }: { parts: PageParts; awaited: Awaited }): void {
  const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);
  const isVisible = (selector: string): boolean => find(selector)?.checkVisibility() ?? false;
  const read = () => ({
    status: find(parts.status)?.textContent.trim() ?? '',
    first: isVisible(parts.first) ? (find(parts.first)!.getAttribute('href') ?? '') : '',
  });
  const readOffered = (): string =>
    isVisible(parts.suggestion) ? find(parts.suggestion)!.parentElement!.textContent.trim() : '';
  const before = read();
  const offeredBefore = readOffered();
  let startedAtMs: number | undefined;
  let wasBusy = false;

  const isAnswered = (): boolean => {
    const { status, first } = read();
    const isNew = wasBusy || status !== before.status || first !== before.first;
    return isNew && find(parts.busy) === null && (first !== '' || isVisible(parts.nothing));
  };
  const isOffered = (): boolean => {
    const offered = readOffered();
    return offered !== '' && offered !== offeredBefore;
  };
  const isShown = (): boolean => {
    if (awaited === 'answer') return isAnswered();
    return isOffered() || (awaited === 'results' && isVisible(parts.nothing));
  };
  const start = (event: Event): void => void (startedAtMs ??= performance.timeOrigin + event.timeStamp);

  const acts = awaited === 'answer' ? ['pointerdown', 'focusin', 'click', 'input', 'change'] : ['input'];
  const watching = new AbortController();
  for (const act of acts) window.addEventListener(act, start, { capture: true, signal: watching.signal });
  window.benchShown = new Promise((resolve) => {
    const finish = (): void => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () =>
        resolve({ startedAtMs: startedAtMs!, shownAtMs: performance.timeOrigin + performance.now(), ...read() });
      channel.port2.postMessage(undefined);
    };
    const observer = new MutationObserver((records) => {
      if (startedAtMs === undefined) return;
      wasBusy ||= find(parts.busy) !== null || records.some(({ attributeName }) => attributeName === 'aria-busy');
      if (!isShown()) return;
      observer.disconnect();
      watching.abort();
      // A message sent in a frame is read after that frame has been painted.
      requestAnimationFrame(finish);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}
