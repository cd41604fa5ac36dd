import { isEqual, isMapping } from '../../edits/patch.ts';

/** Fields as they are read from a file. */
export type Data = Readonly<Record<string, unknown>>;

/** What stands in `data` at a path such as `['place', 'city']`; undefined where there is nothing. */
export function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    data,
  );
}

/**
 * The data with another value at a path; undefined takes the field away, and mappings that hold nothing else with it.
 * Gives the same object where nothing changes, so that whatever else stands there stays.
 */
export function withValue(data: Data, path: readonly string[], value: unknown): Data {
  const [key, ...rest] = path;
  if (key === undefined || isEqual(valueAt(data, path), value)) return data;
  const inner = rest.length === 0 ? value : emptied(withValue(mappingAt(data, key), rest, value));
  const others = Object.entries(data).filter(([name]) => name !== key);
  if (inner === undefined) return Object.fromEntries(others);
  const isNew = !Object.hasOwn(data, key);
  return isNew
    ? Object.fromEntries([...others, [key, inner]])
    : Object.fromEntries(Object.entries(data).map(([name, old]) => [name, name === key ? inner : old]));
}

function mappingAt(data: Data, key: string): Data {
  const value = valueAt(data, [key]);
  return isMapping(value) ? value : {};
}

function emptied(data: Data): Data | undefined {
  return Object.keys(data).length === 0 ? undefined : data;
}
