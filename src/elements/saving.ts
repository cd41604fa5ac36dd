import { addEntry, hasEntry, MAX_ENTRIES, removeEntry } from '../shortlist/shortlist.ts';
import { localDay } from './local-day.ts';
import { openShortlist, type StorageTrouble } from './shortlist-store.ts';

/**
 * Puts a mentor on the shortlist, or takes them off it. Gives what went wrong: the browser kept it for this visit only, or
 * the list is `crowded`.
 */
export function toggleSaved(base: string, id: string, name: string): StorageTrouble | 'crowded' | undefined {
  const store = openShortlist(base);
  const list = store.read();
  const isSaved = hasEntry(list, id);
  if (!isSaved && list.length >= MAX_ENTRIES) return 'crowded';
  store.change((kept) => (isSaved ? removeEntry(kept, id) : addEntry(kept, { id, name, added: localDay() })));
  return store.trouble;
}
