import type { Vocabulary } from '../directory/vocabulary.ts';
import { isRefusal, parseHandle } from '../handles/handle.ts';
import { PLATFORMS, type Platform } from '../schemas/handles.ts';
import { formatField, type FieldPath } from '../source/position.ts';
import { isMapping } from './patch.ts';

/** One value that was put right. */
export interface ValueChange {
  /** The field as people name it: `interests[2]`. */
  field: string;
  before: string;
  /** Absent where the value went away, as the list says the same already. */
  after?: string;
}

/** What a profile is put right by. */
export interface TidyRules {
  vocabulary: Vocabulary;
  /**
   * Platforms whose handles stay as they are, because something is known of the account: `sync` takes a handle that is
   * written anew for a person's word that the account is theirs.
   */
  keptHandles: ReadonlySet<Platform>;
}

/**
 * The fields of a profile with everything put right that has but one right form: texts without blanks at their ends,
 * handles in their canonical form, interests by their ids. What is wrong in another way stays as it is. `data` is what
 * the YAML says, valid or not, and is not changed.
 */
export function tidyValues(
  data: Record<string, unknown>,
  rules: TidyRules,
): { fields: Record<string, unknown>; changes: ValueChange[] } {
  const changes: ValueChange[] = [];
  const tidy = (value: unknown, path: FieldPath): unknown => {
    if (typeof value === 'string') {
      const after = tidyText(value, path, rules);
      if (after !== value) changes.push({ field: formatField(path), before: value, after });
      return after;
    }
    if (Array.isArray(value)) {
      const items = value.map((item, index) => tidy(item, [...path, index]));
      return isInterestList(path) ? withoutRepeats(value, items, path, changes) : items;
    }
    return isMapping(value) ? tidyMapping(value, path) : value;
  };
  const tidyMapping = (mapping: Record<string, unknown>, path: FieldPath): Record<string, unknown> =>
    Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, tidy(value, [...path, key])]));
  return { fields: tidyMapping(data, []), changes };
}

function tidyText(text: string, path: FieldPath, { vocabulary, keptHandles }: TidyRules): string {
  // A text of several lines is a block, whose last line break and indentation are no slips.
  const trimmed = /[\r\n]/.test(text) || text.trim() === '' ? text : text.trim();
  if (path.length === 2 && isInterestList(path.slice(0, 1)))
    return idOfInterest(trimmed, path[0] === 'personalInterests', vocabulary);
  const [group, platform, key] = path;
  const isHandle = group === 'handles' && (path.length === 2 || (path.length === 3 && key === 'handle'));
  return isHandle && isPlatform(platform) && !keptHandles.has(platform) ? canonicalHandle(platform, trimmed) : trimmed;
}

const isInterestList = (path: FieldPath): boolean =>
  path.length === 1 && (path[0] === 'interests' || path[0] === 'personalInterests');

const isPlatform = (key: string | number | undefined): key is Platform =>
  (PLATFORMS as readonly unknown[]).includes(key);

/** The id of the one interest that is called so, if it belongs into this list. */
function idOfInterest(text: string, isPersonal: boolean, vocabulary: Vocabulary): string {
  if (vocabulary.find(text)) return text;
  const [interest, another] = vocabulary.findAllByName(text);
  if (!interest || another || (interest.kind === 'personal') !== isPersonal) return text;
  return interest.id;
}

/** The canonical form, where it leads to exactly the same account again. A website keeps its `https://`. */
function canonicalHandle(platform: Platform, text: string): string {
  if (platform === 'website') return text;
  const handle = parseHandle(platform, text);
  if (isRefusal(handle)) return text;
  const again = parseHandle(platform, handle.handle);
  const isSame =
    !isRefusal(again) && again.handle === handle.handle && again.url === handle.url && again.key === handle.key;
  return isSame ? handle.handle : text;
}

/** Takes away an interest that, put right, stands in the list for a second time. */
function withoutRepeats(
  before: readonly unknown[],
  items: readonly unknown[],
  path: FieldPath,
  changes: ValueChange[],
): unknown[] {
  const isChanged = (index: number): boolean => items[index] !== before[index];
  return items.filter((item, index) => {
    const first = items.indexOf(item);
    const isRepeat = first < index && (isChanged(first) || isChanged(index));
    if (!isRepeat) return true;
    const field = formatField([...path, index]);
    const noted = changes.find((change) => change.field === field);
    if (noted) delete noted.after;
    else changes.push({ field, before: String(item) });
    return false;
  });
}
