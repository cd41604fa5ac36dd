import { profileSchema } from '../schemas/profile.ts';
import { formatYaml } from '../source/format-yaml.ts';
import type { Draft, Note } from './draft.ts';

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
