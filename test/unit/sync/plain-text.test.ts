import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText, relMeLinks, toPlainLine, toPlainName, toPlainPassage } from '../../../src/sync/plain-text.ts';
import { anyHtml, anyText } from './any-html.ts';

const anyMax = fc.integer({ min: 1, max: 60 });
const HIDDEN =
  /(?!\n)\p{Cc}|[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u2028\u2029\u{E0000}-\u{E0FFF}]|\p{Cs}/u;

describe('toPlainLine', () => {
  it('makes one line, with single spaces', () => {
    expect(toPlainLine('  Grace\u00A0\t Okafor,\r\n MD \u2028', 200)).toBe('Grace Okafor, MD');
  });

  it('removes control, bidi and invisible characters', () => {
    expect(toPlainLine('Gr\u200Bace \u202EOk\u0000a\u00ADfor\u2066\uFEFF \u{E0041}\uE000', 200)).toBe('Grace Okafor');
  });

  it('leaves nothing of a text that nobody can see', () => {
    expect(toPlainLine(' \u200B\u202E\u2800\u3164\n', 200)).toBeUndefined();
  });

  it('keeps what letters and emoji are spelt with', () => {
    const text = 'می‌خواهم क्‍ष 👩🏽‍⚕️ 1️⃣ Grüße';
    expect(toPlainLine(text, 200)).toBe(text);
  });

  it('removes joiners that only hide between Latin letters', () => {
    expect(toPlainLine('gra\u200Dce\u200C', 200)).toBe('grace');
  });

  it('cuts between whole characters, and says so', () => {
    expect(toPlainLine('Cardiology fellow', 12)).toBe('Cardiology…');
    expect(toPlainLine('ab👩🏽‍⚕️ and more', 6)).toBe('ab…');
    expect(toPlainLine('Cardiology', 10)).toBe('Cardiology');
  });

  it('cuts also a character that never ends', () => {
    const cut = toPlainLine(`e${'\u0301'.repeat(500)}`, 20);
    expect(cut).toHaveLength(20);
    expect(cut).toMatch(/^é\u0301+…$/u);
  });
});

describe('toPlainPassage', () => {
  it('keeps line breaks of every kind, and at most one empty line', () => {
    expect(toPlainPassage('\n One \r\n two\r\r\r\n\nthree\u2028four\n', 200)).toBe('One\ntwo\n\nthree\nfour');
  });
});

describe('toPlainName', () => {
  it('leaves out the shortcodes of emoji', () => {
    expect(toPlainName(':ms_heart: Grace Okafor :verified:', 200)).toBe('Grace Okafor');
    expect(toPlainName(':verified:', 200)).toBeUndefined();
  });

  it('keeps colons that are none', () => {
    expect(toPlainName('Dr:Grace: at 10:30:45 :', 200)).toBe('Dr:Grace: at 10:30:45 :');
  });

  it('finds shortcodes that invisible characters are hidden in', () => {
    expect(toPlainName('Grace :veri\u200Bfied:', 200)).toBe('Grace');
  });
});

