import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { NESTED_BASE } from './demo.ts';
import { readPages, tagsOf, type BuiltPage, type Tag } from './html.ts';
import { PAGE_TYPES, pathOf } from './page-types.ts';

const HOST = 'https://mentors.example.edu';

describe.each([
  ['at the root of a server', inject('demo'), '/'],
  ['under a path', inject('nestedDemo'), NESTED_BASE],
])('the demo %s', (_, folder, base) => {
  const pages = readPages(folder);
  const pagesByPath = new Map(pages.map((page) => [pathOf(page.path), page]));

  /** What `check` finds wrong, page by page. */
  const findings = (check: (page: BuiltPage) => readonly string[]) =>
    pages.flatMap((page) => check(page).map((finding) => `${page.path}: ${finding}`));

  test('has pages of every type, and of no type that is not tested', () => {
    const paths = [...pagesByPath.keys()];
    const untyped = paths.filter((path) => !PAGE_TYPES.some(({ pattern }) => pattern.test(path)));
    const missing = PAGE_TYPES.flatMap(({ samples }) => samples).filter(
      (path) => !pagesByPath.has(path.replace(/[?#].*/, '')),
    );
    expect({ untyped, missing }).toEqual({ untyped: [], missing: [] });
  });

  test('has no style attribute, no inline style, no inline script and no event attribute', () => {
    expect(findings(({ tags }) => tags.flatMap(inlineCodeOf))).toEqual([]);
  });

  test('declares in every page, before anything is loaded, a policy that allows nothing by default', () => {
    expect(findings(policyFaultsOf)).toEqual([]);
  });

  test('says in every page its language and direction, and has one main heading, one main part and a title', () => {
    expect(findings(structureFaultsOf)).toEqual([]);
  });

  test('loads nothing from another origin', () => {
    const isForeign = (address: string) => new URL(address, HOST).origin !== HOST;
    expect(findings(({ tags }) => tags.flatMap(loadsOf).filter(isForeign))).toEqual([]);
  });

  test('loads at most 10 kB of styles, compressed, with any page', () => {
    expect(findings((page) => heavyStylesOf(page, folder, base))).toEqual([]);
  });

  test('loads at most 10 kB of scripts, compressed, with any page before somebody uses it', () => {
    expect(findings((page) => heavyScriptsOf(page, folder, base))).toEqual([]);
  });

  test('says in its headers that no other site may frame a page, except the one that is made for that', () => {
    const rules = readFileSync(join(folder, '_headers'), 'utf8').split('\n\n');
    const unframed = rules
      .filter((rule) => rule.includes("Content-Security-Policy: frame-ancestors 'none'"))
      .map((rule) => rule.split('\n')[0]!);
    const isCovered = (path: string): boolean =>
      unframed.some((rule) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule));
    const framed = [...pagesByPath.keys()].filter((path) => !isCovered(base + path.slice(1)));
    expect(framed).toEqual(['/embed/']);
  });

  test('links only to pages, files and anchors that are there', () => {
    expect(findings((page) => brokenLinksOf(page, folder, base, pagesByPath))).toEqual([]);
  });
});

/** Data in a script element is not code; a browser does not run these types. */
const DATA_TYPES = ['application/ld+json', 'application/json'];

function inlineCodeOf({ name, attributes }: Tag): string[] {
  const tag = `<${name}>`;
  return [
    ...(attributes.has('style') ? [`${tag} has a style attribute`] : []),
    ...(name === 'style' ? ['there is a style element'] : []),
    ...(name === 'script' && !attributes.has('src') && !DATA_TYPES.includes(attributes.get('type') ?? '')
      ? ['there is an inline script']
      : []),
    ...[...attributes.keys()].filter((key) => key.startsWith('on')).map((key) => `${tag} has ${key}`),
  ];
}

function policyFaultsOf({ tags }: BuiltPage): string[] {
  const place = tags.findIndex((tag) => tag.attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy');
  const policy = tags[place]?.attributes.get('content') ?? '';
  const firstLoad = tags.findIndex((tag) => loadsOf(tag).length > 0);
  return [
    ...(place === -1 || place > firstLoad ? ['the policy does not come first'] : []),
    ...(/(?:^|;)\s*default-src 'none'\s*(?:;|$)/.test(policy) ? [] : ['the policy does not begin from nothing']),
    ...(/'unsafe-(?:inline|eval|hashes)'|https?:|\*|data:/.exec(policy)?.map((found) => `allows ${found}`) ?? []),
  ];
}

function structureFaultsOf({ tags, html }: BuiltPage): string[] {
  const count = (name: string) => tags.filter((tag) => tag.name === name).length;
  const root = tags.find((tag) => tag.name === 'html')?.attributes;
  return [
    ...(root?.get('lang') ? [] : ['no lang']),
    ...(['ltr', 'rtl'].includes(root?.get('dir') ?? '') ? [] : ['no dir']),
    ...['h1', 'main', 'title'].filter((name) => count(name) !== 1).map((name) => `${count(name)} × <${name}>`),
    ...(/<title>\s*\S[^<]*<\/title>/.test(html) ? [] : ['an empty title']),
  ];
}

/** Addresses that a browser fetches by itself because of a tag. */
function loadsOf({ name, attributes }: Tag): string[] {
  const href = attributes.get('href');
  const isLoadingLink = /\b(?:stylesheet|preload|modulepreload|icon|manifest)\b/.test(attributes.get('rel') ?? '');
  const srcset = (attributes.get('srcset') ?? '').split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
  return [
    ...(name === 'link' && isLoadingLink && href ? [href] : []),
    ...['src', 'poster', 'data'].flatMap((key) => attributes.get(key) ?? []),
    ...srcset.filter(Boolean),
  ];
}

function heavyStylesOf({ tags }: BuiltPage, folder: string, base: string): string[] {
  const sheets = tags.filter(({ attributes }) => attributes.get('rel') === 'stylesheet');
  const files = sheets.map(({ attributes }) => attributes.get('href')?.slice(base.length) ?? '');
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  return files.length > 0 && bytes <= 10_000 ? [] : [`${bytes} bytes of styles in ${files.length} files`];
}

function heavyScriptsOf({ tags }: BuiltPage, folder: string, base: string): string[] {
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    // What a script imports when it needs it, `import(…)`, does not come with the page.
    const imports = readFileSync(join(folder, file), 'utf8').matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g);
    for (const [, name = ''] of imports) add(`assets/${name}`);
  };
  for (const { name, attributes } of tags) {
    const address = name === 'script' ? attributes.get('src') : undefined;
    if (address !== undefined) add(address.slice(base.length));
  }
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  return bytes <= 10_000 ? [] : [`${bytes} bytes of scripts in ${files.size} files`];
}

function brokenLinksOf(page: BuiltPage, folder: string, base: string, pages: ReadonlyMap<string, BuiltPage>): string[] {
  const here = new URL(base + pathOf(page.path).slice(1), HOST);
  // A template holds patterns of links, not links.
  const links = tagsOf(page.html.replace(/<template[\s\S]*?<\/template>/g, '')).flatMap((tag) => [
    ...['href', 'action'].flatMap((key) => tag.attributes.get(key) ?? []),
    ...loadsOf(tag),
  ]);
  return [...new Set(links)].flatMap((link) => {
    if (!URL.canParse(link, here)) return [`"${link}" is no address`];
    const target = new URL(link, here);
    if (target.origin !== HOST) return /^(?:https?|mailto):$/.test(target.protocol) ? [] : [`"${link}" is unsafe`];
    if (!target.pathname.startsWith(base)) return [`"${link}" leaves ${base}`];
    const path = `/${decodeURIComponent(target.pathname.slice(base.length))}`;
    if (!isThere(folder, path)) return [`"${link}" leads nowhere`];
    const anchor = decodeURIComponent(target.hash.slice(1));
    const aim = pages.get(path);
    const hasAnchor = anchor === '' || !aim || aim.tags.some(({ attributes }) => attributes.get('id') === anchor);
    return hasAnchor ? [] : [`"${link}" leads to no id`];
  });
}

function isThere(folder: string, path: string): boolean {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile();
}
