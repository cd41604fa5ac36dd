import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/sync/source.ts';
import { website } from '../../../src/sync/sources/website.ts';
import { serveAnswers, type TestAnswer } from './answers-server.ts';
import { accountOf, askSource, clientFor } from './ask-source.ts';

const source = 'https://grace.example/';
const account = accountOf('website', 'grace.example');

/** Asks for Grace's page a server that answers by path. */
async function ask(answers: Record<string, TestAnswer>, page = account): Promise<Answer> {
  const server = await serveAnswers(({ pathname }) => answers[pathname]);
  return askSource(website, page, clientFor(server, 'grace.example', 'www.grace.example'));
}

const html = (body: string): TestAnswer => ({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body });

describe('a website', () => {
  it('gives the addresses that it calls its owner’s own, and nothing else', async () => {
    const page = `<!doctype html><title>Grace Okafor</title>
      <meta name="description" content="Nephrologist">
      <link rel="me authorize" href="https://github.com/graceokafor">
      <a rel="noopener ME" href="https://med.example/@grace">Fediverse</a>
      <a rel="me" href="https://med.example/@grace">again</a>
      <a rel="me" href="/about#me">About</a>
      <a rel="me" href="mailto:grace@grace.example">Mail</a>
      <a rel="me" href="http://plain.example/">No https</a>
      <a rel="home" href="https://larkfield.example/">Work</a>
      <a href="https://friend.example/">Friend</a>`;
    expect(await ask({ '/': html(page) })).toEqual({
      state: 'ok',
      source,
      data: {},
      links: ['https://github.com/graceokafor', 'https://med.example/@grace', 'https://grace.example/about#me'],
    });
  });

  it('is asked for once, as a page', async () => {
    const server = await serveAnswers(() => html(''));
    await askSource(website, account, clientFor(server, 'grace.example'));
    expect(server.requests.map(({ path, headers }) => [path, headers.accept])).toEqual([
      ['/', 'text/html, application/xhtml+xml'],
    ]);
  });

  it('without such addresses, or in XHTML, is there as well', async () => {
    const xhtml = {
      headers: { 'Content-Type': 'Application/XHTML+xml' },
      body: '<a rel="me" href="https://a.example/"/>',
    };
    expect(await ask({ '/': html('<p>Under construction') })).toEqual({ state: 'ok', source, data: {}, links: [] });
    expect(await ask({ '/': xhtml })).toMatchObject({ state: 'ok', links: ['https://a.example/'] });
  });

  it('gives at most 30 addresses', async () => {
    const links = Array.from({ length: 40 }, (_, index) => `<a rel="me" href="https://a${index}.example/">a</a>`);
    expect(await ask({ '/': html(links.join('')) })).toMatchObject({
      links: { length: 30, 29: 'https://a29.example/' },
    });
  });

  it('that moved is read where it is now', async () => {
    const answers = {
      '/': { status: 301, headers: { Location: 'https://www.grace.example/home/' } },
      '/home/': html('<a rel=me href="more">More</a>'),
    };
    expect(await ask(answers)).toEqual({
      state: 'ok',
      source: 'https://www.grace.example/home/',
      data: {},
      links: ['https://www.grace.example/home/more'],
    });
  });

  it('with an address that is too long for the snapshot is named by its host', async () => {
    const page = accountOf('website', `https://grace.example/${'ü'.repeat(200)}`);
    expect(await ask({ [new URL(page.handle.url).pathname]: html('') }, page)).toMatchObject({ state: 'ok', source });
  });
});

describe('a page that is not there', () => {
  it('is missing with 404', async () => {
    expect(await ask({ '/': { status: 404, body: '<h1>Not found</h1>' } })).toEqual({
      state: 'missing',
      source,
      problem: 'grace.example has no such page.',
    });
  });

  it('is gone with 410', async () => {
    expect(await ask({ '/': { status: 410, body: '' } })).toEqual({
      state: 'gone',
      source,
      problem: 'grace.example says that the page was taken away.',
    });
  });
});

describe('no answer', () => {
  it.each<[string, TestAnswer, string]>([
    ['a refusal', { status: 403, body: '' }, 'grace.example answered with status 403.'],
    ['too many requests', { status: 429, body: '' }, 'grace.example answered with status 429.'],
    ['a fault', { status: 502, body: '' }, 'grace.example answered with status 502.'],
    ['JSON', { body: { rel: 'me' } }, 'grace.example sent something else than a web page.'],
    [
      'a type that begins like one',
      { headers: { 'Content-Type': 'text/html5' }, body: '' },
      'grace.example sent something else than a web page.',
    ],
    [
      'a picture',
      { headers: { 'Content-Type': 'image/svg+xml' }, body: '<a rel="me" href="https://a.example/"/>' },
      'grace.example sent something else than a web page.',
    ],
    ['a page without end', html('x'.repeat(2_000_001)), 'grace.example sent more than 2 MB, so it was not read.'],
    [
      'a way inside',
      { status: 302, headers: { Location: 'https://10.0.0.1/' } },
      'grace.example redirects to https://10.0.0.1, which is not on the public internet.',
    ],
    [
      'a way without https',
      { status: 302, headers: { Location: 'http://grace.example/a' } },
      'grace.example redirects to http://grace.example, which is not an https address.',
    ],
  ])('is %s', async (_, answer, problem) => {
    expect(await ask({ '/': answer })).toEqual({ state: 'failed', source, problem });
  });
});
