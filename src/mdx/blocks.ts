import type { BodyProblem } from './body-problem.ts';
import type { Attributes } from './components.ts';
import { readOpeningTag, type Cursor } from './tag.ts';

/** Markdown between components, or a component with the blocks inside it. Lines and columns count from 1. */
export type Block = MarkdownBlock | ComponentBlock;

export interface MarkdownBlock {
  type: 'markdown';
  text: string;
  line: number;
  /** Where the first line of `text` begins in its line of the file. */
  column: number;
}

export interface ComponentBlock {
  type: 'component';
  name: string;
  attributes: Attributes;
  line: number;
  children: Block[];
}

/** An opening or closing fence of a code block, as CommonMark has it. */
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Components in one another; deeper ones are reported and left out. */
const MAX_OPEN = 8;
const TOO_DEEP = {
  kind: 'body-component',
  message: `Components are nested more than ${MAX_OPEN} deep.`,
  advice: 'Close one before you open the next.',
} as const;
const CLOSING_TAG = /^(.*?)<\/([A-Z]\w*)\s*>\s*$/;

/**
 * Divides a body into Markdown and our components. A component's opening tag begins a
 * line, its closing tag ends one. Text that only resembles a component stays Markdown, where the reader of Markdown
 * finds and reports it.
 */
export function splitBlocks(lines: readonly string[], firstLine: number): { blocks: Block[]; problems: BodyProblem[] } {
  const problems: BodyProblem[] = [];
  const blocks: Block[] = [];
  const open: ComponentBlock[] = [];
  let markdown: MarkdownBlock | undefined;
  let fence: string | undefined;
  let at: Cursor = { line: 0, offset: 0 };

  while (at.line < lines.length) {
    const line = (lines[at.line] ?? '').slice(at.offset);
    const closing = fence === undefined ? CLOSING_TAG.exec(line) : null;
    const innermost = open.at(-1);
    const tag = fence === undefined ? readOpeningTag(lines, at, firstLine) : undefined;
    if (tag) {
      problems.push(...tag.problems);
      const block: ComponentBlock = {
        type: 'component',
        name: tag.name,
        attributes: tag.attributes,
        line: firstLine + at.line,
        children: [],
      };
      if (open.length === MAX_OPEN) problems.push({ ...TOO_DEEP, line: block.line, column: 1 });
      else append(block);
      if (!tag.isSelfClosing && open.length < MAX_OPEN) open.push(block);
      const isLineDone = (lines[tag.end.line] ?? '').slice(tag.end.offset).trim() === '';
      at = isLineDone ? { line: tag.end.line + 1, offset: 0 } : tag.end;
      continue;
    }
    if (closing && closing[2] === innermost?.name) {
      if (closing[1]?.trim()) appendLine(closing[1]);
      markdown = undefined;
      open.pop();
    } else {
      fence = fenceAfter(line, fence);
      appendLine(line);
    }
    at = { line: at.line + 1, offset: 0 };
  }
  for (const block of open) {
    problems.push({
      kind: 'body-component',
      line: block.line,
      column: 1,
      message: `<${block.name}> is never closed.`,
      advice: `Write </${block.name}> on a line of its own where it ends.`,
    });
  }
  return { blocks, problems };

  function append(block: Block): void {
    (open.at(-1)?.children ?? blocks).push(block);
    markdown = undefined;
  }

  function appendLine(line: string): void {
    if (markdown) markdown.text += `\n${line}`;
    else {
      const block: MarkdownBlock = { type: 'markdown', text: line, line: firstLine + at.line, column: at.offset + 1 };
      append(block);
      markdown = block;
    }
  }
}

/** The fence that is open after `line`, given the one that was open before it. */
function fenceAfter(line: string, fence: string | undefined): string | undefined {
  const marker = FENCE.exec(line)?.[1];
  if (fence === undefined || marker === undefined) return fence ?? marker;
  return marker.startsWith(fence) && line.trim() === marker ? undefined : fence;
}
