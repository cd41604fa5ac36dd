import { getCollection, type CollectionEntry } from 'astro:content';
import { isDevServer, site } from 'virtual:mentor-directory/config';
import type { Guide } from '../schemas/guide.ts';
import { optionalCollection } from './optional.ts';

/** A guide of the department, or one that comes with the generator. */
export type GuideEntry = CollectionEntry<'guides' | 'shippedGuides'>;

/** Whom guides are for, trainees first; that is also the order of the page. */
export const AUDIENCES = ['trainees', 'mentors', 'departments'] as const satisfies readonly Guide['for'][];

/** Whom a guide is for. */
export function audienceOf({ data }: GuideEntry): (typeof AUDIENCES)[number] {
  return data.for ?? 'trainees';
}

let loaded: Promise<GuideEntry[]> | undefined;

/**
 * All guides that the site shows, those for the same readers together: first those that the settings put in order, then
 * the others in their own. A guide of the department stands in for one of the same name that comes with the generator.
 */
export function loadGuides(): Promise<GuideEntry[]> {
  if (isDevServer) return readGuides();
  return (loaded ??= readGuides());
}

async function readGuides(): Promise<GuideEntry[]> {
  const own: GuideEntry[] = await optionalCollection('guides');
  const replaced = new Set(own.map(({ id }) => id));
  const shipped = (await getCollection('shippedGuides')).filter(({ id }) => !replaced.has(id));
  const { order = [], off = [] } = site.guides ?? {};
  const rank = ({ id }: GuideEntry): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...own, ...shipped]
    .filter(({ id }) => !off.includes(id))
    .sort(
      (a, b) =>
        AUDIENCES.indexOf(audienceOf(a)) - AUDIENCES.indexOf(audienceOf(b)) ||
        rank(a) - rank(b) ||
        a.data.order - b.data.order ||
        (a.id < b.id ? -1 : 1),
    );
}
