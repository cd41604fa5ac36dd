import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A start tag of a page: its name and its attributes as written, with entities decoded. */
export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** A built page: its path from the root of the site, its HTML and its tags. */
export interface BuiltPage {
  /** `mentors/index.html` */
  path: string;
  html: string;
  tags: readonly Tag[];
}

/** Every HTML file of a built folder. */
export function readPages(folder: string): BuiltPage[] {
  return globSync('**/*.html', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      return { path, html, tags: tagsOf(html) };
    });
}

const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;
const START_TAG = /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/gi;

/** The start tags of a page, outside of comments. */
export function tagsOf(html: string): Tag[] {
  return [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(START_TAG)].map(([, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', double, single, bare]) => [
        key.toLowerCase(),
        decode(double ?? single ?? bare ?? ''),
      ]),
    ),
  }));
}

function decode(text: string): string {
  return text
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex: string | undefined, decimal: string | undefined) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
