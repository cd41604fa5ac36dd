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
