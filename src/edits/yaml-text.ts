import { isCollection, parseDocument, visit, type Document } from 'yaml';
import { findComments } from './yaml-comments.ts';

/** A YAML text that has been read, with the questions about its lines that an edit must ask. Offsets count from 0. */
export class YamlText {
  readonly text: string;
  readonly document: Document;
  /** The line break that most lines end with. */
  readonly eol: string;
  /** By how many columns the first group that is indented is indented. */
  readonly step: number;
  readonly #comments: ReadonlySet<number>;

  constructor(text: string, eol = lineBreakOf(text)) {
    this.text = text;
    this.eol = eol;
    this.document = parseDocument(text, { schema: 'core', version: '1.2', merge: false, keepSourceTokens: true });
    this.#comments = new Set(findComments(text).map(({ start }) => start));
    this.step = this.#firstStep();
  }

  lineStart(offset: number): number {
    return offset === 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the line's text ends, before its line break. */
  lineEnd(offset: number): number {
    const lineFeed = this.text.indexOf('\n', offset);
    if (lineFeed < 0) return this.text.length;
    return lineFeed > offset && this.text[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed;
  }

  /** Where the next line begins, or the text ends. */
  nextLine(offset: number): number {
    const lineFeed = this.text.indexOf('\n', offset);
    return lineFeed < 0 ? this.text.length : lineFeed + 1;
  }

  columnOf(offset: number): number {
    return offset - this.lineStart(offset);
  }

  /** The first character of the line that is no blank, or the line's end. */
  firstOf(offset: number): number {
    return this.afterBlanks(this.lineStart(offset));
  }

  afterBlanks(offset: number): number {
    let next = offset;
    while (this.text[next] === ' ' || this.text[next] === '\t') next++;
    return next;
  }

  beforeBlanks(offset: number): number {
    let next = offset;
    while (this.text[next - 1] === ' ' || this.text[next - 1] === '\t') next--;
    return next;
  }

  isFirstOnLine(offset: number): boolean {
    return this.firstOf(offset) === offset;
  }

  /** Whether nothing follows on the line but blanks and a comment. */
  isLastOnLine(offset: number): boolean {
    const next = this.afterBlanks(offset);
    return next >= this.lineEnd(next) || this.#comments.has(next);
  }

  isCommentLine(offset: number): boolean {
    return this.#comments.has(this.firstOf(offset));
  }

  isBlank(start: number, end: number): boolean {
    return /^[ \t\r\n]*$/.test(this.text.slice(start, end));
  }

  /** The end without the line break that stands before it. */
  withoutBreak(end: number): number {
    if (this.text[end - 1] !== '\n') return end;
    return this.text[end - 2] === '\r' ? end - 2 : end - 1;
  }

  /** Where the comments begin that stand in lines of their own directly above the line; else the line's start. */
  commentsAbove(offset: number): number {
    let start = this.lineStart(offset);
    while (start > 0 && this.isCommentLine(start - 1)) start = this.lineStart(start - 1);
    return start;
  }

  /** Where the lines end of comments that follow at `line` and are indented deeper than `column`; else `line`. */
  deeperComments(line: number, column: number): number {
    let end = line;
    for (let next = line; next < this.text.length; next = this.nextLine(next)) {
      const first = this.firstOf(next);
      if (this.#comments.has(first) && this.columnOf(first) > column) end = this.nextLine(next);
      else if (first < this.lineEnd(next)) break;
    }
    return end;
  }

  #firstStep(): number {
    let step: number | undefined;
    visit(this.document, {
      Pair: (_key, pair) => {
        const { key, value } = pair as { key: { range?: [number] } | null; value: unknown };
        if (!isCollection(value) || value.flow || !key?.range || !value.range) return undefined;
        const difference = this.columnOf(value.range[0]) - this.columnOf(key.range[0]);
        if (difference <= 0) return undefined;
        step = difference;
        return visit.BREAK;
      },
    });
    return step ?? 2;
  }
}

/** The line break that most lines of a text end with; LF where it has none. */
export function lineBreakOf(text: string): string {
  const crlf = text.split('\r\n').length;
  return crlf > 1 && crlf > text.split('\n').length / 2 ? '\r\n' : '\n';
}
