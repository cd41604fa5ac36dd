import { chosenValues, showResults, whileBusy } from './peer-page.ts';

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  search(
    text: string | null,
    options: { filters: Record<string, { any: string[] }> },
  ): Promise<{ results: { data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }> }[] }>;
}

/** As many as Pagefind's Default UI shows at a time. */
const RESULTS_AT_A_TIME = 5;

let loaded: Promise<Pagefind> | undefined;

function load(): Promise<Pagefind> {
  return (loaded ??= start());
}

async function start(): Promise<Pagefind> {
  const url = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  if (location.search === '?no-worker') await pagefind.options({ noWorker: true });
  return pagefind;
}

function search(): Promise<void> {
  return whileBusy(async (isLatest) => {
    const pagefind = await load();
    const chosen = [...chosenValues()].map(([facet, values]) => [facet, { any: values }] as const);
    const { results } = await pagefind.search(null, { filters: Object.fromEntries(chosen) });
    const shown = await Promise.all(results.slice(0, RESULTS_AT_A_TIME).map((result) => result.data()));
    if (!isLatest()) return;
    showResults(
      shown.map(({ url, excerpt, meta }) => ({ id: url.split('/').at(-2)!, name: meta['title']!, lines: [excerpt] })),
      results.length,
    );
  });
}

document.addEventListener('focusin', () => void load(), { once: true });
document.addEventListener('change', () => void search());
