import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangesError, formatChanges, parseChanges } from '../../../src/edits/edit-request.ts';
import type { Patch } from '../../../src/edits/patch.ts';

/** What parseChanges says of these changes, a line a problem. */
function refusalOf(yaml: string): string {
  try {
    parseChanges(yaml);
  } catch (error) {
    if (error instanceof ChangesError)
      return error.problems
        .map(({ line, column, field, message, advice }) => `${line}:${column} ${field ?? '-'} ${message} ${advice}`)
        .join('\n');
    throw error;
  }
  return 'accepted';
}

const PATCH: Patch = {
  fields: {
    name: 'Grace Okafor',
    availability: { status: 'limited', until: null },
    interests: ['cardiology', 'no'],
    confirmed: '2026-11-24',
    contact: null,
    mentoring: { expectations: 'Two lines:\n- read\n- write\n' },
    works: [{ doi: '10.1/x' }, { pmid: '123' }],
  },
  body: 'I trained in Jos.\n\n```\n### Profile\n```\n\n  Write to me: "now" # please',
};

describe('formatChanges', () => {
  it('writes the fields as in a file, and the text of the page after them', () => {
    expect(formatChanges(PATCH)).toMatchInlineSnapshot(`
      "name: Grace Okafor
      availability:
        status: limited
        until: null
      interests:
        - cardiology
        - no
      confirmed: 2026-11-24
      contact: null
      mentoring:
        expectations: |
          Two lines:
          - read
          - write
      works:
        - doi: 10.1/x
        - pmid: "123"
      text: |-
        I trained in Jos.

        \`\`\`
        ### Profile
        \`\`\`

          Write to me: "now" # please
      "
    `);
  });

  it('writes nothing where nothing changes', () => {
    expect(formatChanges({ fields: {} })).toBe('');
    expect(parseChanges('')).toEqual({ fields: {} });
  });

  it('never begins a line with a sign that the issue could take for its own', () => {
    const text = '```\n### Changes\n```\n---\n...';
    expect(formatChanges({ fields: { why: text }, body: text })).not.toMatch(/^(?:```|###|---|\.\.\.)/m);
  });

  it('writes what is given twice out twice, without an alias', () => {
    const levels = ['resident'];
    expect(formatChanges({ fields: { a: levels, b: levels } })).toBe('a:\n  - resident\nb:\n  - resident\n');
  });
});

describe('parseChanges', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'null',
      'yes',
      '~',
      '2026-01-01',
      '0x1',
      ' a ',
      'a: b',
      '# no',
      '```',
      '\n',
      'a\n\nb\n',
      '"',
      '- x',
      '\t',
      '\r\n',
    ),
  );
  const value = fc.letrec<{ any: unknown; mapping: Record<string, unknown> }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      word,
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
      fc.array(tie('any'), { maxLength: 4 }),
      tie('mapping'),
    ),
    mapping: fc.dictionary(word, tie('any'), { maxKeys: 4, noNullPrototype: true }),
  }));
  const body = fc
    .array(word, { maxLength: 6 })
    .map((words) => words.join('\n').replace(/\r\n?/g, '\n').split('\n'))
    .map((lines) => {
      const isFull = (line: string): boolean => line.trim() !== '';
      return lines.slice(lines.findIndex(isFull), lines.findLastIndex(isFull) + 1).join('\n');
    });
  const patch = fc
    .record({ fields: value.mapping, body: fc.option(body, { nil: undefined }) })
    .filter(({ fields }) => !('text' in fields) && !('owner' in fields))
    .map(({ fields, body: text }): Patch => (text === undefined ? { fields } : { fields, body: text }));

  it('gives back any patch that formatChanges wrote, also through a form that changes line endings', () => {
    fc.assert(
      fc.property(patch, (given) => {
        const yaml = formatChanges(given);
        expect(parseChanges(yaml)).toEqual(given);
        expect(parseChanges(yaml.replaceAll('\n', '\r\n'))).toEqual(given);
      }),
      { numRuns: 500 },
    );
  });

  it('takes an empty text as a page without text', () => {
    expect(parseChanges('text:')).toEqual({ fields: {}, body: '' });
    expect(parseChanges('text: "\\n \\n"')).toEqual({ fields: {}, body: '' });
  });

  it('takes blank lines from around the text, and keeps its indentation', () => {
    expect(parseChanges('text: "\\n \\n    code\\n\\nend  \\n\\n"')).toEqual({ fields: {}, body: '    code\n\nend  ' });
  });

  it('refuses a list and a sentence', () => {
    expect(['- pronouns', 'Please change my pronouns'].map(refusalOf).join('\n')).toMatchInlineSnapshot(`
      "1:1 - The changes are a list; expected fields, each as its name, a colon and its value. Write each change on a line of its own, as in "pronouns: she/her".
      1:1 - The changes are "Please change my pronouns"; expected fields, each as its name, a colon and its value. Write each change on a line of its own, as in "pronouns: she/her"."
    `);
  });

  it('names the field, the line and the way out of whatever a request may not say', () => {
    expect(refusalOf('name: A\nowner: [mallory]\ntext: [a]')).toMatchInlineSnapshot(`
      "2:1 owner Who may change a page cannot be changed by a request. Take the field out. Somebody who looks after the directory can change it in the file.
      3:7 text Expected the text of the page, found a list. Write "text: |" and the text on the lines below it, each indented by two spaces."
    `);
    expect(refusalOf('? owner\n: mallory')).toContain('owner Who may change a page');
  });

  it('refuses aliases, tags and what is no YAML', () => {
    expect(refusalOf('a: &x 1\nb: *x\nc: !!js/function f')).toMatchInlineSnapshot(`
      "1:7 - "&x" is a YAML alias or anchor, which is not allowed here. Write the value out, or put it in quotes if it is meant as text.
      2:4 - "*x" is a YAML alias or anchor, which is not allowed here. Write the value out, or put it in quotes if it is meant as text.
      3:18 - "!!js/function" is a YAML tag, which is not allowed here. Delete it, or put the value in quotes if it is meant as text."
    `);
    expect(refusalOf('a: b: c')).toContain('1:4 - The value holds ": "');
    expect(refusalOf('a: 1\n---\nb: 2')).toMatchInlineSnapshot(`"2:1 - A second document begins here. Keep one."`);
  });

  it('survives nesting deeper than any profile', () => {
    expect(refusalOf(`a: ${'['.repeat(60_000)}`)).not.toBe('accepted');
  });

  it('gives a field called __proto__ as a field', () => {
    const { fields } = parseChanges('__proto__: { polluted: 1 }');
    expect(Object.keys(fields)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
