import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHandle, type Handle } from '../../../src/handles/handle.ts';
import { SOURCES, type Source } from '../../../src/schemas/snapshot.ts';
import { openJournal } from '../../../src/sync/journal.ts';
import type { Account, Answer } from '../../../src/sync/source.ts';
import { contentFolder } from '../../content-folder.ts';
import { answers, madeAbsent, madeFailure, madeFound, PASTED, TODAY } from './made-answers.ts';

const PATH = '.sync/journal.jsonl';
const MODULE = join(import.meta.dirname, '../../../src/sync/journal.ts');
const HEADER = `{"version":1,"day":"${TODAY}"}\n`;

const account = (mentor = 'grace', pasted = PASTED): Account => ({
  mentor,
  pasted,
  handle: parseHandle('mastodon', PASTED) as Handle,
});

type Entry = readonly [account: Account, source: Source, answer: Answer];

const ENTRIES: Entry[] = [
  [account('grace'), 'mastodon', madeFound({ avatar: 'https://med.example/a.png', renamedTo: '@gráce@med.example' })],
  [account('grace'), 'github', madeAbsent('gone')],
  [account('ada'), 'mastodon', madeFailure()],
  [
    account('nia'),
    'orcid',
    madeFound({ state: 'moved', movedTo: '0000-0002-1825-0097', data: { bio: 'Ọlá\n🩺 "x"' } }),
  ],
];

/** The bytes of a journal of a run that was killed after these entries. */
async function bytesOf(entries: readonly Entry[]): Promise<Buffer> {
  const folder = contentFolder({});
  const journal = await openJournal(folder, TODAY);
  for (const entry of entries) journal.append(...entry);
  await journal.flush();
  const bytes = readFileSync(join(folder, PATH));
  await journal.remove();
  return bytes;
}

/** What a run finds in a journal, account by account, and its notes; the folder is shown as DIR. */
async function resume(bytes: string | Buffer, asked = ENTRIES, today = TODAY) {
  const folder = contentFolder({ [PATH]: bytes });
  const journal = await openJournal(folder, today);
  const found = asked.map(([account, source]) => journal.answerTo(account, source));
  const text = readFileSync(join(folder, PATH), 'utf8');
  await journal.remove();
  return { found, notes: journal.notes.map((note) => note.replace(folder, 'DIR')), text };
}

/** What is found of an entry that is whole: a failure is asked about again. */
const kept = ([, , answer]: Entry): Answer | undefined => (answer.state === 'failed' ? undefined : answer);

