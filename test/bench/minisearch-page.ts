import MiniSearch, { type SearchResult } from 'minisearch';
import { MINISEARCH_OPTIONS, type MiniDocument, type MiniResult } from './minisearch-options.ts';
import { chosenValues, parts, showResults, whileBusy } from './peer-page.ts';

const SUGGESTIONS = 8;

let loaded: Promise<MiniSearch<MiniDocument>> | undefined;

/** The index is loaded when a search is near, as ours is. */
function load(): Promise<MiniSearch<MiniDocument>> {
  return (loaded ??= fetch('/index.json')
    .then((response) => response.text())
    .then((text) => MiniSearch.loadJSON(text, MINISEARCH_OPTIONS)));
}

function search(): Promise<void> {
  return whileBusy(async (isLatest) => {
    const index = await load();
    if (!isLatest()) return;
    const text = parts.field!.value.trim();
    const found = index.search(text === '' ? MiniSearch.wildcard : text) as (SearchResult & MiniResult)[];
    const { results, counts } = narrow(found, chosenValues());
    const shown = results.map(({ id, name, role, interests }) => ({ id: String(id), name, lines: [role, interests] }));
    showResults(shown, results.length, (facet, value) => counts.get(`${facet}:${value}`) ?? 0);
  });
}

/** Those with any of the chosen values in each facet, and for each value how many there would be with it. */
function narrow<T extends MiniResult>(
  found: readonly T[],
  chosen: ReadonlyMap<string, string[]>,
): { results: T[]; counts: Map<string, number> } {
  const results: T[] = [];
  const counts = new Map<string, number>();
  for (const result of found) {
    const facets = Object.entries(result.values);
    const missed = facets.filter(([facet, values]) => {
      const wanted = chosen.get(facet);
      return wanted !== undefined && !values.some((value) => wanted.includes(value));
    });
    if (missed.length === 0) results.push(result);
    if (missed.length > 1) continue;
    for (const [facet, values] of missed.length === 0 ? facets : missed) {
      for (const value of values) counts.set(`${facet}:${value}`, (counts.get(`${facet}:${value}`) ?? 0) + 1);
    }
  }
  return { results, counts };
}

async function suggest(): Promise<void> {
  const index = await load();
  const text = parts.field!.value.trim();
  const suggestions = text === '' ? [] : index.autoSuggest(text).slice(0, SUGGESTIONS);
  const options = suggestions.map(({ suggestion }) => {
    const option = document.createElement('li');
    option.role = 'option';
    option.textContent = suggestion;
    return option;
  });
  parts.suggestions!.replaceChildren(...options);
  parts.suggestions!.hidden = options.length === 0;
}

parts.form.addEventListener('focusin', () => void load(), { once: true });
parts.form.addEventListener('change', (event) => event.target !== parts.field && void search());
parts.field!.addEventListener('input', () => void suggest());
parts.form.addEventListener('submit', (event) => {
  event.preventDefault();
  parts.suggestions!.hidden = true;
  void search();
});
