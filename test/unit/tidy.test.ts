import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../src/directory/vocabulary.ts';
import { orderFields } from '../../src/edits/field-order.ts';
import { idOfFileName } from '../../src/edits/file-name.ts';
import { tidyFrontmatter } from '../../src/edits/tidy.ts';
import { PLATFORMS, type Platform } from '../../src/schemas/handles.ts';
import { profileSchema } from '../../src/schemas/profile.ts';
import { parseYaml } from '../../src/source/yaml.ts';

const VOCABULARY = createVocabulary([
  { id: 'cardiology', label: 'Cardiology', kind: 'clinical', layWords: ['heart'] },
  { id: 'heart-failure', label: 'Heart failure', kind: 'clinical', synonyms: ['cardiac failure'] },
  { id: 'myocardial-infarction', label: 'Myocardial infarction', kind: 'clinical', abbreviations: ['MI'] },
  { id: 'motivational-interviewing', label: 'Motivational interviewing', kind: 'education', abbreviations: ['MI'] },
  { id: 'hiking', label: 'Hiking', kind: 'personal' },
]);
const ORDER = Object.keys(profileSchema.shape);

/** What is done to the fields, and what they are then. */
function tidy(yaml: string, keptHandles: readonly Platform[] = []): { did: string[]; yaml: string } {
  const result = tidyFrontmatter(yaml, { vocabulary: VOCABULARY, keptHandles: new Set(keptHandles) });
  const did = result.changes.map(({ field, before, after }) => `${field}: ${before} → ${after ?? '(gone)'}`);
  return { did: result.isReordered ? [...did, 'reordered'] : did, yaml: result.yaml };
}

