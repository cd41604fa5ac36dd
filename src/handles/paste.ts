import { isPublicHost } from './host.ts';
import type { Refusal } from './platform.ts';
import { quote } from './platform.ts';

/** What somebody pasted, tidied: the text, and the web address that it is, if it is one. */
export interface Paste {
  text: string;
  address?: URL;
}

const MAX_CHARACTERS = 500;
const EMPTY: Refusal = {
  refusal: 'Nothing is written here.',
  hint: 'Paste the handle or the address of the profile, or leave the field out.',
};
const PAIRS: Record<string, string> = {
  '<': '>',
  '(': ')',
  '[': ']',
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '‘': '’',
  '«': '»',
};
/** Most handles are nothing but letters, digits and hyphens, which need no tidying. */
const TIDY = /^[a-z\d](?:[\w-]{0,98}[a-z\d])?$/i;
/** `https://`, also doubled or with a sign too few, as in `https://http://` and `https//`. */
const WEB_SCHEME = /^(?:https?(?::\/*|\/\/))+/i;
const OTHER_SCHEME = /^(?:about|blob|chrome|data|file|ftp|intent|javascript|mailto|sms|tel|vbscript|wss?):/i;
/** `host.example/…` without a scheme. */
const BARE_ADDRESS = /^(?:\/\/)?[^\s/@?#:]+\.[^\s/@?#:]+(?::\d+)?[/?#]/;

/**
 * Tidies what was pasted: invisible characters and bidi marks, brackets and quotation marks around it, a label such
 * as `Twitter:` before it, punctuation after it, and the slips that people make in `https://`.
 */
export function readPaste(raw: string, labels: readonly string[]): Paste | Refusal {
  if (TIDY.test(raw)) return { text: raw };
  const text = tidy(raw, labels);
  if (text === '') return EMPTY;
  if (text.length > MAX_CHARACTERS) {
    return {
      refusal: `The text has ${text.length} characters; a handle or an address has at most ${MAX_CHARACTERS}.`,
      hint: 'Paste only the handle or the address.',
    };
  }
  if (/\p{Cc}/u.test(text)) return { refusal: `${quote(text)} contains control characters.`, hint: 'Type it anew.' };
  const scheme = OTHER_SCHEME.exec(text);
  if (scheme)
    return {
      refusal: `${quote(text)} begins with "${scheme[0]}", which is no web address.`,
      hint: 'Paste an address that begins with https://.',
    };
  if (!WEB_SCHEME.test(text) && !BARE_ADDRESS.test(text)) return { text };
  return readAddress(text);
}

function tidy(raw: string, labels: readonly string[]): string {
  let text = raw
    .replace(/[^\P{Cf}\u200C\u200D]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[＠：／．]/gu, (sign) => sign.normalize('NFKC'));
  const label = labelPattern(labels);
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/^[\s\u200C\u200D]+|[\s\u200C\u200D.,;!]+$/gu, '');
    text = text.replace(/^\[[^\]]*\]\(([^()\s]+)\)$/, '$1').replace(label, '');
    const closing = PAIRS[text.charAt(0)];
    if (closing !== undefined && text.length > 1 && text.endsWith(closing)) text = text.slice(1, -1);
  }
  return text;
}

const labelPatterns = new WeakMap<readonly string[], RegExp>();

function labelPattern(labels: readonly string[]): RegExp {
  const known = labelPatterns.get(labels);
  if (known) return known;
  const words = labels.join('|');
  const pattern = new RegExp(`^(?:${words})(?: (?:handle|id|account|profile|user|username))?\\s*[:=]\\s*(?!//)`, 'i');
  labelPatterns.set(labels, pattern);
  return pattern;
}

function readAddress(text: string): Paste | Refusal {
  const written = `https://${text.replace(WEB_SCHEME, '').replace(/^\/+/, '')}`;
  if (/[\s\\]/.test(written) || !URL.canParse(written)) {
    return { refusal: `${quote(text)} is no readable web address.`, hint: 'Copy the address anew from the browser.' };
  }
  const address = new URL(written);
  address.hostname = address.hostname.replace(/\.$/, '');
  if (address.username !== '' || address.password !== '') {
    return {
      refusal: `${quote(text)} has a user name before "@${address.hostname}", the host that it really leads to.`,
      hint: 'Copy the address anew from the browser.',
    };
  }
  if (address.port !== '' || !isPublicHost(address.hostname)) {
    return {
      refusal: `"${address.host}" is no host on the public internet.`,
      hint: 'Paste an address that everybody can open.',
    };
  }
  return { text, address };
}
