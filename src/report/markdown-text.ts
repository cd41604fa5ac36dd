import { shorten } from '../directory/shorten.ts';
import { visible } from './visible.ts';

/** Characters of one text in a code span, and of one sentence. */
const MAX_SPAN = 300;
const MAX_SENTENCE = 1200;
/** Signs that begin something in Markdown, in HTML, or in GitHub's mentions, references and addresses. */
const MARKUP = /[\\`*_{}[\]()<>#|~@&]|:(?=\/\/)|(?<=www)\./gi;

/** A text in a code span: it is shown as it is, on one line, and nothing in it is markup, a mention or a link. */
export function codeSpan(text: string): string {
  const line = shorten(visible(text.replace(/\s+/g, ' ').trim()), MAX_SPAN);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 ? ' ' : '';
  return line === '' ? '' : `${fence}${padding}${line}${padding}${fence}`;
}

/** Words of a problem as Markdown: what stands in quotation marks, which may be anybody's, as code, the rest as it is. */
export function sentence(text: string): string {
  return shorten(text, MAX_SENTENCE)
    .split(/"([^"]+)"/)
    .map((part, index, parts) => {
      if (index % 2 === 1) return codeSpan(part);
      // Two code spans that touch would be read as others than they are.
      return part === '' && index > 0 && index < parts.length - 1 ? ' ' : escapeMarkup(part);
    })
    .join('');
}

/** GitHub finds mentions and references also where their sign is written as an entity, unless something follows it. */
function escapeMarkup(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).replace(
    MARKUP,
    (sign) => `&#${sign.charCodeAt(0)};${sign === '@' || sign === '#' ? '<!-- -->' : ''}`,
  );
}
