import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChanges, parseChanges } from '../../../src/edits/edit-request.ts';
import { parseIssueBody } from '../../../src/edits/issue.ts';

const FENCE = '```';
const form = (changes: string): string =>
  `### Profile\n\ngrace-okafor\n\n### Changes\n\n${FENCE}yaml\n${changes}\n${FENCE}\n\n### Note\n\n_No response_`;

/** What is wrong with this body, a line a problem. */
function problemsOf(body: string): string {
  const read = parseIssueBody(body);
  return 'problems' in read
    ? read.problems.map(({ kind, field, message, advice }) => `${kind} ${field ?? '-'} ${message} ${advice}`).join('\n')
    : 'none';
}

describe('parseIssueBody', () => {
  it('reads what GitHub makes of the form', () => {
    expect(parseIssueBody(form('pronouns: she/her\ntext: |\n  Hello.'))).toEqual({
      id: 'grace-okafor',
      changes: 'pronouns: she/her\ntext: |\n  Hello.\n',
    });
  });

  it.each([
    ['CRLF line endings', form('a: 1').replaceAll('\n', '\r\n')],
    ['another order', `### Note\n\nHi\n\n### Changes\n\n${FENCE}yaml\na: 1\n${FENCE}\n\n### Profile\n\ngrace-okafor\n`],
    ['no note', `### Profile\n\ngrace-okafor\n\n### Changes\n\n${FENCE}yaml\na: 1\n${FENCE}`],
    ['no fence', '### Profile\ngrace-okafor\n### Changes\na: 1'],
    ['a fence that never ends', `### Profile\ngrace-okafor\n### Changes\n${FENCE}yaml\na: 1`],
    [
      'a fence of another kind',
      `### Profile\ngrace-okafor\n### Changes\n${FENCE}${FENCE} yml\na: 1\n${FENCE}${FENCE}\n`,
    ],
    ['words before the form', `Hello!\n\n${form('a: 1')}`],
    ['words after the fence', form('a: 1').replace('### Note', 'Thank you!\n\n### Note')],
    ['blanks at the ends of lines', form('a: 1').replace(/^(#.*|`.*|grace.*)$/gm, '$1  ')],
    ['the id as code and as a file', form('a: 1').replace('grace-okafor', '`grace-okafor.mdx`')],
  ])('reads a body with %s', (_what, body) => {
    expect(parseIssueBody(body)).toEqual({ id: 'grace-okafor', changes: 'a: 1\n' });
  });

  it('keeps fences and headings that belong to the text of the page', () => {
    const body = `Before\n\n${FENCE}\n### Profile\n${FENCE}\n\nafter`;
    const read = parseIssueBody(form(formatChanges({ fields: { name: 'A' }, body })));
    expect('changes' in read && parseChanges(read.changes)).toEqual({ fields: { name: 'A' }, body });
  });

  it('reads fences in changes whose text was not indented', () => {
    const read = parseIssueBody(form(`text: "\n${FENCE}\ncode\n${FENCE}\n"`));
    expect(read).toEqual({ id: 'grace-okafor', changes: `text: "\n${FENCE}\ncode\n${FENCE}\n"\n` });
  });

  it('says in words what is missing', () => {
    expect(problemsOf('')).toMatchInlineSnapshot(`
      "field-missing Profile The issue does not say which page it is about: it lacks the heading "### Profile". Write the end of its address: for /mentors/grace-okafor/ that is "grace-okafor".
      field-missing Changes The issue holds no changes: it lacks the heading "### Changes". Paste the changes that the form shows, beginning with the name of a field as in "pronouns: she/her"."
    `);
    expect(problemsOf('### Profile\n\n_No response_\n\n### Changes\n\n```yaml\n\n```')).toMatchInlineSnapshot(`
      "field-missing Profile The issue does not say which page it is about: nothing stands below the heading "### Profile". Write the end of its address: for /mentors/grace-okafor/ that is "grace-okafor".
      field-missing Changes The issue holds no changes: nothing stands below the heading "### Changes". Paste the changes that the form shows, beginning with the name of a field as in "pronouns: she/her"."
    `);
    expect(problemsOf('### Profile\n\ngrace-okafor\n\n### Changes\n\n_No response_')).toMatchInlineSnapshot(
      `"field-missing Changes The issue holds no changes: nothing stands below the heading "### Changes". Paste the changes that the form shows, beginning with the name of a field as in "pronouns: she/her"."`,
    );
  });

  it.each([
    ['a name', 'Grace Okafor'],
    ['a path', '../../.github/workflows/ci'],
    ['a turned id', 'grace\u202Eokafor'],
    ['an id of other letters', 'grace-оkafor'],
    ['two lines', 'grace\nokafor'],
    ['a very long id', 'a'.repeat(70_000)],
  ])('refuses %s instead of an id', (_what, id) => {
    expect(problemsOf(form('a: 1').replace('grace-okafor', id))).toMatch(
      /^field-invalid Profile "[^\n]{1,64}" cannot be the address of a page\. Write the end of its address: for \/mentors\/grace-okafor\/ that is "grace-okafor"\.$/,
    );
  });

  it('refuses an id that the site needs', () => {
    expect(problemsOf(form('a: 1').replace('grace-okafor', 'index'))).toBe(
      'id-reserved Profile The site needs "index" for itself. Choose another.',
    );
  });

  it('does not choose between two answers to one question', () => {
    expect(problemsOf(`${form('a: 1')}\n\n### Profile\n\nann-lee\n\n### Changes\n\nb: 2`)).toMatchInlineSnapshot(`
      "field-invalid Profile The heading "### Profile" stands in the issue more than once. Keep one of them, with what belongs to it.
      field-invalid Changes The heading "### Changes" stands in the issue more than once. Keep one of them, with what belongs to it."
    `);
  });

  it('refuses characters that nobody typed', () => {
    expect(problemsOf(form('name: A\0B'))).toMatchInlineSnapshot(
      `"file-encoding - The issue holds a character that cannot be seen and means nothing in a text (U+0000). Fill in the form anew, and type by hand what you had copied from elsewhere."`,
    );
  });

  it('reads the longest body that GitHub takes, and refuses a longer one', () => {
    const room = 65_536 - form('text: ').length;
    const longest = form(`text: ${'ا'.repeat(room)}`);
    expect(longest).toHaveLength(65_536);
    expect(problemsOf(longest)).toBe('none');
    expect(problemsOf(form('x'.repeat(131_073)))).toBe(
      `file-too-large - The issue has ${form('x'.repeat(131_073)).length} characters; GitHub itself takes 65,536. Shorten it.`,
    );
  });

  it.each([
    ['lines', '\n'.repeat(130_000)],
    ['blanks', ' '.repeat(130_000)],
    ['fences', `${FENCE}\n`.repeat(32_000)],
    ['backticks', '`'.repeat(130_000)],
    ['headings', '### Note\n'.repeat(14_000)],
  ])('comes to an end with a body of nothing but %s', (_what, body) => {
    expect(() => parseIssueBody(form(body).slice(0, 131_072))).not.toThrow();
    expect(() => parseIssueBody(body)).not.toThrow();
  });

  it('reads any body without failing', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '### Profile',
        '### Changes',
        '### Note',
        FENCE,
        `${FENCE}yaml`,
        '\n',
        '\r\n',
        'grace-okafor',
        'a: 1',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const read = parseIssueBody(pieces.join('\n'));
        if ('problems' in read) expect(read.problems).not.toEqual([]);
        else expect(read.id).toMatch(/^[a-z0-9-]{1,64}$/);
      }),
    );
  });
});
