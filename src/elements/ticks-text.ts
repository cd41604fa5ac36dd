const VERSION = 1;

/** The text that is kept of a checklist: the positions of what is done, from 0, smallest first. */
export function formatTicks(done: ReadonlySet<number>): string {
  return JSON.stringify({ version: VERSION, done: [...done].sort((a, b) => a - b) });
}

/** The positions in a kept text, as far as the list has them; none where the text is not one of ours. */
export function parseTicks(text: string | null, length: number): Set<number> {
  try {
    const { version, done } = JSON.parse(text ?? '') as { version?: unknown; done?: unknown };
    if (version !== VERSION || !Array.isArray(done)) return new Set();
    return new Set(done.filter((one): one is number => Number.isInteger(one) && one >= 0 && one < length));
  } catch {
    return new Set();
  }
}
