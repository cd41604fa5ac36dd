/** The words of a list that is written with commas between them. Words of `known` that hold a comma stay whole. */
export function splitWords(text: string, known: readonly string[] = []): string[] {
  const whole = known.filter((word) => SEPARATOR.test(word)).sort((one, other) => other.length - one.length);
  return split(text, whole);
}

/** Commas as they are typed in Latin, Arabic and Chinese or Japanese script, and line breaks. */
const SEPARATOR = /[,،、，\n]/u;

function split(text: string, [word, ...others]: readonly string[]): string[] {
  if (word !== undefined) {
    const at = text.indexOf(word);
    if (at < 0) return split(text, others);
    return [
      ...split(text.slice(0, at), [word, ...others]),
      word,
      ...split(text.slice(at + word.length), [word, ...others]),
    ];
  }
  return text
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The number that a text is, else the text, for the schema to complain of. */
export function readNumber(text: string): number | string {
  return /^[-+]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The text of a page as it is compared and sent: with LF, and without blank lines around it. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .replace(/\s+$/, '');
}

/** The chosen of several, in the order that they had; what is newly chosen comes last. */
export function keepOrder(chosen: readonly string[], before: unknown): string[] {
  const kept = Array.isArray(before) ? before.filter((one): one is string => chosen.includes(String(one))) : [];
  return [...kept, ...chosen.filter((one) => !kept.includes(one))];
}

/** What a control that holds text shows of a value; nothing of what it could not give back. */
export function shownText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
