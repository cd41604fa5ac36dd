import { FACETS, mapFacets, type ByFacet, type Facet } from './facet.ts';

/** What somebody looks for on the find-a-mentor page. Every such state has an address, and an address one state. */
export interface SearchQuery {
  /** Words to look for, single spaces between them. */
  readonly text: string;
  /** Chosen values by facet, each once and sorted: any within a facet, all across facets. */
  readonly chosen: ByFacet<readonly string[]>;
  /** Whether those are found, too, who have not confirmed their page for so long that they otherwise are not. */
  readonly showsHidden: boolean;
  /** How many results are shown, a multiple of {@link RESULTS_AT_A_TIME}. */
  readonly shown: number;
}

export const RESULTS_AT_A_TIME = 24;

/** The value of the parameter `also` that asks for those who have not confirmed their page for long. */
const UNCONFIRMED = 'unconfirmed';
const MAX_TEXT_LENGTH = 200;
const MAX_VALUES = 40;
const MAX_SHOWN = 20 * RESULTS_AT_A_TIME;

export const EMPTY_QUERY: SearchQuery = {
  text: '',
  chosen: mapFacets(() => []),
  showsHidden: false,
  shown: RESULTS_AT_A_TIME,
};

/**
 * Reads an address, which anybody may have written: other parameters, values that are not offered, and whatever is too
 * long or too much are left out.
 */
export function parseSearchQuery(
  params: URLSearchParams,
  isOffered: (facet: Facet, value: string) => boolean,
): SearchQuery {
  return {
    text: tidyText(params.get('q') ?? ''),
    chosen: mapFacets((facet) =>
      [...new Set(params.getAll(facet).slice(0, MAX_VALUES))].filter((value) => isOffered(facet, value)).sort(),
    ),
    showsHidden: params.get('also') === UNCONFIRMED,
    shown: parseShown(params.get('show')),
  };
}

/** The parameters of the state's address, always in the same order and without what goes without saying. */
export function formatSearchQuery({ text, chosen, showsHidden, shown }: SearchQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  for (const facet of FACETS) for (const value of chosen[facet]) params.append(facet, value);
  if (showsHidden) params.set('also', UNCONFIRMED);
  if (shown > RESULTS_AT_A_TIME) params.set('show', String(Math.min(shown, MAX_SHOWN)));
  return params;
}

/** The state with other words, its results from the first. */
export function withText(query: SearchQuery, text: string): SearchQuery {
  return { ...query, text: tidyText(text), shown: RESULTS_AT_A_TIME };
}

/** The state without some of its words, from one place in the text to another. */
export function withoutWords(query: SearchQuery, start: number, end: number): SearchQuery {
  return withText(query, `${query.text.slice(0, start)} ${query.text.slice(end)}`);
}

/** The state with a value chosen that was not, or the other way round; its results from the first. */
export function toggleValue(query: SearchQuery, facet: Facet, value: string): SearchQuery {
  const values = query.chosen[facet];
  if (values.includes(value))
    return withValues(
      query,
      facet,
      values.filter((other) => other !== value),
    );
  return withValues(query, facet, [...values, value].sort());
}

/** The state without any choice in a facet, its results from the first. */
export function clearFacet(query: SearchQuery, facet: Facet): SearchQuery {
  return withValues(query, facet, []);
}

/** The state with more of its results shown. */
export function showMore(query: SearchQuery): SearchQuery {
  return { ...query, shown: query.shown + RESULTS_AT_A_TIME };
}

/** All chosen values, facet by facet. */
export function chosenValues({ chosen }: SearchQuery): { facet: Facet; value: string }[] {
  return FACETS.flatMap((facet) => chosen[facet].map((value) => ({ facet, value })));
}

/** Whether nothing is looked for, so that everybody is found who is shown at all. */
export function isEmptyQuery(query: SearchQuery): boolean {
  return query.text === '' && chosenValues(query).length === 0;
}

/** Whether two states are the same, so that their address is. */
export function isSameQuery(a: SearchQuery, b: SearchQuery): boolean {
  return formatSearchQuery(a).toString() === formatSearchQuery(b).toString();
}

function withValues(query: SearchQuery, facet: Facet, values: readonly string[]): SearchQuery {
  return { ...query, chosen: { ...query.chosen, [facet]: values }, shown: RESULTS_AT_A_TIME };
}

function tidyText(text: string): string {
  const characters = [
    ...text
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  ];
  return characters.slice(0, MAX_TEXT_LENGTH).join('').trim();
}

function parseShown(text: string | null): number {
  const shown = Number(/^\d{1,6}$/.exec(text ?? '')?.[0] ?? 0);
  const rounded = Math.ceil(shown / RESULTS_AT_A_TIME) * RESULTS_AT_A_TIME;
  return Math.min(Math.max(rounded, RESULTS_AT_A_TIME), MAX_SHOWN);
}
