/** What `window` is told after each change of a shortlist that was made on this page; its detail has the ids, in order. */
export const SHORTLIST_CHANGED = 'mentor-directory:shortlist-changed';

/** The name under which the shortlist of a directory is kept. `base` is the directory's path, with or without a last slash. */
export function shortlistKey(base: string): string {
  return `mentor-directory:shortlist:${base.replace(/\/?$/, '/')}`;
}

/**
 * Calls back with the ids on the shortlist, now and after every change, made here or in another tab, until the signal is
 * aborted. It only looks: what is kept is read with care, and changed, by the store, which pages load when they need it.
 */
export function watchSavedIds(base: string, callback: (ids: readonly string[]) => void, signal: AbortSignal): void {
  const key = shortlistKey(base);
  const look = (): void => callback(peek(key));
  look();
  addEventListener(SHORTLIST_CHANGED, (event) => callback((event as CustomEvent<readonly string[]>).detail), {
    signal,
  });
  addEventListener('storage', (event) => [key, null].includes(event.key) && look(), { signal });
  // A page that comes back as it was left has heard of no change in between.
  addEventListener('pageshow', ({ persisted }) => persisted && look(), { signal });
}

let peeked: { text: string | null; ids: readonly string[] } | undefined;

/** Every card of a page asks for the same. */
function peek(key: string): readonly string[] {
  try {
    const text = localStorage.getItem(key);
    if (peeked?.text !== text) peeked = { text, ids: idsIn(text) };
    return peeked!.ids;
  } catch {
    return [];
  }
}

function idsIn(text: string | null): readonly string[] {
  try {
    const { mentors } = JSON.parse(text ?? '') as { mentors: readonly (string | { id: string })[] };
    const ids = mentors.map((mentor) => (typeof mentor === 'string' ? mentor : mentor.id));
    return [...new Set(ids.filter((id) => typeof id === 'string'))];
  } catch {
    return [];
  }
}
