import { describe, expect, it } from 'vitest';
import { spliceFields } from '../../../src/edits/splice.ts';

const splice = (yaml: string, target: Record<string, unknown>): string => `\n${spliceFields(yaml, target)}`;

describe('a field that changes', () => {
  it('keeps its quotation marks, comments, place and neighbours', () => {
    const yaml = `# header
name: 'Grace Okafor' # legal
pronouns:   she/her	# with a tab
place:
    # about the city
    city: "Nairobi"
    country: KE # and UG

confirmed: 2026-10-06
`;
    const target = {
      name: "Grace O'Kafor",
      pronouns: 'no',
      place: { city: 'Kisumu', country: 'UG' },
      confirmed: '2027-01-02',
    };
    expect(splice(yaml, target)).toMatchInlineSnapshot(`
      "
      # header
      name: 'Grace O''Kafor' # legal
      pronouns:   "no"	# with a tab
      place:
          # about the city
          city: "Kisumu"
          country: UG # and UG

      confirmed: 2027-01-02
      "
    `);
  });

  it('stays folded or literal, with the comment on its header, and becomes so when it gets several lines', () => {
    const yaml = `mentoring:
  why: Short # why
  expectations: >- # asked often
    From abroad, plan for at least eight weeks
    and for a colleague here who learns as much.

  askMeAbout: |
      One
        two
contact:
  instructions: >
    Write
`;
    const target = {
      mentoring: {
        why: 'Line one\nline two',
        expectations:
          'From abroad, plan for at least ten weeks and for a colleague here who learns as much as you do.\nWrite.',
        askMeAbout: 'One\n  three',
      },
      contact: { instructions: ' "Write" #1 \r\n' },
    };
    expect(splice(yaml, target)).toMatchInlineSnapshot(`
      "
      mentoring:
        why: |- # why
          Line one
          line two
        expectations: >- # asked often
          From abroad, plan for at least ten weeks and for a
          colleague here who learns as much as you do.

          Write.

        askMeAbout: |-
            One
              three
      contact:
        instructions: " \\"Write\\" #1 \\r\\n"
      "
    `);
  });

  it('is quoted rather than put into lines where a comment below would become part of it', () => {
    expect(splice('name: Grace\n   # deeper\nplace:\n  city: x\n', { name: 'a\nb', place: { city: 'x' } }))
      .toMatchInlineSnapshot(`
      "
      name: "a\\nb"
         # deeper
      place:
        city: x
      "
    `);
  });

  it('may become a list or mapping, and the reverse', () => {
    const yaml = `handles:
  orcid: 0000-0000-4983-2132 # mine
  mastodon: # since 2022
    # the server of the society
    handle: "@a@b.example"
    fetch: true
appointments: # one
  title: Professor
works:
  - x # odd
`;
    const target = {
      handles: { orcid: { handle: '0000-0000-4983-2132', fetch: true }, mastodon: '@a@b.example' },
      appointments: [{ title: 'Professor' }, { title: 'Dean', rank: 'professor' }],
      works: [{ doi: '10.1000/a', year: 2020 }],
    };
    expect(splice(yaml, target)).toMatchInlineSnapshot(`
      "
      handles:
        orcid: # mine
          handle: "0000-0000-4983-2132"
          fetch: true
        mastodon: "@a@b.example" # since 2022
      appointments: # one
        - title: Professor
        - title: Dean
          rank: professor
      works:
        - doi: "10.1000/a" # odd
          year: 2020
      "
    `);
  });

  it('gets a value where it had none, before the comment', () => {
    expect(
      splice('name: \npronouns: # ask\n? place\nlanguages:\n  # none yet\nkeywords: [,]\n'.replace('[,]', '[]'), {
        name: 'Grace',
        pronouns: 'she',
        place: { city: 'Nairobi' },
        languages: ['en'],
        keywords: ['two words', 'three little words'],
      }),
    ).toMatchInlineSnapshot(`
      "
      name: Grace
      pronouns: she # ask
      ? place
      :
        city: Nairobi
      languages: [en]
        # none yet
      keywords:
        - two words
        - three little words
      "
    `);
  });
});

describe('a new field', () => {
  it('comes after the nearest field before it in the order of the schema, whatever order the file has', () => {
    const yaml = `# top
consent:
  scope: [profile]
  # about by
  by: Grace
# about name
name: Grace
# about languages
languages: [en]
`;
    const target = {
      name: 'Grace',
      sortName: 'Okafor, Grace',
      credentials: ['MD', 'PhD'],
      languages: ['en'],
      place: { city: 'Nairobi', latitude: -1.29 },
      consent: { by: 'Grace', date: '2026-09-01', scope: ['profile'] },
      owner: ['grace-okafor'],
    };
    expect(splice(yaml, target)).toMatchInlineSnapshot(`
      "
      # top
      consent:
        scope: [profile]
        # about by
        by: Grace
        date: 2026-09-01
      owner: [grace-okafor]
      # about name
      name: Grace
      sortName: Okafor, Grace
      credentials: [MD, PhD]
      # about languages
      languages: [en]
      place:
        city: Nairobi
        latitude: -1.29
      "
    `);
  });

  it('comes first where nothing goes before it, and above the comments that are about the first', () => {
    expect(
      splice('place:\n    # two letters\n    country: KE\nworks:\n- title: A\n', {
        place: { country: 'KE', city: 'Nairobi' },
        works: [{ doi: '10.1000/a', title: 'A' }],
      }),
    ).toMatchInlineSnapshot(`
      "
      place:
          city: Nairobi
          # two letters
          country: KE
      works:
      - doi: "10.1000/a"
        title: A
      "
    `);
  });

  it('goes into a file that has none yet, after its comments', () => {
    expect(spliceFields('', { name: 'Grace' })).toBe('name: Grace\n');
    expect(spliceFields('# to do', { name: 'Grace' })).toBe('# to do\nname: Grace\n');
    expect(spliceFields('{} # to do\n', { name: 'Grace' })).toBe('name: Grace # to do\n');
  });

  it('keeps a last line without a line break, CRLF, and an indentation of the whole', () => {
    expect(spliceFields('  name: A\r\n  confirmed: B', { name: 'A', confirmed: 'B', works: [{ doi: 'x' }] })).toBe(
      '  name: A\r\n  confirmed: B\r\n  works:\r\n    - doi: x',
    );
  });
});
