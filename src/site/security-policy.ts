/**
 * The Content-Security-Policy of a page: nothing but this site's own files, and nothing inline. A page that searches
 * may also compile Pagefind's WebAssembly and run it in a worker. What a meta element cannot say, `frame-ancestors`, is
 * left to the headers of the web server: no other site may frame a page, except `/embed/`, which is made for that.
 */
export function securityPolicy({ hasSearch = false }: { hasSearch?: boolean } = {}): string {
  return [
    "default-src 'none'",
    hasSearch ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    ...(hasSearch ? ["worker-src 'self'"] : []),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/**
 * The pages that no other site may frame, as patterns from the root of the site: every part of it but `/embed/`. A rule
 * for all pages could not be taken back for one of them: hosts that read `_headers` join the values of all rules that
 * match, or refuse the line that would.
 */
export const UNFRAMED = [
  '',
  '404.html',
  ...['about', 'communities', 'guides', 'interests', 'join', 'mentors', 'message', 'places'].map((part) => `${part}/*`),
  ...['privacy', 'shortlist', 'update'].map((part) => `${part}/*`),
] as const;
