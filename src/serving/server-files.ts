import { formatApacheFile } from './apache-file.ts';
import { formatHeadersFile } from './headers-file.ts';
import { formatNginxFile } from './nginx-file.ts';

/**
 * The files that tell web servers how to serve a site, by their names in its folder.
 * @param base The path under which the site is published; it begins and ends with /.
 */
export function serverFiles(base: string): ReadonlyMap<string, string> {
  return new Map([
    ['_headers', formatHeadersFile(base)],
    ['.htaccess', formatApacheFile(base)],
    ['_nginx.conf', formatNginxFile(base)],
  ]);
}