describe('tidying', () => {
  it('takes blanks from both ends of a text, and leaves blocks and empty texts alone', () => {
    const yaml = [
      'name: " Ann Lee "  # as she writes it',
      "pronouns: 'she/her '",
      'credentials: [" MD", PhD]',
      'mentoring:',
      '  why: "   "',
      '  expectations: |',
      '    Read first.  ',
      '',
      'contact: { instructions: "\u00A0Write.\\t" }',
      '',
    ].join('\n');
    expect(tidy(yaml)).toMatchInlineSnapshot(`
      {
        "did": [
          "name:  Ann Lee  → Ann Lee",
          "pronouns: she/her  → she/her",
          "credentials[0]:  MD → MD",
          "contact.instructions:  Write.	 → Write.",
          "reordered",
        ],
        "yaml": "name: "Ann Lee"  # as she writes it
      credentials: ["MD", PhD]
      pronouns: 'she/her'
      mentoring:
        why: "   "
        expectations: |
          Read first.  

      contact: { instructions: "Write." }
      ",
      }
    `);
  });

  it('writes interests by their ids: accents, capitals, blanks, labels and other names of exactly one', () => {
    const yaml = [
      'interests: [Cardiólogy, "Heart Failure", cardiac failures, MI, kidney, Hiking, cardiology]',
      'personalInterests:',
      '  - HIKING # every Sunday',
      '  - Heart',
      '',
    ].join('\n');
    expect(tidy(yaml)).toMatchInlineSnapshot(`
      {
        "did": [
          "interests[0]: Cardiólogy → cardiology",
          "interests[1]: Heart Failure → heart-failure",
          "interests[2]: cardiac failures → (gone)",
          "interests[6]: cardiology → (gone)",
          "personalInterests[0]: HIKING → hiking",
        ],
        "yaml": "interests: [cardiology, "heart-failure", MI, kidney, Hiking]
      personalInterests:
        - hiking # every Sunday
        - Heart
      ",
      }
    `);
  });

  it('takes out an interest that it would write twice, and leaves alone what stands there twice by itself', () => {
    expect(tidy('interests: [heart-failure, Heart Failure, heart-failure, cardiology, cardiology]\n'))
      .toMatchInlineSnapshot(`
      {
        "did": [
          "interests[1]: Heart Failure → (gone)",
        ],
        "yaml": "interests: [heart-failure, heart-failure, cardiology, cardiology]
      ",
      }
    `);
  });

  it('writes handles in their canonical form, and leaves alone what is none, and websites', () => {
    const yaml = [
      'handles:',
      '  bluesky: https://bsky.app/profile/Grace.example.org',
      '  mastodon: { handle: "https://med.example/@grace", fetch: true } # since 2022',
      '  x: https://twitter.com/grace_okafor?lang=en',
      '  linkedin: "https://www.linkedin.com/in/Grace-Okafor/"',
      '  orcid: https://orcid.org/0000-0002-1825-0097',
      '  scholar: not a handle',
      '  website: " https://grace.example.org/ "',
      '',
    ].join('\n');
    expect(tidy(yaml)).toMatchInlineSnapshot(`
      {
        "did": [
          "handles.bluesky: https://bsky.app/profile/Grace.example.org → grace.example.org",
          "handles.mastodon.handle: https://med.example/@grace → @grace@med.example",
          "handles.x: https://twitter.com/grace_okafor?lang=en → @grace_okafor",
          "handles.linkedin: https://www.linkedin.com/in/Grace-Okafor/ → grace-okafor",
          "handles.orcid: https://orcid.org/0000-0002-1825-0097 → 0000-0002-1825-0097",
          "handles.website:  https://grace.example.org/  → https://grace.example.org/",
        ],
        "yaml": "handles:
        bluesky: grace.example.org
        mastodon: { handle: "@grace@med.example", fetch: true } # since 2022
        x: "@grace_okafor"
        linkedin: "grace-okafor"
        orcid: "0000-0002-1825-0097"
        scholar: not a handle
        website: "https://grace.example.org/"
      ",
      }
    `);
  });

  it('leaves alone a handle of which something is known: written anew, it would count as looked at by a person', () => {
    const yaml = 'handles:\n  x: https://x.com/grace\n  orcid: https://orcid.org/0000-0002-1825-0097\n';
    expect(tidy(yaml, ['orcid'])).toMatchInlineSnapshot(`
      {
        "did": [
          "handles.x: https://x.com/grace → @grace",
        ],
        "yaml": "handles:
        x: "@grace"
        orcid: https://orcid.org/0000-0002-1825-0097
      ",
      }
    `);
  });

  it('leaves alone what is wrong in another way, unknown fields and wrong types included', () => {
    const yaml = 'nmae: Ann\ninterests: Heart Failure\nhandles: [x]\nworks: 3\navailability: { status: opne }\n';
    expect(tidy(yaml).yaml).toBe(
      'interests: Heart Failure\navailability: { status: opne }\nhandles: [x]\nworks: 3\nnmae: Ann\n',
    );
    for (const other of ['', '# only a comment\n', '- a\n', 'text\n'])
      expect(tidy(other)).toEqual({ did: [], yaml: other });
  });

  it('changes nothing a second time, and nothing but what it says', () => {
    const text = fc.oneof(
      fc.constantFrom(
        'Heart Failure',
        ' MI ',
        'heart',
        'hiking',
        'cardiology',
        'CARDIOLOGY',
        'https://x.com/grace',
        '@a@b.example',
      ),
      fc.string({ maxLength: 8 }),
    );
    const data = fc.record(
      {
        name: text,
        pronouns: text,
        interests: fc.array(text, { maxLength: 5 }),
        personalInterests: fc.array(text, { maxLength: 3 }),
        handles: fc.dictionary(
          fc.constantFrom(...PLATFORMS),
          fc.oneof(text, fc.record({ handle: text, fetch: fc.boolean() })),
        ),
        place: fc.record({ city: text }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(data, fc.boolean(), (fields, isFlow) => {
        const format = (value: unknown) => JSON.stringify(value);
        const yaml = isFlow
          ? `${format(fields)}\n`
          : Object.entries(fields)
              .map(([key, value]) => `${key}: ${format(value)}\n`)
              .join('');
        const once = tidyFrontmatter(yaml, { vocabulary: VOCABULARY, keptHandles: new Set() });
        expect(parseYaml(once.yaml).data ?? {}).toEqual(once.fields);
        expect(tidy(once.yaml)).toEqual({ did: [], yaml: once.yaml });
        if (once.changes.length === 0) expect(once.fields).toEqual(fields);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the order of fields', () => {
  it('is that of the schema; comments right above a field move with it, blank lines stay', () => {
    const yaml = [
      '# Kept by the office.',
      '',
      'consent:',
      '  by: Ann',
      '  # asked in May',
      '# What she does',
      '# (most important first)',
      'interests:',
      '- cardiology # first',
      '- heart-failure',
      '',
      'mentoring:',
      '  why: |',
      '    # no comment',
      '',
      '    Because.',
      'name: "Ann',
      '  Lee"',
      '# the end',
      '',
    ].join('\n');
    expect(orderFields(yaml, ORDER)).toMatchInlineSnapshot(`
      "# Kept by the office.

      name: "Ann
        Lee"
      # What she does
      # (most important first)
      interests:
      - cardiology # first
      - heart-failure

      mentoring:
        why: |
          # no comment

          Because.
      consent:
        by: Ann
        # asked in May
      # the end
      "
    `);
  });

  it('keeps the line breaks of Windows, and the bytes of every line', () => {
    const yaml = 'pronouns: she  \r\n# hers\r\nname:   Ann\r\n';
    expect(orderFields(yaml, ORDER)).toBe('# hers\r\nname:   Ann\r\npronouns: she  \r\n');
  });

  it('stays where a comment stands apart between fields, as nobody knows what it belongs to', () => {
    const yaml = 'pronouns: she\n\n# Names\n\nname: Ann\n';
    expect(orderFields(yaml, ORDER)).toBe(yaml);
  });

  it.each([
    ['a flow mapping', '{ pronouns: she, name: Ann }\n'],
    ['fields with explicit keys', '? pronouns\n: she\n? name\n: Ann\n'],
    ['indented fields', '  pronouns: she\n  name: Ann\n'],
    ['blank lines that are part of a text', 'pronouns: |+\n  she\n\n\nname: Ann\n'],
    ['no line break at the end', 'pronouns: she\nname: Ann'],
    ['fields in their order', 'name: Ann\n# x\npronouns: she\n'],
  ])('leaves alone %s', (_what, yaml) => {
    expect(orderFields(yaml, ORDER)).toBe(yaml);
  });
});

describe('the id that a name of a file was meant to be', () => {
  it.each([
    ['José-García', 'jose-garcia'],
    ['José García'.normalize('NFD'), 'jose-garcia'],
    ['Grace Okafor', 'grace-okafor'],
    ['GRACE_OKAFOR', 'grace-okafor'],
    ['Søren  Łoś', 'soren-los'],
    ["Siobhán O'Neill", 'siobhan-oneill'],
    ['Siobhán O’Neill', 'siobhan-oneill'],
  ])('of %j is %s', (name, id) => {
    expect(idOfFileName(name)).toBe(id);
  });

  it.each(['Grace Okafor (1)', 'grace.okafor', 'Анна', '山田', 'CON', 'Index', '---', 'a'.repeat(65), 'x\ny', '½'])(
    'of %j is not certain',
    (name) => {
      expect(idOfFileName(name)).toBeUndefined();
    },
  );
});
