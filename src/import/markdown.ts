/** What has a meaning in Markdown or MDX wherever it stands. An underscore has none between letters. */
const SIGNS = /[\\`*[\]<{}~]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** Beginnings of headings, lists, quotations, rules, tables and definitions. */
const LINE_START = /^(?=[#>+=|:-])/;
const NUMBERED = /^(\d{1,9})(?=[.)](?:\s|$))/;
/** At the start of a paragraph MDX takes these words for a program. */
const STATEMENT = /^([ei])(?=(?:x|m)port[\s{*"'(])/;
/** Readers link bare addresses as they are written, escapes included; with a break here they read the text first. */
const ADDRESS = /https?(?=:\/\/)|www(?=\.)/giu;

/**
 * Plain text as Markdown that reads as the same text: nothing in it is a heading, a list, HTML or code, and its line
 * breaks are kept. Bare web addresses stay text, which readers of Markdown may link.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim()))
    .map((lines) => lines.filter(Boolean).map(escapeLine).join('\\\n'))
    .filter(Boolean)
    .join('\n\n');
}

function escapeLine(line: string, index: number): string {
  const escaped = line.split(' ').map(escapeWord).join(' ').replace(LINE_START, '\\').replace(NUMBERED, '$1\\');
  return index > 0 ? escaped : escaped.replace(STATEMENT, (letter) => `&#${letter.charCodeAt(0)};`);
}

function escapeWord(word: string): string {
  const escaped = word.replace(SIGNS, '\\$&');
  return escaped === word ? word : escaped.replace(ADDRESS, '$&\\');
}
