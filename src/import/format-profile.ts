import { Document, isScalar, Scalar, visit } from 'yaml';
import { profileSchema } from '../schemas/profile.ts';
import type { Draft, Note } from './draft.ts';

/** Words that some readers of YAML take for something else than text. */
const NOT_TEXT = /^(?:true|false|yes|no|on|off|null|y|n|inf|nan)$/i;
/** Text that every reader of YAML takes for text without quotation marks. */
const PLAIN = /^\p{L}(?:[\p{L}\p{M}\p{N} .,;'’()&/+_?=%~!@–-]|:(?=[^\s]))*$/u;

/**
 * A draft as the text of its file: fields in the order of the schema, one list item a line, what found no field as
 * comments at the end of the frontmatter, and the body. Read again, it gives the same profile and body.
 */
export function formatProfile({ profile, body, notes }: Draft): string {
  const frontmatter = formatYaml(inOrder(profile));
  const comments =
    notes.length === 0
      ? ''
      : `# Left over from the import; delete each line when you have seen to it.\n${notes.map(formatNote).join('')}`;
  return `---\n${frontmatter}${comments}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** Data as block YAML in which every text reads as text, whichever reader it meets, and no line is folded. */
export function formatYaml(data: unknown): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string') return;
      const isPlain = PLAIN.test(node.value) && !NOT_TEXT.test(node.value) && !/[ :]$/.test(node.value);
      node.type = isPlain ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    singleQuote: false,
  });
}

function inOrder(profile: Draft['profile']): object {
  const keys = Object.keys(profileSchema.shape) as (keyof Draft['profile'])[];
  return Object.fromEntries(keys.filter((key) => profile[key] !== undefined).map((key) => [key, profile[key]]));
}

function formatNote({ column, text, why }: Note): string {
  const subject = column === undefined ? '' : `${column} column: `;
  return `# ${onOneLine(text === undefined ? subject + why : `${subject}${JSON.stringify(text)} (${why})`)}\n`;
}

/** Without line breaks, control characters and marks that change the direction of the text around them. */
function onOneLine(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
