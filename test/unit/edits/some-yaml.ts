import { parseYaml, YamlError } from '../../../src/source/yaml.ts';
import { isEqual } from '../../../src/edits/patch.ts';
import type { Dice } from './dice.ts';

type Data = Record<string, unknown>;

/** A YAML text, and which piece of it stands for which field. */
export interface WrittenYaml {
  text: string;
  /** In their order; those without `key` are the comments and empty lines between the fields. */
  pieces: { key?: string; text: string }[];
  /** The lines of each field of a mapping in block style, at any depth of mappings, by the way to it. */
  fields: { path: readonly string[]; text: string }[];
  /** The comments between the fields of such mappings, by the way to the mapping. */
  comments: { path: readonly string[]; text: string }[];
}

/** Data as YAML in some of the many styles that people write, with comments in all places. */
export function someYaml(dice: Dice, data: Data): WrittenYaml {
  const writer = new Writer(dice);
  const pieces = writer.writeRoot(data);
  return { text: pieces.map(({ text }) => text).join(''), pieces, fields: writer.fields, comments: writer.comments };
}

class Writer {
  readonly fields: WrittenYaml['fields'] = [];
  readonly comments: WrittenYaml['comments'] = [];
  readonly #dice: Dice;
  readonly #eol: string;
  readonly #commentOdds: number;
  readonly #step: number;
  #comments = 0;

  constructor(dice: Dice) {
    this.#dice = dice;
    this.#eol = dice.isOneIn(3) ? '\r\n' : '\n';
    this.#commentOdds = dice.pick([2, 4, 10, 1000]);
    this.#step = dice.pick([2, 2, 2, 3, 4]);
  }

