import { ALWAYS, SERVED_FILES, type ServedHeaders, UNFRAMED, UNFRAMED_PATHS } from './served-files.ts';

/**
 * `_headers` of Netlify and Cloudflare Pages. Both let browsers ask anew for every file unless told otherwise, so that
 * needs no line; and Cloudflare joins the values of a header that two rules give, so no header stands in two rules for
 * one file. Cloudflare reads at most a hundred rules, and one `*` in each
 * (https://developers.cloudflare.com/pages/configuration/headers/).
 */
export function formatHeadersFile(base: string): string {
  const unframed = UNFRAMED_PATHS.map((path): [string, ServedHeaders] => [base + path, UNFRAMED]);
  const served = SERVED_FILES.flatMap(({ paths, type, headers }) =>
    paths.map((path): [string, ServedHeaders] => [
      base + path,
      { ...(type === undefined ? {} : { 'Content-Type': type }), ...headers },
    ]),
  );
  const rules = [...unframed, ...served].filter(([, headers]) => Object.keys(headers).length > 0);
  return [['/*', ALWAYS] as const, ...rules].map(([path, headers]) => `${path}\n${formatLines(headers)}`).join('\n');
}

function formatLines(headers: ServedHeaders): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');
}
