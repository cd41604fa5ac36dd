/** What somebody can wish for, in the order in which an address names it. */
export const WISH_KINDS = [
  'first',
  'interest',
  'outside',
  'level',
  'help',
  'format',
  'reach',
  'meet',
  'zone',
  'cadence',
  'channel',
  'feedback',
] as const;

export type WishKind = (typeof WISH_KINDS)[number];

/**
 * What a trainee looks for in a mentor, every value once and sorted, so that the order of wishing does not matter:
 * `first` and `interest`, ids of professional interests that matter most and that matter; `outside`, ids of interests
 * outside work; `zone`, the trainee's own time zone of IANA; the rest in the words of a profile's `mentoring`. `level`,
 * `reach`, `zone` and `cadence` hold one value at most. `reach` is where the trainee is, seen from the mentor.
 */
export type Wishes = Readonly<Record<WishKind, readonly string[]>>;

const SINGLE: ReadonlySet<WishKind> = new Set(['level', 'reach', 'zone', 'cadence']);
const MAX_VALUES = 20;
const MAX_CHARACTERS = 8_000;

export const EMPTY_WISHES: Wishes = createWishes({});

/** Wishes out of values in any order. An interest that matters most is not named again among those that matter. */
export function createWishes(given: Partial<Record<WishKind, readonly string[]>>): Wishes {
  const taken = new Set<string>();
  const valuesOf = (kind: WishKind): string[] => {
    const values = [...new Set(given[kind])].filter((value) => !taken.has(value)).sort();
    const kept = values.slice(0, SINGLE.has(kind) ? 1 : MAX_VALUES);
    if (kind === 'first') kept.forEach((id) => taken.add(id));
    return kept;
  };
  return mapWishes(valuesOf);
}

/**
 * Reads the fragment of an address, `#fit&first=nephrology&level=resident`, which anybody may have written: what is
 * not offered, no time zone, given twice or too much is left out. A fragment of anything else wishes for nothing.
 * @param isOffered Whether there is such a value; time zones are known here.
 */
export function parseWishes(fragment: string, isOffered: (kind: WishKind, value: string) => boolean): Wishes {
  if (!/^#?fit(?:&|$)/.test(fragment) || fragment.length > MAX_CHARACTERS) return EMPTY_WISHES;
  const params = new URLSearchParams(fragment.replace('#', ''));
  const valuesOf = (kind: WishKind): string[] =>
    kind === 'zone'
      ? params.getAll(kind).slice(0, MAX_VALUES).flatMap(knownZones)
      : params.getAll(kind).filter((value) => isOffered(kind, value));
  return createWishes(mapWishes(valuesOf));
}

/** The fragment of the wishes' address, always in the same order, with its `#`; nothing where nothing is wished for. */
export function formatWishes(wishes: Wishes): string {
  if (!hasWishes(wishes)) return '';
  const params = new URLSearchParams(WISH_KINDS.flatMap((kind) => wishes[kind].map((value) => [kind, value])));
  // A slash, as in the name of a time zone, may stand in a fragment as it is.
  return `#fit&${params.toString().replaceAll('%2F', '/')}`;
}

/** How many values are wished for. */
export function countWishes(wishes: Wishes): number {
  return WISH_KINDS.reduce((count, kind) => count + wishes[kind].length, 0);
}

/** Whether anything is wished for. */
export function hasWishes(wishes: Wishes): boolean {
  return countWishes(wishes) > 0;
}

function mapWishes<T>(make: (kind: WishKind) => T): Record<WishKind, T> {
  return Object.fromEntries(WISH_KINDS.map((kind) => [kind, make(kind)])) as Record<WishKind, T>;
}

/** The time zone of a name as `Intl` writes it; none where it knows none, or where the text is an offset. */
function knownZones(text: string): string[] {
  if (!/^[A-Za-z]/.test(text)) return [];
  try {
    return [new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone];
  } catch {
    return [];
  }
}