  writeRoot(data: Data): WrittenYaml['pieces'] {
    const indent = this.#dice.isOneIn(10) ? 2 : 0;
    const pieces: WrittenYaml['pieces'] = [];
    let isOpen = false;
    for (const [key, value] of Object.entries(data)) {
      pieces.push(...this.#between(indent).map((line) => ({ text: this.#text([line]) })));
      const lines = this.#field([key], value, indent);
      isOpen = this.#isOpenText(lines);
      if (!isOpen && this.#hasComment())
        lines.push(`${' '.repeat(indent + 1 + this.#dice.below(6))}${this.#comment()}`);
      pieces.push({ key, text: this.#text(lines) });
    }
    pieces.push(...this.#between(indent).map((line) => ({ text: this.#text([line]) })));
    const last = pieces.at(-1);
    if (last && !isOpen && this.#dice.isOneIn(6)) last.text = last.text.slice(0, -this.#eol.length);
    return pieces.filter(({ text }) => text !== '');
  }

  #text(lines: readonly string[]): string {
    return lines.map((line) => line + this.#eol).join('');
  }

  #hasComment(): boolean {
    return this.#dice.isOneIn(this.#commentOdds);
  }

  #comment(): string {
    return `# comment ${this.#comments++}${this.#dice.pick(['', '.', ' # more', ': "quoted', '\ttab', ' - [x]'])}`;
  }

  /** Comments and empty lines before an entry of a block; never deeper, as they would belong to the entry before. */
  #between(indent: number): string[] {
    const lines: string[] = [];
    while (this.#hasComment()) {
      const isEmpty = this.#dice.isOneIn(4);
      lines.push(isEmpty ? '' : `${' '.repeat(this.#dice.isOneIn(4) ? 0 : indent)}${this.#comment()}`);
    }
    return lines;
  }

  /** Whether a line after these would become part of a text that keeps what follows it. */
  #isOpenText(lines: readonly string[]): boolean {
    return lines.some((line) => /(?:[:-]|^) *[|>][-+\d]*(?:\s+#.*)?$/.test(line));
  }

  #end(): string {
    return this.#hasComment() ? `${this.#dice.pick([' ', '  ', '\t', ' \t'])}${this.#comment()}` : '';
  }

  #key(key: string): string {
    const way = this.#dice.below(12);
    return way === 0 ? `"${key}"` : way === 1 ? `'${key}'` : key;
  }

  /** `path` is empty in a list, where a field cannot be told from that of another item. */
  #field(path: readonly string[], value: unknown, indent: number, key = path.at(-1) ?? ''): string[] {
    const blanks = ' '.repeat(indent);
    const isExplicit = this.#dice.isOneIn(30);
    const mark = isExplicit ? `${blanks}:` : `${blanks}${this.#key(key)}:`;
    const lines = this.#after(mark, value, indent, path);
    if (isExplicit) lines.unshift(`${blanks}? ${this.#key(key)}${this.#end()}`);
    if (path.length > 0) this.fields.push({ path, text: lines.join(this.#eol) });
    return lines;
  }

  #item(value: unknown, indent: number): string[] {
    const blanks = ' '.repeat(indent);
    if (this.#isMapping(value) && this.#dice.below(4) > 0) {
      const gap = this.#dice.isOneIn(8) ? 3 : 1;
      const [first = '', ...rest] = this.#mapping(value, indent + 1 + gap, [], true);
      return [`${blanks}-${' '.repeat(gap)}${first.trimStart()}`, ...rest];
    }
    return this.#after(`${blanks}-`, value, indent);
  }

  /** What stands after a colon or dash; after a dash without a `path`. */
  #after(mark: string, value: unknown, indent: number, path?: readonly string[]): string[] {
    const isGroup = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    if (isGroup && this.#dice.below(3) > 0) {
      const isList = Array.isArray(value);
      const inner = isList && path !== undefined && this.#dice.isOneIn(3) ? indent : indent + this.#step;
      const lines = isList ? this.#list(value, inner) : this.#mapping(value as Data, inner, path ?? [], false);
      return [`${mark}${this.#end()}`, ...lines];
    }
    if (typeof value === 'string') return this.#single(mark, value, indent);
    if (value === null && this.#dice.isOneIn(2)) return [`${mark}${this.#end()}`];
    const [first = '', ...rest] = this.#flow(value, indent + 1);
    const lines = [`${mark} ${first}`, ...rest];
    return [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${this.#end()}`];
  }

  #mapping(data: Data, indent: number, path: readonly string[], isCompact: boolean): string[] {
    return Object.entries(data).flatMap(([key, value], index) => {
      const between = isCompact && index === 0 ? [] : this.#between(indent);
      if (path.length > 0) this.comments.push(...between.filter((line) => line !== '').map((text) => ({ path, text })));
      return [...between, ...this.#field(path.length === 0 ? [] : [...path, key], value, indent, key)];
    });
  }

  #list(list: readonly unknown[], indent: number): string[] {
    return list.flatMap((item) => [...this.#between(indent), ...this.#item(item, indent)]);
  }

  #isMapping(value: unknown): value is Data {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
  }

  #single(mark: string, text: string, indent: number): string[] {
    const written = text.replace(/\n$/, '');
    const keep = /\n\n$/.test(text) ? '+' : text.endsWith('\n') ? '' : '-';
    const inline = [text, `'${text.replaceAll("'", "''")}'`, JSON.stringify(text)];
    const candidates = [
      ...inline.map((candidate) => [` ${candidate}`]),
      ...inline.map((candidate) => ['', candidate]),
      ...inline.map((candidate) => this.#broken(` ${candidate}`)),
      // Within quotes a line break is a blank, and an empty line a break.
      ...inline.slice(1).map((candidate) => ` ${candidate.replaceAll(/\\n|\n/g, '\n\n')}`.split('\n')),
      [` |${keep}`, ...written.split('\n')],
      [` >${keep}`, ...written.replaceAll('\n', '\n\n').replaceAll(' on ', '\non ').split('\n')],
    ];
    const [first = '', ...rest] =
      this.#dice.shuffled(candidates).find((candidate) => this.#reads(candidate, text)) ?? [];
    const lines = [mark + first, ...indented(rest, indent + this.#step)];
    const commented = /^ [|>]/.test(first) ? 0 : lines.length - 1;
    return lines.with(commented, `${lines[commented] ?? ''}${this.#end()}`);
  }

  /** The text on two lines, where it has a blank between two words: the line break reads as a blank again. */
  #broken(text: string): string[] {
    const places = [...text.matchAll(/(?<=\S) (?=\S)/g)];
    if (places.length === 0) return [text];
    const at = this.#dice.pick(places).index;
    return [text.slice(0, at), text.slice(at + 1)];
  }

  #reads([first = '', ...rest]: readonly string[], text: string): boolean {
    const lines = [`a:${first}`, ...indented(rest, this.#step)];
    return !lines.some((line) => /[\r\n]/.test(line)) && readsAs(this.#text(lines), { a: text });
  }

  /** A value between brackets or braces, on one line or several. */
  #flow(value: unknown, indent: number): string[] {
    if (typeof value !== 'object' || value === null) return this.#flowLines(value, indent + 1);
    const [open = '', close = ''] = Array.isArray(value) ? '[]' : '{}';
    const entries = Array.isArray(value)
      ? value.map((item: unknown) => this.#flow(item, indent + 1))
      : Object.entries(value).map(([key, field]) => {
          const [first = '', ...rest] = this.#flow(field, indent + 1);
          return [`${this.#key(key)}: ${first}`, ...rest];
        });
    const trailing = entries.length > 0 && this.#dice.isOneIn(5) ? ',' : '';
    if (entries.every(({ length }) => length === 1) && this.#dice.below(3) > 0) {
      const padding = this.#dice.isOneIn(3) ? ' ' : '';
      return [open + padding + entries.join(this.#dice.pick([', ', ', ', ',  '])) + trailing + padding + close];
    }
    const blanks = ' '.repeat(indent);
    const lines = entries.flatMap((entry, index) => {
      const comma = index < entries.length - 1 ? ',' : trailing;
      const indented = entry.map((line, at) => (at === 0 ? blanks + line : line));
      return [...this.#between(indent), ...indented.with(-1, `${indented.at(-1) ?? ''}${comma}${this.#end()}`)];
    });
    if (!this.#dice.isOneIn(3)) return [`${open}${this.#end()}`, ...lines, blanks + close];
    const joined = lines.map((line, index) => (index === 0 ? `${open} ${line.trimStart()}` : line));
    return joined.length === 0 ? [open + close] : [...joined, blanks + close];
  }

  #flowLines(value: unknown, indent: number): string[] {
    const text = this.#flowSingle(value);
    const [first = '', ...rest] = this.#dice.isOneIn(4) ? this.#broken(text) : [text];
    const lines = [first, ...indented(rest, indent)];
    return rest.length === 0 || readsAs(`[${lines.join('\n')}]`, [value]) ? lines : [text];
  }

  #flowSingle(value: unknown): string {
    if (typeof value !== 'string') return String(value);
    const candidates = [value, `'${value.replaceAll("'", "''")}'`, JSON.stringify(value)].filter(
      (candidate) =>
        !candidate.includes('\n') && readsAs(`[${candidate}]`, [value]) && readsAs(`{a: ${candidate}}`, { a: value }),
    );
    return this.#dice.pick(candidates);
  }
}

/** Lines with their indentation; empty ones stay empty. */
function indented(lines: readonly string[], indent: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
}

/** The same few texts are asked about again and again. */
const dataOf = new Map<string, unknown>();

function readsAs(text: string, data: unknown): boolean {
  if (!dataOf.has(text)) dataOf.set(text, read(text));
  return isEqual(dataOf.get(text), data);
}

/** The data of a text; undefined for one that is no YAML. */
function read(text: string): unknown {
  try {
    return parseYaml(text).data;
  } catch (error) {
    if (error instanceof YamlError) return undefined;
    throw error;
  }
}
