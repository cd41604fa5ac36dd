import { describe, expect, it } from 'vitest';
import { FrontmatterError, readFrontmatter } from '../../src/content/frontmatter.ts';
import { joinParts } from '../../src/source/file-parts.ts';

const read = (text: string) => {
  const { data, body, bodyLine } = readFrontmatter(text);
  return { data, body, bodyLine };
};

/** The problems of a refused text, a line each. */
function refusal(text: string): string {
  try {
    readFrontmatter(text);
  } catch (error) {
    if (error instanceof FrontmatterError) {
      return error.problems
        .map(({ kind, line, column, message, advice }) => `${kind} ${line}:${column} ${message} ${advice}`)
        .join('\n');
    }
    throw error;
  }
  return 'not refused';
}

describe('readFrontmatter', () => {
  it('divides fields and text, and knows the line on which the text begins', () => {
    expect(read('---\nname: Ann\n---\n\nHello\n')).toEqual({ data: { name: 'Ann' }, body: '\nHello\n', bodyLine: 4 });
  });

  it.each([
    [
      'with Windows line ends',
      '---\r\nname: Ann\r\n---\r\nHello\r\n',
      { data: { name: 'Ann' }, body: 'Hello\r\n', bodyLine: 4 },
    ],
    [
      'after a byte order mark',
      '\uFEFF---\nname: Ann\n---\nHello',
      { data: { name: 'Ann' }, body: 'Hello', bodyLine: 4 },
    ],
    [
      'with spaces after the lines of ---',
      '---  \nname: Ann\n---  \nHello',
      { data: { name: 'Ann' }, body: '  \nHello', bodyLine: 3 },
    ],
    ['without a text', '---\nname: Ann\n---', { data: { name: 'Ann' }, body: '', bodyLine: 3 }],
    ['without fields', '---\n---\nHello', { data: null, body: 'Hello', bodyLine: 3 }],
    [
      'with --- inside a longer value',
      '---\nwhy: |\n  a\n  --- b\n---\nHello',
      { data: { why: 'a\n--- b\n' }, body: 'Hello', bodyLine: 6 },
    ],
    [
      'with a rule in the text',
      '---\nname: Ann\n---\nHello\n\n---\n\nMore',
      { data: { name: 'Ann' }, body: 'Hello\n\n---\n\nMore', bodyLine: 4 },
    ],
  ])('reads a file %s', (_case, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['js', 'javascript', ' js', 'JS', 'coffee', 'json', 'toml', 'constructor', '__proto__', 'yaml', '-'])(
    'refuses "---%s" and runs nothing',
    (name) => {
      const text = `---${name}\nglobalThis.wasRun = true\n---\n`;
      expect(refusal(text)).toMatch(/^frontmatter-engine 1:4 The first line is "---/);
      expect(refusal(text)).toMatch(/^frontmatter-engine/);
      expect('wasRun' in globalThis).toBe(false);
    },
  );

  it('says what to write instead of another word on the first line', () => {
    expect(refusal('---js\nname: Ann\n---\n')).toMatchInlineSnapshot(
      `"frontmatter-engine 1:4 The first line is "---js"; only "---", for YAML, is allowed. Write "---" alone on the first line, and the fields in YAML after it."`,
    );
  });

  it('says the same of a text that it reads a second time', () => {
    const text = '---\nname: [\n---\n';
    expect(refusal(text)).toBe(refusal(text));
    expect(refusal(text)).toContain('yaml-syntax');
  });

  it('says what is wrong with a file that has no frontmatter or no end of it', () => {
    expect([refusal('Hello'), refusal('---\nname: Ann\n'), refusal('---\nname: Ann\n----\nHello\n')].join('\n'))
      .toMatchInlineSnapshot(`
      "frontmatter-missing 1:1 The file does not begin with "---". Begin the file with "---", the fields in YAML, and "---" again; the text follows.
      frontmatter-missing 1:1 The frontmatter has no end: a line of "---" is missing after the fields. Begin the file with "---", the fields in YAML, and "---" again; the text follows.
      frontmatter-missing 1:1 The line "----" would end the frontmatter. Begin the file with "---", the fields in YAML, and "---" again; the text follows."
    `);
  });

  it('reads words and dates as text, without the surprises of YAML 1.1', () => {
    const { data } = read('---\na: no\nb: 2026-01-01\nc: 12:30\nd: 0o17\ne: 1\nf: true\n---\n');
    expect(data).toEqual({ a: 'no', b: '2026-01-01', c: '12:30', d: 15, e: 1, f: true });
  });

  it('refuses whatever YAML can do beyond data', () => {
    const texts = [
      'a: &x 1',
      'a: *x',
      'a: !!js/function "x"',
      'a: 1\na: 2',
      'a: b: c',
      'a:\n\t- b',
      '<<: { a: 1 }\nb: "unclosed',
      'a: 1\nb\nc: 2',
      'a:\n  b: 1\n c: 2',
      'a\nb: 2',
    ];
    expect(texts.map((text) => refusal(`---\n${text}\n---\n`)).join('\n\n')).toMatchInlineSnapshot(`
      "yaml-alias 2:7 "&x" is a YAML alias or anchor, which is not allowed here. Write the value out, or put it in quotes if it is meant as text.

      yaml-alias 2:4 "*x" is a YAML alias or anchor, which is not allowed here. Write the value out, or put it in quotes if it is meant as text.

      yaml-tag 2:18 "!!js/function" is a YAML tag, which is not allowed here. Delete it, or put the value in quotes if it is meant as text.

      yaml-syntax 3:1 The field stands here for a second time. Keep one of the two.

      yaml-syntax 2:4 The value holds ": ", which would begin another field. Put the whole value in quotes: why: "Because: it is so".

      yaml-syntax 3:1 The line is indented with a tab. Indent with spaces.

      yaml-syntax 4:1 This is not valid YAML: Missing closing "quote. Check the indentation and colons here; put text that holds ": ", "#" or begins with a sign in quotes.

      yaml-syntax 3:1 A line is no field: it has no ": " after a name. Write it as name: value, or indent it under the field that it belongs to.

      yaml-syntax 4:1 The fields of one group do not begin in the same column. Look at this line and the next, and give both the same indentation.

      yaml-syntax 2:1 A line is no field: it has no ": " after a name. Write it as name: value, or indent it under the field that it belongs to."
    `);
  });

  it.each([
    ['---\nname: Ann\n---\n\nHello\n', ['---\n', 'name: Ann\n', '---\n', '\nHello\n']],
    ['---\r\nname: Ann\r\n---\r\nHello\r\n', ['---\r\n', 'name: Ann\r\n', '---\r\n', 'Hello\r\n']],
    ['\uFEFF---  \n\nname: Ann\n---', ['\uFEFF---  \n', '\nname: Ann\n', '---', '']],
    ['---\n---\nHello', ['---\n', '', '---\n', 'Hello']],
  ])('keeps every byte of %j in one of its parts', (text, [opening, yaml, closing, body]) => {
    const { parts } = readFrontmatter(text);
    expect(parts).toEqual({ opening, yaml, closing, body });
    expect(joinParts(parts)).toBe(text);
  });

  it('knows the lines of fields after a first line that ends in blanks', () => {
    const { positionOf } = readFrontmatter('---  \nname: Ann\npronouns: she\n---\n');
    expect(positionOf(['pronouns'])).toEqual({ line: 3, column: 11 });
  });

  it('refuses more lines of fields than any profile has before anything reads them', () => {
    const start = performance.now();
    expect(refusal(`---\nname: Ann\n${'\n'.repeat(60_000)}---\n`)).toBe(
      'file-too-large 2002:1 The fields have more than 2000 lines. Shorten them.',
    );
    expect(refusal(`---\nname: Ann${'\n'.repeat(2000)}---\n`)).toBe('not refused');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it.each([
    [
      'depth',
      `x: ${'['.repeat(20_000)}`,
      /^yaml-syntax 2:\d+ Lists or groups of fields stand in one another more deeply than can be read\. /,
    ],
    ['repeated fields', 'x: 1\n'.repeat(1500), /^yaml-syntax 3:1 The field stands here for a second time\. /],
  ])('says in a few lines what is wrong with very much %s', (_case, yaml, first) => {
    const problems = refusal(`---\n${yaml}\n---\n`);
    expect(problems).toMatch(first);
    expect(problems.split('\n').length).toBeLessThanOrEqual(20);
  });

  it('writes nothing of a file to the terminal itself', async () => {
    const warnings: unknown[] = [];
    const listen = (warning: unknown): number => warnings.push(warning);
    process.on('warning', listen);
    expect(read('---\n? [a, "##[error]"]\n: 1\n---\n').data).toEqual({ '[ a, "##[error]" ]': 1 });
    await new Promise(setImmediate);
    process.off('warning', listen);
    expect(warnings).toEqual([]);
  });

  it('refuses an alias bomb in a moment', () => {
    const bomb = Array.from(
      { length: 9 },
      (_, level) =>
        `l${level}: &l${level} [${
          level
            ? Array(9)
                .fill(`*l${level - 1}`)
                .join(', ')
            : '"ha", "ha"'
        }]`,
    );
    expect(refusal(`---\n${bomb.join('\n')}\n---\n`)).toMatch(/^yaml-alias 2:9 "&l0" is a YAML alias or anchor/);
  });
});
