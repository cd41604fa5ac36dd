import { isEqual, isMapping } from './patch.ts';

/** An item of the new list; `from` is the index of the old item that it was, where it was one. */
export interface AlignedItem {
  value: unknown;
  from?: number;
}

/**
 * Which old item each new one was: the pairs, in the order of both lists, that have the most in common. Equal items
 * come first, then mappings that share fields, then whatever stands in the same place; something is always paired.
 */
export function alignLists(before: readonly unknown[], after: readonly unknown[]): AlignedItem[] {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const likeness = before.map((old) => after.map((value) => likenessOf(old, value)));
  const bestFrom = (old: number, now: number) => best[old * width + now] ?? 0;
  const together = (old: number, now: number) => (likeness[old]?.[now] ?? 0) + bestFrom(old + 1, now + 1);
  for (let old = before.length - 1; old >= 0; old--) {
    for (let now = after.length - 1; now >= 0; now--) {
      best[old * width + now] = Math.max(together(old, now), bestFrom(old + 1, now), bestFrom(old, now + 1));
    }
  }
  const aligned: AlignedItem[] = [];
  let old = 0;
  for (let now = 0; now < after.length; now++) {
    const value = after[now];
    while (old < before.length && bestFrom(old, now) > Math.max(together(old, now), bestFrom(old, now + 1))) old++;
    if (old < before.length && bestFrom(old, now) === together(old, now)) aligned.push({ value, from: old++ });
    else aligned.push({ value });
  }
  return aligned;
}

const EQUAL = 100;
const OF_ONE_KIND = 1;
const OF_TWO_KINDS = 0.1;

function likenessOf(old: unknown, value: unknown): number {
  if (isEqual(old, value)) return EQUAL;
  if (isMapping(old) && isMapping(value)) {
    const shared = Object.keys(old).filter((key) => Object.hasOwn(value, key) && isEqual(old[key], value[key]));
    return OF_ONE_KIND + 2 * shared.length;
  }
  return kindOf(old) === kindOf(value) ? OF_ONE_KIND : OF_TWO_KINDS;
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : isMapping(value) ? 'mapping' : 'single';
}
