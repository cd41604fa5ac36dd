import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { fold } from '../directory/fold.ts';
import { splitBlocks, type Block } from './blocks.ts';
import type { BodyProblem } from './body-problem.ts';
import { type BodyContext, COMPONENTS } from './components.ts';
import { readMarkdown } from './markdown.ts';
import { sanitizeBody } from './sanitize.ts';

/** A body as the site shows it. */
export interface Body {
  /** Safe HTML. */
  html: string;
  /** The same as plain text, for search and exports; a line a block. */
  text: string;
}

/**
 * Reads the body of a profile, which is restricted MDX: Markdown with the components of {@link COMPONENTS} and their
 * literal attributes. Nothing in it is evaluated, and braces and angle brackets of ordinary prose are prose.
 * `firstLine` is the body's first line in its file; `context` has the words and the base path.
 */
export function readBody(
  text: string,
  firstLine: number,
  context: BodyContext,
): { body: Body; problems: BodyProblem[] } {
  const { blocks, problems } = splitBlocks(text.split(/\r\n|\r|\n/), firstLine);
  const root: Root = { type: 'root', children: blocks.flatMap(toElements) };
  const clean = sanitizeBody(root);
  if (clean.type === 'root') addHeadingIds(clean);
  return { body: { html: toHtml(clean), text: plainText(clean).replace(/\n{2,}/g, '\n') }, problems };

  function toElements(block: Block): ElementContent[] {
    if (block.type === 'markdown') return readMarkdown(block, context.base, problems);
    const component = COMPONENTS[block.name];
    return component ? [component.toElement(block.attributes, block.children.flatMap(toElements), context.words)] : [];
  }
}

const HEADING = /^h[2-6]$/;
const BLOCK = /^(?:p|h[2-6]|li|pre|blockquote|tr|dt|dd|figcaption)$/;

/** Gives each heading an id made of its words, all begun alike so that none meets an id of the page around it. */
function addHeadingIds(root: Root): void {
  const used = new Map<string, number>();
  for (const node of root.children) {
    if (node.type !== 'element' || !HEADING.test(node.tagName)) continue;
    const slug = `text-${fold(plainText(node)).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
    const count = used.get(slug) ?? 0;
    used.set(slug, count + 1);
    node.properties['id'] = count === 0 ? slug : `${slug}-${count + 1}`;
  }
}

function plainText(node: Root | ElementContent | { type: string }): string {
  if ('value' in node && node.type === 'text') return String(node.value);
  if (!('children' in node)) return '';
  const inner = (node.children as ElementContent[]).map(plainText).join('');
  return 'tagName' in node && BLOCK.test(String(node.tagName)) ? `${inner.trim()}\n` : inner;
}
