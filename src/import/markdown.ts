/** What has a meaning in Markdown or MDX wherever it stands. An underscore has none between letters. */
const SIGNS = /[\\`*[\]<{}~]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** Beginnings of headings, lists, quotations, rules, tables and definitions. */
const LINE_START = /^(?=[#>+=|:-])/;
const NUMBERED = /^(\d{1,9})(?=[.)](?:\s|$))/;
/** At the start of a paragraph MDX takes these words for a program. */
const STATEMENT = /^([ei])(?=(?:x|m)port[\s{*"'(])/;

/** A space before it, or a web address at the end of a line would swallow it. */
const LINE_BREAK = ' \\\n';

/**
 * Plain text as Markdown that reads as the same text: nothing in it is a heading, a list, HTML or code, and its line
 * breaks are kept. Web addresses in it stand for themselves, as every reader of Markdown takes them.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim()))
    .map((lines) => lines.filter(Boolean).map(escapeLine).join(LINE_BREAK))
    .filter(Boolean)
    .join('\n\n');
}

function escapeLine(line: string, index: number): string {
  const escaped = line.split(' ').map(escapeWord).join(' ').replace(LINE_START, '\\').replace(NUMBERED, '$1\\');
  return index > 0 ? escaped : escaped.replace(STATEMENT, (letter) => `&#${letter.charCodeAt(0)};`);
}

const ADDRESS =
  /(?:https?:\/\/|(?<![\p{L}\p{N}])www\.)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#][^\s<>"“”‘’«»`\\|^{}[\]]*)?/iu;
/** What is no part of an address at its end, and what every reader takes so. */
const ADDRESS_END = /[.,;:!?'*_~)\]]*$/;
const SURE_END = /^[.,;:!?)]*$/;

/** Readers link bare addresses, up to the next space: where something else touches one, the link is written out. */
function escapeWord(word: string): string {
  const found = ADDRESS.exec(word);
  if (!found) return escapeSigns(word);
  const address = found[0].replace(ADDRESS_END, '');
  const after = word.slice(found.index + address.length);
  const target = address.replace(/^www/i, 'https://www');
  if (SURE_END.test(after) || !URL.canParse(target)) return escapeSigns(word);
  const before = escapeSigns(word.slice(0, found.index)).replace(/!$/, '\\!');
  const destination = new URL(target).href.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  return `${before}[${escapeSigns(address)}](${destination.replaceAll('&', '&amp;')})${escapeWord(after)}`;
}

/** With a break in their scheme, addresses are seen by readers only after the escapes in them have been read. */
function escapeSigns(text: string): string {
  const escaped = text.replace(SIGNS, '\\$&');
  return escaped === text ? text : escaped.replace(/https?(?=:\/\/)|www(?=\.)/giu, '$&\\');
}
