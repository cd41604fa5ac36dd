import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPatch } from '../../src/edits/patch.ts';
import { withAgreement } from '../../src/elements/profile-form/agreement.ts';
import { keepOrder, readNumber, shownText, splitWords, tidyText } from '../../src/elements/profile-form/field-text.ts';
import { valueAt, withValue } from '../../src/elements/profile-form/value-at.ts';

describe('withValue', () => {
  const data = { name: 'Ann', place: { city: 'Nuuk', country: 'GL' }, owner: ['ann'] };

  it('sets a value in its place and keeps everything else, in its order', () => {
    expect(Object.entries(withValue(data, ['place', 'city'], 'Ilulissat'))).toEqual([
      ['name', 'Ann'],
      ['place', { city: 'Ilulissat', country: 'GL' }],
      ['owner', ['ann']],
    ]);
    expect(withValue({}, ['mentoring', 'style', 'cadence'], 'weekly')).toEqual({
      mentoring: { style: { cadence: 'weekly' } },
    });
  });

  it('gives the same object where nothing changes', () => {
    expect(withValue(data, ['place', 'city'], 'Nuuk')).toBe(data);
    expect(withValue(data, ['contact', 'email'], undefined)).toBe(data);
  });

  it('takes mappings away with the last thing in them', () => {
    const style = { mentoring: { style: { cadence: 'weekly' } } };
    expect(withValue(style, ['mentoring', 'style', 'cadence'], undefined)).toEqual({});
  });

  it('puts a mapping where something else stood', () => {
    expect(withValue({ place: 'Nuuk' }, ['place', 'city'], 'Nuuk')).toEqual({ place: { city: 'Nuuk' } });
  });

  it('reaches for nothing but own fields', () => {
    expect(valueAt({}, ['constructor', 'name'])).toBeUndefined();
    expect(valueAt({}, ['__proto__'])).toBeUndefined();
    expect(valueAt('text', ['length'])).toBeUndefined();
  });
});

describe('splitWords', () => {
  it.each([
    ['MD, PhD', ['MD', 'PhD']],
    [' MD ,, PhD, ', ['MD', 'PhD']],
    ['طبيب، دكتور', ['طبيب', 'دكتور']],
    ['医学、研究', ['医学', '研究']],
    ['', []],
  ])('divides %j at commas', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  it('leaves words whole that hold a comma and were there before', () => {
    expect(splitWords('pain, chronic, sleep, pain', ['pain, chronic', 'sleep'])).toEqual([
      'pain, chronic',
      'sleep',
      'pain',
    ]);
  });

  it('gives back any words that were joined, when nothing was changed', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/[,،、，\n]/.test(text));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(splitWords(words.join(', '), words)).toEqual(words);
      }),
    );
  });
});

describe('what controls show and give back', () => {
  it.each([
    ['12', 12],
    ['-1.25', -1.25],
    ['007', 7],
    ['1e3', '1e3'],
    ['1,5', '1,5'],
    ['twelve', 'twelve'],
  ])('the number %j is %j', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it('shows nothing of what it could not give back', () => {
    expect([{ a: 1 }, ['a'], null, undefined].map(shownText)).toEqual(['', '', '', '']);
    expect(['a', 1, false].map(shownText)).toEqual(['a', '1', 'false']);
  });

  it('keeps the order that choices had, and puts new ones last', () => {
    expect(keepOrder(['chat', 'email', 'video'], ['video', 'phone', 'chat'])).toEqual(['video', 'chat', 'email']);
    expect(keepOrder(['a', 'b'], 'b')).toEqual(['a', 'b']);
  });

  it('takes line breaks of all kinds and blank lines around a text as the same text', () => {
    expect(tidyText('\r\n \r\n    code\r\n\r\nb \r\n\r\n')).toBe('    code\n\nb');
  });
});

describe('withAgreement', () => {
  const before = { name: 'Ann', consent: { by: 'Office', date: '2025-01-01', scope: ['profile', 'export'] } };

  it('keeps the record where its scope stays', () => {
    const data = { ...before, name: 'Ann Lee' };
    expect(createPatch(before, { ...withAgreement(data, before, '2026-11-24') })).toEqual({ name: 'Ann Lee' });
  });

  it('records anew, by the person and today, what they now agree to', () => {
    const data = { name: 'Ann', consent: { ...before.consent, scope: ['profile'] } };
    expect(withAgreement(data, before, '2026-11-24')['consent']).toEqual({
      by: 'Ann',
      date: '2026-11-24',
      scope: ['profile'],
    });
  });

  it('records nothing where nothing is agreed to', () => {
    const data = { name: 'Ann', consent: { by: 'Office', date: '2025-01-01' } };
    expect(withAgreement(data, before, '2026-11-24')).toEqual({ name: 'Ann' });
    expect(withAgreement({ name: 'Ann' }, {}, '2026-11-24')).toEqual({ name: 'Ann' });
  });
});
