import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROBLEM_KINDS, type Problem } from '../../src/directory/problem.ts';
import { formatDiff } from '../../src/report/diff.ts';
import { formatFixes } from '../../src/report/fixes.ts';
import { formatAnnotations, formatCommand } from '../../src/report/github.ts';
import { formatJson } from '../../src/report/json.ts';
import { KIND_HELP } from '../../src/report/kind-help.ts';
import { formatSarif } from '../../src/report/sarif.ts';
import { formatStepSummary } from '../../src/report/step-summary.ts';
import { formatProblems } from '../../src/report/terminal.ts';

const UNKNOWN: Problem = {
  kind: 'interest-unknown',
  file: 'content/profiles/ann.mdx',
  line: 4,
  column: 39,
  field: 'interests[2]',
  message: '"cardiolgy" is not in the vocabulary. Closest: "cardiology".',
  advice: 'Correct the spelling, or add the interest to content/interests.yaml first.',
};
const FREE: Problem = {
  kind: 'keyword-free',
  file: 'content/profiles/ann.mdx',
  line: 6,
  column: 12,
  field: 'keywords[0]',
  message: '"stone age" is not in the vocabulary, so it is found as text only.',
  advice: 'Leave it, or add it to content/interests.yaml.',
};
const MISNAMED: Problem = {
  kind: 'file-name',
  file: 'content/profiles/Ann Lee, 100%.mdx',
  message: '"Ann Lee, 100%" cannot be an address.',
  advice: 'Name the file with lower-case letters a to z, digits and hyphens, as in "grace-okafor.mdx".',
};
/** What a stranger could write to be more than text in a log, in Markdown or on a page. */
const HOSTILE: Problem = {
  kind: 'field-unknown',
  file: 'content/profiles/x\n::stop-commands::off,title=a:b.mdx',
  line: 2,
  column: 1,
  field: 'a\u001B[31m\r\n::error::b',
  message:
    '::set-output name=x::y\n##[error]z %0A "@everyone <img src=x onerror=alert(1)> [a](https://evil.example) | `b` #1 \u202Egpj"',
  advice: '  ::warning::Delete it.',
};

describe('the report for a terminal', () => {
  it('says the place, the field, what was found and what to do', () => {
    expect(formatProblems([UNKNOWN, FREE, MISNAMED])).toMatchInlineSnapshot(`
      "content/profiles/ann.mdx:4:39  interests[2]
        "cardiolgy" is not in the vocabulary. Closest: "cardiology".
        Correct the spelling, or add the interest to content/interests.yaml first.

      content/profiles/ann.mdx:6:12  keywords[0]
        Warning: "stone age" is not in the vocabulary, so it is found as text only.
        Leave it, or add it to content/interests.yaml.

      content/profiles/Ann Lee, 100%.mdx
        "Ann Lee, 100%" cannot be an address.
        Name the file with lower-case letters a to z, digits and hyphens, as in "grace-okafor.mdx"."
    `);
  });

  it('has colours where they are asked for', () => {
    expect(formatProblems([UNKNOWN, FREE], true).replaceAll('\u001B', 'ESC')).toMatchInlineSnapshot(`
      "ESC[1mcontent/profiles/ann.mdx:4:39  interests[2]ESC[0m
        ESC[31m"cardiolgy" is not in the vocabulary. Closest: "cardiology".ESC[0m
        Correct the spelling, or add the interest to content/interests.yaml first.

      ESC[1mcontent/profiles/ann.mdx:6:12  keywords[0]ESC[0m
        ESC[33mWarning: "stone age" is not in the vocabulary, so it is found as text only.ESC[0m
        Leave it, or add it to content/interests.yaml."
    `);
  });

  it('writes out what would move the cursor, turn the text round, or start a command of a runner', () => {
    expect(formatProblems([HOSTILE])).toMatchInlineSnapshot(`
      "content/profiles/x\\u{a}::stop-commands::off,title=a:b.mdx:2:1  a\\u{1b}[31m\\u{d}\\u{a}::error::b
        \\u{3a}:set-output name=x::y\\u{a}##\\u{5b}error]z %0A "@everyone <img src=x onerror=alert(1)> [a](https://evil.example) | \`b\` #1 \\u{202e}gpj"
          \\u{3a}:warning::Delete it."
    `);
  });
});

