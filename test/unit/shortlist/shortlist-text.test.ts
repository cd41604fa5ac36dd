import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_ENTRIES } from '../../../src/shortlist/shortlist.ts';
import {
  formatSharedIds,
  formatShortlist,
  parseSharedIds,
  parseShortlist,
} from '../../../src/shortlist/shortlist-text.ts';

const list = [
  {
    id: 'grace-okafor',
    name: 'Grace Okafor',
    added: '2026-11-24',
    note: 'Ask about dialysis',
    contacted: '2026-11-25',
  },
  { id: 'shen-ruolan', name: '沈若岚', added: '2026-11-24' },
];

describe('the text of a shortlist', () => {
  test('says all of it', () => {
    expect(parseShortlist(formatShortlist(list))).toEqual({ list, isDamaged: false });
  });

  test('may be of the first version, which had ids alone', () => {
    expect(parseShortlist('{"version": 1, "mentors": ["grace-okafor"]}')).toEqual({
      list: [{ id: 'grace-okafor', name: 'grace-okafor', added: '1970-01-01' }],
      isDamaged: false,
    });
  });

  test.each([
    ['a later version', '{"version": 3, "mentors": []}'],
    ['another kind of thing', '[]'],
    ['no JSON', '{"version": 2, "mentors": ['],
    ['too long', `{"version": 2, "mentors": []}${' '.repeat(7_000_000)}`],
  ])('that is %s is no shortlist', (_, text) => {
    expect(parseShortlist(text)).toEqual({ list: [], isDamaged: true });
  });

  test.each([
    ['an id that is a path', { ...list[0], id: '../../etc' }],
    ['a name that is no text', { ...list[0], name: { toString: 'x' } }],
    ['no day', { ...list[0], added: 'yesterday' }],
    ['nothing', null],
    ['the same mentor twice', list[1]],
  ])('loses an entry with %s, and no other', (_, poisoned) => {
    const text = JSON.stringify({ version: 2, mentors: [list[1], poisoned] });
    expect(parseShortlist(text)).toEqual({ list: [list[1]], isDamaged: true });
  });

  test('loses a mark that is no day, and a note that is no text, but not the mentor', () => {
    const text = JSON.stringify({ version: 2, mentors: [{ ...list[1], note: 7, contacted: '<b>' }] });
    expect(parseShortlist(text).list).toEqual([list[1]]);
  });

  test('has at most as many mentors as a list may have', () => {
    const mentors = Array.from({ length: MAX_ENTRIES + 5 }, (_, number) => `m${number}`);
    expect(parseShortlist(JSON.stringify({ version: 1, mentors })).list).toHaveLength(MAX_ENTRIES);
  });

  test('is read without an error whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((mentors) => JSON.stringify({ version: 2, mentors })),
        ),
        (text) => {
          expect(parseShortlist(text).list.length).toBeLessThanOrEqual(MAX_ENTRIES);
        },
      ),
    );
  });
});

describe('the address of a shared shortlist', () => {
  test('names the mentors, and has no note', () => {
    const fragment = formatSharedIds(list);
    expect(fragment).toBe('#mentors=grace-okafor,shen-ruolan');
    expect(parseSharedIds(fragment)).toEqual(['grace-okafor', 'shen-ruolan']);
  });

  test.each(['', '#', '#fit&first=nephrology', '#mentors=', '#mentors=<script>', '#mentors=../x'])(
    'names nobody where it is %j',
    (fragment) => {
      expect(parseSharedIds(fragment)).toEqual([]);
    },
  );

  test('names everybody once', () => {
    expect(parseSharedIds('#mentors=a,b,a,-,b')).toEqual(['a', 'b']);
  });
});
