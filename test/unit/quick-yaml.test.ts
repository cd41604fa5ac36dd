import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYamlQuickly, readPlain } from '../../src/content/quick-yaml.ts';
import { parseYaml } from '../../src/source/yaml.ts';

/** Throws unless the quick reader leaves a text alone, or gives what the full reader gives, at the same places. */
function expectAgreement(text: string): boolean {
  const plain = readPlain(text);
  if (plain === undefined) return false;
  const full = parseYaml(text);
  expect(plain.data).toEqual(full.data);
  const quick = parseYamlQuickly(text);
  for (const [path, key] of placesIn(full.data)) {
    expect([path, key, quick.positionOf(path, key)]).toStrictEqual([path, key, full.positionOf(path, key)]);
  }
  return true;
}

type Path = (string | number)[];

/** Every place that may be asked for: each value, each key, and some that are not there. */
function placesIn(data: unknown, path: Path = []): [path: Path, key?: string][] {
  const here: [Path, string?][] = [[path], [[...path, 'missing']], [path, 'missing'], [[...path, 3, 'name']]];
  if (typeof data !== 'object' || data === null) return here;
  const entries: [string | number, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return [
    ...here,
    ...entries.flatMap(([key, value]) => [
      ...(typeof key === 'string' ? [[path, key] as [Path, string]] : []),
      ...placesIn(value, [...path, key]),
    ]),
  ];
}

const root = new URL('../../', import.meta.url);

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, root), 'utf8'));
}

const PROFILES = filesIn('content/profiles', '.mdx').map((text) => text.split(/^---\n/m)[1] ?? '');
const VOCABULARY = filesIn('src/vocabulary', '.yaml');

/** Pieces of which lines of YAML are made, the treacherous ones among them. */
const PIECES = [
  ...[
    'name: ',
    'a: ',
    'b:',
    '- ',
    '-',
    '? ',
    ': ',
    ':',
    ', ',
    ',',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '#',
    ' #',
    '# c',
    '&a',
    '*a',
  ],
  ...[
    '!t ',
    '|',
    '>',
    '|-',
    '>-',
    '>+',
    '|2',
    '%',
    '@',
    '`',
    '\\',
    '\\n',
    '\\"',
    "''",
    '~',
    'null',
    'true',
    'False',
    'yes',
    '1',
    '-1',
  ],
  ...[
    '0x1F',
    '0o7',
    '1e3',
    '1.5',
    '.5',
    '.inf',
    '-.inf',
    '.nan',
    '+1',
    '007',
    '2026-11-24',
    '10.1001/x',
    '0000-0001',
    '<<: ',
  ],
  ...[
    '---',
    '...',
    '\t',
    '\r',
    '\u00a0',
    '\ufeff',
    '\u2028',
    '\u0085',
    '😀',
    '\ud800',
    'é',
    'word',
    'two words',
    'https://x.example/a#b',
  ],
  ...[
    '__proto__: ',
    'constructor: ',
    'true: ',
    'toString:',
    'fetch:orcid',
    'a:b',
    ' ',
    '  ',
    '    ',
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n\n',
    '\r\n',
  ],
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));

const scalar = fc.constantFrom(
  ...[
    'word',
    'two words',
    '"quoted: # text"',
    "'it''s'",
    '"a\\"b\\\\c\\n"',
    '12',
    '-38.1471',
    'true',
    '2026-11-24',
    'a#b',
    'x:y',
  ],
  ...[
    '10.1001/jama.2015.18884',
    '0000-0002-1825-0097',
    'https://a.example/b?c=d',
    "O'Neil",
    '[a, b]',
    '[]',
    '{}',
    '[a, "b, c", 3]',
  ],
  ...[
    '{ by: A B, date: 2026-09-01, scope: [profile, fetch:orcid] }',
    '|\n      one\n      two\n',
    '>-\n      one\n      two\n\n      three',
  ],
  ...[
    '[\n      a b,\n      c,\n    ]',
    'word # comment',
    '"q" # comment',
    '',
    '~',
    '.5',
    'a: b',
    '[a: b]',
    '[a,,b]',
    '- a',
    '*a',
    '& b',
  ],
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '  ', '    ', '      ', ' '),
    fc.constantFrom('', '', '- ', '- - ', '-   '),
    fc.constantFrom('', 'name: ', 'b:', 'c: ', 'd:   ', 'f: ', 'g: ', '# note ', '"k": '),
    scalar,
    fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', ' \n'),
  )
  .map((parts) => parts.join(''));
const lines = fc.array(line, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));

/** A real file with a stroke of the pen through it. */
const mutilated = fc
  .tuple(fc.constantFrom(...PROFILES), fc.nat(), fc.nat(12), fc.constantFrom('', ...PIECES))
  .map(([text, at, cut, piece]) => {
    const index = at % (text.length + 1);
    return text.slice(0, index) + piece + text.slice(index + cut);
  });

describe('the quick reader of YAML', () => {
  it('gives the data and places of the full reader for every profile of the demo, and reads them all', () => {
    for (const text of PROFILES) expect(expectAgreement(text)).toBe(true);
  });

  it('reads the vocabulary that ships', () => {
    for (const text of VOCABULARY) expect(expectAgreement(text)).toBe(true);
  });

  it('never accepts what the full reader refuses, and never reads it otherwise: pieces of YAML in any order', () => {
    fc.assert(
      fc.property(soup, (text) => void expectAgreement(text)),
      { numRuns: 5000 },
    );
  });

  it('never accepts what the full reader refuses, and never reads it otherwise: lines as people write them', () => {
    fc.assert(
      fc.property(lines, (text) => void expectAgreement(text)),
      { numRuns: 5000 },
    );
  });

  it('never accepts what the full reader refuses, and never reads it otherwise: real files with a slip', () => {
    fc.assert(
      fc.property(mutilated, (text) => void expectAgreement(text)),
      { numRuns: 500 },
    );
  });

  it.each([
    ['an alias', 'a: &x 1\nb: *x\n'],
    ['a tag', 'a: !!js/function x\n'],
    ['a name twice', 'a: 1\na: 2\n'],
    ['a name that is no text', 'true: 1\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a tab', 'a:\n\tb: 1\n'],
    ['an empty field', 'a:\nb: 1\n'],
    ['a very long name', `${'a'.repeat(1030)}: 1\n`],
    ['a name very far from its colon', `"a"${' '.repeat(1030)}: 1\n`],
    ['a character that there is not', 'a: "\\U00110000"\n'],
    ['a block of blanks', 'a: |2\n    \n'],
    ['nothing', ''],
  ])('leaves %s to the full reader', (_what, text) => {
    expect(readPlain(text)).toBeUndefined();
  });
});
