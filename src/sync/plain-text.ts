import { Parser } from 'htmlparser2';
import { safeUrl } from '../directory/safe-url.ts';

const MAX_LINK = 500;
/** Bios are short; what is longer is no bio, and the time to read it grows with the square of open elements. */
const MAX_BIO_HTML = 50_000;

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** A letter of a script that may need joiners within a word: never one of those in which a joiner only hides. */
const JOINED =
  '(?=[\\p{L}\\p{M}])(?!\\p{Default_Ignorable_Code_Point})[^\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Han}]';
const PICTURE = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]';
/** Joiners and variation selectors that letters and emoji are spelt with. */
const NEEDED = [
  `(?<=${JOINED})[\\u200C\\u200D](?=${JOINED})`,
  '(?<=\\u0D4D)\\u200D',
  `(?<=${PICTURE}\\uFE0F?)\\u200D(?=${PICTURE})`,
  '(?<=\\p{Extended_Pictographic})[\\uFE0E\\uFE0F]',
  '(?<=[0-9#*])\\uFE0F(?=\\u20E3)',
].join('|');
/** Controls, bidi controls, characters without width or ink, private use, halves of characters. */
const HIDDEN = new RegExp(
  `(?![\\n\\t]|${NEEDED})[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}]`,
  'gu',
);
/** Spaces of every width, and the Braille pattern that looks like one. */
const SPACES = /(?:(?!\n)[\s\u2800])+/gu;
const SHORTCODE = /(?<![\p{L}\p{N}_:]):[A-Za-z0-9_]{2,64}:(?![\p{L}\p{N}_:])/gu;

/** One line of plain text of at most `max` characters, or undefined where nothing is left. */
export function toPlainLine(text: string, max: number): string | undefined {
  return cut(withoutHidden(text).replace(/\s+/gu, ' ').trim(), max);
}

/** Plain text of at most `max` characters with its line breaks, or undefined where nothing is left. */
export function toPlainPassage(text: string, max: number): string | undefined {
  const lines = withoutHidden(text)
    .split('\n')
    .map((line) => line.trim());
  return cut(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    max,
  );
}

/** A name as {@link toPlainLine} gives it, without the shortcodes of a server's own emoji: `Grace :verified:`. */
export function toPlainName(text: string, max: number): string | undefined {
  const line = withoutHidden(text).replace(/\s+/gu, ' ');
  return toPlainLine(line.replace(SHORTCODE, ' '), max);
}

/**
 * What a person would read of HTML, as {@link toPlainPassage} gives it. Entities are decoded once, scripts and styles
 * are left out, and links read as Mastodon shows them: without `https://`, and with "…" where they are shortened.
 */
export function htmlToText(html: string, max: number): string | undefined {
  const reader = new TextReader();
  const parser = new Parser(reader);
  parser.end(wholeTags(html.slice(0, MAX_BIO_HTML)));
  return toPlainPassage(reader.text, max);
}

/** The canonical form of an https address without user name and password, or undefined where it is none. */
export function safeLink(text: string): string | undefined {
  const href = safeUrl(text, ['web']);
  return href?.startsWith('https://') === true && href.length <= MAX_LINK ? href : undefined;
}

/** The https addresses that `<a>`, `<area>` and `<link>` lead to; relative ones are read from `base`. */
export function hrefsOf(html: string, base?: string): string[] {
  return linksOf(html, base, () => true);
}

/** The https addresses that a page calls its owner's own, with `rel="me"` on `<a>`, `<area>` or `<link>`. */
export function relMeLinks(html: string, base?: string): string[] {
  return linksOf(html, base, (rel) => rel.toLowerCase().split(/\s+/).includes('me'));
}

/** HTML without the tag that it ends in the middle of: the parser would take the name of that for text. */
function wholeTags(html: string): string {
  const start = html.lastIndexOf('<');
  return start !== -1 && /^<\/?[a-z][^>]*$/i.test(html.slice(start)) ? html.slice(0, start) : html;
}

