import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../src/content/frontmatter.ts';
import { readProfile } from '../../src/content/profile-file.ts';
import { readVocabulary } from '../../src/content/vocabulary-file.ts';
import { formatProfile } from '../../src/import/format-profile.ts';
import { escapeMarkdown } from '../../src/import/markdown.ts';
import { formatStarter } from '../../src/import/starter.ts';
import { readBody } from '../../src/mdx/body.ts';
import { profileSchema } from '../../src/schemas/profile.ts';
import { CONTEXT } from '../context.ts';

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('a profile as the text of its file', () => {
  it('is block YAML in the order of the schema, with notes as comments and the body after it', () => {
    const text = formatProfile({
      id: 'grace-okafor',
      profile: {
        handles: { x: '@grace', website: 'https://grace.example.org/' },
        name: 'Grace Okafor',
        languages: ['no', 'en'],
        appointments: [{ title: 'Chair: Medicine', department: 'null' }],
        mentoring: { roles: ['mentor'], expectations: 'Read.\n---\nThen "write". #now' },
        availability: { status: 'open', until: '2027-06-30' },
      },
      body: 'Hello\\\n\\---',
      notes: [
        { column: 'Shoe\nsize', text: '38\n---\n\u2028\u202Ex', why: 'no field' },
        { why: 'Perhaps one person twice.' },
      ],
    });
    expect(`\n${text}`).toMatchInlineSnapshot(`
      "
      ---
      name: Grace Okafor
      languages:
        - "no"
        - en
      appointments:
        - title: "Chair: Medicine"
          department: "null"
      mentoring:
        roles:
          - mentor
        expectations: "Read.\\n---\\nThen \\"write\\". #now"
      availability:
        status: open
        until: 2027-06-30
      handles:
        x: "@grace"
        website: https://grace.example.org/
      # Left over from the import; delete each line when you have seen to it.
      # Shoe\\u000asize column: "38\\n---\\n\\u2028\\u202ex" (no field)
      # Perhaps one person twice.
      ---

      Hello\\
      \\---
      "
    `);
  });

  it('reads again as the same profile and body, whatever stands in it', () => {
    const tricky = fc.constantFrom(
      'no',
      'null',
      '~',
      '1e3',
      '0x1f',
      '2026-01-01',
      '1:30',
      '- a',
      'a: b',
      'a #b',
      '"',
      "'",
      '---',
      '...',
      '&a',
      '*a',
      '!t',
      '{a}',
      '[a]',
      '%a',
      '@a',
      '`',
      '|',
      '>',
      '? a',
      '=',
      '<<',
      'ja:',
      ' .',
      '\u0085',
      '\u00A0a',
      '\uFEFF',
      '\\n',
      'y',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      tricky,
      fc.tuple(tricky, tricky).map((pair) => pair.join(' ')),
    );
    const optional = { requiredKeys: [] };
    const profiles = fc.record(
      {
        name: texts,
        credentials: fc.array(texts, { maxLength: 3 }),
        appointments: fc.array(fc.record({ title: texts, institution: texts }, optional), { maxLength: 2 }),
        place: fc.record({ city: texts, latitude: fc.double({ min: -90, max: 90, noNaN: true }) }, optional),
        keywords: fc.array(texts, { maxLength: 3 }),
        mentoring: fc.record(
          { why: texts, expectations: fc.tuple(texts, texts).map((lines) => lines.join('\n')) },
          optional,
        ),
        availability: fc.record({ status: fc.constant('open'), capacity: fc.nat(99) }),
        handles: fc.record({ x: texts, orcid: fc.record({ handle: texts, fetch: fc.boolean() }) }, optional),
      },
      { requiredKeys: ['name'] },
    );
    const notes = fc.array(fc.record({ column: texts, text: texts, why: texts }, { requiredKeys: ['why'] }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(profiles, texts, notes, (input, body, comments) => {
        const { data: profile } = profileSchema.safeParse(input);
        // What no file in UTF-8 can hold, and what the reader refuses everywhere, is not written.
        fc.pre(
          profile !== undefined &&
            JSON.stringify(profile).isWellFormed() &&
            !JSON.stringify([profile, body]).includes('\\u0000'),
        );
        const markdown = escapeMarkdown(body);
        const text = formatProfile({ id: 'x', profile, body: markdown, notes: comments });
        const source = readFrontmatter(text);
        expect(profileSchema.parse(source.data)).toEqual(profile);
        expect(source.body.trim()).toBe(markdown.trim());
        expect(readProfile(text, 'x.mdx', CONTEXT).read?.profile).toEqual(profile);
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});

describe('plain text as Markdown', () => {
  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1986. A good year', '1986\\. A good year'],
    ['a\nb\n\n\nc', 'a \\\nb\n\nc'],
    ['snake_case and _emphasis_', 'snake_case and \\_emphasis\\_'],
    ['p < 0.05, {x}, R&D, &amp;', 'p \\< 0.05, \\{x\\}, R&D, \\&amp;'],
    ['import fs from "fs"', '&#105;mport fs from "fs"'],
    ['important', 'important'],
    ['See https://x.example/a_b.', 'See https://x.example/a_b.'],
    ['[lab](https://x.example/)', '\\[lab\\](https\\://x.example/)'],
    ['<https://x.example>', '\\<[https://x.example](https://x.example/)>'],
    ['    code', 'code'],
    [' \n ', ''],
  ])('%j is written %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it('reads as the same text, whatever stands in it', () => {
    const signs =
      '# ## - * ** _ __ ` ``` ~ ~~ > + 1. 2) = == --- | || : :: [ ]( ) [a](b) ![x](../s.png) < <b> </b> <!-- --> <Quote> { } {x} &amp; & &lt \\ \\\\ import export $x$ a_b _a_ *a* https://x.org/a_b https://x.org/~u/ www.x.org (https://x.org) [https://x.org] <3 p<0.05 1986. @x #tag 😀 é <https://x.org> "q" … !'.split(
        ' ',
      );
    const parts = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...signs) },
      { weight: 3, arbitrary: fc.constantFrom('\n', '\n\n', ' ', '  ', '\t', '    ', '\n    ', ', ', '. ') },
      { weight: 2, arbitrary: fc.stringMatching(/^[a-zA-Z0-9]{1,6}$/) },
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (words) => {
        const text = words.join('');
        // Readers make links of what merely looks like an e-mail address or an address, or is two run together.
        fc.pre(
          !/(?:\/\/|www\.)\S*(?:\/\/|www\.)|\S@|@\S+\.|(?:\/\/|www\.)[^\s/]*\.\d|(?:\/\/|www\.)x\.org[A-Za-z0-9.]*\d/.test(
            text,
          ),
        );
        const { body, problems } = readBody(escapeMarkdown(text), 1, CONTEXT);
        expect(problems).toEqual([]);
        expect(onOneLine(body.text)).toBe(onOneLine(text));
      }),
      { numRuns: 2000 },
    );
  }, 30_000);
});