it('prints problems as JSON with their severity', () => {
  expect(formatJson({ profiles: 3, problems: [UNKNOWN, FREE] }, { fixes: [] })).toMatchInlineSnapshot(`
    "{
      "profiles": 3,
      "errors": 1,
      "warnings": 1,
      "fixes": [],
      "problems": [
        {
          "severity": "error",
          "kind": "interest-unknown",
          "file": "content/profiles/ann.mdx",
          "line": 4,
          "column": 39,
          "field": "interests[2]",
          "message": "\\"cardiolgy\\" is not in the vocabulary. Closest: \\"cardiology\\".",
          "advice": "Correct the spelling, or add the interest to content/interests.yaml first."
        },
        {
          "severity": "warning",
          "kind": "keyword-free",
          "file": "content/profiles/ann.mdx",
          "line": 6,
          "column": 12,
          "field": "keywords[0]",
          "message": "\\"stone age\\" is not in the vocabulary, so it is found as text only.",
          "advice": "Leave it, or add it to content/interests.yaml."
        }
      ]
    }
    "
  `);
});

describe('annotations for GitHub', () => {
  it('are workflow commands at file, line and column', () => {
    expect(formatAnnotations([FREE, UNKNOWN, MISNAMED], 'see there.')).toMatchInlineSnapshot(`
      "::error file=content/profiles/ann.mdx,line=4,col=39,title=interests[2] (interest-unknown)::"cardiolgy" is not in the vocabulary. Closest: "cardiology".%0ACorrect the spelling, or add the interest to content/interests.yaml first.
      ::error file=content/profiles/Ann Lee%2C 100%25.mdx,title=file-name::"Ann Lee, 100%25" cannot be an address.%0AName the file with lower-case letters a to z, digits and hyphens, as in "grace-okafor.mdx".
      ::warning file=content/profiles/ann.mdx,line=6,col=12,title=keywords[0] (keyword-free)::"stone age" is not in the vocabulary, so it is found as text only.%0ALeave it, or add it to content/interests.yaml.
      "
    `);
  });

  it('cannot be left by a text of a file: each problem is one line, and only its own command', () => {
    const text = formatAnnotations([HOSTILE], 'see there.');
    expect(text).toMatchInlineSnapshot(`
      "::error file=content/profiles/x%0A%3A%3Astop-commands%3A%3Aoff%2Ctitle=a%3Ab.mdx,line=2,col=1,title=a\\u{1b}[31m\\u{d}\\u{a}%3A%3Aerror%3A%3Ab (field-unknown)::\\u{3a}:set-output name=x::y\\u{a}##\\u{5b}error]z %250A "@everyone <img src=x onerror=alert(1)> [a](https://evil.example) | \`b\` #1 \\u{202e}gpj"%0A  \\u{3a}:warning::Delete it.
      "
    `);
    expect(text).toMatch(/^::error [^:\r\n]+::[^\r\n]*\n$/);
  });

  it('are the first ten errors and ten warnings, errors first, with a notice of how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, index) => [FREE, UNKNOWN].map((one) => ({ ...one, line: index + 1 })));
    const lines = formatAnnotations(many.flat(), 'the summary lists them.').split('\n');
    expect(lines.map((line) => line.slice(0, 10))).toEqual([
      ...Array<string>(10).fill('::error fi'),
      ...Array<string>(10).fill('::warning '),
      '::notice t',
      '',
    ]);
    expect(lines[20]).toBe(
      '::notice title=Not all are shown here::20 errors, 20 warnings more: the summary lists them.',
    );
  });

  it('escape as the toolkit of GitHub does', () => {
    expect(formatCommand('error', { file: 'a:b,c%\r\n', line: undefined }, 'a:b,c%\r\n')).toBe(
      '::error file=a%3Ab%2Cc%25%0D%0A::a:b,c%25%0D%0A',
    );
  });
});

