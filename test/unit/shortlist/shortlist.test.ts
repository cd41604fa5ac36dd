import { describe, expect, test } from 'vitest';
import {
  addEntry,
  editEntry,
  MAX_ENTRIES,
  mergeLists,
  moveEntry,
  removeEntry,
  type Shortlist,
} from '../../../src/shortlist/shortlist.ts';

const entry = (id: string, more: object = {}) => ({ id, name: id.toUpperCase(), added: '2026-11-24', ...more });
const list: Shortlist = ['a', 'b', 'c'].map((id) => entry(id));
const ids = (of: Shortlist) => of.map(({ id }) => id).join('');

describe('a shortlist', () => {
  test('has a new mentor at its end, and every mentor once', () => {
    expect(ids(addEntry(list, entry('d')))).toBe('abcd');
    expect(addEntry(list, entry('b', { name: 'Another' }))).toBe(list);
  });

  test('takes nobody more when it is full', () => {
    const full = Array.from({ length: MAX_ENTRIES }, (_, number) => entry(`m${number}`));
    expect(addEntry(full, entry('one-more'))).toBe(full);
  });

  test('loses a mentor without another word', () => {
    expect(ids(removeEntry(list, 'b'))).toBe('ac');
  });

  test.each([
    ['a', 1, 'bac'],
    ['c', -2, 'cab'],
    ['a', -1, 'abc'],
    ['b', 9, 'acb'],
    ['nobody', 1, 'abc'],
  ])('moves %s by %i', (id, by, order) => {
    expect(ids(moveEntry(list, id, by))).toBe(order);
  });

  test('keeps a note and days, and forgets them when they are taken away', () => {
    const noted = editEntry(list, 'b', { note: 'Ask about dialysis', contacted: '2026-11-25' });
    expect(noted[1]).toEqual(entry('b', { note: 'Ask about dialysis', contacted: '2026-11-25' }));
    expect(editEntry(noted, 'b', { note: '', contacted: undefined })).toEqual(list);
  });
});

describe('two shortlists together', () => {
  const other: Shortlist = [
    entry('d'),
    entry('b', { added: '2026-10-01', note: 'From my phone', answered: '2026-11-20' }),
  ];

  test('hold everybody once, in the order of the first', () => {
    expect(ids(mergeLists(list, other))).toBe('abcd');
  });

  test('lose no note, and keep the earlier days', () => {
    const first = editEntry(list, 'b', { note: 'From my laptop', answered: '2026-11-22' });
    expect(mergeLists(first, other)[1]).toEqual(
      entry('b', { added: '2026-10-01', note: 'From my laptop\n\nFrom my phone', answered: '2026-11-20' }),
    );
  });

  test('are the first where both are the same', () => {
    expect(mergeLists(list, list)).toEqual(list);
  });
});
