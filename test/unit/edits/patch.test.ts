import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, createPatch, isEmptyPatch, isEqual } from '../../../src/edits/patch.ts';
import { Dice } from './dice.ts';
import { someChange, someData } from './some-profile.ts';

describe('a patch applied to data', () => {
  it('sets what it names, takes away what is null, replaces lists whole, and leaves everything else', () => {
    const data = {
      name: 'Grace',
      pronouns: 'she/her',
      languages: ['en', 'sw'],
      place: { city: 'Nairobi', country: 'KE' },
    };
    expect(
      applyPatch(data, {
        pronouns: null,
        languages: ['fr'],
        place: { city: 'Kisumu' },
        mentoring: { style: { cadence: 'weekly', feedback: null } },
      }),
    ).toEqual({
      name: 'Grace',
      languages: ['fr'],
      place: { city: 'Kisumu', country: 'KE' },
      mentoring: { style: { cadence: 'weekly' } },
    });
  });

  it('takes a mapping away with its last field, and a mapping around it that is empty then', () => {
    const data = { name: 'Grace', mentoring: { style: { cadence: 'weekly' } } };
    expect(applyPatch(data, { mentoring: { style: { cadence: null } } })).toEqual({ name: 'Grace' });
  });

  it('puts a mapping in the place of a single value or list', () => {
    expect(applyPatch({ handles: { orcid: '1' } }, { handles: { orcid: { handle: '1', fetch: true } } })).toEqual({
      handles: { orcid: { handle: '1', fetch: true } },
    });
    expect(applyPatch({ appointments: [{ title: 'a' }] }, { appointments: { title: 'b' } })).toEqual({
      appointments: { title: 'b' },
    });
  });

  it('keeps null inside a list, which is a value there', () => {
    expect(applyPatch({}, { languages: ['en', null] })).toEqual({ languages: ['en', null] });
  });

  it('leaves both the data and the patch as they are', () => {
    const data = { place: { city: 'Nairobi' }, works: [{ doi: '10.1000/a' }] };
    const fields = { place: { country: 'KE' }, works: [{ doi: '10.1000/b' }] };
    const result = applyPatch(data, fields);
    (result['works'] as { doi: string }[])[0]!.doi = 'changed';
    (result['place'] as { city: string }).city = 'changed';
    expect(data).toEqual({ place: { city: 'Nairobi' }, works: [{ doi: '10.1000/a' }] });
    expect(fields).toEqual({ place: { country: 'KE' }, works: [{ doi: '10.1000/b' }] });
  });

  it('takes "__proto__" and "constructor" for names like any other', () => {
    const fields = JSON.parse('{"__proto__":{"polluted":true},"constructor":"x"}') as Record<string, unknown>;
    const result = applyPatch({}, fields);
    expect(Object.keys(result)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(createPatch({}, { constructor: 'x' })).toEqual({ constructor: 'x' });
    expect(createPatch({ constructor: 'x' }, {})).toEqual({ constructor: null });
  });
});

describe('the patch between two states', () => {
  it('names only what differs, as deep as it differs', () => {
    const before = { name: 'Grace', pronouns: 'she', place: { city: 'Nairobi', country: 'KE' }, languages: ['en'] };
    const after = { name: 'Grace', place: { city: 'Kisumu', country: 'KE' }, languages: ['en', 'sw'] };
    expect(createPatch(before, after)).toEqual({
      pronouns: null,
      place: { city: 'Kisumu' },
      languages: ['en', 'sw'],
    });
  });

  it('is empty where nothing differs but the order of fields, and where only empty mappings do', () => {
    expect(createPatch({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toEqual({});
    expect(createPatch({ a: 1 }, { a: 1, place: {}, mentoring: { style: {} }, x: undefined })).toEqual({});
    expect(createPatch({ place: { city: 'Nairobi' } }, { place: {} })).toEqual({ place: null });
  });

  it('makes the one state out of the other, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const dice = new Dice(seed);
        const before = meaningful(someData(dice));
        const after = meaningful(someChange(dice, before));
        const result = applyPatch(before, createPatch(before, after));
        expect(isEqual(result, after)).toBe(true);
        expect(createPatch(result, after)).toEqual({});
      }),
      { numRuns: 300 },
    );
  });
});

describe('an empty patch', () => {
  it('names no field and has no text; a text that is empty is a change too', () => {
    expect(isEmptyPatch({ fields: {} })).toBe(true);
    expect(isEmptyPatch({ fields: {}, body: '' })).toBe(false);
    expect(isEmptyPatch({ fields: { pronouns: null } })).toBe(false);
  });
});

/** Without null and empty mappings, which a patch cannot set. */
function meaningful(data: Record<string, unknown>): Record<string, unknown> {
  return applyPatch({}, data);
}
