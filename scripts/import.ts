import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { listFiles, shownPath } from '../src/content/files.ts';
import { readRemoved } from '../src/content/removed.ts';
import { formatProblems } from '../src/report/terminal.ts';
import { readVocabulary } from '../src/content/vocabulary-file.ts';
import { isError } from '../src/directory/problem.ts';
import { type DecodedText, decodeText, NotTextError } from '../src/import/decode.ts';
import { formatFirstSiteFile, formatInterestsFile } from '../src/import/format-content.ts';
import { formatProfile } from '../src/import/format-profile.ts';
import { type ImportPlan, planImport } from '../src/import/plan.ts';
import { formatRefused, formatReport, formatSummary, type ImportedFile, reportData } from '../src/import/report.ts';
import { readTable, TableError } from '../src/import/table.ts';
import { sweepTemporaryFiles } from '../src/output/temporary-file.ts';
import { type Arguments, type Command, EXIT, type Output, textOption, UsageError } from './command.ts';
import { compareFile, writeNewFile } from './new-file.ts';

export const command: Command = {
  name: 'import',
  summary: 'turn the rows of a spreadsheet into profiles',
  usage: 'import FILE.csv [options]',
  takesWords: true,
  options: {
    'dry-run': { type: 'boolean', help: 'show what would come of it, and write nothing' },
    json: { type: 'boolean', help: 'print the report as JSON' },
  },
  examples: [
    'mentor-directory import mentors.csv --dry-run',
    'mentor-directory import mentors.csv --content ../directory/content',
  ],
  run: async (args, output) => {
    const isDryRun = args.values['dry-run'] === true;
    const content = resolve(textOption(args, 'content') ?? 'content');
    try {
      const { text, encoding } = await readSpreadsheet(args);
      if (encoding === 'Windows-1252') {
        output.stderr.write(
          'The file is not UTF-8 and was read as Windows-1252. If accents look wrong, save it as UTF-8.\n',
        );
      }
      const { vocabulary, problems } = await readVocabulary(content);
      const { ids: removedIds, problems: removedProblems } = await readRemoved(content);
      const errors = [...problems, ...removedProblems].filter(isError);
      if (errors.length > 0) {
        output.stderr.write(`${formatProblems(errors)}\n\nNothing was imported: correct this first.\n`);
        return EXIT.problems;
      }
      const learnsInterests = !existsSync(join(content, 'interests.yaml'));
      const plan = planImport(readTable(text), { vocabulary, removedIds, learnsInterests });
      const files = await bring(plan, content, isDryRun, output);
      return report(plan, files, args, output);
    } catch (error) {
      if (!(error instanceof TableError || error instanceof NotTextError)) throw error;
      output.stderr.write(`${args.positionals[0]}: ${error.message}\nNothing was imported.\n`);
      return EXIT.problems;
    }
  },
};

async function readSpreadsheet({ positionals }: Arguments): Promise<DecodedText> {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError('Name one file: mentor-directory import mentors.csv.');
  return decodeText(await readFile(file));
}

/** Writes the files of a plan, or finds out what writing them would do. Files that exist stay as they are. */
async function bring(plan: ImportPlan, content: string, isDryRun: boolean, output: Output): Promise<ImportedFile[]> {
  const profiles = join(content, 'profiles');
  const known = new Map((await listFiles(profiles, ['.mdx', '.md'])).files.map(({ id, path }) => [id, path]));
  const wanted = [
    ...(plan.interests.length > 0
      ? [{ path: join(content, 'interests.yaml'), text: formatInterestsFile(plan.interests) }]
      : []),
    ...(existsSync(join(content, 'site.yaml'))
      ? []
      : [{ path: join(content, 'site.yaml'), text: formatFirstSiteFile() }]),
    ...plan.drafts.map((draft) => ({
      path: known.get(draft.id) ?? join(profiles, `${draft.id}.mdx`),
      row: draft.row,
      text: formatProfile(draft),
    })),
  ];
  if (!isDryRun) {
    await mkdir(profiles, { recursive: true });
    for (const folder of [content, profiles]) await sweepTemporaryFiles(folder);
    output.stderr.write(`Writing profiles into ${shownPath(profiles)} …\n`);
  }
  const files: ImportedFile[] = [];
  try {
    for (const { text, ...file } of wanted) {
      const state = isDryRun ? await compareFile(file.path, text) : await writeNewFile(file.path, text);
      files.push({ ...file, path: shownPath(file.path), state });
    }
  } catch (error) {
    const done = files.filter(({ state }) => state === 'written').length;
    output.stderr.write(
      `Stopped after ${done} of ${wanted.length} files, all of them whole. Mend the cause and run it again.\n`,
    );
    throw error;
  }
  return files;
}

function report(plan: ImportPlan, files: readonly ImportedFile[], args: Arguments, { stdout, stderr }: Output): number {
  const isDryRun = args.values['dry-run'] === true;
  const differing = files.filter(({ state }) => state === 'differs');
  if (args.values['json'] === true) stdout.write(`${JSON.stringify(reportData(plan, files), null, 2)}\n`);
  else stdout.write(`${formatReport(plan)}\n\n`);

  if (plan.refused.length > 0) stderr.write(`${formatRefused(plan)}\n`);
  for (const { path, row } of differing) {
    stderr.write(
      `${path} exists with another text and stays as it is${row === undefined ? '' : ` (row ${row})`}. Delete it first to import it anew.\n`,
    );
  }
  const others = files
    .filter(({ row, state }) => row === undefined && state === 'written')
    .map(({ path }) => basename(path));
  if (others.length > 0) stderr.write(`${isDryRun ? 'Would also write' : 'Also wrote'} ${others.join(' and ')}.\n`);
  if (!isDryRun)
    stderr.write(
      'Next: look at the notes in the files, ask everybody for consent, and run "mentor-directory check".\n',
    );
  stderr.write(`${formatSummary(plan, files, isDryRun)}\n`);
  return plan.refused.length > 0 || differing.length > 0 ? EXIT.problems : EXIT.clean;
}
