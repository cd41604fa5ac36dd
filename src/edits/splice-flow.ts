import type { Member } from './arrange.ts';
import { formatFlow, formatFlowField } from './format-value.ts';
import type { EntryPlace, Splicing } from './splicing.ts';
import type { TextEdit } from './text-edits.ts';
import type { FlowEntry } from './yaml-entries.ts';
import type { YamlText } from './yaml-text.ts';

/** A mapping or list between brackets or braces, and what it shall hold. */
interface Flow {
  /** Where its first bracket or brace stands. */
  start: number;
  /** After its last bracket or brace. */
  end: number;
  entries: readonly FlowEntry[];
  members: readonly Member<FlowEntry>[];
  place: EntryPlace;
}

/** Adds the edits after which a mapping or list in flow style has just these members. */
export function rearrangeFlow(splicing: Splicing, flow: Flow): void {
  const { entries, members, place } = flow;
  const kept = members.flatMap(({ entry }) => entry ?? []);
  const last = kept.at(-1);
  if (!last) {
    splicing.edits.push(replaceAll(splicing.source, flow));
    return;
  }
  for (const { entry, value, name } of members) {
    if (!entry) continue;
    const path = [...place.path, name ?? entries.indexOf(entry)];
    splicing.change(entry, { ...place, path, isFlow: true }, value);
  }
  let anchor: FlowEntry | undefined;
  let added: string[] = [];
  for (const member of members) {
    if (!member.entry) {
      added.push(formatMember(member));
      continue;
    }
    if (anchor) addAfter(splicing, anchor, added);
    else addBefore(splicing, member.entry, added);
    anchor = member.entry;
    added = [];
  }
  if (anchor) addAfter(splicing, anchor, added, needsComma(entries));
  const lastIndex = entries.indexOf(last);
  entries.forEach((entry, index) => {
    if (kept.includes(entry)) return;
    splicing.edits.push(...removeEntry(splicing.source, entry, index > lastIndex, entries[index - 1]));
  });
  if (last !== entries.at(-1) && added.length === 0) splicing.edits.push(...removeLastComma(last, entries));
}

function formatMember({ name, value }: Member): string {
  return name === undefined ? formatFlow(value) : formatFlowField(name, value);
}

function replaceAll({ text }: YamlText, { start, end, members }: Flow): TextEdit {
  const [padding = ''] = /^ ?/.exec(text.slice(start + 1, end)) ?? [];
  return { start: start + 1, end: end - 1, text: padding + members.map(formatMember).join(', ') + padding };
}

/** Whether a comma stands after the last entry too. */
function needsComma(entries: readonly FlowEntry[]): boolean {
  return entries.at(-1)?.comma !== undefined;
}

function addBefore({ source, edits }: Splicing, { start }: FlowEntry, added: readonly string[]): void {
  if (added.length === 0) return;
  if (!source.isFirstOnLine(start)) {
    edits.push({ start, end: start, text: added.map((text) => `${text}, `).join('') });
    return;
  }
  const above = source.commentsAbove(start);
  const indent = source.text.slice(source.lineStart(start), start);
  edits.push({ start: above, end: above, text: added.map((text) => `${indent}${text},${source.eol}`).join('') });
}

/** `hasComma`: whether a comma follows the last one that is added. */
function addAfter({ source, edits }: Splicing, entry: FlowEntry, added: readonly string[], hasComma = true): void {
  if (added.length === 0) return;
  const { start, end, comma } = entry;
  if (comma === undefined) edits.push({ start: end, end, text: ',' });
  const at = comma === undefined ? end : comma + 1;
  const commas = added.map((text, index) => (hasComma || index < added.length - 1 ? `${text},` : text));
  if (source.isFirstOnLine(start) && source.isLastOnLine(at)) {
    const lineEnd = source.lineEnd(at);
    const indent = source.text.slice(source.lineStart(start), start);
    edits.push({ start: lineEnd, end: lineEnd, text: commas.map((text) => source.eol + indent + text).join('') });
  } else {
    edits.push({ start: at, end: at, text: commas.map((text) => ` ${text}`).join('') });
  }
}

/**
 * An entry goes with its comma, the blanks around it, and its whole line where nothing else but a comment is on it.
 * `isInTail`: whether everything after it goes, too.
 */
function removeEntry(
  source: YamlText,
  { start, end, comma }: FlowEntry,
  isInTail: boolean,
  before?: FlowEntry,
): TextEdit[] {
  const isNear = comma !== undefined && source.isBlank(end, comma);
  const after = isNear ? comma + 1 : end;
  const edits: TextEdit[] = comma === undefined || isNear ? [] : [{ start: comma, end: comma + 1, text: '' }];
  if (source.isFirstOnLine(start) && source.isLastOnLine(after)) {
    return [...edits, { start: source.lineStart(start), end: source.nextLine(after), text: '' }];
  }
  const next = source.afterBlanks(after);
  const isBeforeBreak = next === source.lineEnd(next);
  if (!isBeforeBreak && !isInTail) return [...edits, { start, end: next, text: '' }];
  const isAlone = isInTail && source.isFirstOnLine(start);
  const from = (isAlone ? endOfLineBefore(source, start, before) : undefined) ?? source.beforeBlanks(start);
  return [...edits, { start: from, end: after, text: '' }];
}

/** After the comma of the entry before, where that ends its line and nothing stands between the two. */
function endOfLineBefore(source: YamlText, start: number, before?: FlowEntry): number | undefined {
  if (before?.comma === undefined) return undefined;
  const end = before.comma + 1;
  return source.lineEnd(end) === end && source.isBlank(end, start) ? end : undefined;
}

/** Where all entries after the last that stays are gone, its comma goes too, unless the list ended with one. */
function removeLastComma(last: FlowEntry, entries: readonly FlowEntry[]): TextEdit[] {
  if (last.comma === undefined || needsComma(entries)) return [];
  return [{ start: last.comma, end: last.comma + 1, text: '' }];
}
