import { sanitize, type Schema } from 'hast-util-sanitize';
import type { Nodes } from 'hast';

/** All that the body of a profile may come out as. Everything else is dropped, whatever came before this step. */
const SCHEMA: Schema = {
  strip: ['script', 'style'],
  tagNames: [
    'p',
    'a',
    'em',
    'strong',
    'del',
    'code',
    'pre',
    'br',
    'hr',
    'ul',
    'ol',
    'li',
    'blockquote',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'figure',
    'figcaption',
    'aside',
    'section',
    'dl',
    'dt',
    'dd',
  ],
  attributes: {
    a: ['href', 'rel'],
    ol: ['start'],
    figure: [['className', 'quote']],
    aside: [['className', 'callout']],
    section: [['className', 'project']],
    p: [['className', 'callout-title']],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
  },
  protocols: { href: ['https', 'http', 'mailto'] },
  required: {},
  ancestors: { li: ['ul', 'ol'], tbody: ['table'], thead: ['table'], tr: ['table'], th: ['table'], td: ['table'] },
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};

/** The tree with nothing in it but what {@link SCHEMA} lists. */
export function sanitizeBody(tree: Nodes): Nodes {
  return sanitize(tree, SCHEMA);
}
