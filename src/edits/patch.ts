/**
 * A change to a profile. `fields` is a JSON Merge Patch (RFC 7396) on the frontmatter: what it names is set, null takes
 * away, a list is replaced as a whole, everything else stays.
 */
export interface Patch {
  fields: Record<string, unknown>;
  /** Where present, the whole new text: Markdown with LF, without blank lines around it. */
  body?: string;
}

/**
 * The data after the patch. Neither argument is changed, and a mapping that becomes empty goes away with its key:
 * no field of a profile means anything as an empty mapping, and most would be refused.
 */
export function applyPatch(data: Record<string, unknown>, fields: Record<string, unknown>): Record<string, unknown> {
  const result = new Map(Object.entries(data));
  for (const [key, change] of Object.entries(fields)) {
    const value = patched(result.get(key), change);
    if (value === undefined) result.delete(key);
    else result.set(key, value);
  }
  return Object.fromEntries(result);
}

function patched(before: unknown, change: unknown): unknown {
  if (change === null || change === undefined) return undefined;
  if (!isMapping(change)) return structuredClone(change);
  const after = applyPatch(isMapping(before) ? before : {}, change);
  return Object.keys(after).length === 0 ? undefined : after;
}

/** The smallest fields of a patch that make `after` out of `before`; `{}` where nothing differs. */
export function createPatch(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const fields = new Map<string, unknown>();
  const old = new Map(Object.entries(before).filter(([, value]) => !isAbsent(value)));
  for (const key of old.keys()) {
    if (!Object.hasOwn(after, key) || isAbsent(after[key])) fields.set(key, null);
  }
  for (const [key, value] of Object.entries(after)) {
    const was = old.get(key);
    if (isAbsent(value) || isEqual(was, value)) continue;
    fields.set(key, isMapping(value) ? createPatch(isMapping(was) ? was : {}, value) : structuredClone(value));
  }
  return Object.fromEntries(fields);
}

/** Whether the patch changes nothing, whatever it is applied to. */
export function isEmptyPatch({ fields, body }: Patch): boolean {
  return body === undefined && Object.keys(fields).length === 0;
}

/** Whether a value is a mapping of fields, and neither a list nor a single value. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values read from YAML or JSON are the same; the order of a mapping's keys counts for nothing. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isEqual(item, other[index]));
  }
  if (isMapping(one) && isMapping(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]))
    );
  }
  return Object.is(one, other) || one === other;
}

/** An empty mapping says as little as none. */
function isAbsent(value: unknown): boolean {
  if (isMapping(value)) return Object.values(value).every(isAbsent);
  return value === null || value === undefined;
}