describe('htmlToText', () => {
  it('gives paragraphs, lines and list items their own lines', () => {
    expect(htmlToText('<p>Heart\n failure<br>and <b>echo</b></p><p>She/her</p><ul><li>One</li><li>Two</li></ul>', 200))
      .toMatchInlineSnapshot(`
        "Heart failure
        and echo

        She/her

        One
        Two"
      `);
  });

  it('decodes entities once', () => {
    expect(htmlToText('Tom &amp;amp; Ann &lt;b&gt; &#39;x&#39; &eacute;&nbsp;!', 200)).toBe(
      "Tom &amp; Ann <b> 'x' é !",
    );
    expect(htmlToText('&amp;lt;script&amp;gt;', 200)).toBe('&lt;script&gt;');
  });

  it('leaves out scripts, styles and what else nobody reads', () => {
    const html =
      'a<script>alert("<b>")</script>b<style>p{}</style>c<!-- d --><svg><title>e</title></svg><template>f</template>g';
    expect(htmlToText(html, 200)).toBe('abcg');
    expect(htmlToText('a<script>alert(1)', 200)).toBe('a');
    expect(htmlToText('a <b>b</b> <script', 200)).toBe('a b');
  });

  it('reads a link as Mastodon shows it', () => {
    const html =
      'See <a href="https://med.example/a/long/address"><span class="invisible">https://</span>' +
      '<span class="ellipsis">med.example/a/lo</span><span class="invisible">ng/address</span></a>, ' +
      '<a class="mention" href="https://med.example/@grace">@<span>grace</span></a> and ' +
      '<a href="https://grace.example"><span class="invisible">https://</span><span class="">grace.example</span></a>.';
    expect(htmlToText(html, 200)).toBe('See med.example/a/lo…, @grace and grace.example.');
  });

  it('keeps words that a server calls invisible outside of links', () => {
    expect(htmlToText('<span class="invisible">Heart</span> failure', 200)).toBe('Heart failure');
  });

  it('removes invisible characters that come as entities', () => {
    expect(htmlToText('Gra&#x202e;ce &#8203;&shy;&#0;', 200)).toBe('Grace \uFFFD');
  });

  it('leaves nothing of tags without text', () => {
    expect(htmlToText('<p><br></p><img src=x alt=y onerror=alert(1)>', 200)).toBeUndefined();
  });

  it('reads megabytes of unclosed elements within moments', () => {
    const start = performance.now();
    const html = '<i>'.repeat(300_000) + '</b>'.repeat(250_000) + '<a rel=me href=https://grace.example>';
    expect(htmlToText(html, 200)).toBeUndefined();
    expect(relMeLinks(html)).toEqual(['https://grace.example/']);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('any text', () => {
  const each = (check: (plain: string | undefined, max: number) => void): void => {
    fc.assert(fc.property(anyText, anyMax, (text, max) => check(toPlainLine(text, max), max)));
    fc.assert(fc.property(anyText, anyMax, (text, max) => check(toPlainPassage(text, max), max)));
    fc.assert(fc.property(anyText, anyMax, (text, max) => check(toPlainName(text, max), max)));
    fc.assert(fc.property(anyHtml, anyMax, (html, max) => check(htmlToText(html, max), max)));
  };

  it('gives trimmed text without hidden characters that is not too long, or nothing', () => {
    each((plain, max) => {
      expect(plain).not.toBe('');
      expect(plain ?? '').not.toMatch(HIDDEN);
      expect((plain ?? '').length).toBeLessThanOrEqual(max);
      expect(plain?.trim()).toBe(plain);
    });
  });

  it('is left as it is when it is plain already', () => {
    fc.assert(
      fc.property(anyText, anyMax, (text, max) => {
        for (const toPlain of [toPlainLine, toPlainPassage]) {
          const once = toPlain(text, max);
          expect(toPlain(once ?? '', max)).toBe(once);
        }
        const plain = toPlainLine(text.replace(/[<&]/g, ''), max);
        expect(htmlToText(plain ?? '', max)).toBe(plain);
      }),
    );
  });

  it('comes through HTML as it went in, and no tag does', () => {
    const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const anyTag = fc
      .tuple(
        fc.constantFrom('<', '</'),
        fc.stringMatching(/^(?:b|i|em|u|x-[a-z]{1,4})$/),
        fc.constantFrom('', ' a=">"', ' onx'),
      )
      .map(([open, name, attribute]) => `${open}${name}${open === '<' ? attribute : ''}>`);
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyTag), { maxLength: 8 }), (parts) => {
        const html = parts.map(([text, tag]) => escape(text) + tag).join('');
        const text = parts.map(([words]) => words).join('');
        expect(toPlainLine(htmlToText(html, 5000) ?? '', 5000)).toBe(toPlainLine(text, 5000));
      }),
    );
  });
});
