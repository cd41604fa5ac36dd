import { globSync } from 'node:fs';
import PQueue from 'p-queue';
import { describe, expect, inject, test } from 'vitest';
import { findWebServers } from '../../scripts/web-servers.mjs';
import { NESTED_BASE } from './demo.ts';
import { tagsOf } from './html.ts';
import { names, openSearch } from './search-page.ts';
import { openSite } from './site.ts';
import { serveByApache, serveByNginx } from './web-servers.ts';

const { nginx, apache } = findWebServers();

const SERVERS = [
  ...(nginx === undefined ? [] : [['nginx', serveByNginx(nginx)] as const]),
  ...(apache === undefined ? [] : [['Apache', serveByApache(apache)] as const]),
];
const SITES = SERVERS.flatMap(([server, serve]) => [
  { name: `${server} at its root`, folder: inject('demo'), base: '/', serve },
  { name: `${server} under a path`, folder: inject('nestedDemo'), base: NESTED_BASE, serve },
]);
const served = await Promise.all(SITES.map(async (options) => ({ ...options, site: await openSite(options) })));

const SECURITY = {
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};
const IMMUTABLE = 'public, max-age=31536000, immutable';

describe.each(served)('with what the build wrote for it, $name serves the demo so that', ({ folder, base, site }) => {
  const files = globSync('**/*.*', { cwd: folder }).map((path) => `/${path.replaceAll('\\', '/')}`);
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(site.url(path), { redirect: 'manual', headers });
  /** The headers of a file that a test is about, and nothing else. */
  const headersOf = async (path: string): Promise<Record<string, string | null>> => {
    const { headers } = await ask(path);
    return Object.fromEntries(
      [...Object.keys(SECURITY), 'content-type', 'cache-control', 'access-control-allow-origin'].map((name) => [
        name,
        headers.get(name),
      ]),
    );
  };
  const one = (pattern: RegExp): string => files.find((path) => pattern.test(path)) ?? `no ${pattern.source}`;

  test('every link leads to a file without a detour, and every page is reached but the one for frames', async () => {
    const reached = await crawl(site.url('/'));
    expect([...reached].filter(([, status]) => status !== 200)).toEqual([]);
    const pages = files.filter((path) => path.endsWith('/index.html')).map((path) => site.url(path.slice(0, -10)));
    expect(pages.filter((page) => !reached.has(page))).toEqual([site.url('/embed/')]);
  });

  test('other sites can read the exports, each of its type, and no page', async () => {
    const shared = { ...SECURITY, 'cache-control': 'no-cache', 'access-control-allow-origin': '*' };
    const types = {
      '/mentors.json': 'application/json',
      '/mentors/grace-okafor.json': 'application/json',
      '/schemas/mentors-1.json': 'application/json',
      '/mentors.csv': 'text/csv; charset=utf-8',
      '/mentors/grace-okafor.vcf': 'text/vcard; charset=utf-8',
      '/communities/all.ics': 'text/calendar; charset=utf-8',
      '/feeds/new.xml': 'application/atom+xml; charset=utf-8',
      '/follow/feeds.opml': 'text/x-opml; charset=utf-8',
      '/follow/accounts.txt': 'text/plain; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) {
      expect(await headersOf(path), path).toEqual({ ...shared, 'content-type': type });
    }
    for (const path of ['/mentors/grace-okafor/', '/update/grace-okafor.json', '/sitemap.xml']) {
      expect(await headersOf(path), path).toMatchObject({ ...SECURITY, 'access-control-allow-origin': null });
    }
  });

  test('other sites may frame one page, and no other', async () => {
    expect(await headersOf('/embed/')).toMatchObject({ ...SECURITY, 'content-security-policy': null });
    expect(await headersOf('/shortlist/')).toMatchObject(SECURITY);
  });

  test('a browser keeps for good what has a name of its own, and asks for the rest, which is not sent again', async () => {
    for (const pattern of [/^\/assets\/.*\.js$/, /^\/assets\/.*\.woff2$/, /^\/search\//, /\.pf_fragment$/]) {
      expect(await headersOf(one(pattern))).toMatchObject({ 'cache-control': IMMUTABLE });
    }
    for (const path of ['/', '/mentors/grace-okafor/', '/mentors.json', '/pagefind/pagefind.js']) {
      const first = await ask(path);
      expect(first.headers.get('cache-control'), path).toBe('no-cache');
      expect((await ask(path, { 'if-none-match': first.headers.get('etag') ?? '' })).status, path).toBe(304);
    }
  });

  test.each(['/nobody/here/', '/mentors/nobody/', '/mentors/nobody.json', '/assets/gone.js'])(
    'for %s, which is not there, stands a page that says so, with the status 404',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(Object.fromEntries(answer.headers)).toMatchObject(SECURITY);
      expect(answer.headers.get('cache-control')).not.toBe(IMMUTABLE);
      const html = await answer.text();
      expect(html).toContain('There is no such page');
      const action = tagsOf(html)
        .find(({ name }) => name === 'form')
        ?.attributes.get('action');
      expect(action).toBe(`${base}mentors/`);
    },
  );

  test('an address without its slash leads to the one with it, that of the site under a path, too', async () => {
    for (const path of base === '/' ? ['/mentors/'] : ['/mentors/', '/']) {
      const answer = await fetch(site.url(path).replace(/\/$/, ''), { redirect: 'manual' });
      expect(answer.status).toBe(301);
      expect(new URL(answer.headers.get('location') ?? '', site.url('/')).href).toBe(site.url(path));
    }
  });

  test('one finds by interest and in the text of profiles, in a real browser that holds to the policy', async () => {
    const page = await openSearch(site, '?q=telephone');
    expect(await names(page)).not.toEqual([]);
    expect(await page.locator('.card-reason').first().textContent()).toMatch(/telephone/i);
    const paths = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(paths.filter((name) => name.includes('.pf_'))).not.toEqual([]);
  });
});

/** Every address of a site that can be reached from a page, each with its status. */
async function crawl(start: string): Promise<Map<string, number>> {
  const reached = new Map<string, number>();
  const queue = new PQueue({ concurrency: 8 });
  const follow = async (address: string): Promise<void> => {
    if (reached.has(address)) return;
    reached.set(address, 0);
    const answer = await fetch(address, { redirect: 'manual' });
    reached.set(address, answer.status);
    const text = await answer.text();
    const links = answer.headers.get('content-type')?.startsWith('text/html') ? linksOf(text, address) : [];
    void queue.addAll(links.map((link) => () => follow(link)));
  };
  await queue.add(() => follow(start));
  await queue.onIdle();
  return reached;
}

/** The addresses on the same server to which a page leads, without query and fragment. */
function linksOf(html: string, address: string): string[] {
  // A template holds patterns of links, not links.
  const tags = tagsOf(html.replace(/<template[^]*?<\/template>/g, ''));
  const links = tags.flatMap(({ attributes }) => ['href', 'src', 'action'].flatMap((key) => attributes.get(key) ?? []));
  const here = new URL(address);
  return links
    .map((link) => new URL(link, here))
    .filter(({ origin }) => origin === here.origin)
    .map(({ origin, pathname }) => origin + pathname);
}
