import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SERVED_FILES, UNFRAMED_PATHS, addressPattern } from '../../../src/serving/served-files.ts';
import { serverFiles } from '../../../src/serving/server-files.ts';

test('the header file for Netlify and Cloudflare Pages opens the exports to other sites, and no page', () => {
  expect(serverFiles('/').get('_headers')).toMatchInlineSnapshot(`
    "/*
      X-Content-Type-Options: nosniff
      Referrer-Policy: same-origin

    /
      Content-Security-Policy: frame-ancestors 'none'

    /index.html
      Content-Security-Policy: frame-ancestors 'none'

    /404.html
      Content-Security-Policy: frame-ancestors 'none'

    /about/*
      Content-Security-Policy: frame-ancestors 'none'

    /communities/*
      Content-Security-Policy: frame-ancestors 'none'

    /guides/*
      Content-Security-Policy: frame-ancestors 'none'

    /interests/*
      Content-Security-Policy: frame-ancestors 'none'

    /join/*
      Content-Security-Policy: frame-ancestors 'none'

    /mentors/*
      Content-Security-Policy: frame-ancestors 'none'

    /message/*
      Content-Security-Policy: frame-ancestors 'none'

    /places/*
      Content-Security-Policy: frame-ancestors 'none'

    /privacy/*
      Content-Security-Policy: frame-ancestors 'none'

    /shortlist/*
      Content-Security-Policy: frame-ancestors 'none'

    /update/*
      Content-Security-Policy: frame-ancestors 'none'

    /assets/*
      Cache-Control: public, max-age=31536000, immutable

    /search/*
      Cache-Control: public, max-age=31536000, immutable

    /pagefind/fragment/*
      Cache-Control: public, max-age=31536000, immutable

    /pagefind/index/*
      Cache-Control: public, max-age=31536000, immutable

    /pagefind/*.pf_meta
      Cache-Control: public, max-age=31536000, immutable

    /mentors.json
      Access-Control-Allow-Origin: *

    /mentors/*.json
      Access-Control-Allow-Origin: *

    /schemas/*.json
      Access-Control-Allow-Origin: *

    /mentors.csv
      Content-Type: text/csv; charset=utf-8
      Access-Control-Allow-Origin: *

    /follow/*.csv
      Content-Type: text/csv; charset=utf-8
      Access-Control-Allow-Origin: *

    /mentors/*.vcf
      Content-Type: text/vcard; charset=utf-8
      Access-Control-Allow-Origin: *

    /communities/*.ics
      Content-Type: text/calendar; charset=utf-8
      Access-Control-Allow-Origin: *

    /feeds/*.xml
      Content-Type: application/atom+xml; charset=utf-8
      Access-Control-Allow-Origin: *

    /follow/*.opml
      Content-Type: text/x-opml; charset=utf-8
      Access-Control-Allow-Origin: *

    /follow/*.txt
      Content-Type: text/plain; charset=utf-8
      Access-Control-Allow-Origin: *
    "
  `);
});

test('no file has a header from two rules of it but those for all files, as Cloudflare would join their values', () => {
  const text = serverFiles('/').get('_headers') ?? '';
  const blocks = text.split('\n\n').map((block) => block.trim().split('\n'));
  const everywhere = blocks[0]?.slice(1).map((line) => line.trim().split(':')[0]);
  const others = blocks.slice(1).flatMap((lines) => lines.slice(1).map((line) => line.trim().split(':')[0]));
  expect(others.filter((name) => everywhere?.includes(name))).toEqual([]);
  const examples = SERVED_FILES.flatMap(({ paths }) => paths).map((path) => `/${path.replace('*', 'x')}`);
  const patterns = SERVED_FILES.map(({ paths }) => new RegExp(addressPattern('/', paths)));
  expect(examples.map((path) => patterns.filter((pattern) => pattern.test(path)).length)).toEqual(
    examples.map(() => 1),
  );
  // Cloudflare reads a hundred rules and one splat in each.
  expect(blocks.length).toBeLessThanOrEqual(100);
  expect(blocks.filter(([path = '']) => path.split('*').length > 2)).toEqual([]);
});

test('every part of the site has its rule against framing, except the one that is made for it', () => {
  const routes = readdirSync(new URL('../../../src/routes/', import.meta.url), { withFileTypes: true });
  const parts = routes.flatMap((entry) =>
    entry.isDirectory() ? entry.name : (/^(.+)\.astro$/.exec(entry.name)?.[1] ?? []),
  );
  const withPages = parts.filter((part) => !['index', '404', 'embed', ...FILES_ONLY].includes(part));
  expect([...new Set(withPages)].map((part) => `${part}/*`).filter((path) => !UNFRAMED_PATHS.includes(path))).toEqual(
    [],
  );
});

/** Folders of routes in which there are files for programs and pictures, and no page. */
const FILES_ONLY = ['feeds', 'follow', 'logo', 'photos', 'schemas', 'search', 'sharing'];

test('a base path is taken as it is written, whatever its letters mean in a pattern', () => {
  const pattern = new RegExp(addressPattern('/a.b+(c)/', ['mentors/*.json', 'assets/*']));
  expect(pattern.test('/a.b+(c)/mentors/ann.json')).toBe(true);
  expect(pattern.test('/a.b+(c)/assets/x/y.js')).toBe(true);
  expect(pattern.test('/aXb+(c)/mentors/ann.json')).toBe(false);
  expect(pattern.test('/a.b+(c)/mentors/ann/x.json')).toBe(false);
  expect(pattern.test('/a.b+(c)/mentors/annXjson')).toBe(false);
});
