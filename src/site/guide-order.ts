import type { CollectionEntry } from 'astro:content';
import type { Guide } from '../schemas/guide.ts';
import { optionalCollection } from './optional.ts';

/** Whom guides are for, trainees first; that is also the order of the page. */
export const AUDIENCES = ['trainees', 'mentors', 'departments'] as const satisfies readonly Guide['for'][];

/** All guides, those for the same readers together, each in its place. */
export async function loadGuides(): Promise<CollectionEntry<'guides'>[]> {
  const guides = await optionalCollection('guides');
  const rank = ({ data }: CollectionEntry<'guides'>): number => AUDIENCES.indexOf(data.for ?? 'trainees');
  return guides.toSorted((a, b) => rank(a) - rank(b) || a.data.order - b.data.order || (a.id < b.id ? -1 : 1));
}
