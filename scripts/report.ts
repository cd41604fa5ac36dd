import { mkdir, rename } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { buildDay } from '../src/content/build-day.ts';
import { readContent } from '../src/content/content.ts';
import { shownPath } from '../src/content/files.ts';
import { formatCoveragePage } from '../src/coverage-page/coverage-page.ts';
import { isError } from '../src/directory/problem.ts';
import { recordsOf } from '../src/directory/records.ts';
import { createWords } from '../src/directory/words.ts';
import { withTemporaryFile } from '../src/output/temporary-file.ts';
import { plural } from '../src/report/count.ts';
import { visible, visibleJson } from '../src/report/visible.ts';
import { hideAfterMonthsOf, type Site, staleAfterMonthsOf } from '../src/schemas/site.ts';
import { coverageOf, type Coverage } from '../src/upkeep/coverage.ts';
import { formatMailMerge } from '../src/upkeep/mail-merge.ts';
import { confirmAddress, NEEDS, type Need, type Upkeep, type UpkeepContext, upkeepOf } from '../src/upkeep/upkeep.ts';
import { en } from '../src/words/en.ts';
import { type Arguments, type Command, EXIT, type Output, textOption, UsageError } from './command.ts';
import { directoryFolderOf } from './site-options.ts';

/** How many interests with nobody who has room are named. */
const MOST_INTERESTS = 15;

const FORMATS = ['text', 'json', 'csv', 'html'] as const;

export const command: Command = {
  name: 'report',
  summary: 'say which pages need somebody, and what no mentor with room covers',
  usage: 'report [options]',
  options: {
    days: { type: 'string', value: 'N', help: 'tell availability that ends within N days (default: 30)' },
    format: {
      type: 'string',
      value: 'text|json|csv|html',
      help: 'csv: a mail merge with confirm links; html: coverage as one page with charts (default: text)',
    },
    json: {
      type: 'boolean',
      help: 'the same as --format json: all of it, coverage of every interest and level included',
    },
    out: { type: 'string', value: 'FILE', help: 'write it to a file, in place of what was there' },
  },
  examples: [
    'mentor-directory report',
    'mentor-directory report --days 60',
    'mentor-directory report --format csv --out mail-merge.csv',
    'mentor-directory report --format html --out coverage.html',
    'mentor-directory report --json > report.json',
  ],
  run: async (args, output) => {
    const { stderr } = output;
    const format = formatOf(args);
    const today = buildDay();
    const soon = dayAfter(today, daysOf(args));
    const words = createWords('en', en);
    const read = await readContent(directoryFolderOf(args), { base: '/', words });
    const { site, profiles, vocabulary, snapshot, problems } = read;
    if (format === 'csv' && site.address === undefined) {
      stderr.write('Nothing was written: without the address of the site there is no link to confirm a page by.\n');
      stderr.write('Write it into site.yaml, such as "address: https://mentors.example.edu".\n');
      return EXIT.problems;
    }
    const hideAfterMonths = hideAfterMonthsOf(site);
    const context = { today, soon, staleAfterMonths: staleAfterMonthsOf(site), hideAfterMonths };
    const upkeep = profiles.flatMap((mentor) =>
      upkeepOf(mentor, recordsOf(mentor.profile, snapshot.mentors[mentor.id]), context),
    );
    const coverage = coverageOf(profiles, { vocabulary, today, hideAfterMonths });
    const formats = {
      text: () => [...formatUpkeep(upkeep, context), ...formatCoverage(coverage)].join('\n'),
      json: () => {
        const { interests, ...rest } = coverage;
        const found = upkeep.map((one) => ({ ...one, ...confirmLink(one, site) }));
        return `${visibleJson({ day: today, mentors: profiles.length, upkeep: found, ...rest, coverage: interests })}\n`;
      },
      csv: () => formatMailMerge(profiles, upkeep, folderOf(site) ?? '', words),
      html: () => formatCoveragePage(coverage, { site, today, hideAfterMonths, words }),
    };
    await write(formats[format](), args, output);
    const unread = new Set(problems.filter(isError).map(({ file }) => file)).size;
    if (unread > 0)
      stderr.write(`${plural(unread, 'file')} with errors left out; mentor-directory check names them.\n`);
    const pages = new Set(upkeep.map(({ id }) => id)).size;
    stderr.write(`${plural(pages, 'page')} of ${profiles.length} need somebody, on ${today}.\n`);
    return EXIT.clean;
  },
};

