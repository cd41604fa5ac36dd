import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/elements/profile-form/markdown-parser.ts';
import { readBody } from '../../src/mdx/body.ts';
import { findTextProblems } from '../../src/mdx/check-text.ts';
import { CONTEXT } from '../context.ts';

/** Texts of which each holds something that is refused, or nearly. */
const TEXTS = [
  "import fs from 'node:fs'\n\nexport const x = 1\n\n<Nope/> and <b>bold</b> and <Quote>inline</Quote>",
  '<div onclick="x()">block</div>\n\n<!-- a comment -->\n\n<svg/onload=alert(1)>',
  '![alt](../../secret.png) [x](javascript:alert(1)) [y](//evil.example) [z](data:text/html,x)',
  '[x][r] and ![y][r]\n\n[r]: javascript:alert(1)',
  '[a](https://example.org/x) <https://example.org> [b](/guides/follow/) [c](#d) [e](mailto:ann@example.edu)',
  'write to <ann@example.edu> or ann@example.edu or www.example.org, not to <script@x.org>',
  '<Quote author={process.env.SECRET} {...x} colour="red">text</Quote>\n\n<Project level="resident" />',
  '<Callout title="no end\n\n</Quote>\n\n<Quote>never closed',
  '- item with <Callouts>\n  - <b>deep</b>\n\n> quoted <i>\n\n1. `<script>` is shown\n\n```\n<script>\n```',
  '| a | <b> |\n|---|---|\n| ![x](y) | [z](javascript:1) |',
  'a footnote[^1]\n\n[^1]: with <b>HTML</b>',
  'if 3 < 5 && 5 > 3 and <n and m> differ, with love <3 {process.exit(1)}',
  'lines\r\nwith <b>\r\nother\rendings <i>',
  '<?php echo 1 ?> <![CDATA[x]]> <!DOCTYPE html>',
  '&lt;b&gt; [x](javascript&colon;alert(1)) [y](JaVaScRiPt:1) [z](\u0001javascript:1)',
  `${'> '.repeat(40)}deep`,
  `|${'a|'.repeat(30)}\n|${'-|'.repeat(30)}`,
  `${'line <b>\n'.repeat(2100)}`,
  'ünïcode 漢字 <b>عربي</b> ![صورة](x)',
];

const PIECES = [
  ...['<', '>', '"', "'", '{', '}', '`', '*', '_', '[', ']', '(', ')', '!', '\n', '\n\n', '- ', '# ', 'a', '\\', '~'],
  ...['<script>', '<img src=x onerror=1>', '</Quote>', '<Quote>', '<Callout title="', '<div>', '</div>\n', '<!--'],
  ...['-->', '<?php', '<![CDATA[', '<Nope/>', '<n and m>', 'javascript:', 'https://x.example', 'www.x.example'],
  ...['ann@x.example', '<a@x.example>', '<https://x.example>', '[^1]', '[^1]: ', '\n[r]: javascript:x\n', '![r]'],
  ...['&lt;', '&#x3c;', '&colon;', '    ', '\t', '```', '~~~', '|', '\n|-|-|\n', '1. ', '> ', '[ ] ', '\r\n', '\r'],
  ...['import x from "y"', 'export const x', '\u2028', '\uFEFF', '漢', '=====', '  \n'],
];

const inLines = (problems: { kind: string; line: number; column: number; message: string }[]): string =>
  problems.map(({ kind, line, column, message }) => `${line}:${column} ${kind}: ${message}`).join('\n');

const found = (text: string): string => inLines(findTextProblems(text, 1, parseMarkdown));
const expected = (text: string): string => inLines(readBody(text, 1, CONTEXT).problems);

describe('findTextProblems with the parser of browsers', () => {
  it.each(TEXTS.map((text) => ({ text, name: JSON.stringify(text.slice(0, 40)) })))(
    'finds what the build finds, at the same places: $name',
    ({ text }) => {
      expect(found(text)).toBe(expected(text));
    },
  );

  it('finds what the build finds in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(found(text)).toBe(expected(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds something in most of these texts, so that they compare more than silence', () => {
    expect(TEXTS.filter((text) => found(text) !== '').length).toBeGreaterThan(TEXTS.length / 2);
  });

  it.each([
    ['unclosed emphasis', '*a_ '.repeat(15_000)],
    ['brackets', '!['.repeat(30_000)],
    ['tildes', '~a~~ '.repeat(12_000)],
    ['emphasis within the bound', '*a_ '.repeat(1_499)],
  ])('survives very many %s', (_case, text) => {
    // Without the bounds it takes minutes, and the test its limit of time.
    expect(() => found(text)).not.toThrow();
  });

  it('finds nothing that depends on Markdown in a text with more marks than it reads', () => {
    expect(found(`<b>${'*a_ '.repeat(2000)}`)).toBe('');
    expect(expected(`<b>${'*a_ '.repeat(2000)}`)).toMatch(/^1:1 body-html/);
  });
});
