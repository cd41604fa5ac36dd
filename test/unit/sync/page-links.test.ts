import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefsOf, relMeLinks, safeLink } from '../../../src/sync/plain-text.ts';
import { anyHtml, anyText } from './any-html.ts';

describe('safeLink', () => {
  it('gives the canonical form of an https address', () => {
    expect(safeLink(' HTTPS://Grace.Example:443/a b\u202E ')).toBe('https://grace.example/a%20b%E2%80%AE');
    expect(safeLink('https://bücher.example')).toBe('https://xn--bcher-kva.example/');
  });

  it.each([
    'http://grace.example/',
    'javascript:alert(1)',
    'https://grace:secret@grace.example/',
    'https://',
    'grace.example',
    '/@grace',
    '#me',
    'https://grace.example/\u0000',
    `https://grace.example/${'a'.repeat(500)}`,
  ])('refuses %j', (text) => {
    expect(safeLink(text)).toBeUndefined();
  });
});

describe('links of a page', () => {
  const page = `<!doctype html><head><link REL="Me" href="https://med.example/@grace"><base href="/team/"></head>
    <a rel="nofollow me noopener" href="../about?a=1&amp;b=2">About</a> <a rel="menu" href="https://menu.example/">Menu</a>
    <a rel=me href="http://plain.example/">http</a><a rel=me href="mailto:grace@med.example">mail</a>
    <a rel="me" href="https://med.example/@grace">again</a><a rel="me">none</a><a rel="me" href="https://">broken</a>
    <!-- <a rel="me" href="https://comment.example/">x</a> --><script>'<a rel="me" href="https://script.example/">'</script>
    <a href="papers">Papers</a><p rel="me" href="https://p.example/">`;

  it('with rel=me are found on a and link, once each, from the base of the page', () => {
    expect(relMeLinks(page, 'https://grace.example/')).toEqual([
      'https://med.example/@grace',
      'https://grace.example/about?a=1&b=2',
    ]);
  });

  it('are found whatever their rel', () => {
    expect(hrefsOf(page, 'https://grace.example/')).toEqual([
      'https://med.example/@grace',
      'https://grace.example/about?a=1&b=2',
      'https://menu.example/',
      'https://grace.example/team/papers',
    ]);
  });

  it('that are relative lead nowhere without a base', () => {
    expect(hrefsOf('<a href="/about">About</a><a href="https://grace.example">Me</a>')).toEqual([
      'https://grace.example/',
    ]);
  });

  it('are always https addresses, whatever the page', () => {
    fc.assert(
      fc.property(anyHtml, anyText, (html, href) => {
        const links = hrefsOf(
          `${html}--></style></script></title></textarea><a rel=me href="${href}">`,
          'https://grace.example/',
        );
        for (const link of links) expect(safeLink(link)).toBe(link);
      }),
    );
  });
});

it('a page with a long base and many links is read at once', () => {
  const base = `<base href="https://e.example/${'a'.repeat(200_000)}">`;
  const started = performance.now();
  relMeLinks(base + '<a rel=me href=x>'.repeat(20_000), 'https://grace.example/');
  expect(performance.now() - started).toBeLessThan(3000);
});
