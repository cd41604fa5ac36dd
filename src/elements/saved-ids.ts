const KEY = 'mentor-directory:shortlist:';

/**
 * Calls back with the ids on the shortlist, now and after every change, made here or in another tab, until the signal is
 * aborted. It only looks, for every page: the store, which reads with care and
 * changes, is loaded where it is needed. What it calls the list, and the event of a change, stands here once more for that.
 */
export function watchSavedIds(base: string, callback: (ids: readonly string[]) => void, signal: AbortSignal): void {
  const key = KEY + base;
  const look = (): void => callback(peek(key));
  look();
  addEventListener(key, (event) => callback((event as CustomEvent<readonly string[]>).detail), {
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
    return peeked.ids;
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