function withoutHidden(text: string): string {
  return text.replace(LINE_BREAK, '\n').replace(HIDDEN, '').replace(SPACES, ' ').normalize('NFC');
}

/** Cuts between characters as people see them; a "character" that is as long as the text is cut where it must be. */
function cut(text: string, max: number): string | undefined {
  if (text.length <= max) return text === '' ? undefined : text;
  const { index } = new Intl.Segmenter('en').segment(text).containing(max - 1) ?? { index: 0 };
  const kept = text.slice(0, index > 0 ? index : max - 1).replace(/[\s\u200C\u200D\p{Cs}]+$/u, '');
  return `${kept}…`;
}

/** Elements whose content nobody reads as text. */
const UNREAD = new Set(
  'script style template noscript head title iframe object embed svg math textarea select audio video canvas'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set('p blockquote ul ol dl pre h1 h2 h3 h4 h5 h6 table hr'.split(' '));
const LINES = new Set('div li dt dd tr section article header footer aside nav main figure figcaption'.split(' '));

/** Gathers what is read of HTML while it is parsed. */
class TextReader {
  text = '';
  #links = 0;
  #unread = 0;
  /** Of each open span, whether it is one that Mastodon hides, or shortens. */
  readonly #spans: ('invisible' | 'ellipsis' | '')[] = [];

  onopentag(name: string, attributes: Record<string, string>): void {
    if (UNREAD.has(name)) this.#unread++;
    else if (name === 'a') this.#links++;
    else if (name === 'span') this.#openSpan(attributes['class'] ?? '');
    else this.#break(name);
  }

  onclosetag(name: string): void {
    if (UNREAD.has(name)) this.#unread--;
    else if (name === 'a') this.#links--;
    else if (name === 'span') this.#closeSpan();
    else if (name !== 'br') this.#break(name);
  }

  ontext(text: string): void {
    if (this.#unread > 0) return;
    const line = text.replace(/[ \t\n\f\r]+/g, ' ');
    this.text += this.text.endsWith('\n') ? line.trimStart() : line;
  }

  #openSpan(classes: string): void {
    const role = this.#links > 0 ? (/(?<!\S)(?:invisible|ellipsis)(?!\S)/.exec(classes)?.[0] ?? '') : '';
    this.#spans.push(role as 'invisible' | 'ellipsis' | '');
    if (role === 'invisible') this.#unread++;
  }

  #closeSpan(): void {
    const role = this.#spans.pop();
    if (role === 'invisible') this.#unread--;
    if (role === 'ellipsis' && this.#unread === 0) this.text += '…';
  }

  #break(name: string): void {
    if (PARAGRAPHS.has(name)) this.text += '\n\n';
    else if (name === 'br' || (LINES.has(name) && !this.text.endsWith('\n'))) this.text += '\n';
    else if (name === 'td' || name === 'th') this.text += ' ';
  }
}

/** So many links of a page are looked at, none longer than this. */
const MOST_LINKS_READ = 1000;
const MAX_HREF = 2000;

/** Reads tags without remembering which are open: a page of 2 MB that closes none would take minutes otherwise. */
class FlatParser extends Parser {
  protected override isVoidElement(): boolean {
    return true;
  }
}

function linksOf(html: string, base: string | undefined, isWanted: (rel: string) => boolean): string[] {
  const found = new Set<string>();
  let from = base;
  let left = MOST_LINKS_READ;
  const parser = new FlatParser({
    onopentag(name, { href, rel = '' }) {
      if (href === undefined) return;
      // Every link is read with it, so a long one would take minutes.
      if (name === 'base') from = safeLink(resolve(href, base) ?? '') ?? from;
      const isLink = ['a', 'area', 'link'].includes(name) && isWanted(rel) && href.length <= MAX_HREF;
      if (!isLink || left-- <= 0) return;
      const link = safeLink(resolve(href, from) ?? '');
      if (link !== undefined) found.add(link);
    },
  });
  parser.end(html);
  return [...found];
}

function resolve(href: string, base: string | undefined): string | undefined {
  return URL.canParse(href, base) ? new URL(href, base).href : undefined;
}
