import { isPair, isScalar, isSeq, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import { shorten } from '../directory/shorten.ts';
import { formatField, type SourceProblem } from './position.ts';

/** Few files hold a `#` that a space stands before and none after; only these are looked at closely. */
const SUSPECT = / #[^\s#]/;
const COMMENT = / +(#[^\s#].*)/y;

/**
 * Texts without quotes that end in ` #word`: YAML takes that for a comment, and whoever wrote it mostly did not.
 * `yaml` is valid, and begins on line `firstLine` of its file.
 */
export function findLostText(yaml: string, firstLine = 1): SourceProblem[] {
  if (!SUSPECT.test(yaml)) return [];
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core', version: '1.2', prettyErrors: false });
  const problems: SourceProblem[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (node.type !== Scalar.PLAIN || typeof node.value !== 'string' || key === 'key' || !node.range) return;
      COMMENT.lastIndex = node.range[1];
      const comment = COMMENT.exec(yaml)?.[1];
      if (comment === undefined) return;
      const { line, col } = lines.linePos(COMMENT.lastIndex - comment.length);
      problems.push({
        kind: 'text-lost',
        line: line + firstLine - 1,
        column: col,
        field: formatField(pathOf(node, ancestors)),
        message: `${quote(comment)} is a comment, so the value is only ${quote(node.value)}.`,
        advice: 'Put the whole value in quotes, or a space after "#" if a comment is meant.',
      });
    },
  });
  return problems;
}

/** The way to a node in the document, by the nodes around it. */
function pathOf(node: Scalar, ancestors: readonly unknown[]): (string | number)[] {
  const inner = [...ancestors.slice(1), node];
  return inner.flatMap((child, index): (string | number)[] => {
    const parent = ancestors[index];
    if (isSeq(parent)) return [parent.items.indexOf(child)];
    return isPair(child) && isScalar(child.key) ? [String(child.key.value)] : [];
  });
}

function quote(text: string): string {
  return `"${shorten(text.replace(/\s+/g, ' ').trim(), 40)}"`;
}
