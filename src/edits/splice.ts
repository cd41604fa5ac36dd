import { isMap, isScalar } from 'yaml';
import { joinParts, type FileParts } from '../source/file-parts.ts';
import { parseYaml, YamlError } from '../source/yaml.ts';
import { formatField, formatFlowField } from './format-value.ts';
import { applyPatch, isEqual, isMapping, type Patch } from './patch.ts';
import { ownEnd } from './splice-block.ts';
import { editsOfRoot } from './splice-value.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';
import { blockEntries, flowEntries } from './yaml-entries.ts';
import { lineBreakOf, YamlText } from './yaml-text.ts';

type Data = Record<string, unknown>;

/** Thrown where a text cannot be changed so that it reads as asked. */
export class SpliceError extends Error {
  override name = 'SpliceError';
}

/**
 * The YAML text of a frontmatter with the smallest edits after which it reads as `target`. Comments, order, quoting,
 * indentation and line endings of everything else stay byte for byte. `eol` is the line break of a text that has none
 * yet. Throws {@link SpliceError} where that cannot be done, and YamlError for a text that is no YAML.
 */
export function spliceFields(yaml: string, target: Data, eol = lineBreakOf(yaml)): string {
  let text = yaml;
  let data = readFields(text);
  const wanted = withoutUndefined(target) as Data;
  // What goes away goes last: until then its place shows where a new field belongs.
  const names = new Set([...Object.keys(wanted), ...Object.keys(data)]);
  for (const name of names) {
    const next = withField(data, name, wanted);
    if (isEqual(data, next)) continue;
    text = spliceField(text, name, next, eol);
    data = next;
  }
  return text;
}

/** A file with a patch applied. Throws {@link SpliceError}, and YamlError where its fields are no YAML. */
export function spliceFile(parts: FileParts, patch: Patch): FileParts {
  const eol = lineBreakOf(joinParts(parts));
  const target = applyPatch(readFields(parts.yaml), patch.fields);
  const yaml = spliceFields(parts.yaml, target, eol);
  const changed = { ...parts, yaml: yaml === '' || yaml.endsWith('\n') ? yaml : yaml + eol };
  const body = patch.body === undefined ? undefined : level(patch.body);
  if (body === undefined || body === level(parts.body)) return changed;
  if (body === '') return { ...changed, body: '' };
  return {
    ...changed,
    closing: parts.closing.endsWith('\n') ? parts.closing : parts.closing + eol,
    body: eol + body.replaceAll('\n', eol) + eol,
  };
}

/** Text with LF, and without blank lines around it. */
function level(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

function readFields(yaml: string): Data {
  const data = parseYaml(yaml).data ?? {};
  if (!isMapping(data))
    throw new SpliceError('The text is a list or a single value, and not fields with their values.');
  return data;
}

/** The data with one field as it is in `target`. */
function withField(data: Data, name: string, target: Data): Data {
  const others = Object.entries(data).filter(([key]) => key !== name);
  return Object.fromEntries(Object.hasOwn(target, name) ? [...others, [name, target[name]]] : others);
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (!isMapping(value)) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.map(([key, field]) => [key, withoutUndefined(field)]));
}

/** One field changed as little as can be; where the result would read otherwise, its value is written anew as a whole. */
function spliceField(yaml: string, name: string, target: Data, eol: string): string {
  const source = new YamlText(yaml, eol);
  const ways = [
    () => editsOfRoot(source, target, true),
    () => editsOfRoot(source, target, false),
    () => editsOfWhole(source, name, target, true),
    () => editsOfWhole(source, name, target, false),
  ];
  for (const way of ways) {
    const result = tryEdits(source, way);
    if (result !== undefined && readsAs(result, target)) return result;
  }
  throw new SpliceError(`The field "${name}" cannot be changed without changing how the rest of the file reads.`);
}

function tryEdits(source: YamlText, way: () => TextEdit[] | undefined): string | undefined {
  try {
    const edits = way();
    return edits && applyEdits(source.text, edits);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readsAs(yaml: string, target: Data): boolean {
  try {
    return isEqual(parseYaml(yaml).data ?? {}, target);
  } catch (error) {
    if (error instanceof YamlError) return false;
    throw error;
  }
}

/** Writes a field anew as a whole, or the first field of a text that has none. */
function editsOfWhole(source: YamlText, name: string, target: Data, allowsBlockText: boolean): TextEdit[] | undefined {
  const root = source.document.contents;
  const { text, eol, step } = source;
  if (!isMap(root) || root.items.length === 0) {
    const lines = Object.entries(target).flatMap(([key, value]) =>
      formatField(key, value, { indent: 0, step, allowsBlockText }),
    );
    const [start, end] = isEmpty(root) ? [text.length, text.length] : (root?.range ?? [0, 0]);
    const isWithinLine = start > 0 && text[start - 1] !== '\n';
    return [{ start, end, text: (isWithinLine ? eol : '') + lines.join(eol) + (start === end ? eol : '') }];
  }
  const entries = root.flow ? flowEntries(root) : blockEntries(root);
  const entry = entries.find((candidate) => candidate.name === name);
  if (!entry || !Object.hasOwn(target, name)) return undefined;
  const { start, end } = entry;
  if (root.flow) return [{ start, end, text: formatFlowField(name, target[name]) }];
  const indent = source.columnOf(start);
  const lines = formatField(name, target[name], { indent, step, allowsBlockText });
  return [{ start, end: source.withoutBreak(ownEnd(source, entry, indent)), text: lines.join(eol).trimStart() }];
}

function isEmpty(root: YamlText['document']['contents']): boolean {
  return root === null || (isScalar(root) && root.srcToken === undefined);
}
