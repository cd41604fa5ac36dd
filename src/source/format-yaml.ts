import { Document, isScalar, Scalar, visit } from 'yaml';

/** Words that some readers of YAML take for something else than text. */
const NOT_TEXT = /^(?:true|false|yes|no|on|off|null|y|n|inf|nan)$/i;
/** Text that every reader of YAML takes for text without quotation marks. */
const PLAIN = /^\p{L}(?:[\p{L}\p{M}\p{N} .,;'’()&/+_?=%~!@–-]|:(?=[^\s]))*$/u;

/** A day stands as people write it. Readers of YAML 1.1 make a date of it, which means the same. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Data as block YAML in which every text reads as text, whichever reader it meets, and no line is folded. */
export function formatYaml(data: unknown): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string') return;
      node.type = isPlainText(node.value) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    singleQuote: false,
  });
}

/** Whether every reader of YAML takes the text for text, or for the day that it is, without quotation marks. */
export function isPlainText(text: string): boolean {
  if (DAY.test(text)) return true;
  return PLAIN.test(text) && !NOT_TEXT.test(text) && !/[ :]$/.test(text);
}
