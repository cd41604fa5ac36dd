import { alignLists } from './align-lists.ts';
import type { YamlEntry } from './yaml-entries.ts';

/** A field or item of the collection as it shall be: an entry that stays, with its value, or one that is new. */
export interface Member<Entry extends YamlEntry = YamlEntry> {
  value: unknown;
  entry?: Entry;
  /** The key of a field. */
  name?: string;
}

/**
 * The fields of a mapping as they shall be. Those that the file has keep their order, however odd; a new one comes
 * after the nearest field before it in `order` that the file has, or first, and after all if `order` does not know it.
 */
export function arrangeFields<Entry extends YamlEntry>(
  entries: readonly Entry[],
  target: Readonly<Record<string, unknown>>,
  order: readonly string[],
): Member<Entry>[] {
  const members: Member<Entry>[] = [];
  for (const entry of entries) {
    const { name } = entry;
    if (name !== undefined && Object.hasOwn(target, name)) members.push({ value: target[name], entry, name });
  }
  const isThere = new Set(members.map(({ name }) => name));
  const added = [...order.filter((name) => Object.hasOwn(target, name)), ...Object.keys(target)];
  for (const name of added) {
    if (isThere.has(name)) continue;
    isThere.add(name);
    members.splice(placeOf(name, members, order), 0, { value: target[name], name });
  }
  return members;
}

function placeOf(name: string, members: readonly Member[], order: readonly string[]): number {
  const rank = order.indexOf(name);
  if (rank < 0) return members.length;
  const before = order.slice(0, rank).findLast((key) => members.some((member) => member.name === key));
  return members.findIndex((member) => member.name === before) + 1;
}

/** The items of a list as they shall be, those of the file in the places of the old items that they evidently were. */
export function arrangeItems<Entry extends YamlEntry>(
  entries: readonly Entry[],
  before: readonly unknown[],
  after: readonly unknown[],
): Member<Entry>[] {
  return alignLists(before, after).map(({ value, from }) => {
    const entry = from === undefined ? undefined : entries[from];
    return entry ? { value, entry } : { value };
  });
}
