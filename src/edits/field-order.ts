import { isMap, isScalar, parseDocument } from 'yaml';
import { isEqual } from './patch.ts';

/** The lines of one field: from the comment that stands right above it to the last line of its value. */
interface Block {
  key: string;
  start: number;
  end: number;
}

/**
 * The YAML of a frontmatter with its fields in the given order, and what the order does not know after them. Comments
 * right above a field move with it, blank lines stay where they are, and no byte changes. Where a comment stands apart
 * between two fields, nobody can say what it belongs to, and the text is given back as it is.
 */
export function orderFields(yaml: string, order: readonly string[]): string {
  const lines = yaml.split(/(?<=\n)/);
  const blocks = findBlocks(yaml, lines);
  if (!blocks || !yaml.endsWith('\n')) return yaml;
  const rank = new Map(order.map((key, index) => [key, index]));
  const rankOf = ({ key }: Block): number => rank.get(key) ?? order.length;
  const ordered = [...blocks].sort((a, b) => rankOf(a) - rankOf(b));
  if (ordered.every((block, index) => block === blocks[index])) return yaml;

  let text = '';
  let done = 0;
  for (const [index, place] of blocks.entries()) {
    const block = ordered[index]!;
    text += lines.slice(done, place.start).join('') + lines.slice(block.start, block.end).join('');
    done = place.end;
  }
  text += lines.slice(done).join('');
  return isSameData(yaml, text) ? text : yaml;
}

/** The fields in the order of the text; undefined where the YAML is no plain list of fields, or a comment stands apart. */
function findBlocks(yaml: string, lines: readonly string[]): Block[] | undefined {
  const { contents, errors } = parse(yaml);
  if (!isMap(contents) || contents.flow || errors.length > 0) return undefined;
  const lineStarts = new Map<number, number>();
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    lineStarts.set(offset, index);
    offset += line.length;
  }
  const blocks: Block[] = [];
  for (const { key } of contents.items) {
    const keyLine = isScalar(key) ? lineStarts.get(key.range?.[0] ?? -1) : undefined;
    if (!isScalar(key) || keyLine === undefined) return undefined;
    const last = blocks.at(-1);
    let start = keyLine;
    while (start > (last?.end ?? 0) && isComment(lines[start - 1])) start--;
    if (last) {
      const end = lastLineOf(lines, last.end, start);
      if (lines.slice(end, start).some(isComment)) return undefined;
      last.end = end;
    }
    blocks.push({ key: String(key.value), start, end: keyLine + 1 });
  }
  const last = blocks.at(-1);
  if (last) last.end = lastLineOf(lines, last.end, lines.length);
  return blocks;
}

/** Where the value ends that begins before `from`: blank lines and comments before `to` are not of it. */
function lastLineOf(lines: readonly string[], from: number, to: number): number {
  let end = to;
  while (end > from && (isComment(lines[end - 1]) || lines[end - 1]?.trim() === '')) end--;
  return end;
}

const isComment = (line: string | undefined): boolean => line?.startsWith('#') === true;

const parse = (yaml: string) => parseDocument(yaml, { schema: 'core', version: '1.2', merge: false });

function isSameData(before: string, after: string): boolean {
  const read = parse(after);
  return read.errors.length === 0 && isEqual(parse(before).toJS(), read.toJS());
}
