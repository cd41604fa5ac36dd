import { type BenchRecord, PEER_FACETS } from './records.ts';

/** The page on which Pagefind's Default UI stands; with `?no-worker` it searches where the page runs. */
export const DEFAULT_UI_HTML = page(`<link rel="stylesheet" href="/pagefind/pagefind-ui.css">
<script src="/pagefind/pagefind-ui.js"></script>
<div id="search"></div>
<script>
const worker = location.search === '?no-worker' ? { noWorker: true } : {};
new PagefindUI({ element: '#search', showImages: false, ...worker });
</script>`);

/** A page with a form of boxes and, where `hasField`, of words, and the script that answers it. */
export function formHtml(records: readonly BenchRecord[], script: string, hasField: boolean): string {
  return page(`<form data-part="form">
${hasField ? FIELD_HTML : ''}
${PEER_FACETS.map((facet) => facetHtml(records, facet)).join('\n')}
</form>
<section data-part="results">
<h2 data-part="heading">${records.length.toLocaleString('en')} mentors</h2>
<p data-part="empty" hidden>Nobody was found.</p>
<ol data-part="list"></ol>
</section>
<script type="module" src="/${script}"></script>`);
}

const FIELD_HTML = `<input type="search" name="q" autocomplete="off" aria-label="Search mentors" data-part="field">
<ul role="listbox" data-part="suggestions" hidden></ul>`;

function page(body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mentors</title>
<link rel="icon" href="data:,">
${body}
</html>
`;
}

/** The boxes of a facet, those of most mentors first. */
function facetHtml(records: readonly BenchRecord[], facet: (typeof PEER_FACETS)[number]): string {
  const counts = new Map<string, number>();
  for (const { values } of records) for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  const boxes = [...counts]
    .sort(([, m], [, n]) => n - m)
    .map(([value, count]) => {
      const shown = escape(value);
      const box = `<input type="checkbox" name="${facet}" value="${shown}">`;
      return `<li><label>${box}${shown} <span data-part="option-count">${count.toLocaleString('en')}</span></label></li>`;
    });
  return `<details><summary>${facet}</summary><ul>${boxes.join('\n')}</ul></details>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
