import { isCollection, isScalar, Scalar, type CST, type Node } from 'yaml';
import { formatFlow, formatValue, type FormattedValue, type Layout } from './format-value.ts';
import { headerOf, restyle, restyleBlock } from './restyle-scalar.ts';
import { linesAt, ownEnd } from './splice-block.ts';
import type { EntryPlace, Splicing } from './splicing.ts';
import type { TextEdit } from './text-edits.ts';
import type { YamlEntry } from './yaml-entries.ts';
import type { YamlText } from './yaml-text.ts';

/** An entry that has a value. */
type FullEntry = YamlEntry & { value: Node };

/** The edits that write a value where there is none, before the comment on the line. */
export function fillEmpty(splicing: Splicing, entry: YamlEntry, place: EntryPlace, value: unknown): TextEdit[] {
  const { source } = splicing;
  const { end, mark } = entry;
  const colon = mark === undefined ? ':' : '';
  if (place.isFlow) return [{ start: end, end, text: `${colon} ${formatFlow(value)}` }];
  const { head, lines } = formatValue(value, layoutOf(splicing, entry, place));
  const text = head === '' ? '' : ` ${head}`;
  const next = source.afterBlanks(end);
  const blanksEnd = next === source.lineEnd(end) ? next : end;
  if (mark !== undefined) return [{ start: end, end: blanksEnd, text }, linesAfter(source, end, lines)];
  return [linesAfter(source, end, [`${' '.repeat(place.indent)}:${text}`, ...lines])];
}

/** The edits that put a single value in the place of another, in its style where that can hold the new one. */
export function changeScalar(splicing: Splicing, entry: FullEntry, place: EntryPlace, value: unknown): TextEdit[] {
  const { source } = splicing;
  const { value: old, valueStart, end } = entry;
  if (!isScalar(old) || (typeof value === 'object' && value !== null)) {
    return replaceValue(splicing, entry, place, value);
  }
  const block = blockTokenOf(old);
  if (block) {
    const restyled = restyleBlock(block, value, place.indent + source.step);
    return restyled ? replaceBlock(source, block, entry, restyled) : replaceValue(splicing, entry, place, value);
  }
  const hadLines = old.type === Scalar.QUOTE_DOUBLE && String(old.value).includes('\n');
  const hasLines = typeof value === 'string' && value.includes('\n');
  if (hasLines && !hadLines && !place.isFlow) return replaceValue(splicing, entry, place, value);
  return [{ start: valueStart, end, text: restyle(old, value, place.isFlow ? 'flow' : 'block') }];
}

/** The edits that put any value in the place of another. The comment on the line of the key or dash stays. */
export function replaceValue(splicing: Splicing, entry: FullEntry, place: EntryPlace, value: unknown): TextEdit[] {
  const { source } = splicing;
  const { value: old, valueStart, mark = valueStart } = entry;
  if (place.isFlow) return [{ start: valueStart, end: entry.end, text: formatFlow(value) }];
  const layout = layoutOf(splicing, entry, place);
  const block = blockTokenOf(old);
  if (block) return replaceBlock(source, block, entry, formatValue(value, { ...layout, allowsBlockText: false }));
  const isOnLine = source.lineStart(valueStart) === source.lineStart(mark);
  if (!isOnLine && isCollection(old) && !old.flow) {
    const { head, lines } = formatValue(value, layout);
    const start = source.nextLine(mark);
    return [
      { start: mark, end: mark, text: head === '' ? '' : ` ${head}` },
      { start, end: ownEnd(source, entry, place.indent), text: linesAt(source, start, lines) },
    ];
  }
  const apart = { ...layout, allowsBlockText: false, compactIndent: source.columnOf(valueStart) };
  const { head, lines } = formatValue(value, isOnLine ? layout : apart);
  const end = source.withoutBreak(entry.end);
  return [{ start: head === '' ? mark : valueStart, end, text: head }, linesAfter(source, end, lines)];
}

/** Puts what is new in the place of a literal or folded text, whose header's comment stays. */
function replaceBlock(source: YamlText, token: CST.BlockScalar, entry: YamlEntry, made: FormattedValue): TextEdit[] {
  const { head, lines } = made;
  const { valueStart, mark = valueStart, end } = entry;
  const header = headerOf(token);
  const bodyStart = token.props.reduce(
    (offset, part) => offset + ('source' in part ? part.source.length : 0),
    token.offset,
  );
  const isLast = end > bodyStart && source.text[end - 1] !== '\n';
  const text = linesAt(source, bodyStart, lines);
  return [
    { start: head === '' ? mark : valueStart, end: header.offset + header.source.length, text: head },
    { start: bodyStart, end, text: isLast ? text.slice(0, text.length - source.eol.length) : text },
  ];
}

function layoutOf({ source, allowsBlockText }: Splicing, entry: YamlEntry, { indent }: EntryPlace): Layout {
  const { name, mark, valueStart, end } = entry;
  const next = source.nextLine(end);
  const layout = {
    indent,
    step: source.step,
    // A comment that is indented deeper would become part of the text above it.
    allowsBlockText: allowsBlockText && source.deeperComments(next, indent) === next,
  };
  if (name !== undefined || mark === undefined) return layout;
  const isOnLine = valueStart > mark && source.lineStart(valueStart) === source.lineStart(mark);
  return { ...layout, compactIndent: isOnLine ? source.columnOf(valueStart) : indent + 2 };
}

function linesAfter(source: YamlText, offset: number, lines: readonly string[]): TextEdit {
  const at = source.lineEnd(offset);
  return { start: at, end: at, text: lines.map((line) => source.eol + line).join('') };
}

function blockTokenOf(node: Node): CST.BlockScalar | undefined {
  return isScalar(node) && node.srcToken?.type === 'block-scalar' ? node.srcToken : undefined;
}
