import type { Day } from '../directory/availability.ts';

/** A mentor on somebody's shortlist. */
export interface ShortlistEntry {
  id: string;
  /** The name when the mentor was added, by which they can still be called when they have left the directory. */
  name: string;
  added: Day;
  /** What the trainee wrote about them; for nobody else. */
  note?: string;
  /** When the trainee wrote to them, and when they answered. */
  contacted?: Day;
  answered?: Day;
}

/** A shortlist, in the trainee's own order: every mentor once. */
export type Shortlist = readonly ShortlistEntry[];

export const MAX_ENTRIES = 200;
/** How long a note can be; it has room for two that were typed, which stand together after a merge. */
export const MAX_NOTE_CHARACTERS = 5_000;
/** How long a note can be typed. */
export const MAX_TYPED_CHARACTERS = 2_000;

/** The list with a mentor at its end; the same list where they are on it already, or where it is full. */
export function addEntry(list: Shortlist, entry: ShortlistEntry): Shortlist {
  return list.length >= MAX_ENTRIES || hasEntry(list, entry.id) ? list : [...list, entry];
}

/** The list with a mentor back at a place, as they were before they were taken off it; the same list where they are on it. */
export function restoreEntry(list: Shortlist, entry: ShortlistEntry, place: number): Shortlist {
  return hasEntry(list, entry.id) ? list : list.toSpliced(place, 0, entry);
}

/** The list with mentors called as they are called now; the same list where they are already. */
export function renameEntries(list: Shortlist, names: ReadonlyMap<string, string>): Shortlist {
  const isOld = ({ id, name }: ShortlistEntry): boolean => (names.get(id) ?? name) !== name;
  if (!list.some(isOld)) return list;
  return list.map((entry) => ({ ...entry, name: names.get(entry.id) ?? entry.name }));
}

/** The list without a mentor. */
export function removeEntry(list: Shortlist, id: string): Shortlist {
  return list.filter((entry) => entry.id !== id);
}

/** The list with a mentor so many places further down, or up where `by` is negative; no further than to its ends. */
export function moveEntry(list: Shortlist, id: string, by: number): Shortlist {
  const from = list.findIndex((entry) => entry.id === id);
  const moved = list[from];
  if (moved === undefined) return list;
  const others = list.toSpliced(from, 1);
  return others.toSpliced(Math.min(Math.max(from + by, 0), others.length), 0, moved);
}

/** The list with other facts about a mentor; `undefined` takes a fact away, and an empty note is none. */
export function editEntry(
  list: Shortlist,
  id: string,
  facts: Partial<Pick<ShortlistEntry, 'note' | 'contacted' | 'answered'>>,
): Shortlist {
  return list.map((entry) => (entry.id === id ? tidy({ ...entry, ...facts }) : entry));
}

/**
 * Two lists as one: the first in its order, then who is only on the second. Of a mentor on both nothing is lost: the
 * notes stand one under the other, and of the days the earlier one counts.
 */
export function mergeLists(list: Shortlist, other: Shortlist): Shortlist {
  const merged = list.map((entry) => {
    const same = other.find(({ id }) => id === entry.id);
    return same ? mergeEntries(entry, same) : entry;
  });
  return other.reduce(addEntry, merged);
}

/** Whether a mentor is on the list. */
export function hasEntry(list: Shortlist, id: string): boolean {
  return list.some((entry) => entry.id === id);
}

function mergeEntries(entry: ShortlistEntry, same: ShortlistEntry): ShortlistEntry {
  return tidy({
    ...entry,
    added: entry.added < same.added ? entry.added : same.added,
    note: mergeNotes(entry.note, same.note),
    contacted: earlier(entry.contacted, same.contacted),
    answered: earlier(entry.answered, same.answered),
  });
}

/** Two notes as one: the longer where it says what the other does, else one under the other. */
export function mergeNotes(note = '', other = ''): string {
  if (note.includes(other)) return note;
  return other.includes(note) ? other : `${note}\n\n${other}`;
}

function earlier(one: Day | undefined, other: Day | undefined): Day | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}

function tidy({ id, name, added, note, contacted, answered }: ShortlistEntry): ShortlistEntry {
  return {
    id,
    name,
    added,
    ...(note !== undefined && note !== '' && { note: note.slice(0, MAX_NOTE_CHARACTERS) }),
    ...(contacted !== undefined && { contacted }),
    ...(answered !== undefined && { answered }),
  };
}
