import { CST, Lexer } from 'yaml';

/** A comment of a YAML text: from its `#` to the end of its line, without the line break. */
export interface YamlComment {
  start: number;
  end: number;
}

/** Every comment of a YAML text, in order. A `#` inside a text is none: the package's own reader tells them apart. */
export function findComments(text: string): YamlComment[] {
  const comments: YamlComment[] = [];
  let offset = 0;
  let isText = false;
  for (const part of new Lexer().lex(text)) {
    const type: string | null = isText ? 'text' : CST.tokenType(part);
    isText = type === 'scalar';
    // These are marks that the reader puts between the parts of the text; they stand for no character of it.
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type === 'comment') comments.push({ start: offset, end: offset + part.length });
    offset += part.length;
  }
  return comments;
}
