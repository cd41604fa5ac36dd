import { findNearest } from '../directory/nearest.ts';
import type { ProblemKind } from '../directory/problem.ts';
import { shorten } from '../directory/shorten.ts';
import { COMPONENTS } from './components.ts';
import { HTML_ELEMENTS } from './html-elements.ts';

const IMPORT = /^import(?:\s*["'({*]|\s+\w+\s*(?:,|;|$|from\s*["'])|\s+type\s)/;
const EXPORT = /^export\s*(?:\{|\*|(?:default|const|let|var|function|class|async|type|interface|enum)\b)/;

export const STATEMENT_ADVICE = 'Delete it: profiles are text, and nothing in them is run.';

/** Whether a paragraph that begins with this line is an import or export statement rather than a sentence. */
export function isStatement(line: string): boolean {
  return IMPORT.test(line) || EXPORT.test(line);
}

/** Why a piece of raw HTML may not stand in a profile; undefined where it is ordinary text such as `<n and m>`. */
export function explainRaw(raw: string): { kind: ProblemKind; message: string; advice: string } | undefined {
  if (raw.startsWith('<!--')) {
    return {
      kind: 'body-html',
      message: 'A comment stands in the text.',
      advice: 'Delete it; comments belong in the frontmatter, after "#".',
    };
  }
  const [tag = raw, name] = /^<\/?([A-Za-z][\w.:-]*)[^>]*>?/.exec(raw) ?? [];
  if (name === undefined) {
    return {
      kind: 'body-html',
      message: `"${firstLineOf(raw)}" is HTML.`,
      advice: 'Delete it, or put it between `backticks` to show it.',
    };
  }
  if (Object.hasOwn(COMPONENTS, name) && raw.startsWith('</')) {
    return {
      kind: 'body-component',
      message: `${firstLineOf(tag)} closes nothing that is open here.`,
      advice: 'Open it at the start of a line before the text, or delete this tag.',
    };
  }
  if (Object.hasOwn(COMPONENTS, name)) {
    return {
      kind: 'body-component',
      message: `${firstLineOf(tag)} stands within a line or a list.`,
      advice: 'Begin its opening tag at the start of a line and end a line with its closing tag.',
    };
  }
  if (/^[A-Z]/.test(name)) {
    const known = Object.keys(COMPONENTS);
    const nearest = findNearest(name, known);
    return {
      kind: 'body-component',
      message: `There is no component <${name}>.${nearest === undefined ? '' : ` Closest: <${nearest}>.`}`,
      advice: `Use ${known.map((component) => `<${component}>`).join(', ')}, or put the word between \`backticks\` to show it.`,
    };
  }
  if (!HTML_ELEMENTS.has(name.toLowerCase()) && !/[:=-]/.test(tag)) return undefined;
  return {
    kind: 'body-html',
    message: `${firstLineOf(tag)} is HTML, which profiles may not contain.`,
    advice: 'Write it in Markdown, or put it between `backticks` to show it as it is.',
  };
}

function firstLineOf(text: string): string {
  const [line = ''] = text.split('\n');
  return shorten(line, 60);
}
