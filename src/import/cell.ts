import { isMailHost } from '../handles/host.ts';

/** What stands in a text where an e-mail address was taken out. */
const EMAIL_LEFT_OUT = '[e-mail address left out]';
const EMAIL =
  /(?<![\p{L}\p{N}@/._%+-])(?:mailto:)?[\p{L}\p{N}._%+-]+(?:@|\s?[([{]\s?at\s?[)\]}]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** The form of an account of the fediverse, `@user@host`. */
const ACCOUNT = /@[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g;
const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
/** Control characters; zero-width characters except the two joiners that scripts and emoji need; bidi controls. */
const INVISIBLE =
  /(?![\n\t])\p{Cc}|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/** The text of a cell without what nobody sees, and whether there was any of that. */
export function cleanCell(raw: string): { text: string; hadInvisible: boolean } {
  const lines = raw.normalize('NFC').replace(LINE_BREAK, '\n');
  const text = lines.replace(INVISIBLE, '');
  return { text: text.trim(), hadInvisible: text !== lines };
}

/** The text without e-mail addresses, with a mark where each stood: what is published of them is for their owners to say. */
export function markEmails(text: string): string {
  return text
    .replace(ACCOUNT, (account: string, host: string) => (isMailHost(host) ? EMAIL_LEFT_OUT : account))
    .replace(EMAIL, EMAIL_LEFT_OUT);
}

/** The text without e-mail addresses, and without what stood around them: `Ann Lee <ann@uni.example>`. */
export function cutEmails(text: string): string {
  const marked = markEmails(text);
  if (marked === text) return text;
  const bare = marked
    .replaceAll(`<${EMAIL_LEFT_OUT}>`, '')
    .replaceAll(`(${EMAIL_LEFT_OUT})`, '')
    .replaceAll(EMAIL_LEFT_OUT, '');
  return bare.replace(/[ \t]{2,}/g, ' ').replace(/^[\s,;:]+|[\s,;:]+$/g, '');
}

/** A cell's text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Whether a cell only says that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return /^(?:n\/a|n\.a\.|none|nil|null|nothing|tbd|tba|\?+|[-–—./_]+)$/i.test(text);
}
