import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEqual } from '../../../src/edits/patch.ts';
import { publishableParts } from '../../../src/edits/published-source.ts';
import { EMPTY_PARTS, joinParts, type FileParts } from '../../../src/source/file-parts.ts';
import { parseYaml } from '../../../src/source/yaml.ts';
import { Dice } from './dice.ts';
import { someData } from './some-profile.ts';
import { someYaml } from './some-yaml.ts';

const partsOf = (yaml: string): FileParts => ({ ...EMPTY_PARTS, yaml, body: '\n# Hello\n' });
const MARK = "# Notes are left out of the published text. Keep the file's own when you put this in its place.";

describe('the text that is published for the form', () => {
  it('is without comments and owner, says so, and is the file for the rest', () => {
    const yaml = `# asked twice, see mail of 3 May
name: "Grace # Okafor" # legal name
credentials: [MD, # from Nairobi
  PhD]
keywords: [C#, 'a # b']
# who may edit
owner: [grace-okafor]
  # and her assistant
mentoring:
  why: >- # too long?
    Because # of this,
    # and that.

  # ask: more
  askMeAbout: |
    a#b
place:\t# tab
  city: Nairobi
`;
    expect(joinParts(publishableParts(partsOf(yaml)))).toBe(`---
${MARK}
name: "Grace # Okafor"
credentials: [MD,
  PhD]
keywords: [C#, 'a # b']
mentoring:
  why: >-
    Because # of this,
    # and that.

  askMeAbout: |
    a#b
place:
  city: Nairobi
---

# Hello
`);
  });

  it('is the file itself where nothing is left out', () => {
    const parts = partsOf('name: C#\nlanguages: [en]\n');
    expect(publishableParts(parts)).toBe(parts);
    expect(publishableParts(EMPTY_PARTS)).toBe(EMPTY_PARTS);
  });

  it('leaves an owner out that is empty, and keeps the line endings', () => {
    const parts = { opening: '---\r\n', yaml: 'name: Grace\r\nowner:\r\n', closing: '---\r\n', body: '' };
    expect(publishableParts(parts).yaml).toBe(`${MARK}\r\nname: Grace\r\n`);
  });

  it('is the same when published again', () => {
    const once = publishableParts(partsOf('name: Grace # a\n'));
    expect(publishableParts(once)).toEqual(once);
  });

  it('keeps the sign of a comment that holds empty lines off a text which would keep them', () => {
    expect(publishableParts(partsOf('contact:\n  instructions: |+\n    a\n  # secret\n\nname: b # c\n')).yaml).toBe(
      `${MARK}\ncontact:\n  instructions: |+\n    a\n  #\n\nname: b\n`,
    );
  });

  it('reads as the same fields and holds no comment, whatever the file is like', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const dice = new Dice(seed);
        const data = someData(dice);
        const { text } = someYaml(dice, data);
        fc.pre(isEqual(parseYaml(text).data ?? {}, data));
        const { yaml } = publishableParts(partsOf(text));
        const rest = Object.entries(data).filter(([key]) => key !== 'owner');
        expect(isEqual(parseYaml(yaml).data ?? {}, Object.fromEntries(rest))).toBe(true);
        expect(yaml).not.toContain('# comment');
      }),
      { numRuns: 100 },
    );
  });
});
