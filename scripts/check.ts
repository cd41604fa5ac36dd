import { appendFile, writeFile } from 'node:fs/promises';
import { readContent } from '../src/content/content.ts';
import { generatorVersion } from '../src/content/generator.ts';
import { findNearest } from '../src/directory/nearest.ts';
import { isError } from '../src/directory/problem.ts';
import { createWords } from '../src/directory/words.ts';
import { countProblems, plural } from '../src/report/count.ts';
import { formatDiff } from '../src/report/diff.ts';
import { formatFix, formatFixes } from '../src/report/fixes.ts';
import { formatAnnotations } from '../src/report/github.ts';
import { type Findings, formatJson } from '../src/report/json.ts';
import { formatSarif } from '../src/report/sarif.ts';
import { formatStepSummary } from '../src/report/step-summary.ts';
import { formatProblems } from '../src/report/terminal.ts';
import { en } from '../src/words/en.ts';
import { type Arguments, type Command, EXIT, type Output, textOption, UsageError } from './command.ts';
import { fixProfiles, type ProfileFix } from './fix-profiles.ts';
import { directoryFolderOf } from './site-options.ts';

const FORMATS = ['terminal', 'json', 'sarif', 'github'] as const;

type Format = (typeof FORMATS)[number];

export const command: Command = {
  name: 'check',
  summary: 'find every problem in the content, and put right what is safe',
  usage: 'check [options]',
  options: {
    fix: {
      type: 'boolean',
      help: 'put right what has but one right form: order, blanks, handles, interests, file names',
    },
    'dry-run': { type: 'boolean', help: 'with --fix: show what would change, and write nothing' },
    format: { type: 'string', value: 'WORD', help: `how to print the problems: ${FORMATS.join(', ')}` },
    json: { type: 'boolean', help: 'the same as --format json' },
    summary: { type: 'string', value: 'FILE', help: 'write the problems as Markdown, too' },
  },
  examples: [
    'mentor-directory check',
    'mentor-directory check --content ../mentors --json',
    'mentor-directory check --fix --dry-run',
    'mentor-directory check --format sarif > problems.sarif',
    'mentor-directory check --format github --summary problems.md',
  ],
  run: async (args, output) => {
    const format = formatOf(args);
    const isDry = args.values['dry-run'] === true;
    const isFixing = args.values['fix'] === true;
    if (isDry && !isFixing) throw new UsageError('--dry-run shows what --fix would change. Write both.');
    const folder = directoryFolderOf(args);
    const context = { base: '/', words: createWords('en', en) };

    const fixes = isFixing ? await fixProfiles(folder, context, isDry) : [];
    if (format !== 'json') printFixes(fixes, isDry, format === 'terminal' ? output.stdout : output.stderr);
    const { profiles, problems } = await readContent(folder, context);
    const findings: Findings = { profiles: profiles.length, problems };
    await print(
      findings,
      format,
      isFixing ? { fixes: fixes.map(({ before, after, ...fix }) => ({ ...fix, isChanged: before !== after })) } : {},
      output,
    );
    await writeSummary(findings, format, textOption(args, 'summary'));
    output.stderr.write(`${isFixing ? countFixes(fixes, isDry) : ''}${countFindings(findings)}\n`);
    return problems.some(isError) ? EXIT.problems : EXIT.clean;
  },
};

/** The format that was asked for. Throws {@link UsageError} for one that there is not, or for two at once. */
function formatOf(args: Arguments): Format {
  const given = textOption(args, 'format');
  const isJson = args.values['json'] === true;
  const format = FORMATS.find((name) => name === (given ?? (isJson ? 'json' : 'terminal')));
  if (!format) {
    const nearest = findNearest(given ?? '', FORMATS);
    const advice = nearest === undefined ? `Choose from ${FORMATS.join(', ')}.` : `Did you mean "${nearest}"?`;
    throw new UsageError(`There is no format "${given}". ${advice}`);
  }
  if (isJson && format !== 'json') throw new UsageError(`--json and --format ${format} are two formats. Choose one.`);
  return format;
}

async function print(
  findings: Findings,
  format: Format,
  more: Record<string, unknown>,
  { stdout }: Output,
): Promise<void> {
  const { problems } = findings;
  if (format === 'json') stdout.write(formatJson(findings, more));
  else if (format === 'sarif') stdout.write(formatSarif(problems, generatorVersion()));
  else if (format === 'github') stdout.write(formatAnnotations(problems, 'the summary of this run lists them.'));
  else if (problems.length > 0) stdout.write(`${formatProblems(problems, hasColours(stdout))}\n\n`);
}

/** https://no-color.org */
function hasColours({ isTTY }: Output['stdout']): boolean {
  return isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}

/** Writes the Markdown where it was asked for, or where GitHub shows it; what the step said there before stays. */
async function writeSummary(findings: Findings, format: Format, file: string | undefined): Promise<void> {
  const stepSummary = process.env['GITHUB_STEP_SUMMARY'];
  if (file !== undefined) await writeFile(file, formatStepSummary(findings));
  else if (format === 'github' && stepSummary) await appendFile(stepSummary, formatStepSummary(findings));
}

function printFixes(fixes: readonly ProfileFix[], isDry: boolean, stream: Output['stdout']): void {
  if (fixes.length === 0) return;
  const withDiff = (fix: ProfileFix): string =>
    fix.before === fix.after ? formatFix(fix) : `${formatFix(fix)}\n${formatDiff(fix.before, fix.after)}`;
  stream.write(`${isDry ? fixes.map(withDiff).join('\n\n') : formatFixes(fixes)}\n\n`);
}

function countFixes(fixes: readonly ProfileFix[], isDry: boolean): string {
  const fixed = fixes.filter(({ before, after, renamedTo }) => before !== after || renamedTo !== undefined).length;
  return isDry ? `Would fix ${plural(fixed, 'file')}; nothing was written. ` : `Fixed ${plural(fixed, 'file')}. `;
}

const countFindings = ({ profiles, problems }: Findings): string =>
  `${plural(profiles, 'profile')} can be published; ${countProblems(problems)}.`;
