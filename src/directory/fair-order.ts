import type { Mentor } from './mentor.ts';

/**
 * Mentors in an order that favours nobody: by a hash of each id together with `seed`. The same seed gives the same
 * order everywhere; another seed another order. Without one, the seed is the ids themselves, so the order changes
 * when people come or go and never by name, rank or the time of the build.
 */
export function fairOrder<T extends Pick<Mentor, 'id'>>(mentors: readonly T[], seed?: string): T[] {
  const start = hash(
    seed ??
      mentors
        .map(({ id }) => id)
        .sort()
        .join('\n'),
  );
  return mentors
    .map((mentor) => ({ mentor, place: hash(mentor.id, start) }))
    .sort((a, b) => a.place - b.place || (a.mentor.id < b.mentor.id ? -1 : 1))
    .map(({ mentor }) => mentor);
}

/** 32-bit hash of a text: FNV-1a with the finishing steps of MurmurHash3, so that near texts lie far apart. */
function hash(text: string, start = 0x811c9dc5): number {
  let value = start;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
