import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { markdownToHast } from 'satteri';
import { fold } from '../directory/fold.ts';
import { splitBlocks, type Block } from './blocks.ts';
import type { BodyProblem } from './body-problem.ts';
import { firstOf, linesOf } from './check-text.ts';
import { type BodyContext, COMPONENTS } from './components.ts';
import { readMarkdown, type MarkdownParser, type PageLink } from './markdown.ts';
import { sanitizeBody } from './sanitize.ts';

/** A body as the site shows it. */
export interface Body {
  /** Safe HTML. */
  html: string;
  /** The same as plain text, for search and exports; a line a block. */
  text: string;
  /** The titles of its `<Project>` components, in their order. */
  projects: string[];
}

const FEATURES = { gfm: { footnotes: false }, frontmatter: false } as const;

const parseMarkdown: MarkdownParser = (markdown) => {
  const tree = markdownToHast(markdown, { features: FEATURES });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
};

/**
 * Reads the body of a profile, which is restricted MDX: Markdown with the components of {@link COMPONENTS} and their
 * literal attributes. Nothing in it is evaluated, and braces and angle brackets of ordinary prose are prose.
 * `firstLine` is the body's first line in its file; `context` has the words and the base path. `links` lead
 * to pages of the site.
 */
export function readBody(
  text: string,
  firstLine: number,
  context: BodyContext,
): { body: Body; links: PageLink[]; problems: BodyProblem[] } {
  const { projects, links, problems } = readTree(text, firstLine, context);
  return { body: new ReadBody(projects, () => readTree(text, firstLine, context).root), links, problems };
}

interface BodyTree {
  root: Root;
  projects: string[];
  links: PageLink[];
  problems: BodyProblem[];
}

function readTree(text: string, firstLine: number, context: BodyContext): BodyTree {
  const { lines, problems: lengthProblems } = linesOf(text, firstLine);
  const { blocks, problems } = splitBlocks(lines, firstLine);
  problems.push(...lengthProblems);
  const links: PageLink[] = [];
  const root: Root = { type: 'root', children: blocks.flatMap(toElements) };
  return { root, projects: blocks.flatMap(projectTitles), links, problems: firstOf(problems) };

  function toElements(block: Block): ElementContent[] {
    if (block.type === 'markdown')
      return readMarkdown(block, { base: context.base, parse: parseMarkdown, links }, problems);
    const component = COMPONENTS[block.name];
    return component ? [component.toElement(block.attributes, block.children.flatMap(toElements), context.words)] : [];
  }
}

/**
 * Whoever only looks for problems asks for neither HTML nor text, and does not wait for them. The tree is made anew
 * when it is asked for: ten thousand of them would fill the memory.
 */
class ReadBody implements Body {
  readonly projects: string[];
  #shown: { html: string; text: string } | undefined;
  readonly #readRoot: () => Root;

  constructor(projects: string[], readRoot: () => Root) {
    this.projects = projects;
    this.#readRoot = readRoot;
  }

  get html(): string {
    return this.#show().html;
  }

  get text(): string {
    return this.#show().text;
  }

  #show(): { html: string; text: string } {
    if (this.#shown) return this.#shown;
    const clean = sanitizeBody(this.#readRoot());
    if (clean.type === 'root') addHeadingIds(clean);
    return (this.#shown = { html: toHtml(clean), text: plainText(clean).replace(/\n{2,}/g, '\n') });
  }
}

function projectTitles(block: Block): string[] {
  if (block.type === 'markdown') return [];
  const title = block.name === 'Project' ? block.attributes['title'] : undefined;
  return [...(title === undefined ? [] : [title.trim()]), ...block.children.flatMap(projectTitles)];
}

const HEADING = /^h[2-6]$/;
const BLOCK = /^(?:p|h[2-6]|li|pre|blockquote|tr|dt|dd|figcaption)$/;

/** Gives each heading an id made of its words, all begun alike so that none meets an id of the page around it. */
function addHeadingIds(root: Root): void {
  const counts = new Map<string, number>();
  for (const node of root.children) {
    if (node.type !== 'element' || !HEADING.test(node.tagName)) continue;
    const slug = `text-${fold(plainText(node)).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
    let count = counts.get(slug) ?? 1;
    let id = slug;
    while (counts.has(id)) id = `${slug}-${++count}`;
    counts.set(slug, count).set(id, counts.get(id) ?? 1);
    node.properties['id'] = id;
  }
}

function plainText(node: Root | ElementContent | { type: string }): string {
  if ('value' in node && node.type === 'text') return String(node.value);
  if (!('children' in node)) return '';
  const inner = (node.children as ElementContent[]).map(plainText).join('');
  return 'tagName' in node && BLOCK.test(String(node.tagName)) ? `${inner.trim()}\n` : inner;
}
