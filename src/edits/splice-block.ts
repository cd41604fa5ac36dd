import type { Member } from './arrange.ts';
import { formatField, formatItem, type Layout } from './format-value.ts';
import type { EntryPlace, Splicing } from './splicing.ts';
import type { YamlEntry } from './yaml-entries.ts';
import type { YamlText } from './yaml-text.ts';

/** Where in a text the lines of a mapping or list in block style stand. */
interface Block {
  entries: readonly YamlEntry[];
  members: readonly Member[];
  place: EntryPlace;
}

/** Adds the edits after which a mapping or list in block style has just these members. */
export function rearrangeBlock(splicing: Splicing, block: Block): void {
  const { entries, members, place } = block;
  for (const { entry, value, name } of members) {
    if (entry) splicing.change(entry, memberPlace(place, name ?? entries.indexOf(entry)), value);
  }
  const first = members.findIndex(({ entry }) => entry);
  const leading = members.slice(0, first < 0 ? members.length : first);
  members.forEach(({ entry }, index) => {
    if (!entry) return;
    const next = members.findIndex((member, later) => later > index && member.entry);
    addAfter(splicing, entry, members.slice(index + 1, next < 0 ? members.length : next), place);
  });
  addFirst(splicing, leading, block);
  removeEntries(splicing, block, leading.length > 0);
}

function memberPlace(place: EntryPlace, key: string | number): EntryPlace {
  return { ...place, path: [...place.path, key] };
}

function formatMember({ name, value }: Member, layout: Layout): string[] {
  return name === undefined ? formatItem(value, layout) : formatField(name, value, layout);
}

function addAfter(splicing: Splicing, entry: YamlEntry, added: readonly Member[], place: EntryPlace): void {
  if (added.length === 0) return;
  const { source, edits, allowsBlockText } = splicing;
  const layout = { indent: place.indent, step: source.step, allowsBlockText };
  const lines = added.flatMap((member) => formatMember(member, layout));
  const at = ownEnd(source, entry, place.indent);
  edits.push({ start: at, end: at, text: linesAt(source, at, lines) });
}

/** Whole lines to be inserted at the start of a line, or at the end of a text whose last line has no break. */
export function linesAt({ text, eol }: YamlText, offset: number, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return offset === 0 || text[offset - 1] === '\n' ? lines.join(eol) + eol : eol + lines.join(eol);
}

function addFirst(splicing: Splicing, added: readonly Member[], { entries, members, place }: Block): void {
  const { source, edits } = splicing;
  const [first] = entries;
  if (added.length === 0 || !first) return;
  const { indent } = place;
  const above = source.commentsAbove(first.start);
  const isCompact = !source.isFirstOnLine(first.start);
  // A comment after a block text could become part of it, as the comments above may be indented in any way.
  const isApart = isCompact || above === source.lineStart(first.start);
  const layout = { indent, step: source.step, allowsBlockText: splicing.allowsBlockText && isApart };
  const lines = added.flatMap((member) => formatMember(member, layout));
  if (!isCompact) {
    edits.push({ start: above, end: above, text: lines.join(source.eol) + source.eol });
    return;
  }
  const text = lines.join(source.eol).trimStart();
  const isKept = members.some(({ entry }) => entry === first);
  if (isKept) edits.push({ start: first.start, end: first.start, text: text + source.eol + ' '.repeat(indent) });
  else edits.push({ start: first.start, end: source.withoutBreak(ownEnd(source, first, indent)), text });
}

/**
 * A removed entry takes its own lines with it: the comment at its end and comments that follow indented deeper than it.
 * Comments in lines before it stay: whether they are about it, about the group that it begins, or are an entry that
 * somebody has commented out is for people to judge, and what is deleted nobody will miss in time.
 */
function removeEntries(splicing: Splicing, { entries, members, place }: Block, isFirstReplaced: boolean): void {
  const { source, edits } = splicing;
  const isKept = (entry: YamlEntry) => members.some((member) => member.entry === entry);
  const [first] = entries;
  let from = 0;
  if (first && !isKept(first) && !source.isFirstOnLine(first.start)) {
    from = isFirstReplaced ? 1 : removeCompactFirst(splicing, entries, isKept, place);
  }
  for (const entry of entries.slice(from)) {
    if (isKept(entry)) continue;
    const start = source.lineStart(entry.start);
    edits.push({ start, end: ownEnd(source, entry, place.indent), text: '' });
  }
}

/** Removes the entry that stands on the line of a dash; the next one moves up to it where nothing stands between them. */
function removeCompactFirst(
  { source, edits }: Splicing,
  entries: readonly YamlEntry[],
  isKept: (entry: YamlEntry) => boolean,
  { indent }: EntryPlace,
): number {
  const next = entries.findIndex(isKept);
  const [first] = entries;
  const nextEntry = entries[next];
  if (!first || !nextEntry) return 0;
  const isBare = entries.slice(0, next).every((entry, index) => {
    const following = entries[index + 1]?.start ?? entry.end;
    return source.isBlank(ownEnd(source, entry, indent), following);
  });
  if (isBare) {
    edits.push({ start: first.start, end: nextEntry.start, text: '' });
    return next;
  }
  const end = source.withoutBreak(ownEnd(source, first, indent));
  edits.push({ start: source.beforeBlanks(first.start), end, text: '' });
  return 1;
}

/** The start of the line after all that belongs to an entry which stands in the column. */
export function ownEnd(source: YamlText, { start, end }: YamlEntry, column: number): number {
  const next = end > start && source.text[end - 1] === '\n' ? end : source.nextLine(end);
  return source.deeperComments(next, column);
}
