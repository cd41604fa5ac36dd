import type { Facet } from '../directory/facet.ts';
import { href } from './href.ts';

/** The address of the find-a-mentor page with these values already chosen. */
export function searchLink(chosen: Partial<Record<Facet, string>>): string {
  const query = new URLSearchParams(Object.entries(chosen));
  return `${href('/mentors/')}?${query.toString()}`;
}
