import { ALWAYS, addressPattern, REVALIDATED, SERVED_FILES, type ServedHeaders, UNFRAMED } from './served-files.ts';

/** What nginx compresses besides HTML, which it does alone unless told. Fonts, pictures and search files are small already. */
const COMPRESSED = ['text/css', 'application/javascript', 'text/javascript', 'application/json', 'image/svg+xml'];

/**
 * What nginx has to be told, to be included in a `server` whose root is the site, or in the `location` of a site under
 * a path. A location with an `add_header` of its own inherits none, so each has them all.
 */
export function formatNginxFile(base: string): string {
  const always = addHeaders({ ...UNFRAMED, ...ALWAYS }, ' always');
  return [
    '# Written by mentor-directory. Include it in the server, or in the location, that serves this folder:',
    ...exampleOf(base).map((line) => `#   ${line}`),
    '',
    `error_page 404 ${base}404.html;`,
    'absolute_redirect off;',
    'charset utf-8;',
    'gzip on;',
    'gzip_vary on;',
    `gzip_types ${COMPRESSED.join(' ')};`,
    ...always,
    ...addHeaders(REVALIDATED),
    ...SERVED_FILES.flatMap(({ paths, type, headers, isFrameable }) => [
      '',
      `location ~ "${addressPattern(base, paths)}" {`,
      ...[
        ...(type === undefined ? [] : ['types {}', `default_type "${type}";`]),
        ...(isFrameable ? addHeaders(ALWAYS, ' always') : always),
        ...addHeaders({ ...REVALIDATED, ...headers }),
      ].map((line) => `  ${line}`),
      '}',
    ]),
    '',
  ].join('\n');
}

/** How the file is put to use, as lines of nginx's configuration. */
function exampleOf(base: string): string[] {
  return base === '/'
    ? ['root /srv/mentors;', 'include /srv/mentors/_nginx.conf;']
    : [
        `location = ${base.slice(0, -1)} { return 301 ${base}; }`,
        `location ${base} {`,
        '  alias /srv/mentors/;',
        '  include /srv/mentors/_nginx.conf;',
        '}',
      ];
}

function addHeaders(headers: ServedHeaders, suffix = ''): string[] {
  return Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}"${suffix};`);
}