describe('the summary of a step', () => {
  it('is a table, errors first', () => {
    expect(formatStepSummary({ profiles: 1, problems: [FREE, UNKNOWN, MISNAMED] })).toMatchInlineSnapshot(`
      "## Content: 2 errors, 1 warning

      1 profile can be published.

      | Where | What was found, and what to do |
      | --- | --- |
      | content/profiles/ann&#46;mdx&#58;4&#58;39<br>interests&#91;2&#93; | **error** \`interest-unknown\`<br>"cardiolgy" is not in the vocabulary&#46; Closest&#58; "cardiology"&#46;<br>Correct the spelling, or add the interest to content/interests&#46;yaml first&#46; |
      | content/profiles/Ann Lee, 100%&#46;mdx | **error** \`file-name\`<br>"Ann Lee, 100%" cannot be an address&#46;<br>Name the file with lower&#45;case letters a to z, digits and hyphens, as in "grace&#45;okafor&#46;mdx"&#46; |
      | content/profiles/ann&#46;mdx&#58;6&#58;12<br>keywords&#91;0&#93; | **warning** \`keyword-free\`<br>"stone age" is not in the vocabulary, so it is found as text only&#46;<br>Leave it, or add it to content/interests&#46;yaml&#46; |
      "
    `);
  });

  it('says so where there is nothing to say', () => {
    expect(formatStepSummary({ profiles: 1, problems: [] })).toMatchInlineSnapshot(`
      "## Content: no problems

      1 profile can be published.
      "
    `);
  });

  it('lets no text of a file become HTML, a link, a mention, a reference or another cell', () => {
    const text = formatStepSummary({ profiles: 0, problems: [HOSTILE] });
    expect(text).toMatchInlineSnapshot(`
      "## Content: 1 error, 0 warnings

      0 profiles can be published.

      | Where | What was found, and what to do |
      | --- | --- |
      | content/profiles/x&#92;u&#123;a&#125;&#58;&#58;stop&#45;commands&#58;&#58;off,title&#61;a&#58;b&#46;mdx&#58;2&#58;1<br>a&#92;u&#123;1b&#125;&#91;31m&#92;u&#123;d&#125;&#92;u&#123;a&#125;&#58;&#58;error&#58;&#58;b | **error** \`field-unknown\`<br>&#92;u&#123;3a&#125;&#58;set&#45;output name&#61;x&#58;&#58;y&#92;u&#123;a&#125;&#35;<!-- -->&#35;<!-- -->&#92;u&#123;5b&#125;error&#93;z %0A "&#64;<!-- -->everyone &#60;img src&#61;x onerror&#61;alert&#40;1&#41;&#62; &#91;a&#93;&#40;https&#58;//evil&#46;example&#41; &#124; &#96;b&#96; &#35;<!-- -->1 &#92;u&#123;202e&#125;gpj"<br>  &#92;u&#123;3a&#125;&#58;warning&#58;&#58;Delete it&#46; |
      "
    `);
    const row = text.split('\n').at(-2)!;
    expect(row.replaceAll(/<br>|<!-- -->|&#\d+;/g, '')).not.toMatch(/[<>@#[\]()&]|:\/\//);
    expect(row.match(/\|/g)).toHaveLength(3);
  });

  it('stays under the mebibyte that GitHub takes, and says how many problems are left', () => {
    const many = Array.from({ length: 10_000 }, () => ({ ...HOSTILE, message: 'ü@'.repeat(100) }));
    const text = formatStepSummary({ profiles: 0, problems: many });
    expect(Buffer.byteLength(text)).toBeLessThan(2 ** 20);
    const rows = text.match(/^\| content/gm)!.length;
    expect(text).toContain(`… and ${10_000 - rows} more, which \`mentor-directory check\` shows.`);
  });
});

describe('SARIF', () => {
  const read = (problems: Problem[]): Sarif => JSON.parse(formatSarif(problems, '1.2.3')) as Sarif;
  interface Sarif {
    version: string;
    runs: {
      tool: { driver: { rules: { id: string; shortDescription: { text: string }; help: { text: string } }[] } };
      columnKind: string;
      results: { ruleId: string; ruleIndex: number; partialFingerprints: Record<string, string> }[];
    }[];
  }

  it('gives each problem its rule, level, text and place', () => {
    const text = formatSarif([UNKNOWN, MISNAMED], '1.2.3');
    const { tool, ...run } = (JSON.parse(text) as Sarif).runs[0]!;
    expect(run).toMatchInlineSnapshot(`
      {
        "columnKind": "utf16CodeUnits",
        "results": [
          {
            "level": "error",
            "locations": [
              {
                "logicalLocations": [
                  {
                    "fullyQualifiedName": "interests[2]",
                    "kind": "member",
                  },
                ],
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "content/profiles/ann.mdx",
                  },
                  "region": {
                    "startColumn": 39,
                    "startLine": 4,
                  },
                },
              },
            ],
            "message": {
              "text": ""cardiolgy" is not in the vocabulary. Closest: "cardiology".
      Correct the spelling, or add the interest to content/interests.yaml first.",
            },
            "partialFingerprints": {
              "primaryLocationLineHash": "333af2395776e5b3:1",
            },
            "ruleId": "interest-unknown",
            "ruleIndex": 25,
          },
          {
            "level": "error",
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "content/profiles/Ann%20Lee%2C%20100%25.mdx",
                  },
                },
              },
            ],
            "message": {
              "text": ""Ann Lee, 100%" cannot be an address.
      Name the file with lower-case letters a to z, digits and hyphens, as in "grace-okafor.mdx".",
            },
            "partialFingerprints": {
              "primaryLocationLineHash": "abf59f5e0ca25c33:1",
            },
            "ruleId": "file-name",
            "ruleIndex": 0,
          },
        ],
      }
    `);
    expect({ ...tool.driver, rules: tool.driver.rules.slice(0, 2) }).toMatchInlineSnapshot(`
      {
        "name": "mentor-directory",
        "rules": [
          {
            "defaultConfiguration": {
              "level": "error",
            },
            "help": {
              "text": "The file's name cannot be an address. Use lower-case letters a to z, digits and hyphens.",
            },
            "id": "file-name",
            "shortDescription": {
              "text": "The file's name cannot be an address.",
            },
          },
          {
            "defaultConfiguration": {
              "level": "error",
            },
            "help": {
              "text": "The file is a link to somewhere else. Put a copy here.",
            },
            "id": "file-link",
            "shortDescription": {
              "text": "The file is a link to somewhere else.",
            },
          },
        ],
        "version": "1.2.3",
      }
    `);
  });

  it('has a rule for every kind, explained as in the guide for contributors', () => {
    const guide = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
    const explained = [...guide.matchAll(/^\| `([a-z-]+)` +\| (.{20,}?) +\|$/gm)].map(([, kind, text]) => [kind, text]);
    expect(Object.entries(KIND_HELP)).toEqual(explained);
    const [run] = read([]).runs;
    expect(run!.tool.driver.rules.map(({ id }) => id)).toEqual(Object.keys(PROBLEM_KINDS));
  });

  it('is what the schema of SARIF 2.1.0 asks for, whatever the files are called and say', () => {
    const problems = [
      UNKNOWN,
      FREE,
      MISNAMED,
      HOSTILE,
      { ...FREE, file: '/tmp/x/ü.mdx' },
      { ...FREE, file: 'C:/x/a.mdx' },
    ];
    const log = JSON.parse(formatSarif(problems, '1.2.3')) as Record<string, unknown>;
    expect(findBreaches(log)).toEqual([]);
    const uris = JSON.stringify(log).match(/"uri":"[^"]*"/g);
    expect(uris).toMatchInlineSnapshot(`
      [
        ""uri":"content/profiles/ann.mdx"",
        ""uri":"content/profiles/ann.mdx"",
        ""uri":"content/profiles/Ann%20Lee%2C%20100%25.mdx"",
        ""uri":"content/profiles/x%0A%3A%3Astop-commands%3A%3Aoff%2Ctitle%3Da%3Ab.mdx"",
        ""uri":"file:///tmp/x/%C3%BC.mdx"",
        ""uri":"file:///C:/x/a.mdx"",
      ]
    `);
    expect(JSON.stringify(log)).not.toContain('](');
  });

  it('marks a problem by what it is, so that it stays the same when lines come before it', () => {
    const marks = (problems: Problem[]) => read(problems).runs[0]!.results.map((result) => result.partialFingerprints);
    const moved = { ...UNKNOWN, line: 40, column: 1, field: 'interests[3]' };
    expect(marks([UNKNOWN, FREE])).toEqual(marks([moved, { ...FREE, line: 60 }]));
    const [one, again, other] = marks([UNKNOWN, UNKNOWN, { ...UNKNOWN, file: 'content/profiles/bo.mdx' }]);
    expect(new Set([one, again, other].map((mark) => mark!['primaryLocationLineHash'])).size).toBe(3);
  });
});

it('prints ten thousand problems in every format without delay', () => {
  const problems = Array.from({ length: 10_000 }, (_, line) => ({ ...HOSTILE, line: line + 1 }));
  const start = performance.now();
  formatProblems(problems, true);
  formatJson({ profiles: 1, problems });
  formatSarif(problems, '1');
  formatAnnotations(problems, '');
  formatStepSummary({ profiles: 1, problems });
  expect(performance.now() - start).toBeLessThan(3000);
});

describe('what was put right', () => {
  it('is said file by file', () => {
    expect(
      formatFixes([
        {
          file: 'content/profiles/Ann Lee.mdx',
          renamedTo: 'content/profiles/ann-lee.mdx',
          changes: [
            { field: 'interests[0]', before: 'Heart Failure', after: 'heart-failure' },
            { field: 'interests[1]', before: 'CHF\u001B' },
          ],
          isReordered: true,
        },
        { file: 'content/profiles/bo.mdx', changes: [], isReordered: false, givenUp: 'somebody else changed it.' },
      ]),
    ).toMatchInlineSnapshot(`
      "content/profiles/Ann Lee.mdx
        renamed to content/profiles/ann-lee.mdx
        interests[0]: "Heart Failure" → "heart-failure"
        interests[1]: "CHF\\u{1b}" taken out, as it is there already
        the fields stand in their usual order

      content/profiles/bo.mdx
        left as it is: somebody else changed it."
    `);
  });

  it('is shown as a diff, with a line around each place', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\n';
    expect(formatDiff(before, 'a\nB\nc\nd\ne\nf\nh\ni\n')).toMatchInlineSnapshot(`
      "@@ line 1 @@
       a
      -b
      +B
       c
      @@ line 6 @@
       f
      -g
       h
      +i"
    `);
    expect(formatDiff('a\r\nb\r\n', 'b\r\na\r\n')).toMatchInlineSnapshot(`
      "@@ line 1 @@
      -a
       b
      +a"
    `);
    expect(formatDiff(before, before)).toBe('');
  });
});

type Json = Record<string, unknown>;

/** What of the schema of SARIF 2.1.0 (errata 01) bears on the parts that we write, as the breaches of a log. */
function findBreaches(log: Json): string[] {
  const breaches: string[] = [];
  const allow = (
    what: string,
    value: unknown,
    keys: Record<string, (value: unknown) => boolean>,
    required: string[],
  ) => {
    const given = value as Json;
    for (const key of required) if (!(key in given)) breaches.push(`${what} lacks ${key}`);
    for (const [key, part] of Object.entries(given)) {
      if (!keys[key]) breaches.push(`${what} has ${key}`);
      else if (!keys[key](part)) breaches.push(`${what}.${key} is ${JSON.stringify(part)}`);
    }
    return true;
  };
  const isText = (value: unknown): boolean => typeof value === 'string';
  const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1;
  const isIndex = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= -1;
  const isLevel = (value: unknown): boolean => ['none', 'note', 'warning', 'error'].includes(String(value));
  const isUri = (value: unknown): boolean =>
    isText(value) &&
    /^(?:[\w.~!$&'()*+,;=:@/-]|%[\dA-F]{2})+$/.test(String(value)) &&
    URL.canParse(String(value), 'file:///x/');
  const message = (value: unknown): boolean => allow('message', value, { text: isText }, ['text']);
  const each = (check: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(check);
  const rule = (value: unknown): boolean =>
    allow(
      'rule',
      value,
      {
        id: isText,
        shortDescription: message,
        help: message,
        defaultConfiguration: (part) => allow('configuration', part, { level: isLevel }, []),
      },
      ['id'],
    );
  const physical = (value: unknown): boolean =>
    allow(
      'physicalLocation',
      value,
      {
        artifactLocation: (part) => allow('artifactLocation', part, { uri: isUri }, []),
        region: (part) => allow('region', part, { startLine: isCount, startColumn: isCount }, ['startLine']),
      },
      ['artifactLocation'],
    );
  const location = (value: unknown): boolean =>
    allow(
      'location',
      value,
      {
        physicalLocation: physical,
        logicalLocations: each((part) =>
          allow('logicalLocation', part, { fullyQualifiedName: isText, kind: isText }, []),
        ),
      },
      [],
    );
  const result = (value: unknown): boolean =>
    allow(
      'result',
      value,
      {
        ruleId: isText,
        ruleIndex: isIndex,
        level: isLevel,
        message,
        locations: each(location),
        partialFingerprints: (part) => Object.values(part as Json).every(isText),
      },
      ['message'],
    );
  const driver = (value: unknown): boolean =>
    allow('driver', value, { name: isText, version: isText, rules: each(rule) }, ['name']);
  const run = (value: unknown): boolean =>
    allow(
      'run',
      value,
      {
        tool: (part) => allow('tool', part, { driver }, ['driver']),
        columnKind: (part) => part === 'utf16CodeUnits' || part === 'unicodeCodePoints',
        results: each(result),
      },
      ['tool'],
    );
  allow('log', log, { $schema: isUri, version: (part) => part === '2.1.0', runs: each(run) }, ['version', 'runs']);
  return breaches;
}

it.each([
  ['JSON', (problem: Problem) => formatJson({ profiles: 0, problems: [problem] })],
  ['SARIF', (problem: Problem) => formatSarif([problem], '1.0.0')],
])('writes out what is hidden in %s, and means the same', (_format, format) => {
  const message = 'a \u009B31m \u202E \u{E0041} ##[error]x\nb';
  const text = format({ kind: 'field-invalid', file: 'ann.mdx', message, advice: 'Correct it.' });
  expect(text).not.toMatch(/[\u0080-\u009F\u202E\u{E0041}]|##\[/u);
  expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(message).slice(1, -1));
});
