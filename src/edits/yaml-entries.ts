import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  type CST,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** A field of a mapping or an item of a list, as it stands in the text. Offsets count from 0. */
export interface YamlEntry {
  /** The key as data has it; absent for an item, and for a key that is no single value. */
  name?: string;
  /** Where its key, `?` or dash stands; between brackets its value. */
  start: number;
  /** After the colon or the dash, where there is one. */
  mark?: number;
  /** Where its value begins, with the tag before it; the same as `end` where it has none. */
  valueStart: number;
  /** Where its text ends. After a block scalar this is the start of the next line. */
  end: number;
  value?: Node;
  /** Whether a tag says how to read the value. */
  isTagged: boolean;
}

/** An entry between brackets or braces. */
export interface FlowEntry extends YamlEntry {
  /** Where the comma after it stands, if one does. */
  comma?: number;
}

/** The entries of a mapping or list in block style, in their order. */
export function blockEntries(node: YAMLMap | YAMLSeq): YamlEntry[] {
  if (isMap(node)) return node.items.map((pair) => pairEntry(pair, pair.srcToken));
  const token = node.srcToken as CST.BlockSequence;
  const tokens = token.items.filter(({ start }) => start.some(({ type }) => type === 'seq-item-ind'));
  return tokens.map(({ start, value }, index) => {
    const dash = start.find(({ type }) => type === 'seq-item-ind');
    const mark = (dash?.offset ?? token.offset) + 1;
    return { start: mark - 1, mark, ...valuePart(start, node.items[index], mark, value !== undefined) };
  });
}

/** The entries of a mapping or list in flow style, in their order. */
export function flowEntries(node: YAMLMap | YAMLSeq): FlowEntry[] {
  const token = node.srcToken as CST.FlowCollection;
  const tokens = token.items.filter(({ key, sep, value }) => key ?? sep ?? value);
  return tokens.map((item, index) => {
    const part = node.items[index];
    const next = token.items[token.items.indexOf(item) + 1];
    const comma = next?.start.find(({ type }) => type === 'comma')?.offset;
    const entry = isMap(node) ? pairEntry(part as Pair, item) : itemEntry(part, item);
    return comma === undefined ? entry : { ...entry, comma };
  });
}

function pairEntry(pair: Pair, token: CST.CollectionItem | undefined): YamlEntry {
  const { key, value } = pair;
  const [keyStart, keyEnd] = rangeOf(key);
  const explicit = token?.start.find(({ type }) => type === 'explicit-key-ind' || isProperty(type));
  const colon = token?.sep?.find(({ type }) => type === 'map-value-ind');
  const mark = colon ? colon.offset + 1 : undefined;
  return {
    ...(isScalar(key) ? { name: key.value === null ? '' : key.toString() } : {}),
    start: explicit?.offset ?? keyStart,
    ...(mark === undefined ? {} : { mark }),
    ...valuePart(token?.sep ?? [], value, mark ?? keyEnd, token?.value !== undefined && token.value !== null),
  };
}

function itemEntry(value: unknown, { start, sep }: CST.CollectionItem): YamlEntry {
  const part = valuePart(sep ? [] : start, value, 0, true);
  return { start: part.valueStart, ...part };
}

function valuePart(
  before: readonly CST.SourceToken[],
  value: unknown,
  mark: number,
  isWritten: boolean,
): Pick<YamlEntry, 'valueStart' | 'end' | 'value' | 'isTagged'> {
  const properties = before.filter(({ type }) => isProperty(type));
  const last = properties.at(-1);
  const isTagged = last !== undefined;
  const emptyEnd = last ? last.offset + last.source.length : mark;
  if (!isNode(value) || !(isWritten || isTagged)) return { valueStart: emptyEnd, end: emptyEnd, isTagged };
  return {
    valueStart: properties[0]?.offset ?? rangeOf(value)[0],
    end: isWritten ? contentEnd(value) : emptyEnd,
    value,
    isTagged,
  };
}

/** Where a node's text ends; the comments and empty lines after the last entry of a block are not part of it. */
function contentEnd(node: Node): number {
  if (!isCollection(node) || node.flow) return rangeOf(node)[1];
  return blockEntries(node).at(-1)?.end ?? rangeOf(node)[1];
}

function rangeOf(node: unknown): readonly [number, number] {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : [0, 0];
}

function isProperty(type: string): boolean {
  return type === 'tag' || type === 'anchor';
}
