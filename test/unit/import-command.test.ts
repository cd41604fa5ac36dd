import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../scripts/command.ts';
import { command as importCommand } from '../../scripts/import.ts';
import { command as newCommand } from '../../scripts/new.ts';
import { compareFile, writeNewFile } from '../../scripts/new-file.ts';
import { sweepTemporaryFiles } from '../../src/output/temporary-file.ts';
import { contentFolder } from '../content-folder.ts';
import { run } from './run-command.ts';

const CSV = `Name,Interests,Website
Grace Okafor,Cardiology; fluid balance,grace.example.org
Ann Lee,Fluid balance,
,lost,
`;

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

describe('mentor-directory import', () => {
  it('writes profiles, a first site.yaml and the interests that people share, and says what became of every row', async () => {
    const folder = contentFolder({ 'mentors.csv': CSV });
    const content = join(folder, 'content');
    const { code, stderr } = await run(importCommand, [join(folder, 'mentors.csv'), '--content', content], folder);
    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "
      Writing profiles into DIR/content/profiles …
      Row 4 is refused: the row has no name. Fill in the name, or delete the row.
      Also wrote interests.yaml and site.yaml.
      Next: look at the notes in the files, ask everybody for consent, and run "mentor-directory check".
      3 rows: 2 written, 0 unchanged, 1 refused. 9 cells: 5 used, 0 used in part, 0 kept as notes, 0 left out, 1 in refused rows, 3 empty.
      "
    `);
    expect(filesIn(content)).toMatchInlineSnapshot(`
      {
        "interests.yaml": "# Interests of this directory, beside those that ship with it. They were keywords that at least two people of an
      # imported spreadsheet share. Correct the labels; where two mean the same, delete one and make its label a synonym
      # of the other (and use the other in the profiles); add synonyms, abbreviations and broader terms, so that more
      # searches find them.

      interests:
        - id: fluid-balance
          label: Fluid balance
          kind: research
      ",
        "profiles/ann-lee.mdx": "---
      name: Ann Lee
      interests:
        - fluid-balance
      ---
      ",
        "profiles/grace-okafor.mdx": "---
      name: Grace Okafor
      interests:
        - cardiology
        - fluid-balance
      handles:
        website: https://grace.example.org/
      ---
      ",
        "site.yaml": "# The name of the directory, as every page shows it.
      name: Mentor directory
      # institution: The university or hospital that publishes it

      # Who looks after the directory; people are told to turn to them. Delete the signs # and write your own.
      # contact:
      #   name: Mentorship Office
      #   email: mentors@example.edu

      policies:
        # The people were imported, and nothing records yet that they agreed to be listed. Before you publish, ask each of
        # them, record it in their file (consent: by, date, scope), and then write "required" here: whoever has not agreed
        # is not published.
        consent: reported
      ",
      }
    `);
  });

  it('changes nothing when it is run again, and never overwrites', async () => {
    const folder = contentFolder({ 'mentors.csv': CSV });
    const words = [join(folder, 'mentors.csv'), '--content', folder];
    await run(importCommand, words, folder);
    const before = filesIn(folder);
    const again = await run(importCommand, words, folder);
    expect(filesIn(folder)).toEqual(before);
    expect(again.stderr).toContain('3 rows: 0 written, 2 unchanged, 1 refused.');

    writeFileSync(join(folder, 'profiles/ann-lee.mdx'), 'mine');
    const third = await run(importCommand, words, folder);
    expect(third.code).toBe(1);
    expect(third.stderr).toContain(
      'DIR/profiles/ann-lee.mdx exists with another text and stays as it is (row 3). Delete it first to import it anew.',
    );
    expect(third.stderr).toContain('3 rows: 0 written, 1 unchanged, 1 not overwritten, 1 refused.');
    expect(readFileSync(join(folder, 'profiles/ann-lee.mdx'), 'utf8')).toBe('mine');
  });

  it('leaves alone who has a file in another folder or as .md, and does not bring back who was taken down', async () => {
    const folder = contentFolder({
      'mentors.csv': CSV,
      'profiles/a/ann-lee.md': 'mine',
      'removed.txt': 'grace-okafor\n',
    });
    const { stderr } = await run(importCommand, [join(folder, 'mentors.csv'), '--content', folder], folder);
    expect(stderr).toContain('DIR/profiles/a/ann-lee.md exists with another text');
    expect(stderr).toContain('Row 2 is refused: "grace-okafor" was taken down');
    expect(Object.keys(filesIn(join(folder, 'profiles')))).toEqual(['a/ann-lee.md']);
  });

  it('writes nothing with --dry-run, and gives the whole report as JSON with --json', async () => {
    const folder = contentFolder({ 'mentors.csv': CSV });
    const content = join(folder, 'content');
    const { stdout, stderr } = await run(
      importCommand,
      [join(folder, 'mentors.csv'), '--content', content, '--dry-run', '--json'],
      folder,
    );
    expect(Object.keys(filesIn(folder))).toEqual(['mentors.csv']);
    expect(stderr).toContain('3 rows: 2 would be written, 0 unchanged, 1 refused.');
    expect(JSON.parse(stdout)).toMatchObject({
      rows: 3,
      refused: [{ row: 4, why: 'the row has no name' }],
      cells: { used: 5, refused: 1, empty: 3 },
      interests: [{ id: 'fluid-balance', label: 'Fluid balance', kind: 'research' }],
      files: [{ state: 'written' }, { state: 'written' }, { row: 2, state: 'written' }, { row: 3, state: 'written' }],
    });
  });

  it('says what is wrong with the file, the vocabulary or the command line', async () => {
    const folder = contentFolder({
      'a.csv': 'City\nRome\n',
      'b.xlsx': new Uint8Array([0x50, 0x4b, 3, 4]),
      'c.csv': CSV,
      'interests.yaml': 'interests: 3\n',
    });
    const results = [];
    for (const file of ['a.csv', 'b.xlsx'])
      results.push(await run(importCommand, [join(folder, file), '--content', join(folder, 'x')], folder));
    results.push(await run(importCommand, [join(folder, 'c.csv'), '--content', folder], folder));
    expect(results.map(({ code, stderr }) => [code, stderr])).toMatchInlineSnapshot(`
      [
        [
          1,
          "
      DIR/a.csv: No column holds names. The first row names these columns: "City". Call the one with the names "Name".
      Nothing was imported.
      ",
        ],
        [
          1,
          "
      DIR/b.xlsx: This is an Excel file. Open it, choose "Save as", and take "CSV UTF-8 (comma delimited)".
      Nothing was imported.
      ",
        ],
        [
          1,
          "
      DIR/interests.yaml:1:12  interests
        Expected a list, found the number 3.
        Write a list.

      Nothing was imported: correct this first.
      ",
        ],
      ]
    `);
    await expect(run(importCommand, [], folder)).rejects.toThrow(UsageError);
    await expect(run(importCommand, [join(folder, 'none.csv')], folder)).rejects.toMatchObject({
      code: 'ENOENT',
      syscall: 'open',
    });
  });
});

describe('mentor-directory new', () => {
  it('writes a starter once, and says what to do next', async () => {
    const folder = contentFolder({ 'site.yaml': 'name: Mentors\n' });
    const words = ['Dr. Grace Okafor, MD', '--content', folder];
    const first = await run(newCommand, words, folder);
    expect([first.code, first.stdout, first.stderr]).toMatchInlineSnapshot(`
      [
        0,
        "DIR/profiles/grace-okafor.mdx
      ",
        "
      Next: open it and fill in what is true; ask the mentor for consent and record it; then run "mentor-directory check".
      Wrote 1 file, DIR/profiles/grace-okafor.mdx.
      ",
      ]
    `);
    const text = readFileSync(join(folder, 'profiles/grace-okafor.mdx'), 'utf8');
    expect(text).toContain('name: Grace Okafor\n');
    const second = await run(newCommand, words, folder);
    expect([second.code, second.stdout, second.stderr]).toMatchInlineSnapshot(`
      [
        1,
        "",
        "
      DIR/profiles/grace-okafor.mdx exists already and stays as it is. For another person of this name: --id grace-okafor-2.
      ",
      ]
    `);
    expect(readFileSync(join(folder, 'profiles/grace-okafor.mdx'), 'utf8')).toBe(text);
  });

  it('prints the file with --dry-run, takes another id, and refuses who was taken down', async () => {
    const folder = contentFolder({ 'removed.txt': 'grace-okafor\n' });
    const refused = await run(newCommand, ['Grace Okafor', '--content', folder], folder);
    expect([refused.code, refused.stderr]).toMatchInlineSnapshot(`
      [
        3,
        "
      "grace-okafor" was taken down: removed.txt lists it, and nothing is written. Take the line out if the person asked to come back; for another person of this name: --id grace-okafor-2.
      ",
      ]
    `);
    const dry = await run(
      newCommand,
      ['Grace Okafor', '--content', folder, '--id', 'grace-okafor-2', '--dry-run'],
      folder,
    );
    expect([dry.code, dry.stdout.split('\n', 1)[0]]).toEqual([0, '---']);
    expect(Object.keys(filesIn(folder))).toEqual(['removed.txt']);
  });

  it.each([
    [[]],
    [['Grace', 'Okafor']],
    [['123']],
    [['Gr\u0430ce Okafor']],
    [['Grace', '--id', 'Grace']],
    [['Index', '--id', 'index']],
  ])('refuses %j', async (words) => {
    await expect(run(newCommand, words, '')).rejects.toThrow(UsageError);
  });
});

describe('a new file', () => {
  it('is whole under its name, or not there', async () => {
    const folder = contentFolder({ 'a.txt': 'a' });
    expect(await writeNewFile(join(folder, 'b.txt'), 'b')).toBe('written');
    expect(await writeNewFile(join(folder, 'b.txt'), 'b')).toBe('unchanged');
    expect(await writeNewFile(join(folder, 'a.txt'), 'b')).toBe('differs');
    expect(await compareFile(join(folder, 'c.txt'), 'c')).toBe('written');
    mkdirSync(join(folder, 'd.txt'));
    await expect(writeNewFile(join(folder, 'd.txt'), 'd')).rejects.toMatchObject({ code: 'EISDIR' });
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt', 'd.txt']);
  });

  it('of a run that was killed is swept away, one of a run that goes on is not', async () => {
    const folder = contentFolder({ '.a.mdx.999999999.tmp': 'a', [`.b.mdx.${process.ppid}.tmp`]: 'b', '.keep': '' });
    await sweepTemporaryFiles(folder);
    expect(readdirSync(folder).sort()).toEqual([`.b.mdx.${process.ppid}.tmp`, '.keep'].sort());
  });
});
