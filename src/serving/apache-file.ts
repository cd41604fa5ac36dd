import { ALWAYS, addressPattern, REVALIDATED, SERVED_FILES, type ServedHeaders, UNFRAMED } from './served-files.ts';

/**
 * `.htaccess` of Apache 2.4, or what stands in `<Directory>` there. It needs no more than `AllowOverride FileInfo`, and
 * without the module `headers`, which Debian leaves off, it still does all but the headers.
 */
export function formatApacheFile(base: string): string {
  return [
    '# Written by mentor-directory. Change this line, and the file is yours: no build replaces it then.',
    '',
    `ErrorDocument 404 ${base}404.html`,
    ...inModule([
      ...setHeaders('Header always set', { ...UNFRAMED, ...ALWAYS }),
      ...setHeaders('Header set', REVALIDATED),
    ]),
    ...SERVED_FILES.flatMap(({ paths, type, headers, isFrameable }) => [
      '',
      `<If "%{REQUEST_URI} =~ m#${addressPattern(base, paths)}#">`,
      ...(type === undefined ? [] : [`  ForceType "${type}"`]),
      ...inModule([
        ...(isFrameable ? Object.keys(UNFRAMED).map((name) => `Header always unset ${name}`) : []),
        ...setHeaders('Header set', headers),
      ]).map((line) => `  ${line}`),
      '</If>',
    ]),
    '',
  ].join('\n');
}

function inModule(lines: readonly string[]): string[] {
  return ['<IfModule mod_headers.c>', ...lines.map((line) => `  ${line}`), '</IfModule>'];
}

function setHeaders(directive: string, headers: ServedHeaders): string[] {
  return Object.entries(headers).map(([name, value]) => `${directive} ${name} "${value}"`);
}
