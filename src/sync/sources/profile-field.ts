import { hrefsOf, htmlToText, relMeLinks, safeLink } from '../plain-text.ts';

/** The most fields that are read; Mastodon lets people have four. */
export const MOST_FIELDS = 20;
const MAX_FIELD = 5000;

/**
 * The addresses in the HTML of a field of a profile in the fediverse: those that the server marks as the owner's, for
 * mentions and hashtags are links too; else all; else the text, where it is an address.
 */
export function linksOfField(field: string): string[] {
  const html = field.slice(0, MAX_FIELD);
  const own = relMeLinks(html);
  const links = own.length > 0 ? own : hrefsOf(html);
  if (links.length > 0) return links;
  const link = safeLink(htmlToText(html, 1000) ?? '');
  return link === undefined ? [] : [link];
}
