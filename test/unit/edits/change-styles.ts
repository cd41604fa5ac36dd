import { isMap, isScalar, isSeq, parseDocument, Scalar } from 'yaml';
import { isEqual, isMapping } from '../../../src/edits/patch.ts';

/** The styles of what a change to a text is about, and what stands around it: `block list`, `quotes over lines`. */
export function stylesOf(text: string, before: unknown, after: unknown): Set<string> {
  const styles = new Set<string>();
  if (text.includes('\r\n')) styles.add('CRLF');
  look(parseDocument(text, { schema: 'core' }).contents, before, after, 0);
  return styles;

  function look(node: unknown, was: unknown, now: unknown, depth: number): void {
    if (isEqual(was, now)) return;
    if (isScalar(node)) lookAtScalar(node);
    if (!isMap(node) && !isSeq(node)) return;
    const name = `${node.flow ? 'flow' : 'block'} ${isMap(node) ? 'mapping' : 'list'}`;
    const source = text.slice(node.range?.[0], node.range?.[1]);
    if (depth > 0) styles.add(name);
    if (depth > 1) styles.add(`nested ${name}`);
    if (source.includes('# comment')) styles.add(`${name} with comments`);
    if (node.flow && source.includes('\n')) styles.add(`${name} over lines`);
    if (isMap(node) && isMapping(was) && isMapping(now)) {
      for (const { key, value } of node.items) {
        const field = isScalar(key) ? String(key.value) : '';
        if (Object.hasOwn(was, field) && Object.hasOwn(now, field)) look(value, was[field], now[field], depth + 1);
      }
    }
    if (isSeq(node) && Array.isArray(was) && Array.isArray(now) && was.length === now.length) {
      for (const [index, item] of node.items.entries()) {
        if (isMapping(was[index]) && isMapping(now[index]) && !isEqual(was[index], now[index]))
          styles.add(`field of an item of a ${node.flow ? 'flow' : 'block'} list`);
        look(item, was[index], now[index], depth + 1);
      }
    }
  }

  function lookAtScalar({ type, range }: Scalar): void {
    if (type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED) styles.add('block text');
    else {
      const name = type === Scalar.PLAIN ? 'text without quotes' : 'quotes';
      styles.add(text.slice(range?.[0], range?.[1]).includes('\n') ? `${name} over lines` : name);
    }
  }
}
