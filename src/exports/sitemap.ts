import { element, escapeXml, xmlDocument } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** Addresses in one file: 50,000 are allowed (https://www.sitemaps.org/protocol.html). */
const MAX_ADDRESSES = 45_000;

/**
 * The files of a sitemap by their names: `sitemap.xml` alone, or an index of that name and `sitemap-1.xml` and so on.
 * @param addresses Full addresses of the pages.
 * @param folder Full address of the site, which ends in /.
 */
export function formatSitemap(addresses: readonly string[], folder: string): Map<string, string> {
  const sorted = addresses.toSorted();
  if (sorted.length <= MAX_ADDRESSES) return new Map([['sitemap.xml', list('urlset', 'url', sorted)]]);
  const files = new Map<string, string>();
  for (let start = 0; start < sorted.length; start += MAX_ADDRESSES) {
    files.set(`sitemap-${files.size + 1}.xml`, list('urlset', 'url', sorted.slice(start, start + MAX_ADDRESSES)));
  }
  const names = [...files.keys()].map((name) => folder + name);
  return files.set('sitemap.xml', list('sitemapindex', 'sitemap', names));
}

function list(root: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((address) => element(item, {}, element('loc', {}, escapeXml(address))));
  return xmlDocument(element(root, { xmlns: NAMESPACE }, items.join('\n')));
}
