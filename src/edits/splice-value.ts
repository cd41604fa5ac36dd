import { isMap, isNode, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { profileSchema } from '../schemas/profile.ts';
import { knownKeys } from '../source/schema-keys.ts';
import { arrangeFields, arrangeItems, type Member } from './arrange.ts';
import { isEqual, isMapping } from './patch.ts';
import { changeScalar, fillEmpty, replaceValue } from './replace-value.ts';
import { rearrangeBlock } from './splice-block.ts';
import { rearrangeFlow } from './splice-flow.ts';
import type { EntryPlace, Splicing } from './splicing.ts';
import type { TextEdit } from './text-edits.ts';
import { blockEntries, flowEntries, type YamlEntry } from './yaml-entries.ts';
import type { YamlText } from './yaml-text.ts';

/**
 * The edits after which the mapping at the root of a text holds `target`: as few as there can be, and none where it
 * does already. `undefined` where they cannot be found because the mapping's keys are of an unusual kind.
 */
export function editsOfRoot(
  source: YamlText,
  target: Record<string, unknown>,
  allowsBlockText: boolean,
): TextEdit[] | undefined {
  const root = source.document.contents;
  const splicing: Splicing = {
    source,
    edits: [],
    allowsBlockText,
    change(entry, place, value) {
      changeValue(splicing, entry, place, value);
    },
  };
  const isDone = isMap(root) && rearrange(splicing, root, { path: [], indent: 0, isFlow: false }, target);
  return isDone ? splicing.edits : undefined;
}

function changeValue(splicing: Splicing, entry: YamlEntry, place: EntryPlace, value: unknown): void {
  const { source, edits } = splicing;
  const node = entry.value;
  if (!isNode(node)) {
    if (value !== null) edits.push(...fillEmpty(splicing, entry, place, value));
    return;
  }
  if (isEqual(node.toJS(source.document), value)) return;
  const canRearrange = !entry.isTagged && (isMap(node) || isSeq(node)) && !isEmpty(value);
  if (canRearrange && rearrange(splicing, node, place, value)) return;
  const change = !entry.isTagged && isScalar(node) ? changeScalar : replaceValue;
  edits.push(...change(splicing, { ...entry, value: node }, place, value));
}

function isEmpty(value: unknown): boolean {
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}

/** Changes a mapping or list member by member; whether that could be done. */
function rearrange(splicing: Splicing, node: YAMLMap | YAMLSeq, place: EntryPlace, value: unknown): boolean {
  const { source } = splicing;
  if (!node.flow) {
    const entries = blockEntries(node);
    const members = arrange(source, node, entries, place, value);
    const [first] = entries;
    if (!members || !first) return false;
    rearrangeBlock(splicing, { entries, members, place: { ...place, indent: source.columnOf(first.start) } });
    return true;
  }
  const [start = 0, end = 0] = node.range ?? [];
  // A pair in a list, `[a: 1]`, is a mapping without braces.
  if (node.items.length === 0 || !/[[{]/.test(source.text[start] ?? '')) return false;
  const entries = flowEntries(node);
  const members = arrange(source, node, entries, place, value);
  if (members) rearrangeFlow(splicing, { start, end, entries, members, place });
  return members !== undefined;
}

/** The members that a collection shall have; `undefined` where the value is of another kind. */
function arrange<Entry extends YamlEntry>(
  { document }: YamlText,
  node: YAMLMap | YAMLSeq,
  entries: readonly Entry[],
  { path }: EntryPlace,
  value: unknown,
): Member<Entry>[] | undefined {
  if (isSeq(node)) {
    if (!Array.isArray(value)) return undefined;
    return arrangeItems(entries, node.toJS(document) as unknown[], value);
  }
  const names = new Set(entries.map(({ name }) => name));
  if (!isMapping(value) || names.has(undefined) || names.size < entries.length) return undefined;
  return arrangeFields(entries, value, knownKeys(profileSchema, path));
}
