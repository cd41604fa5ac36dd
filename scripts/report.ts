import { buildDay } from '../src/content/build-day.ts';
import { readContent } from '../src/content/content.ts';
import { recordsOf } from '../src/directory/records.ts';
import { createWords } from '../src/directory/words.ts';
import { isError } from '../src/directory/problem.ts';
import { plural } from '../src/report/count.ts';
import { visible, visibleJson } from '../src/report/visible.ts';
import { type Site, staleAfterMonthsOf } from '../src/schemas/site.ts';
import { coverageOf, type InterestCoverage } from '../src/upkeep/coverage.ts';
import { NEEDS, type Need, type Upkeep, upkeepOf } from '../src/upkeep/upkeep.ts';
import { en } from '../src/words/en.ts';
import { type Arguments, type Command, EXIT, textOption, UsageError } from './command.ts';
import { directoryFolderOf } from './site-options.ts';

/** How many interests with nobody who has room are named. */
const MOST_INTERESTS = 15;

export const command: Command = {
  name: 'report',
  summary: 'say which pages need somebody, and what no mentor with room covers',
  usage: 'report [options]',
  options: {
    days: { type: 'string', value: 'N', help: 'tell availability that ends within N days (default: 30)' },
    json: { type: 'boolean', help: 'print all of it as JSON, coverage of every interest and level included' },
  },
  examples: [
    'mentor-directory report',
    'mentor-directory report --days 60',
    'mentor-directory report --json > report.json',
  ],
  run: async (args, { stdout, stderr }) => {
    const today = buildDay();
    const soon = dayAfter(today, daysOf(args));
    const { site, profiles, vocabulary, snapshot, problems } = await readContent(directoryFolderOf(args), {
      base: '/',
      words: createWords('en', en),
    });
    const context = { today, soon, staleAfterMonths: staleAfterMonthsOf(site) };
    const upkeep = profiles.flatMap((mentor) =>
      upkeepOf(mentor, recordsOf(mentor.profile, snapshot.mentors[mentor.id]), context),
    );
    const coverage = coverageOf(profiles, { vocabulary, today });
    if (args.values['json'] === true) {
      const found = upkeep.map((one) => ({ ...one, ...confirmLink(one, site) }));
      stdout.write(`${visibleJson({ day: today, mentors: profiles.length, upkeep: found, coverage })}\n`);
    } else stdout.write([...formatUpkeep(upkeep, context), ...formatCoverage(coverage)].join('\n'));
    const unread = new Set(problems.filter(isError).map(({ file }) => file)).size;
    if (unread > 0)
      stderr.write(`${plural(unread, 'file')} with errors left out; mentor-directory check names them.\n`);
    const pages = new Set(upkeep.map(({ id }) => id)).size;
    stderr.write(`${plural(pages, 'page')} of ${profiles.length} need somebody, on ${today}.\n`);
    return EXIT.clean;
  },
};

/** The address with which a mentor confirms their page, where the site has an address. */
function confirmLink({ id }: Upkeep, { address, base = '/' }: Site): { confirm?: string } {
  return address === undefined ? {} : { confirm: new URL(`${base}update/?p=${id}&confirm`, address).href };
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

function formatUpkeep(upkeep: readonly Upkeep[], context: { staleAfterMonths: number; soon: string }): string[] {
  return NEEDS.flatMap((need) => {
    const found = upkeep.filter((one) => one.need === need);
    const lines = found
      .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : a.id < b.id ? -1 : 1))
      .map((one) => `  ${one.id}  ${visible([one.name, detailOf(one)].filter(Boolean).join(', '))}`);
    return found.length === 0 ? [] : [`${titleOf(need, context)}: ${found.length}`, ...lines, ''];
  });
}

function titleOf(need: Need, { staleAfterMonths, soon }: { staleAfterMonths: number; soon: string }): string {
  const titles: Record<Need, string> = {
    consent: 'Published without recorded consent',
    'photo-consent': 'Photo without consent, not shown',
    account: 'Account that is no longer there',
    moved: 'Account that moved',
    unconfirmed: `Not confirmed for ${staleAfterMonths} months`,
    'ran-out': 'Availability that has run out',
    'running-out': `Availability that runs out by ${soon}`,
  };
  return titles[need];
}

function detailOf({ need, day, source, movedTo }: Upkeep): string {
  if (need === 'unconfirmed') return day === undefined ? 'never confirmed' : `last on ${day}`;
  if (need === 'moved') return `${source} since ${day}${movedTo === undefined ? '' : `, to ${movedTo}`}`;
  if (source !== undefined) return `${source} since ${day}`;
  return day ?? '';
}

function formatCoverage(coverage: readonly InterestCoverage[]): string[] {
  const uncovered = coverage.filter(({ all }) => all.withRoom === 0);
  if (uncovered.length === 0) return [];
  const shown = uncovered.slice(0, MOST_INTERESTS);
  return [
    `Interests for which nobody has room: ${uncovered.length} of ${coverage.length}`,
    ...shown.map(({ label, all }) => `  ${label}, ${plural(all.mentors, 'mentor')}`),
    ...(uncovered.length > shown.length ? [`  and ${uncovered.length - shown.length} more; --json has all`] : []),
    '',
  ];
}
