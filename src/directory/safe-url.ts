/** Which addresses a place in the site may link to. */
export type LinkKind = 'web' | 'mail' | 'page';

/**
 * An address that may be put in a link, in the form to write there, or undefined where it may not.
 * `web` is https or http, `mail` is mailto, `page` is a path from the root of this site or a `#fragment`.
 * User names, passwords, control characters and every other scheme are refused.
 */
export function safeUrl(text: string, kinds: readonly LinkKind[]): string | undefined {
  const address = text.trim();
  if (address === '' || /[\p{Cc}\\]/u.test(address)) return undefined;
  if (address.startsWith('#') || (address.startsWith('/') && !address.startsWith('//'))) {
    return kinds.includes('page') ? address : undefined;
  }
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return undefined;
  if (url.protocol === 'https:' || url.protocol === 'http:') return kinds.includes('web') ? url.href : undefined;
  if (url.protocol === 'mailto:') return kinds.includes('mail') ? url.href : undefined;
  return undefined;
}
