import { describe, expect, it } from 'vitest';
import { spliceFields, SpliceError } from '../../../src/edits/splice.ts';

const splice = (yaml: string, target: Record<string, unknown>): string => `\n${spliceFields(yaml, target)}`;

describe('a field that is taken away', () => {
  it('takes its lines, the comment at its end and deeper ones along; comments before it stay', () => {
    const yaml = `name: Grace
# before
pronouns: she # with it
   # deeper, with it
place: # with it
  # within
  city: Nairobi
# after
contact:
  # about email
  email: a@b.example # with it
  preferred: email
`;
    expect(splice(yaml, { name: 'Grace', contact: { preferred: 'email' } })).toMatchInlineSnapshot(`
      "
      name: Grace
      # before
      # after
      contact:
        # about email
        preferred: email
      "
    `);
  });

  it('lets the next one move up to its dash, or stays out of the way of a comment there', () => {
    const yaml = `works:
  - doi: a # first
    title: A
  - doi: b
    # about title
    title: B
`;
    expect(splice(yaml, { works: [{ title: 'A' }, { title: 'B' }] })).toMatchInlineSnapshot(`
      "
      works:
        - title: A
        -
          # about title
          title: B
      "
    `);
  });

  it('may leave nothing', () => {
    expect(spliceFields('# a\nname: Grace # b\n', {})).toBe('# a\n');
    expect(spliceFields('{name: Grace}\n', {})).toBe('{}\n');
    expect(spliceFields('place:\n  city: Nairobi\nname: a\n', { place: {}, name: 'a' })).toBe('place: {}\nname: a\n');
  });
});

describe('a list', () => {
  it('ends with its last item, whatever goes from its end', () => {
    const yaml = 'a: [one, two, three, four]\nb: [ one, two, three ]\nc: [one, two, three,]\n';
    expect(splice(yaml, { a: ['one', '2'], b: ['one'], c: ['one'] })).toMatchInlineSnapshot(`
      "
      a: [one, "2"]
      b: [ one ]
      c: [one,]
      "
    `);
    expect(splice('a: [one,\n  two, three,\n  four]\n', { a: ['one'] })).toMatchInlineSnapshot(`
      "
      a: [one]
      "
    `);
  });

  it('keeps the lines of items that stay, in block style', () => {
    const yaml = `languages:
- en # first
# about French
- fr
- 'no'
works:
  # the trial
  - doi: 10.1000/a
    title: A # a
  - pmid: "1"
    year: 2020
  # the book
  - title: C
    year: 2021
`;
    const target = {
      languages: ['fr', 'no', 'yes'],
      works: [
        { doi: '10.1000/a', title: 'A', year: 2019 },
        { title: 'C: second edition', year: 2021 },
        { doi: '10.1000/d', title: 'D' },
      ],
    };
    expect(splice(yaml, target)).toMatchInlineSnapshot(`
      "
      languages:
      # about French
      - fr
      - 'no'
      - "yes"
      works:
        # the trial
        - doi: 10.1000/a
          title: A # a
          year: 2019
        # the book
        - title: "C: second edition"
          year: 2021
        - doi: "10.1000/d"
          title: D
      "
    `);
  });

  it('keeps commas, line breaks and comments of flow style', () => {
    const yaml = `credentials: [MD, PhD,]
languages: [ en, fr ] # spoken
interests: [
  cardiology, # since 1990
  # once
  nephrology,
  sepsis # last
]
place: {city: Nairobi, country: KE}
keywords: [one,
  "two"]
`;
    const target = {
      credentials: ['MD', 'MPH: x', 'PhD'],
      languages: ['en'],
      interests: ['cardiology', 'hiv', 'sepsis', 'telehealth'],
      place: { city: 'Nairobi', timeZone: 'Africa/Nairobi' },
      keywords: ['zero', 'one'],
    };
    expect(splice(yaml, target)).toMatchInlineSnapshot(`
      "
      credentials: [MD, "MPH: x", PhD,]
      languages: [ en ] # spoken
      interests: [
        cardiology, # since 1990
        # once
        hiv,
        sepsis, # last
        telehealth
      ]
      place: {city: Nairobi, timeZone: Africa/Nairobi}
      keywords: [zero, one]
      "
    `);
  });
});

describe('YAML of unusual kinds', () => {
  it('is changed too: tags, explicit keys, flow at the root, the end of a document', () => {
    expect(spliceFields('name: !!str 5 # c\n', { name: 6 })).toBe('name: 6 # c\n');
    expect(spliceFields('? name\n: A # c\n', { name: 'B' })).toBe('? name\n: B # c\n');
    expect(spliceFields('{"name": A, place: {city}}\n', { name: 'A', pronouns: 'she', place: { city: 'B' } })).toBe(
      '{"name": A, pronouns: she, place: {city: B}}\n',
    );
    expect(spliceFields('name: A\n...\n# end\n', { name: 'A', works: [1] })).toBe('name: A\nworks: [1]\n...\n# end\n');
    expect(spliceFields('x: [a: 1, b]\n', { x: [{ a: 2 }, 'b'] })).toBe('x: [{ a: 2 }, b]\n');
  });

  it('is refused in words where it cannot be changed', () => {
    expect(() => spliceFields('1: a\n"1": b\n', { 1: 'c' })).toThrow(
      new SpliceError('The field "1" cannot be changed without changing how the rest of the file reads.'),
    );
    expect(() => spliceFields('- a\n', {})).toThrow(
      new SpliceError('The text is a list or a single value, and not fields with their values.'),
    );
  });
});
