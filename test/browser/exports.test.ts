import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import jsonld, { type Options } from 'jsonld';
import { describe, expect, inject, test } from 'vitest';
import { NESTED_BASE } from './demo.ts';
import { readPages, type BuiltPage } from './html.ts';

const HOST = 'https://mentors.example.edu';

interface Exported {
  id: string;
  url: string;
  name: string;
}

describe.each([
  ['at the root of a server', inject('demo'), '/'],
  ['under a path', inject('nestedDemo'), NESTED_BASE],
])('the exports of the demo %s', (_, folder, base) => {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  /** The file of the site that a full address names. */
  const fileAt = (address: string): string => {
    expect(address).toMatch(`${HOST}${base}`);
    return new URL(address).pathname.slice(base.length).replace(/\/$|^$/, (end) => `${end}index.html`);
  };
  const isThere = (address: string): boolean => existsSync(join(folder, fileAt(address)));
  const file = JSON.parse(read('mentors.json')) as { $schema: string; url: string; mentors: Exported[] };
  const ids = file.mentors.map(({ id }) => id);

  test('hold to the schema that they name, and each mentor’s own file says the same', () => {
    const schema = JSON.parse(read(fileAt(file.$schema))) as { properties: { mentors: { items: object } } };
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    validate(file);
    expect(validate.errors ?? []).toEqual([]);
    for (const mentor of file.mentors) expect(JSON.parse(read(`mentors/${mentor.id}.json`))).toEqual(mentor);
    expect(file.mentors.map(({ url }) => url).filter((url) => !isThere(url))).toEqual([]);
  });

  test('are of the same mentors, whom the content says to have agreed, in every format', () => {
    const agreed = globSync('content/profiles/*.{md,mdx}')
      .filter((path) => /^consent:[^]*?scope:\s*\[[^\]]*\bexport\b/m.test(readFileSync(path, 'utf8')))
      .map((path) => /([\w-]+)\.mdx?$/.exec(path)?.[1] ?? path)
      .sort();
    expect(ids).toEqual(agreed);
    expect(ids.length).toBeGreaterThan(20);
    expect(parse<{ id: string }>(read('mentors.csv'), { columns: true }).map(({ id }) => id)).toEqual(ids);
    const filesOf = (ending: string) =>
      globSync(`mentors/*.${ending}`, { cwd: folder }).map((path) => path.slice('mentors/'.length, -1 - ending.length));
    expect(filesOf('json').sort()).toEqual(ids);
    expect(filesOf('vcf').sort()).toEqual(ids);
  });

  test('are vCards that say who it is, and where that stands', () => {
    for (const { id, name, url } of file.mentors) {
      const card = new ICAL.Component(ICAL.parse(read(`mentors/${id}.vcf`)) as string[]);
      expect([card.name, card.getFirstPropertyValue('version')]).toEqual(['vcard', '4.0']);
      expect(card.getFirstPropertyValue('fn')).toBe(name);
      expect(card.getFirstPropertyValue('url')).toBe(url);
      expect(isThere(String(card.getFirstPropertyValue('source')))).toBe(true);
    }
  });

  test.each(['new', 'updated'])('are a feed of %s mentors with all that RFC 4287 demands', (kind) => {
    const xml = read(`feeds/${kind}.xml`);
    expect(XMLValidator.validate(xml)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ['link', 'entry'].includes(name) });
    const { feed } = parser.parse(xml) as { feed: FeedElement & { author: { name: string }; entry: FeedElement[] } };
    const linkOf = ({ link }: FeedElement, rel: string) => link.find((one) => one['@_rel'] === rel)?.['@_href'];
    expect(linkOf(feed, 'self')).toBe(`${HOST}${base}feeds/${kind}.xml`);
    expect(feed.author.name).not.toBe('');
    expect(feed.entry.length).toBeGreaterThan(20);
    for (const element of [feed, ...feed.entry]) {
      expect(URL.canParse(element.id)).toBe(true);
      expect(element.title).not.toBe('');
      expect(element.updated).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
      expect(isThere(linkOf(element, 'alternate') ?? '')).toBe(true);
    }
    const entryIds = feed.entry.map(({ id }) => id);
    expect(new Set([feed.id, ...entryIds]).size).toBe(entryIds.length + 1);
  });

  test('are a sitemap of exactly the pages that do not ask to be left out', () => {
    const xml = read('sitemap.xml');
    expect(XMLValidator.validate(xml)).toBe(true);
    const { urlset } = new XMLParser().parse(xml) as { urlset: { url: { loc: string }[] } };
    const listed = readPages(folder).filter(({ path, tags }) => path !== '404.html' && !isUnlisted(tags));
    expect(urlset.url.map(({ loc }) => fileAt(loc)).sort()).toEqual(listed.map(({ path }) => path).sort());
    expect(read('robots.txt')).toContain(`Sitemap: ${HOST}${base}sitemap.xml`);
  });

  test('are linked data in each profile: its page, about one person, with pictures and pages that are there', async () => {
    const profiles = readPages(folder).filter(({ path }) => /^mentors\/[\w-]+\/index\.html$/.test(path));
    for (const { path, html } of profiles) {
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
      const [page] = (await jsonld.expand(JSON.parse(data), {
        documentLoader,
        safe: true,
      } as Options.Expand)) as Node[];
      const [person] = page?.['https://schema.org/mainEntity'] as [Node];
      expect([page?.['@type'], person['@type']]).toEqual([
        ['https://schema.org/ProfilePage'],
        ['https://schema.org/Person'],
      ]);
      const [{ '@value': url }] = page?.['https://schema.org/url'] as [{ '@value': string }];
      expect(fileAt(url)).toBe(path);
      expect(html).toContain(`<link rel="canonical" href="${url}">`);
      for (const image of (person['https://schema.org/image'] ?? []) as { '@value': string }[]) {
        expect(isThere(image['@value'])).toBe(true);
      }
    }
    expect(profiles.length).toBeGreaterThanOrEqual(ids.length);
  });
});

interface FeedElement {
  id: string;
  title: string;
  updated: string;
  link: { '@_rel': string; '@_href': string }[];
}

type Node = Record<string, unknown>;

const isUnlisted = (tags: BuiltPage['tags']): boolean =>
  tags.some(({ attributes }) => attributes.get('name') === 'robots' && attributes.get('content') === 'noindex');

/** The one context of ours, without the network: each word is one of schema.org's. */
const documentLoader = (url: string) => {
  if (url !== 'https://schema.org') throw new Error(`${url} is no context of ours.`);
  const terms = { '@vocab': 'https://schema.org/', sameAs: { '@type': '@id' }, mainEntity: { '@type': '@id' } };
  return Promise.resolve({ documentUrl: url, document: { '@context': terms } });
};
