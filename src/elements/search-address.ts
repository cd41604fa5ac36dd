import { formatSearchQuery, parseSearchQuery, type SearchQuery } from '../directory/search-query.ts';
import type { FacetForm } from './facet-form.ts';

/** What the page's address asks for, of what its form offers. */
export function readAddress(form: FacetForm): SearchQuery {
  return parseSearchQuery(new URLSearchParams(location.search), (facet, value) => form.isOffered(facet, value));
}

/** Makes the query the page's address: as a step that Back undoes, or in place of the last one. */
export function writeAddress(query: SearchQuery, how: 'push' | 'replace'): void {
  const params = formatSearchQuery(query).toString();
  const address = location.pathname + (params === '' ? '' : `?${params}`);
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
