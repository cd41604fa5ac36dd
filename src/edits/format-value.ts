import { stringify } from 'yaml';
import { isPlainText } from '../source/format-yaml.ts';
import { parseYaml, YamlError } from '../source/yaml.ts';
import { isEqual, isMapping } from './patch.ts';

/** Where a new value comes to stand. */
export interface Layout {
  /** The column of the mapping's keys or the list's dashes among which it stands. */
  indent: number;
  /** By how many columns a group is indented below its key. */
  step: number;
  /** Whether text of several lines may be written as such. */
  allowsBlockText: boolean;
  /** The column in which a group begins that stands on the line of its dash; absent for the value of a key. */
  compactIndent?: number;
}

/** Whether a value follows a key or a dash, or stands between brackets or braces. */
export type Place = 'block' | 'flow';

/** A value as text: what stands on the line of its key or dash, and the whole lines that follow, without breaks. */
export interface FormattedValue {
  head: string;
  lines: string[];
}

const MAX_FLOW_CHARACTERS = 80;

/**
 * A new value, as `formatYaml` would write it: every text reads as text, whichever reader it meets, and none is folded.
 * Short lists of words stand on one line; text of several lines stays as it is where YAML can hold it so.
 */
export function formatValue(value: unknown, layout: Layout): FormattedValue {
  if (typeof value === 'string' && layout.allowsBlockText) {
    const literal = formatLiteral(value, layout.indent + layout.step);
    if (literal) return literal;
  }
  if (!isGroup(value) || isShortList(value)) return { head: formatInline(value), lines: [] };
  const lines = (indent: number): string[] =>
    Array.isArray(value)
      ? value.flatMap((item: unknown) => formatItem(item, { ...layout, indent }))
      : Object.entries(value).flatMap(([key, field]) => formatField(key, field, { ...layout, indent }));
  if (layout.compactIndent === undefined) return { head: '', lines: lines(layout.indent + layout.step) };
  const [first = '', ...rest] = lines(layout.compactIndent);
  return { head: first.trimStart(), lines: rest };
}

/** The lines of a new field of a mapping, the first with its indentation. */
export function formatField(key: string, value: unknown, layout: Layout): string[] {
  const { indent, step, allowsBlockText } = layout;
  return joinHead(`${formatKey(key)}:`, formatValue(value, { indent, step, allowsBlockText }), indent);
}

/** The lines of a new item of a list, the first with its indentation. */
export function formatItem(value: unknown, layout: Layout): string[] {
  return joinHead('-', formatValue(value, { ...layout, compactIndent: layout.indent + 2 }), layout.indent);
}

function joinHead(mark: string, { head, lines }: FormattedValue, indent: number): string[] {
  return [`${' '.repeat(indent)}${mark}${head === '' ? '' : ` ${head}`}`, ...lines];
}

/** A field as it stands between braces. */
export function formatFlowField(key: string, value: unknown): string {
  return `${formatKey(key)}: ${formatFlow(value)}`;
}

/** A value as it stands between brackets or braces. */
export function formatFlow(value: unknown): string {
  return formatInline(value, 'flow');
}

/** A value on one line, after a key or a dash unless it stands in `flow`. */
export function formatInline(value: unknown, place: Place = 'block'): string {
  if (Array.isArray(value)) return `[${value.map(formatFlow).join(', ')}]`;
  if (isMapping(value)) {
    const fields = Object.entries(value).map(([key, field]) => formatFlowField(key, field));
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }
  if (typeof value !== 'string') return stringify(value, { schema: 'core' }).trimEnd();
  return isPlainText(value) && readsAs(value, value, place) ? value : formatQuoted(value);
}

/** Text between double quotation marks on one line, with everything escaped that could be lost or read as a break. */
export function formatQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Text of several lines as a literal block, or `undefined` where that cannot hold it exactly. */
function formatLiteral(text: string, indent: number): FormattedValue | undefined {
  if (!text.includes('\n') || !isPrintable(text)) return undefined;
  const head = text.endsWith('\n') ? '|' : '|-';
  const lines = indentLines(text.replace(/\n$/, '').split('\n'), indent);
  return readsAs([head, ...lines].join('\n') + '\n', text, 'block') ? { head, lines } : undefined;
}

/** Lines with their indentation; empty lines stay empty. */
export function indentLines(lines: readonly string[], indent: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
}

/** Whether a text may stand in a file as it is: no control characters, and nothing that may be taken for a break. */
export function isPrintable(text: string): boolean {
  return text.isWellFormed() && !/[^\P{Cc}\n\t]|[\u2028\u2029\ufeff\ufffe\uffff]/u.test(text);
}

/** Whether `source` in the place of a value reads as `value`. */
export function readsAs(source: string, value: unknown, place: Place): boolean {
  try {
    const { data } = parseYaml(place === 'flow' ? `[${source}]` : `a: ${source}`);
    return isEqual(data, place === 'flow' ? [value] : { a: value });
  } catch (error) {
    if (error instanceof YamlError) return false;
    throw error;
  }
}

function formatKey(key: string): string {
  return /^[A-Za-z]\w*$/.test(key) && isPlainText(key) ? key : formatQuoted(key);
}

function isGroup(value: unknown): value is unknown[] | Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** Whether a list is short and of words, numbers and the like, so that people would write it on one line. */
function isShortList(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const isWord = (item: unknown) =>
    typeof item === 'string' ? /^[\p{L}\p{M}\p{N}:_.+-]+$/u.test(item) : !isGroup(item);
  return value.every(isWord) && formatFlow(value).length <= MAX_FLOW_CHARACTERS;
}
