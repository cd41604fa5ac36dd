import type { FileParts } from '../source/file-parts.ts';
import { parseYaml } from '../source/yaml.ts';
import { isEqual, isMapping } from './patch.ts';
import { spliceFields, SpliceError } from './splice.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';
import { findComments } from './yaml-comments.ts';
import { lineBreakOf, YamlText } from './yaml-text.ts';

/** What stands first in a published text of which something was left out. */
const MARK = "# Notes are left out of the published text. Keep the file's own when you put this in its place.";

/**
 * What of a file's text may be published for the form: without comments, which people write for those who see the
 * repository, and without `owner`. Where something was left out, the fields begin with one comment that says so.
 * The rest is the file's own, byte for byte. Throws SpliceError or YamlError for fields that are no YAML.
 */
export function publishableParts(parts: FileParts): FileParts {
  const data = parseYaml(parts.yaml).data ?? {};
  if (!isMapping(data))
    throw new SpliceError('The text is a list or a single value, and not fields with their values.');
  const published = { ...data };
  delete published['owner'];
  const isOwned = Object.hasOwn(data, 'owner');
  const yaml = withoutComments(isOwned ? spliceFields(parts.yaml, published) : parts.yaml, published);
  return yaml === parts.yaml ? parts : { ...parts, yaml: `${MARK}${lineBreakOf(parts.opening + yaml)}${yaml}` };
}

function withoutComments(yaml: string, data: Record<string, unknown>): string {
  // Empty lines after a comment can become part of a text above it that keeps those; a bare "#" holds them off.
  for (const lineText of ['', '#']) {
    const result = applyEdits(yaml, removals(yaml, lineText));
    if (isEqual(parseYaml(result).data ?? {}, data)) return result;
  }
  throw new SpliceError('The comments cannot be left out without changing how the rest of the file reads.');
}

/** A comment goes with the blanks before it; one that has its line for itself goes with that, or is `lineText` then. */
function removals(yaml: string, lineText: string): TextEdit[] {
  const source = new YamlText(yaml);
  return findComments(yaml).map(({ start, end }) => {
    if (!source.isFirstOnLine(start)) return { start: source.beforeBlanks(start), end, text: '' };
    if (lineText !== '') return { start, end, text: lineText };
    return { start: source.lineStart(start), end: source.nextLine(end), text: '' };
  });
}
