import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Mentor } from '../../src/directory/mentor.ts';
import { createWords } from '../../src/directory/words.ts';
import { cardOf, readCard } from '../../src/search/card.ts';
import { rowOrderOf } from '../../src/search/content-hash.ts';
import { decodeFragmentMap } from '../../src/search/fragment-map.ts';
import { orderRows } from '../../src/search/mentor-index.ts';
import { pack, packFile } from '../../src/search/packed-file.ts';
import { textRecordOf } from '../../src/search/text-record.ts';
import { writeSearchFiles } from '../../src/search/write-search-files.ts';
import { en } from '../../src/words/en.ts';
import { mentor, vocabulary } from './mentors.ts';

const context = { vocabulary, words: createWords('en', en), today: '2026-11-24', staleAfterMonths: 12 };

describe('the text in which a mentor is found', () => {
  const soren = mentor('soren', {
    name: 'Søren Müller',
    credentials: ['MD'],
    interests: ['heart-failure'],
    personalInterests: ['running'],
    keywords: ['sledge dogs'],
    appointments: [{ rank: 'professor', department: 'Medicine', institution: 'North' }],
    place: { city: 'Nuuk', country: 'GL' },
    mentoring: { why: 'Somebody once had time for me' },
  });
  const record = textRecordOf(soren, 'I work on the heart.', context);

  test('begins with the mentor’s own words, then names interests, title and place in sentences', () => {
    expect(record.content.split('\n')).toEqual([
      'Somebody once had time for me.',
      'I work on the heart.',
      'Heart failure, Running.',
      'sledge dogs.',
      'Professor, Medicine, North.',
      'Nuuk, Greenland.',
    ]);
  });

  test('comes with the card', () => {
    expect(record.card).toEqual(cardOf(soren, context));
  });

  test('has the name as people type it without the letters of its language', () => {
    expect(record).toMatchObject({ name: 'Søren Müller, MD', otherNames: 'soren muller, soeren mueller' });
    expect(textRecordOf(mentor('ann', { name: 'Ann Lee' }), '', context).otherNames).toBe('');
  });

  test('has the words of the filed name and of the address, once each, where the name has them not', () => {
    const names = (id: string, name: string, sortName?: string) =>
      textRecordOf(mentor(id, { name, sortName }), '', context).otherNames;
    expect(names('hala-al-nuaimat-2', 'هالة', 'Nuaimat, Hala al-')).toBe('nuaimat hala al');
    expect(names('svetlana-polozkova', 'Светлана')).toBe('svetlana polozkova');
    expect(names('ann-lee', 'Ann Lee', 'Lee, Ann')).toBe('');
  });
});

describe('the files of the text search', () => {
  const mentors = [
    mentor('soren', { name: 'Søren Müller', interests: ['heart-failure'] }),
    mentor('ann', { name: 'Ann Lee', appointments: [{ institution: 'North' }] }),
    mentor('eve', { name: '李小龍' }),
  ];
  const bodies = new Map([['ann', 'I teach & write about p < 0.05 and <b>more</b>.']]);

  /** What Pagefind stored as the results of rows, in their order. */
  function resultsOf(files: ReadonlyMap<string, Buffer>) {
    const map = decodeFragmentMap(gunzipSync(files.get('mentors.bin')!));
    const stored = map.fragments.map((id) => gunzipSync(files.get(`fragment/${id}.pf_fragment`)!).toString());
    const results = stored.map((text) => JSON.parse(text.slice(text.indexOf('{'))) as { url: string; content: string });
    return { map, results };
  }

  test('say which mentor each result of Pagefind is, by the row', async () => {
    const rows = orderRows(mentors);
    const { map, results } = resultsOf(await write(mentors));
    expect(map.order).toBe(rowOrderOf(rows));
    expect(results.map(({ url }) => readCard(url).id)).toEqual(rows.map(({ id }) => id));
    expect(map.fragments.map((fragment) => map.rows.get(fragment))).toEqual([0, 1, 2]);
  });

  test('hold the card of each mentor where no word of it is found', async () => {
    const rows = orderRows(mentors);
    const { results } = resultsOf(await write(mentors));
    expect(results.map(({ url }) => readCard(url))).toEqual(rows.map((one) => cardOf(one, context)));
    expect(results.filter(({ content }) => content.includes('availability'))).toEqual([]);
  });

  test('are the same, byte for byte, when written again from mentors in another order', async () => {
    const [first, second] = [await write(mentors), await write([...mentors].reverse())];
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect(second).toEqual(first);
  });

  test('leave out the interfaces that Pagefind brings along', async () => {
    const names = [...(await write(mentors)).keys()];
    expect(names).toContain('pagefind.js');
    expect(names.filter((name) => name.includes('ui') || name.includes('worker'))).toEqual([]);
  });

  test('can be written for a directory without mentors', async () => {
    expect((await write([])).has('pagefind.js')).toBe(true);
  });

  /** The files of Pagefind's folder by path. */
  async function write(people: Mentor[]): Promise<Map<string, Buffer>> {
    const folder = await mkdtemp(join(tmpdir(), 'mentor-directory-texts-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeSearchFiles({ outDir: pathToFileURL(`${folder}/`), mentors: people, bodies, ...context });
    const names = (await readdir(join(folder, 'pagefind'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, 'pagefind/').length))
      .sort();
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(join(folder, 'pagefind', name))] as const)),
    );
  }
});

describe('a packed file', () => {
  const content = new TextEncoder().encode('cardiology '.repeat(100));

  test('is called by its content, and holds it in fewer bytes', () => {
    const { name, bytes } = packFile('index', content);
    expect(name).toMatch(/^index\.[0-9a-f]{12}\.bin$/);
    expect(packFile('index', content)).toEqual({ name, bytes });
    expect(packFile('index', content.slice(1)).name).not.toBe(name);
    expect(new Uint8Array(gunzipSync(bytes))).toEqual(content);
    expect(bytes.length).toBeLessThan(content.length / 5);
  });

  test('says nothing of when it was made', () => {
    // Bytes 4 to 7 of a gzip file are its time: RFC 1952, section 2.3.1.
    expect([...pack(content).slice(4, 8)]).toEqual([0, 0, 0, 0]);
  });
});