describe('the journal of a run', () => {
  it('says its version and day, then an answer a line', async () => {
    expect((await bytesOf(ENTRIES.slice(1, 3))).toString()).toMatchInlineSnapshot(`
      "{"version":1,"day":"2026-11-02"}
      {"mentor":"grace","source":"github","pasted":"@grace@med.example","answer":{"state":"gone","source":"https://med.example/api/v1/accounts/lookup?acct=grace","problem":"The account is gone."}}
      {"mentor":"ada","source":"mastodon","pasted":"@grace@med.example","answer":{"state":"failed","source":"https://med.example/api/v1/accounts/lookup?acct=grace","problem":"med.example answered with status 503."}}
      "
    `);
  });

  it('gives the next run of that day what was answered, but for failures', async () => {
    const bytes = await bytesOf(ENTRIES);
    expect(await resume(bytes)).toEqual({ found: ENTRIES.map(kept), notes: [], text: bytes.toString() });
  });

  it('knows whose an answer is: the mentor, the source and what was pasted', async () => {
    const bytes = await bytesOf(ENTRIES.slice(0, 1));
    const others: Entry[] = [
      [account('grace', 'https://med.example/@grace'), 'mastodon', madeFound()],
      [account('grace'), 'website', madeFound()],
      [account('graces'), 'mastodon', madeFound()],
    ];
    expect((await resume(bytes, others)).found).toEqual([undefined, undefined, undefined]);
  });

  it('says nothing on another day, nor in another version, and begins anew', async () => {
    const bytes = await bytesOf(ENTRIES);
    const none = ENTRIES.map(() => undefined);
    const tomorrow = HEADER.replace(TODAY, '2026-11-03');
    expect(await resume(bytes, ENTRIES, '2026-11-03')).toEqual({ found: none, notes: [], text: tomorrow });
    const newer = bytes.toString().replace('"version":1', '"version":2');
    expect(await resume(newer)).toEqual({ found: none, notes: [], text: HEADER });
  });

  it('goes on where it was', async () => {
    const folder = contentFolder({});
    for (const entry of ENTRIES) {
      const journal = await openJournal(folder, TODAY);
      journal.append(...entry);
      await journal.flush();
    }
    const journal = await openJournal(folder, TODAY);
    expect(ENTRIES.map(([account, source]) => journal.answerTo(account, source))).toEqual(ENTRIES.map(kept));
    await journal.remove();
    expect(existsSync(join(folder, PATH))).toBe(false);
    expect(
      (await openJournal(folder, TODAY)).answerTo(...(ENTRIES[0]!.slice(0, 2) as [Account, Source])),
    ).toBeUndefined();
  });

  it('sweeps what killed runs left beside it', async () => {
    const left = ['.journal.jsonl.999999999.tmp', 'lock.999999999.x'];
    const folder = contentFolder(Object.fromEntries([...left, 'lock'].map((name) => [`.sync/${name}`, 'x'])));
    await (await openJournal(folder, TODAY)).remove();
    expect([...left, 'lock'].filter((name) => existsSync(join(folder, '.sync', name)))).toEqual(['lock']);
  });
});

describe('a damaged journal', () => {
  it('loses the lines that cannot be read, says so, and keeps the others', async () => {
    const [header, ...lines] = (await bytesOf(ENTRIES)).toString().split('\n');
    const odd = [
      '',
      'x',
      'null',
      '[]',
      '{"mentor":"grace"}',
      lines[0]!.replace('"ok"', '"fine"'),
      lines[0]!.slice(0, -9),
    ];
    const { found, notes, text } = await resume([header, ...odd, ...lines].join('\n'));
    expect(found).toEqual(ENTRIES.map(kept));
    expect(notes).toEqual(['DIR/.sync/journal.jsonl: 7 lines could not be read. Those accounts are asked again.']);
    expect(text).toBe([header, ...lines].join('\n'));
  });

  it('is no answer where one would be of no use: an address that is none, a field that is unknown', async () => {
    const found = ENTRIES[0]![2];
    for (const answer of [
      { ...found, source: 'nowhere' },
      { ...found, avatar: 'x' },
      { ...found, data: { age: 1 } },
    ]) {
      const line = JSON.stringify({ mentor: 'grace', source: 'mastodon', pasted: PASTED, answer });
      const { found, notes } = await resume(`${HEADER}${line}\n`);
      expect([found[0], notes]).toEqual([
        undefined,
        ['DIR/.sync/journal.jsonl: 1 line could not be read. Those accounts are asked again.'],
      ]);
    }
  });

  it('says nothing of a last line that was cut off: that is how a run ends that is killed', async () => {
    const bytes = await bytesOf(ENTRIES);
    const { found, notes, text } = await resume(bytes.subarray(0, -5));
    expect([found, notes]).toEqual([ENTRIES.map((entry, at) => (at < 3 ? kept(entry) : undefined)), []]);
    expect(bytes.toString().startsWith(text) && text.endsWith('}\n')).toBe(true);
  });

  it('loses nothing that was whole and invents nothing, at whatever byte it was cut', async () => {
    const entries: Entry[] = [
      [account('ada'), 'github', madeAbsent('gone', '🩺')],
      [account('nia'), 'orcid', { state: 'ok', source: 'https://a.example/', data: { name: 'Ọlá' } }],
    ];
    const bytes = await bytesOf(entries);
    const ends = [1, 2].map((line) => endOfLine(bytes, line));
    const cutAt = async (length: number): Promise<void> => {
      const { found, notes, text } = await resume(bytes.subarray(0, length), entries);
      // A line is whole with its last brace; the line break after it says nothing.
      expect(found).toEqual(entries.map((entry, at) => (ends[at]! <= length ? kept(entry) : undefined)));
      expect(notes).toEqual([]);
      expect(bytes.toString().startsWith(text)).toBe(true);
    };
    await Promise.all(Array.from({ length: bytes.length + 1 }, (_, length) => cutAt(length)));
  });

  it('goes on after any cut, with any answers, as if it had never been cut', async () => {
    const entries = fc.uniqueArray(
      fc.tuple(fc.constantFrom('ada', 'grace', 'nia'), fc.constantFrom(...SOURCES), answers),
      { minLength: 1, maxLength: 8, selector: ([mentor, source]) => `${mentor} ${source}` },
    );
    const property = fc.asyncProperty(entries, fc.double({ min: 0, max: 1, noNaN: true }), async (made, where) => {
      const all = made.map(([mentor, source, answer]): Entry => [account(mentor), source, answer]);
      const bytes = await bytesOf(all);
      const folder = contentFolder({ [PATH]: bytes.subarray(0, Math.floor(bytes.length * where)) });
      const second = await openJournal(folder, TODAY);
      for (const entry of all) if (!second.answerTo(entry[0], entry[1])) second.append(...entry);
      await second.flush();
      const third = await openJournal(folder, TODAY);
      expect(all.map(([account, source]) => third.answerTo(account, source))).toEqual(all.map(kept));
      expect(third.notes).toEqual([]);
      await Promise.all([second.remove(), third.remove()]);
    });
    await fc.assert(property, { numRuns: 40 });
  });
});