describe('the file of a new mentor', () => {
  const text = formatStarter('zoe-li', 'Zoë Li', ['MD']);

  it('is valid as it is, and says nothing but the name', () => {
    const { read, problems } = readProfile(text, 'zoe-li.mdx', CONTEXT);
    expect(problems).toEqual([]);
    expect(read?.profile).toEqual({ name: 'Zoë Li', credentials: ['MD'] });
    expect(read?.body.text).toBe('');
  });

  it('is a whole profile when every field is taken', async () => {
    const whole = text.replace(/^# /gm, '');
    const { read, problems } = readProfile(whole, 'zoe-li.mdx', CONTEXT);
    expect(problems).toEqual([]);
    const missing = Object.keys(profileSchema.shape).filter((key) => !Object.hasOwn(read?.profile ?? {}, key));
    expect(missing).toEqual([]);
    const { vocabulary } = await readVocabulary('no such folder');
    const ids = [...(read?.profile.interests ?? []), ...(read?.profile.personalInterests ?? [])];
    expect(ids.filter((id) => !vocabulary.find(id))).toEqual([]);
  });

  it('explains each field in the words of the schema', () => {
    expect(text.split('\n').slice(0, 40).join('\n')).toMatchInlineSnapshot(`
      "---
      ## Lines that begin with "##" explain. Take the "# " off the others and change them to say what is true of you.
      ## Only the name is needed; leave out whatever you would rather not say.

      ## Your name as it should be shown, without degrees.
      name: Zoë Li

      ## Degrees and memberships, such as MD and PhD.
      credentials:
        - MD

      ## Your pronouns, in your own words.
      # pronouns: she/her

      ## How to file the name: "Okafor, Grace". Left out, the last word of the name leads.
      # sortName: Li, Zoë

      ## Languages in which you can mentor, by their tags: en for English, sw for Swahili.
      # languages: [en, sw]

      ## Where you work, the main appointment first.
      # appointments:
      ##     Your title as you write it: "Associate Professor of Medicine".
      #   - title: Associate Professor of Medicine
      ##     Your academic rank. It is shown, and never used to sort people. Words: resident, fellow,
      ##     postdoc, instructor, lecturer, assistant-professor, associate-professor, professor, emeritus,
      ##     staff.
      #     rank: associate-professor
      ##     Name of the university, school or hospital.
      #     institution: Larkfield University
      ##     Department: "Medicine".
      #     department: Medicine
      ##     Division or unit within the department: "Nephrology".
      #     division: Nephrology
      ##     The campus, hospital or clinic where you can be met.
      #     site: Larkfield General Hospital

      ## Where you are.
      # place:
      ##   City or town."
    `);
  });
});
