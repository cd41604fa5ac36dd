import type { APIRoute } from 'astro';
import { addressIn } from '../site/exports.ts';

/** What crawlers may read, which is all, and where the sitemap is. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site === undefined ? '' : `\nSitemap: ${addressIn(site, '/sitemap.xml')}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, { headers: { 'Content-Type': 'text/plain' } });
};
