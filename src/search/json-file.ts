/** Reads a file of the search: a JSON object of the given format. Throws an error with `name` in it for anything else. */
export function readJson(bytes: Uint8Array, name: string, format: number): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Error(`Cannot read ${name}: it is not JSON.`, { cause });
  }
  if (!isRecord(json)) throw new Error(`Cannot read ${name}: it is not a JSON object.`);
  if (json['format'] !== format) {
    throw new Error(`Cannot read ${name}: its format is ${JSON.stringify(json['format'])}, not ${format}.`);
  }
  return json;
}

/** The list of texts at `key`. Throws an error with `name` in it where there is none. */
export function textsAt(json: Record<string, unknown>, key: string, name: string): string[] {
  const list = json[key];
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'string')) {
    throw new Error(`"${key}" of ${name} is not a list of texts.`);
  }
  return list;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
