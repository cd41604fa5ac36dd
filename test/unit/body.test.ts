import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/mdx/body.ts';
import { CONTEXT } from '../context.ts';

const html = (text: string): string => {
  const { body, problems } = readBody(text, 1, CONTEXT);
  expect(problems).toEqual([]);
  return body.html;
};

/** What is refused in a text, a line each. */
const refusals = (text: string, firstLine = 1): string =>
  readBody(text, firstLine, CONTEXT)
    .problems.map(({ kind, line, column, message, advice }) => `${line}:${column} ${kind}: ${message} ${advice}`)
    .join('\n');

describe('readBody', () => {
  it('renders Markdown', () => {
    expect(
      html(
        '# One\n\nTwo *three* **four** `five` ~~six~~\n\n- seven\n\n1. eight\n\n> nine\n\n| a | b |\n|---|---|\n| c | d |',
      ),
    ).toMatchInlineSnapshot(`
      "<h2 id="text-one">One</h2>
      <p>Two <em>three</em> <strong>four</strong> <code>five</code> <del>six</del></p>
      <ul>
      <li>seven</li>
      </ul>
      <ol>
      <li>eight</li>
      </ol>
      <blockquote>
      <p>nine</p>
      </blockquote>
      <table>
      <thead>
      <tr>
      <th>a</th>
      <th>b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>c</td>
      <td>d</td>
      </tr>
      </tbody>
      </table>"
    `);
  });

  it.each([
    ['p < 0.05 in {n = 240} patients', '<p>p &#x3C; 0.05 in {n = 240} patients</p>'],
    ['a lone { and }', '<p>a lone { and }</p>'],
    ['with love <3', '<p>with love &#x3C;3</p>'],
    ['write to <ann@example.edu>', '<p>write to &#x3C;ann@example.edu></p>'],
    ['write to ann@example.edu', '<p>write to ann@example.edu</p>'],
    ['write to ann\\_lee@example.edu', '<p>write to ann_lee@example.edu</p>'],
    ['a broken https://x.org>#', '<p>a broken https://x.org>#</p>'],
    ['a <constructor> and a <toString>', '<p>a &#x3C;constructor> and a &#x3C;toString></p>'],
    ['when <n and m> differ', '<p>when &#x3C;n and m> differ</p>'],
    ['if 3 < 5 && 5 > 3', '<p>if 3 &#x3C; 5 &#x26;&#x26; 5 > 3</p>'],
    ['{process.exit(1)} ${1 + 1} {{x}}', '<p>{process.exit(1)} ${1 + 1} {{x}}</p>'],
    ['import this from nowhere', '<p>import this from nowhere</p>'],
    ['Export of data is my topic.', '<p>Export of data is my topic.</p>'],
    ['`<script>` is shown', '<p><code>&#x3C;script></code> is shown</p>'],
  ])('leaves ordinary text alone: %s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it('turns our components into plain elements, on one line or on many', () => {
    const text = [
      '<Quote author="A former resident">',
      'She *listens*.',
      '</Quote>',
      '<Callout title=\'Before you "write"\'>One line.</Callout>',
      '',
      '<Project',
      '  title="Kidney stones"',
      '  level="resident"',
      '  closes="2027-01-31"',
      '/>',
      'After.',
    ];
    expect(html(text.join('\n'))).toMatchInlineSnapshot(
      `"<figure class="quote"><blockquote><p>She <em>listens</em>.</p></blockquote><figcaption>A former resident</figcaption></figure><aside class="callout"><p class="callout-title">Before you "write"</p><p>One line.</p></aside><section class="project"><h3>Kidney stones</h3><dl><dt>For</dt><dd>resident</dd><dt>Ask by</dt><dd>January 31, 2027</dd></dl></section><p>After.</p>"`,
    );
  });

  it('nests components and keeps them whole around code blocks', () => {
    expect(html('<Callout>\n\n<Quote>\n\nIn\n\n</Quote>\n\n```\n<Quote>\n</Callout>\n```\n\n</Callout>'))
      .toMatchInlineSnapshot(`
      "<aside class="callout"><figure class="quote"><blockquote><p>In</p></blockquote></figure><pre><code>&#x3C;Quote>
      &#x3C;/Callout>
      </code></pre></aside>"
    `);
  });

  it('links safely: external links get rel, pages get the base path', () => {
    const { body, problems } = readBody(
      '[a](https://example.org/x) <https://example.org> [b](/guides/follow/) [c](#d) [e](mailto:ann@example.edu)',
      1,
      { ...CONTEXT, base: '/dept/' },
    );
    expect(problems).toEqual([]);
    expect(body.html).toMatchInlineSnapshot(
      `"<p><a href="https://example.org/x" rel="nofollow noopener noreferrer">a</a> <a href="https://example.org/" rel="nofollow noopener noreferrer">https://example.org</a> <a href="/dept/guides/follow/">b</a> <a href="#d">c</a> <a href="mailto:ann@example.edu">e</a></p>"`,
    );
  });

  it('gives headings ids of their own, in any script', () => {
    expect(html('# Über mich\n\n## Über mich\n\n### 我的工作')).toMatchInlineSnapshot(`
      "<h2 id="text-uber-mich">Über mich</h2>
      <h2 id="text-uber-mich-2">Über mich</h2>
      <h3 id="text-我的工作">我的工作</h3>"
    `);
  });

  it('gives no id twice where a heading has the words of another id', () => {
    expect(html('## a\n\n## a\n\n## a 2\n\n## a').match(/id="[^"]*"/g)).toEqual([
      'id="text-a"',
      'id="text-a-2"',
      'id="text-a-2-2"',
      'id="text-a-3"',
    ]);
  });

  it('gives the titles of projects in their order, also of those within another component', () => {
    const text =
      'Stones\n\n<Project title=" Kidney stones " />\n\n<Callout>\n\n<Project title="Falls">\n\nText\n\n</Project>\n\n</Callout>';
    expect(readBody(text, 1, CONTEXT).body.projects).toEqual(['Kidney stones', 'Falls']);
  });

  it('refuses code, HTML, unknown components, pictures and unsafe links, each at its place', () => {
    const text = [
      "import fs from 'node:fs'",
      '',
      'export const x = 1',
      '',
      '<Nope/> and <b>bold</b> and <Quote>inline</Quote>',
      '',
      '<div onclick="x()">block</div>',
      '',
      '<!-- a comment -->',
      '',
      '![alt](../../secret.png) [x](javascript:alert(1)) [y](//evil.example) [z](data:text/html,x)',
      '',
      '- item with <Callouts>',
    ];
    expect(refusals(text.join('\n'), 10)).toMatchInlineSnapshot(`
      "10:1 body-code: "import fs from 'node:fs'" is a statement of a program. Delete it: profiles are text, and nothing in them is run.
      12:1 body-code: "export const x = 1" is a statement of a program. Delete it: profiles are text, and nothing in them is run.
      14:1 body-component: There is no component <Nope>. Use <Quote>, <Callout>, <Project>, or put the word between \`backticks\` to show it.
      14:13 body-html: <b> is HTML, which profiles may not contain. Write it in Markdown, or put it between \`backticks\` to show it as it is.
      14:20 body-html: </b> is HTML, which profiles may not contain. Write it in Markdown, or put it between \`backticks\` to show it as it is.
      14:29 body-component: <Quote> stands within a line or a list. Begin its opening tag at the start of a line and end a line with its closing tag.
      14:42 body-component: </Quote> closes nothing that is open here. Open it at the start of a line before the text, or delete this tag.
      16:1 body-html: <div onclick="x()"> is HTML, which profiles may not contain. Write it in Markdown, or put it between \`backticks\` to show it as it is.
      18:1 body-html: A comment stands in the text. Delete it; comments belong in the frontmatter, after "#".
      20:1 body-image: The picture "../../secret.png" stands in the text. Use the field photo for your picture; other pictures cannot be shown.
      20:26 body-link: The link leads to "javascript:alert(1)", which is no https, http or mailto address. Write the full address, beginning with https://.
      20:51 body-link: The link leads to "//evil.example", which is no https, http or mailto address. Write the full address, beginning with https://.
      20:71 body-link: The link leads to "data:text/html,x", which is no https, http or mailto address. Write the full address, beginning with https://.
      22:13 body-component: There is no component <Callouts>. Closest: <Callout>. Use <Quote>, <Callout>, <Project>, or put the word between \`backticks\` to show it."
    `);
  });

  it('refuses what is wrong with a component, at its place', () => {
    const text = [
      '<Quote author={process.env.SECRET} {...x} colour="red">text</Quote>',
      '',
      '<Project level="resident" />',
      '',
      '<Callout title="no end',
      '',
      '</Quote>',
      '',
      '<Quote>never closed',
    ];
    expect(refusals(text.join('\n'))).toMatchInlineSnapshot(`
      "1:8 body-component: The attribute author={process.env.SECRET} is not literal text in quotes. Write author="…".
      1:35 body-component: <Quote> carries {...x}, which is code. Write literal attributes: <Quote author="A former resident">.
      1:43 body-component: <Quote> has no attribute "colour". Use author.
      3:1 body-component: <Project> lacks the attribute "title". Write <Project title="A registry of rare kidney stones" level="resident" duration="6 months">.
      5:1 body-component: The tag <Callout> does not end. Close it with ">", as in <Callout title="Before you write">.
      5:10 body-component: The attribute title is not literal text in quotes. Write title="…".
      7:1 body-component: </Quote> closes nothing that is open here. Open it at the start of a line before the text, or delete this tag.
      9:1 body-component: <Quote> is never closed. Write </Quote> on a line of its own where it ends."
    `);
  });

  it('says what is more than it reads, at its place', () => {
    const table = `|${' a |'.repeat(21)}\n|${'---|'.repeat(21)}`;
    const texts = [
      `Before.\n\n${table}`,
      `Before.\n\n<Quote>\n\n${'> '.repeat(40)}deep\n\n</Quote>`,
      `${'<Callout>\n'.repeat(9)}deep\n${'</Callout>\n'.repeat(9)}`,
      'line\n'.repeat(2001),
      'A <?php echo 1 ?> here',
    ];
    expect(texts.map((text) => refusals(text)).join('\n')).toMatchInlineSnapshot(`
      "4:1 file-too-large: A table has more than 20 columns. Divide it.
      4:1 file-too-large: Quotations, lists or emphasis are nested more than deeply enough to be text. Write it flatter.
      9:1 body-component: Components are nested more than 8 deep. Close one before you open the next.
      19:1 body-component: </Callout> closes nothing that is open here. Open it at the start of a line before the text, or delete this tag.
      2001:1 file-too-large: The text has more than 2000 lines. Shorten it.
      1:3 body-html: "<?php echo 1 ?>" is HTML. Delete it, or put it between \`backticks\` to show it."
    `);
  });

  it.each([
    ['quotation marks', '>'.repeat(30_000)],
    ['list markers', '- '.repeat(30_000)],
    ['emphasis', `${'*'.repeat(30_000)}a${'*'.repeat(30_000)}`],
    ['components', '<Quote>\n'.repeat(5_000)],
    ['unclosed emphasis', '*a_ '.repeat(15_000)],
    ['brackets', '!['.repeat(30_000)],
    ['columns', `|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n${'|\n'.repeat(1000)}`],
    ['marks of columns', `a|b\n${':-'.repeat(30_000)}x`],
    ['rows', `|a|b|c|\n|-|-|-|\n${'|\n'.repeat(25_000)}`],
  ])('survives very many %s', (_case, text) => {
    // Without the bounds it takes minutes, and the test its limit of time.
    expect(() => readBody(text, 1, CONTEXT)).not.toThrow();
  });

  it('names the first hundred mistakes of a text, and shortens what they quote', () => {
    const found = refusals(`${'<b>'.repeat(2000)}\n\n![x](${'a'.repeat(500)})\n`).split('\n');
    expect(found).toHaveLength(100);
    expect(found.at(-1)).toMatch(/^1:298 body-html/);
    expect(refusals(`![x](${'a'.repeat(500)})`)).toContain(`The picture "${'a'.repeat(59)}…" stands in the text.`);
    expect(refusals(`[x](ftp://${'a'.repeat(500)})`)).toContain(`leads to "ftp://${'a'.repeat(53)}…", which`);
  });

  it('takes a table by its columns, however long the line under its head', () => {
    const table = (columns: number, dashes: string): string =>
      `|${'a|'.repeat(columns)}\n|${`${dashes}|`.repeat(columns)}\n`;
    expect(refusals(table(3, ` :${'-'.repeat(40)} `))).toBe('');
    expect(refusals(table(20, '-'))).toBe('');
    expect(refusals(`Text.\n\n> ${table(21, '-').replace('\n', '\n> ')}`)).toBe(
      '4:1 file-too-large: A table has more than 20 columns. Divide it.',
    );
  });

  it('gives the same words as plain text', () => {
    expect(
      readBody('## One\n\nTwo **three**\n\n<Quote author="Ann">\nfour\n</Quote>\n\n- five\n- six', 1, CONTEXT).body
        .text,
    ).toBe('One\nTwo three\nfour\nAnn\nfive\nsix\n');
  });

  it('never gives out markup that it does not know, whatever the text', () => {
    const pieces = [
      '<',
      '>',
      '"',
      "'",
      '{',
      '}',
      '`',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '!',
      '\n',
      '\n\n',
      '- ',
      '# ',
      'a',
      'script',
      '<script>',
      '<img src=x onerror=1>',
      '</Quote>',
      '<Quote>',
      '<Callout title="',
      'javascript:',
      'https://x.example',
      '&lt;',
      '&#x3c;',
      '<svg/onload=1>',
      '\0',
      'style=',
      'import x from "y"',
      '~~~',
      '|',
    ];
    const allowed =
      /^<\/?(?:p|a|em|strong|del|code|pre|br|hr|ul|ol|li|blockquote|h[2-6]|table|thead|tbody|tr|th|td|figure|figcaption|aside|section|dl|dt|dd)(?: (?:href="(?:https?:|mailto:|[#/])[^"]*"|rel="nofollow noopener noreferrer"|class="(?:quote|callout|callout-title|project)"|id="text-[^"\s]*"|start="\d+"))*>$/;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const tags = readBody(parts.join(''), 1, CONTEXT).body.html.match(/<[^>]*>/g) ?? [];
        return tags.every((tag) => allowed.test(tag));
      }),
      { numRuns: 2000 },
    );
  });
});