/** Throws {@link UsageError} for a format that there is not, and for two. */
function formatOf(args: Arguments): (typeof FORMATS)[number] {
  const text = textOption(args, 'format');
  const format = FORMATS.find((one) => one === (text ?? (args.values['json'] === true ? 'json' : 'text')));
  if (format === undefined) throw new UsageError(`--format is "${text}". Give text, json, csv or html.`);
  if (args.values['json'] === true && format !== 'json')
    throw new UsageError(`Give --json or --format ${format}, not both.`);
  return format;
}

/** Writes the report to the file that was named, whole or not at all; without one, to standard output. */
async function write(text: string, args: Arguments, { stdout, stderr }: Output): Promise<void> {
  const given = textOption(args, 'out');
  if (given === '') throw new UsageError('--out is empty. Name a file, such as coverage.html.');
  if (given === undefined) {
    stdout.write(text);
    return;
  }
  const path = resolve(given);
  await mkdir(dirname(path), { recursive: true });
  await withTemporaryFile(path, text, (temporary) => rename(temporary, path));
  stderr.write(`Wrote ${shownPath(path)}.\n`);
}

/** The address of the site's root, with a slash at its end, where the site has an address. */
function folderOf({ address, base = '/' }: Site): string | undefined {
  return address === undefined ? undefined : new URL(base, address).href;
}

/** The address with which a mentor confirms their page, where the site has an address. */
function confirmLink({ id }: Upkeep, site: Site): { confirm?: string } {
  const folder = folderOf(site);
  return folder === undefined ? {} : { confirm: confirmAddress(id, folder) };
}

/** Throws {@link UsageError} for anything but a number of days. */
function daysOf(args: Arguments): number {
  const text = textOption(args, 'days') ?? '30';
  if (!/^\d{1,3}$/.test(text)) throw new UsageError(`--days is "${text}". Give a number of days from 0 to 999.`);
  return Number(text);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function formatUpkeep(upkeep: readonly Upkeep[], context: Omit<UpkeepContext, 'today'>): string[] {
  return NEEDS.flatMap((need) => {
    const found = upkeep.filter((one) => one.need === need);
    const lines = found
      .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : a.id < b.id ? -1 : 1))
      .map((one) => `  ${one.id}  ${visible([one.name, detailOf(one)].filter(Boolean).join(', '))}`);
    return found.length === 0 ? [] : [`${titleOf(need, context)}: ${found.length}`, ...lines, ''];
  });
}

function titleOf(need: Need, { staleAfterMonths, hideAfterMonths, soon }: Omit<UpkeepContext, 'today'>): string {
  const titles: Record<Need, string> = {
    consent: 'Published without recorded consent',
    'photo-consent': 'Photo without consent, not shown',
    account: 'Account that is no longer there',
    moved: 'Account that moved',
    hidden: `Not confirmed for ${hideAfterMonths} months, so lists leave it out`,
    unconfirmed: `Not confirmed for ${staleAfterMonths} months`,
    'ran-out': 'Availability that has run out',
    'running-out': `Availability that runs out by ${soon}`,
  };
  return titles[need];
}

function detailOf({ need, day, source, movedTo }: Upkeep): string {
  if (need === 'unconfirmed' || need === 'hidden') return day === undefined ? 'never confirmed' : `last on ${day}`;
  if (need === 'moved') return `${source} since ${day}${movedTo === undefined ? '' : `, to ${movedTo}`}`;
  if (source !== undefined) return `${source} since ${day}`;
  return day ?? '';
}

function formatCoverage({ interests }: Coverage): string[] {
  const uncovered = interests.filter(({ all }) => all.withRoom === 0);
  if (uncovered.length === 0) return [];
  const shown = uncovered.slice(0, MOST_INTERESTS);
  return [
    `Interests for which nobody has room: ${uncovered.length} of ${interests.length}`,
    ...shown.map(({ label, all }) => `  ${label}, ${plural(all.mentors, 'mentor')}`),
    ...(uncovered.length > shown.length ? [`  and ${uncovered.length - shown.length} more; --json has all`] : []),
    '',
  ];
}
