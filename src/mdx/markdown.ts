import type { Element, ElementContent, Nodes, Parents, Root, RootContent, Text } from 'hast';
import { safeUrl } from '../directory/safe-url.ts';
import { shorten } from '../directory/shorten.ts';
import type { MarkdownBlock } from './blocks.ts';
import type { BodyProblem } from './body-problem.ts';
import { explainRaw, isStatement, STATEMENT_ADVICE } from './forbidden.ts';
import { explainReferences } from './references.ts';

/** More than this many quotation marks or list markers in one another stand in no honest text. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){30}/m;
const MAX_DEPTH = 100;
/**
 * The line under a table's head, with more columns than fit on any page; short rows are filled up to as many. Each
 * sign has but one place in it, so that no line takes long.
 */
const TOO_WIDE = /^(?:[ \t]*>)*(?:[ \t]*\|)?(?:[ \t]*:?-+:?[ \t]*\|){20}[ \t]*:?-[-:| \t]*$/m;

/** Reads Markdown with GitHub's additions, without footnotes, into elements that know their places; HTML in it stays `raw`. */
export type MarkdownParser = (markdown: string) => Root;

/** A link to a page of the site itself, and where it stands in its file. */
export interface PageLink {
  /** From the root of the site, as written: `/guides/follow/`. */
  address: string;
  line: number;
  column: number;
}

/**
 * Reads one piece of Markdown into elements. Raw HTML, pictures, unsafe links and statements of a program are
 * reported and left out; e-mail addresses that merely stand in the text stay text. `base` leads links to pages, which
 * are collected in `links`.
 */
export function readMarkdown(
  block: MarkdownBlock,
  { base, parse, links }: { base: string; parse: MarkdownParser; links?: PageLink[] },
  problems: BodyProblem[],
): ElementContent[] {
  const tooDeep = (): ElementContent[] => {
    problems.push({
      kind: 'file-too-large',
      line: block.line,
      column: 1,
      message: 'Quotations, lists or emphasis are nested more than deeply enough to be text.',
      advice: 'Write it flatter.',
    });
    return [];
  };
  if (TOO_DEEP.test(block.text)) return tooDeep();
  const wide = TOO_WIDE.exec(block.text);
  if (wide) {
    const line = block.line + block.text.slice(0, wide.index).split('\n').length - 1;
    problems.push({
      kind: 'file-too-large',
      line,
      column: 1,
      message: 'A table has more than 20 columns.',
      advice: 'Divide it.',
    });
    return [];
  }
  // A mark of byte order at the beginning is no text, and readers differ in what they make of it.
  const tree = parse(block.text.replace(/^\ufeff/, ' '));
  if (isDeeperThan(tree, MAX_DEPTH)) return tooDeep();
  reportStatements(tree.children);
  return clean(tree.children);

  function clean(nodes: readonly (RootContent | ElementContent)[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'raw') return cleanRaw(node);
      if (node.type === 'text') return cleanText(node);
      return node.type === 'element' ? cleanElement(node) : [];
    });
  }

  function cleanText(node: Text): ElementContent[] {
    const problem = explainReferences(node.value, sourceOf(node));
    if (problem) {
      const { line, column } = placeOf(node);
      const before = sourceOf(node).slice(0, problem.index).split('\n');
      const last = before.at(-1)?.length ?? 0;
      problems.push({
        kind: problem.kind,
        line: line + before.length - 1,
        column: before.length === 1 ? column + last : last + 1,
        message: problem.message,
        advice: problem.advice,
      });
    }
    return [{ type: 'text', value: node.value }];
  }

  function cleanElement(node: Element): ElementContent[] {
    if (node.tagName === 'img') {
      const source = String(node.properties['src']);
      report(
        node,
        'body-image',
        `The picture "${shorten(source, 60)}" stands in the text.`,
        'Use the field photo for your picture; other pictures cannot be shown.',
      );
      return [];
    }
    if (node.tagName === 'a') return cleanLink(node);
    const tagName = node.tagName === 'h1' ? 'h2' : node.tagName;
    // Nobody asks for its place any more, and ten thousand texts' places would be heavy.
    return [{ type: 'element', tagName, properties: node.properties, children: clean(node.children) }];
  }

  function cleanLink(node: Element): ElementContent[] {
    const address = String(node.properties['href']);
    const isWritten = sourceOf(node).startsWith('[');
    // Angle brackets around an address belong to the text; escapes in it do not.
    if (!isWritten && address.startsWith('mailto:')) return asText(node);
    const url = safeUrl(address, ['web', 'mail', 'page']);
    if (url === undefined && !isWritten) return asText(node);
    if (url === undefined) {
      report(
        node,
        'body-link',
        `The link leads to "${shorten(address, 60)}", which is no https, http or mailto address.`,
        'Write the full address, beginning with https://.',
      );
      return [];
    }
    const isPage = url.startsWith('/');
    if (isPage) links?.push({ address: url, ...placeOf(node) });
    const properties =
      isPage || url.startsWith('#') || url.startsWith('mailto:') ? {} : { rel: ['nofollow', 'noopener', 'noreferrer'] };
    return [
      {
        type: 'element',
        tagName: 'a',
        properties: { href: isPage ? base.replace(/\/$/, '') + url : url, ...properties },
        children: clean(node.children),
      },
    ];
  }

  function asText(link: Element): ElementContent[] {
    const text = clean(link.children);
    return sourceOf(link).startsWith('<')
      ? [{ type: 'text', value: '<' }, ...text, { type: 'text', value: '>' }]
      : text;
  }

  function cleanRaw(node: Extract<ElementContent, { type: 'raw' }>): ElementContent[] {
    const problem = explainRaw(node.value);
    if (problem === undefined) return [{ type: 'text', value: node.value }];
    report(node, problem.kind, problem.message, problem.advice);
    return [];
  }

  function reportStatements(nodes: readonly RootContent[]): void {
    for (const node of nodes) {
      if (node.type !== 'element' || node.tagName !== 'p') continue;
      const [firstLine = ''] = sourceOf(node).split('\n');
      if (isStatement(firstLine))
        report(node, 'body-code', `"${shorten(firstLine, 60)}" is a statement of a program.`, STATEMENT_ADVICE);
    }
  }

  function report(
    node: ElementContent | RootContent,
    kind: BodyProblem['kind'],
    message: string,
    advice: string,
  ): void {
    problems.push({ kind, ...placeOf(node), message, advice });
  }

  function placeOf({ position }: ElementContent | RootContent): { line: number; column: number } {
    const { line = 1, column = 1 } = position?.start ?? {};
    return { line: block.line + line - 1, column: line === 1 ? block.column + column - 1 : column };
  }

  function sourceOf(node: ElementContent | RootContent): string {
    return block.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }
}

function isDeeperThan(root: Parents, limit: number): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; depth <= limit; depth++) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
    if (level.length === 0) return false;
  }
  return true;
}
