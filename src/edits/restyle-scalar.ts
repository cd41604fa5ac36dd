import { Scalar, type CST } from 'yaml';
import { isPlainText } from '../source/format-yaml.ts';
import {
  formatInline,
  formatQuoted,
  indentLines,
  isPrintable,
  readsAs,
  type FormattedValue,
  type Place,
} from './format-value.ts';

const MIN_WIDTH = 60;

/** A single value on one line, in the style of the one before where that can hold it. */
export function restyle(old: Scalar, value: unknown, place: Place): string {
  if (typeof value !== 'string') return formatInline(value, place);
  if (old.type === Scalar.QUOTE_DOUBLE) return formatQuoted(value);
  const candidate = old.type === Scalar.QUOTE_SINGLE ? `'${value.replaceAll("'", "''")}'` : value;
  const isSafe =
    !/[\n\t]/.test(value) &&
    isPrintable(value) &&
    (old.type !== Scalar.PLAIN || isPlainText(value) || mayStayPlain(old, value)) &&
    readsAs(candidate, value, place);
  return isSafe ? candidate : formatQuoted(value);
}

/**
 * Whether text for which quotation marks are usual goes without them, as the text did that it replaces: days and
 * numbers with hyphens, say. Not words such as "no", which are text in the YAML of today but were something else.
 */
function mayStayPlain(old: Scalar, value: string): boolean {
  return typeof old.value === 'string' && !isPlainText(old.value) && !/^\p{L}*$/u.test(value);
}

/** A text of the literal or folded style in the style it has, or `undefined` where that cannot hold the new text. */
export function restyleBlock(token: CST.BlockScalar, value: unknown, indent: number): FormattedValue | undefined {
  // Text that ends with empty lines would take those that follow it in the file for its own.
  if (typeof value !== 'string' || !/[^\n]/.test(value) || value.endsWith('\n\n') || !isPrintable(value))
    return undefined;
  const oldLines = token.source.split(/\r?\n/);
  const firstLine = oldLines.find((line) => line.trim() !== '');
  const blockIndent = firstLine === undefined ? indent : firstLine.length - firstLine.trimStart().length;
  const text = value.replace(/\n$/, '');
  const chomping = text === value ? '-' : '';
  const width = Math.max(MIN_WIDTH, ...oldLines.map(({ length }) => length)) - blockIndent;
  const isFolded = headerOf(token).source.startsWith('>');
  const candidates: FormattedValue[] = [{ head: `|${chomping}`, lines: text.split('\n') }];
  if (isFolded) candidates.unshift({ head: `>${chomping}`, lines: foldText(text, width) });
  for (const { head, lines } of candidates) {
    const indented = indentLines(lines, blockIndent);
    if (readsAs(`${head}\n${indented.join('\n')}\n`, value, 'block')) return { head, lines: indented };
  }
  return undefined;
}

/** The `>-` or `|` of a block scalar. */
export function headerOf(token: CST.BlockScalar): CST.SourceToken {
  const header = token.props.find((part) => part.type === 'block-scalar-header');
  if (!header) throw new TypeError('A block scalar has no header.');
  return header as CST.SourceToken;
}

/** Lines of at most `width` characters, words permitting, that the folded style reads as the text. */
function foldText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph, index) => {
    if (paragraph === '') return [''];
    const lines = wrap(paragraph, width);
    return index === 0 ? lines : ['', ...lines];
  });
}

function wrap(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(/(?<=\S) (?=\S)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