describe('a journal that cannot be written', () => {
  it('says so with the next flush, and keeps what was whole', async () => {
    const folder = contentFolder({});
    const program = `
      const { openJournal } = await import(${JSON.stringify(MODULE)});
      const journal = await openJournal(${JSON.stringify(folder)}, '${TODAY}');
      const answer = { state: 'gone', source: 'https://a.example/', problem: 'Gone.' };
      for (let at = 0; at < 500; at++) journal.append({ mentor: 'mentor-' + at, pasted: 'x' }, 'github', answer);
      await journal.flush().then(() => console.log('written'), (error) => console.log(error.code));`;
    // A disk on which there is no more than this.
    const words = ['-c', 'ulimit -f 8; exec "$0" --input-type=module --eval "$1"', process.execPath, program];
    expect((await promisify(execFile)('sh', words)).stdout).toBe('EFBIG\n');
    const journal = await openJournal(folder, TODAY);
    expect(journal.answerTo(account('mentor-0', 'x'), 'github')).toMatchObject({ state: 'gone' });
    expect(journal.answerTo(account('mentor-499', 'x'), 'github')).toBeUndefined();
    expect(journal.notes).toEqual([]);
    await journal.remove();
  });

  it('says so when its folder cannot be made', async () => {
    const folder = contentFolder({ '.sync': 'a file' });
    await expect(openJournal(folder, TODAY)).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(readFileSync(join(folder, '.sync'), 'utf8')).toBe('a file');
    await expect(openJournal(join(folder, '.sync'), TODAY)).rejects.toThrow(/ENOTDIR/);
  });

  it('is not written through a link that leads elsewhere', async () => {
    const folder = contentFolder({ 'secret.txt': 'secret' });
    mkdirSync(join(folder, '.sync'));
    symlinkSync(join(folder, 'secret.txt'), join(folder, PATH));
    const journal = await openJournal(folder, TODAY);
    journal.append(...ENTRIES[0]!);
    await journal.flush();
    await journal.remove();
    expect(readFileSync(join(folder, 'secret.txt'), 'utf8')).toBe('secret');
  });
});

function endOfLine(bytes: Buffer, line: number): number {
  let end = bytes.indexOf('\n');
  for (let at = 0; at < line; at++) end = bytes.indexOf('\n', end + 1);
  return end;
}
