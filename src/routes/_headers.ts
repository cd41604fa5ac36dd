import type { APIRoute } from 'astro';
import { EXPORT_PATHS } from '../site/exports.ts';

const EVERYWHERE = [
  "Content-Security-Policy: frame-ancestors 'none'",
  'X-Content-Type-Options: nosniff',
  'Referrer-Policy: same-origin',
];

/** Headers for Netlify and Cloudflare Pages: what a page cannot say itself, and that other sites may read the exports. */
export const GET: APIRoute = () => {
  const blocks = [
    ['/*', ...EVERYWHERE.map((line) => `  ${line}`)],
    ...EXPORT_PATHS.map((path) => [path, '  Access-Control-Allow-Origin: *']),
  ];
  return new Response(blocks.map((lines) => `${lines.join('\n')}\n`).join('\n'));
};
