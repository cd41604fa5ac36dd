import { formatSearchQuery, parseSearchQuery, type SearchQuery } from '../directory/search-query.ts';
import type { FacetForm } from './facet-form.ts';

/** What the page's address asks for, of what its form offers. */
export function readAddress(form: FacetForm): SearchQuery {
  return parseSearchQuery(new URLSearchParams(location.search), (facet, value) => form.isOffered(facet, value));
}

/** The fragment of the page's address, if it wishes for something; others lead to places in the page. */
export function readFragment(): string {
  return location.hash.startsWith('#fit') ? location.hash : '';
}

/**
 * Makes the query the page's address: as a step that Back undoes, or in place of the last one.
 * @param fragment What is wished for, with its `#`; a fragment is never sent to a server.
 */
export function writeAddress(query: SearchQuery, fragment: string, how: 'push' | 'replace'): void {
  const params = formatSearchQuery(query).toString();
  const address = location.pathname + (params === '' ? '' : `?${params}`) + fragment;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
