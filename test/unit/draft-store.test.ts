import { describe, expect, it } from 'vitest';
import { DraftStore, type Draft, type DraftStorage } from '../../src/elements/profile-form/draft-store.ts';

const DRAFT: Draft = {
  base: 'abc',
  fields: { name: 'Ann', place: null },
  text: 'Text',
  savedAt: '2026-11-24T10:00:00.000Z',
};

function memory(): DraftStorage & { map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

describe('DraftStore', () => {
  it('gives back what it kept, for the same page only', () => {
    const storage = memory();
    const store = new DraftStore(
      'ann-lee',
      () => storage,
      () => undefined,
    );
    store.write(DRAFT);
    expect(store.read()).toEqual({ ...DRAFT, version: 1 });
    expect(
      new DraftStore(
        'join',
        () => storage,
        () => undefined,
      ).read(),
    ).toBeUndefined();
    store.clear();
    expect(storage.map.size).toBe(0);
    expect(store.read()).toBeUndefined();
  });

  it.each([
    ['no JSON', '{'],
    ['a text', '"x"'],
    ['another version', JSON.stringify({ ...DRAFT, version: 2 })],
    ['no version', JSON.stringify(DRAFT)],
    ['a list for fields', JSON.stringify({ ...DRAFT, version: 1, fields: [] })],
    ['a number for the text', JSON.stringify({ ...DRAFT, version: 1, text: 1 })],
    ['a day that is none', JSON.stringify({ ...DRAFT, version: 1, savedAt: 'yesterday' })],
    ['more than a draft can be', JSON.stringify({ ...DRAFT, version: 1, fields: { name: 'x'.repeat(400_000) } })],
  ])('takes %s for nothing', (_, text) => {
    const storage = memory();
    storage.map.set('mentor-directory:draft:v1:ann-lee', text);
    expect(
      new DraftStore(
        'ann-lee',
        () => storage,
        () => undefined,
      ).read(),
    ).toBeUndefined();
  });

  it('says once that nothing can be kept, and goes on', () => {
    let blocked = 0;
    const refuse = (): never => {
      throw new Error('denied');
    };
    const store = new DraftStore('ann-lee', refuse, () => blocked++);
    store.write(DRAFT);
    store.write(DRAFT);
    store.clear();
    expect(store.read()).toBeUndefined();
    expect(blocked).toBe(1);
  });
});
