import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { command } from '../../scripts/report.ts';
import { EMPTY_SNAPSHOT } from '../../src/schemas/snapshot.ts';
import { run } from './run-command.ts';

let content = '';
beforeEach(() => {
  // 24 November 2026.
  vi.stubEnv('SOURCE_DATE_EPOCH', '1795478400');
  content = mkdtempSync(join(tmpdir(), 'report-'));
  mkdirSync(join(content, 'profiles'));
  lay(
    'site.yaml',
    'name: Mentors\naddress: https://mentors.example.edu\nbase: /dept/\npolicies: { consent: reported }\n',
  );
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(content, { recursive: true });
});

const lay = (path: string, text: string): void => writeFileSync(join(content, path), text);
const CONSENT = 'consent: { by: Them, date: 2026-01-01, scope: [profile, "fetch:bluesky"] }';
const profile = (id: string, name: string, ...lines: string[]): void =>
  lay(`profiles/${id}.mdx`, `---\nname: ${name}\n${lines.join('\n')}\n---\n`);
const report = (...words: string[]) => run(command, [...words, '--content', content], content);

describe('mentor-directory report', () => {
  test('says which pages need somebody and why, the longest first', async () => {
    profile('ann-lee', 'Ann Lee', CONSENT, 'confirmed: 2025-11-23');
    profile('bo-lin', 'Bo Lin', CONSENT);
    profile('cy-may', 'Cy May', CONSENT, 'confirmed: 2025-11-24', 'availability: { status: open, until: 2026-11-23 }');
    profile('di-orr', 'Di Orr', CONSENT, 'confirmed: 2026-11-01', 'availability: { status: open, until: 2026-12-24 }');
    profile('ed-poe', 'Ed Poe', CONSENT, 'confirmed: 2026-11-01', 'availability: { status: open, until: 2026-12-25 }');
    profile('fay-roe', 'Fay Roe', 'confirmed: 2026-11-01');
    profile('gil-sol', 'Gil Sol', CONSENT, 'confirmed: 2025-05-23');
    expect(await report()).toEqual({
      code: 0,
      stdout: [
        'Published without recorded consent: 1',
        '  fay-roe  Fay Roe',
        '',
        'Not confirmed for 18 months, so lists leave it out: 1',
        '  gil-sol  Gil Sol, last on 2025-05-23',
        '',
        'Not confirmed for 12 months: 2',
        '  bo-lin  Bo Lin, never confirmed',
        '  ann-lee  Ann Lee, last on 2025-11-23',
        '',
        'Availability that has run out: 1',
        '  cy-may  Cy May, 2026-11-23',
        '',
        'Availability that runs out by 2026-12-24: 1',
        '  di-orr  Di Orr, 2026-12-24',
        '',
      ].join('\n'),
      stderr: '\n6 pages of 7 need somebody, on 2026-11-24.\n',
    });
  });

  test('tells of accounts that are gone or moved, as far as the mentor agreed that they are fetched', async () => {
    const CONFIRMED = 'confirmed: 2026-11-01';
    const HANDLE = 'handles: { bluesky: a.example.org }';
    profile('ann-lee', 'Ann Lee', CONSENT, CONFIRMED, HANDLE);
    profile('bo-lin', 'Bo Lin', CONSENT, CONFIRMED, HANDLE);
    profile('cy-may', 'Cy May', CONSENT.replace(', "fetch:bluesky"', ''), CONFIRMED, HANDLE);
    const known = {
      pasted: 'a.example.org',
      checked: '2026-11-20',
      changed: '2026-11-19',
      source: 'https://a.example/',
    };
    const gone = { bluesky: { ...known, state: 'gone' } };
    const moved = { bluesky: { ...known, state: 'moved', movedTo: 'b.example.org' } };
    mkdirSync(join(content, 'handles'));
    lay(
      'handles/snapshot.json',
      JSON.stringify({ ...EMPTY_SNAPSHOT, mentors: { 'ann-lee': gone, 'bo-lin': moved, 'cy-may': gone } }),
    );
    expect((await report()).stdout).toBe(
      [
        'Account that is no longer there: 1',
        '  ann-lee  Ann Lee, bluesky since 2026-11-19',
        '',
        'Account that moved: 1',
        '  bo-lin  Bo Lin, bluesky since 2026-11-19, to b.example.org',
        '',
      ].join('\n'),
    );
  });

  test('names the interests for which nobody has room, wider ones counted with narrower ones', async () => {
    const CONFIRMED = 'confirmed: 2026-11-01';
    profile('ann-lee', 'Ann Lee', CONSENT, CONFIRMED, 'interests: [heart-failure]', 'availability: { status: closed }');
    profile('bo-lin', 'Bo Lin', CONSENT, CONFIRMED, 'interests: [cardiology]', 'availability: { status: limited }');
    expect((await report()).stdout).toContain('  Heart failure, 1 mentor\n');
    expect((await report()).stdout).not.toContain('  Cardiology,');
  });

  test('prints all of it as JSON, with the address by which each page is confirmed', async () => {
    profile('ann-lee', 'Ann Lee', CONSENT, 'interests: [cardiology]', 'mentoring: { levels: [resident] }');
    const { stdout } = await report('--json');
    const { upkeep, coverage, ...rest } = JSON.parse(stdout) as Record<string, { id: string; levels: object }[]>;
    const one = { mentors: 1, withRoom: 0 };
    expect(rest).toMatchObject({
      day: '2026-11-24',
      mentors: 1,
      all: one,
      levels: { resident: one },
      availability: { unknown: one },
    });
    expect(upkeep).toEqual([
      {
        id: 'ann-lee',
        name: 'Ann Lee',
        need: 'unconfirmed',
        confirm: 'https://mentors.example.edu/dept/update/?p=ann-lee&confirm',
      },
    ]);
    expect(coverage?.find(({ id }) => id === 'cardiology')).toMatchObject({
      label: 'Cardiology',
      all: { mentors: 1, withRoom: 0 },
      levels: { resident: { mentors: 1, withRoom: 0 }, fellow: { mentors: 0, withRoom: 0 } },
    });
  });

  describe('as a table for a mail merge', () => {
    test('has a row for each page that needs somebody, with its confirm link, and only addresses that were given', async () => {
      profile('ann-lee', 'Ann Lee', CONSENT, 'contact: { email: ann@example.edu }', 'confirmed: 2025-11-23');
      profile('bo-lin', 'Søren "Bo" Lin, Jr.', 'availability: { status: open, until: 2026-12-01 }');
      profile('cy-may', 'Cy May', CONSENT, 'confirmed: 2026-11-01', 'contact: { email: cy@example.edu }');
      const { stdout, code } = await report('--format', 'csv');
      const page = 'https://mentors.example.edu/dept';
      expect({ code, lines: stdout.split('\r\n') }).toEqual({
        code: 0,
        lines: [
          '\uFEFFid,name,email,confirmed,available_until,needs,confirm,page',
          `ann-lee,Ann Lee,ann@example.edu,2025-11-23,,not confirmed since 2025-11-23,${page}/update/?p=ann-lee&confirm,${page}/mentors/ann-lee/`,
          `bo-lin,"Søren ""Bo"" Lin, Jr.",,,2026-12-01,no recorded consent; never confirmed; availability ends on 2026-12-01,${page}/update/?p=bo-lin&confirm,${page}/mentors/bo-lin/`,
          '',
        ],
      });
    });

    test('gives a spreadsheet no formula, whatever somebody is called', async () => {
      profile('ann-lee', '\'=HYPERLINK("https://evil.example")\'', CONSENT);
      expect((await report('--format', 'csv')).stdout).toContain(`ann-lee,"'=HYPERLINK(""https://evil.example"")",`);
    });

    test('is not written where the site has no address, and says so', async () => {
      lay('site.yaml', 'name: Mentors\n');
      expect(await report('--format', 'csv', '--out', join(content, 'merge.csv'))).toEqual({
        code: 1,
        stdout: '',
        stderr:
          '\nNothing was written: without the address of the site there is no link to confirm a page by.\n' +
          'Write it into site.yaml, such as "address: https://mentors.example.edu".\n',
      });
    });
  });

  test('does not count those as having room who are hidden for want of a confirmation', async () => {
    const open = ['interests: [cardiology]', 'availability: { status: open }'];
    profile('ann-lee', 'Ann Lee', CONSENT, 'confirmed: 2025-05-23', ...open);
    expect((await report()).stdout).toContain('  Cardiology, 1 mentor\n');
    profile('ann-lee', 'Ann Lee', CONSENT, 'confirmed: 2025-05-24', ...open);
    expect((await report()).stdout).not.toContain('  Cardiology, 1 mentor\n');
  });

  test('writes a file whole, in place of what was there, and nothing to standard output', async () => {
    profile('ann-lee', 'Ann Lee', CONSENT, 'confirmed: 2026-11-01');
    const file = join(content, 'reports', 'coverage.html');
    mkdirSync(join(content, 'reports'));
    writeFileSync(file, 'of last month');
    const { code, stdout, stderr } = await report('--format', 'html', '--out', file);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe('\nWrote DIR/reports/coverage.html.\n0 pages of 1 need somebody, on 2026-11-24.\n');
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>\n[^]*<\/html>\n$/);
    expect(readdirSync(join(content, 'reports'))).toEqual(['coverage.html']);
  });

  test('refuses a format that there is not, and two at once', async () => {
    await expect(report('--format', 'pdf')).rejects.toThrow('--format is "pdf". Give text, json, csv or html.');
    await expect(report('--json', '--format', 'csv')).rejects.toThrow('Give --json or --format csv, not both.');
  });

  test('says how many files it had to leave out', async () => {
    profile('ann-lee', 'Ann Lee', CONSENT, 'confirmed: 2026-11-01');
    profile('bo-lin', 'Bo Lin', 'confirmed: yesterday');
    expect((await report()).stderr).toBe(
      '\n1 file with errors left out; mentor-directory check names them.\n0 pages of 1 need somebody, on 2026-11-24.\n',
    );
  });

  test('refuses days that are no number', async () => {
    await expect(report('--days', 'soon')).rejects.toThrow('--days is "soon". Give a number of days from 0 to 999.');
  });
});
