/** Controls, line separators, and what turns the direction of a text or hides in it. Joiners within words stay. */
const HIDDEN = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/**
 * A text from a file, or a file's name, as a terminal and a log may show it: on one line, with every hidden character
 * written out (`\u{1b}`), and so that it cannot start a command of GitHub's runner, which takes one from `::` at the
 * beginning of any line and from `##[` anywhere.
 */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(HIDDEN, writtenOut)
    .replace(/##\[/g, `##${writtenOut('[')}`)
    .replace(/^(\s*):(?=:)/, (_start, blanks: string) => blanks + writtenOut(':'));
}

/** A value as JSON of the same meaning, in which nothing is hidden and nothing starts a command of GitHub's runner. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(HIDDEN, (sign) => (sign === '\n' ? sign : sign.split('').map(escaped).join('')))
    .replaceAll('##[', `##${escaped('[')}`);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function writtenOut(sign: string): string {
  return `\\u{${sign.codePointAt(0)!.toString(16)}}`;
}
