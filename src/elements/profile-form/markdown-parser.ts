import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import type { MarkdownParser } from '../../mdx/markdown.ts';

/** The site's own reader of Markdown knows no footnotes. */
const WITHOUT_FOOTNOTES = {
  disable: { null: ['gfmFootnoteCall', 'gfmFootnoteDefinition', 'gfmPotentialFootnoteCall'] },
};

/** Signs of emphasis and links that open without end take this reader time that grows with the square of their number. */
const MARKS = /[*_~[]/g;
const MAX_MARKS = 3000;

/**
 * Reads Markdown where the site's own reader, which runs under Node, cannot: the same tree, as far as it is checked.
 * What holds more marks than any text of a person is not read.
 */
export const parseMarkdown: MarkdownParser = (markdown) => {
  if ((markdown.match(MARKS)?.length ?? 0) > MAX_MARKS) return { type: 'root', children: [] };
  const tree = fromMarkdown(markdown, {
    extensions: [gfm(), WITHOUT_FOOTNOTES],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const root = toHast(tree, { allowDangerousHtml: true });
  return root.type === 'root' ? root : { type: 'root', children: [] };
};
