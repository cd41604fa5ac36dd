/** What mentors can be chosen by, in the order in which it is offered. These are also the parameters of an address. */
export const FACETS = [
  'interest',
  'availability',
  'level',
  'help',
  'role',
  'format',
  'reach',
  'meet',
  'department',
  'place',
  'language',
] as const;

export type Facet = (typeof FACETS)[number];

/** One thing for each facet. */
export type ByFacet<T> = Readonly<Record<Facet, T>>;

/** Makes one thing for each facet, in their order. */
export function mapFacets<T>(make: (facet: Facet) => T): ByFacet<T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, T>;
}
