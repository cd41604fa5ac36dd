import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { EXIT, UsageError } from '../../scripts/command.ts';
import { siteConfig } from '../../scripts/site-options.ts';
import { BenchError } from './bench-error.ts';
import { readBuiltRecords } from './built-records.ts';
import { type Contestant, miniSearch, ourSearch, pagefindSearch } from './contestants.ts';
import { writeMadeDirectory } from './made-directory.ts';
import { type IndexReport, measureMadeIndex } from './made-index.ts';
import { type LineRun, measureOverLine } from './measure-line.ts';
import { measureSlowed } from './measure-slowed.ts';
import { type BenchOptions, HELP, parseOptions } from './options.ts';
import { writeMiniSearchSite, writePagefindSite } from './peer-sites.ts';
import { type FunctionTime, timePureFunctions } from './pure-functions.ts';
import { chooseQuestions, type Questions } from './questions.ts';
import { type BenchRecord, readRecords } from './records.ts';
import { formatIndexReport, formatReport, type Measured, type SizeReport } from './report.ts';
import { ServedFiles } from './served-files.ts';
import { OPEN_LINE, SLOW_4G } from './shared-line.ts';
import { launchChromium } from './visit.ts';

/** What is measured at once: the mentors, and where our site of them is. */
interface Subject {
  records: BenchRecord[];
  questions: Questions;
  /** Absent where our search is not measured. */
  site?: string;
  /** Whether the records are whole, so that peers can be made of them. */
  hasContent: boolean;
}

const ROOT = join(import.meta.dirname, '../..');

process.exitCode = await runBench(process.argv.slice(2));

async function runBench(words: string[]): Promise<number> {
  try {
    const options = parseOptions(words);
    if (options?.isIndexOnly) await measureIndexes(options);
    else if (options) await measureAll(options);
    else process.stdout.write(HELP);
    return EXIT.clean;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\nnpm run bench:search -- --help shows how to use it.\n`);
      return EXIT.usage;
    }
    if (error instanceof BenchError) {
      process.stderr.write(`${error.message}\n`);
      return EXIT.problems;
    }
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\nNothing was measured to the end.\n`);
    return EXIT.fault;
  }
}

async function measureIndexes({ sizes, isJson }: BenchOptions): Promise<void> {
  const reports: IndexReport[] = [];
  for (const size of sizes) {
    step(`Making up ${size} mentors`);
    const report = await measureMadeIndex(size);
    if (!isJson) process.stdout.write(`${formatIndexReport(report)}\n`);
    reports.push(report);
  }
  if (isJson) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
}

async function measureAll(options: BenchOptions): Promise<void> {
  const browser = await launchChromium();
  const folder = await mkdtemp(join(tmpdir(), 'mentor-directory-bench-'));
  process.once('SIGINT', () => {
    if (!options.keepsFolders) rmSync(folder, { recursive: true, force: true });
    process.exit(130);
  });
  try {
    const reports: SizeReport[] = [];
    for (const size of options.sizes.length > 0 ? options.sizes : [undefined]) {
      const place = join(folder, String(size ?? 'given'));
      const subject = await prepareSubject(options, place, size);
      const report = await measureSubject(browser, subject, options, place);
      if (!options.isJson) process.stdout.write(`${formatReport(report)}\n\n`);
      reports.push(report);
      if (!options.keepsFolders) await rm(place, { recursive: true, force: true });
    }
    if (options.isJson) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
  } finally {
    await browser.close();
    if (options.keepsFolders) step(`What was made is kept in ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
}

/** The mentors to measure with, made up or read, and the site of them, built unless it is there. */
async function prepareSubject(options: BenchOptions, place: string, size: number | undefined): Promise<Subject> {
  const { dist, only } = options;
  const content = options.content ?? (size === undefined ? undefined : join(place, 'content'));
  if (content !== undefined && size !== undefined) {
    step(`Making up ${size} mentors`);
    await writeMadeDirectory(content, size);
  }
  step('Reading the mentors');
  const { records, vocabulary } = await (content === undefined ? readBuiltRecords(dist!) : readRecords(content));
  const questions = chooseQuestions(records, vocabulary);
  const isBuilt = dist !== undefined || content === undefined || !only.includes('ours');
  const site = isBuilt ? dist : await buildSite(content, join(place, 'site'), size !== undefined);
  return { records, questions, site: only.includes('ours') ? site : undefined, hasContent: content !== undefined };
}

/** Builds a site as anybody does; of a content folder that will be gone, the cache is removed, too. */
async function buildSite(content: string, site: string, isTemporary: boolean): Promise<string> {
  step('Building the site');
  const program = join(ROOT, 'scripts/mentor-directory.mjs');
  const words = [program, 'build', '--content', content, '--out', site, '--base', '/'];
  try {
    await promisify(execFile)(process.execPath, words, { cwd: ROOT, maxBuffer: Infinity });
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    throw new BenchError(`The site could not be built.\n${stderr.split('\n').slice(-30).join('\n')}`, { cause: error });
  } finally {
    if (isTemporary) {
      const { cacheDir } = await siteConfig({ values: { content }, positionals: [] });
      await rm(cacheDir, { recursive: true, force: true });
    }
  }
  return site;
}

async function measureSubject(
  browser: Browser,
  subject: Subject,
  options: BenchOptions,
  place: string,
): Promise<SizeReport> {
  const { records, questions, site } = subject;
  const notes: string[] = [];
  const functions = site === undefined ? undefined : await timeFunctions(site, questions, notes);
  const contestants = await prepareContestants(subject, options, place, notes);
  const overLine = new Map<Contestant, LineRun[]>(contestants.map((contestant) => [contestant, []]));
  for (const contestant of contestants) {
    step(`Trying ${contestant.name}`);
    await measureOverLine(browser, contestant, questions, OPEN_LINE);
  }
  for (let run = 1; run <= options.runs; run++) {
    for (const [contestant, runs] of overLine) {
      step(`Run ${run} of ${options.runs} over the slow line: ${contestant.name}`);
      runs.push(await measureOverLine(browser, contestant, questions, SLOW_4G));
    }
  }
  const busyness = loadavg()[0]!;
  if (busyness > availableParallelism()) {
    notes.push(`The machine was busy with ${busyness.toFixed(1)} processes at once; all times are too long.`);
  }
  const measured: Measured[] = [];
  for (const contestant of contestants) {
    step(`On a slow processor: ${contestant.name}`);
    const slowed = await measureSlowed(browser, contestant, questions, options.runs);
    measured.push({ name: contestant.name, overLine: overLine.get(contestant)!, slowed });
  }
  const { interest, word, box } = questions;
  const asked = { interest: interest.text, word: word.text, box: `${box.facet} "${box.value}"` };
  return { mentors: records.length, questions: asked, contestants: measured, functions, notes };
}

async function timeFunctions(site: string, { box }: Questions, notes: string[]): Promise<FunctionTime[] | undefined> {
  try {
    return await timePureFunctions(site, box);
  } catch (error) {
    notes.push(`The functions were not timed in Node: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function prepareContestants(
  { records, site, hasContent }: Subject,
  { only }: BenchOptions,
  place: string,
  notes: string[],
): Promise<Contestant[]> {
  const contestants = site === undefined ? [] : [ourSearch(new ServedFiles(site))];
  if (!hasContent && only.length > 1)
    notes.push('The peers were not measured: name the folder that the site was built from with --content.');
  if (hasContent && only.includes('pagefind')) {
    step("Making Pagefind's index");
    const folder = join(place, 'pagefind');
    await writePagefindSite(folder, records);
    contestants.push(pagefindSearch(new ServedFiles(folder)));
    notes.push('pagefind: its Default UI waits 300 ms after each key and box; that is in its times.');
    notes.push(
      'pagefind: boxes without words go through its interface for scripts, as the Default UI does not browse; that shows 5 results and no counts.',
    );
  }
  if (hasContent && only.includes('minisearch')) {
    step("Making MiniSearch's index");
    const folder = join(place, 'minisearch');
    await writeMiniSearchSite(folder, records);
    contestants.push(miniSearch(new ServedFiles(folder)));
  }
  return contestants;
}

function step(text: string): void {
  process.stderr.write(`${`${(performance.now() / 1000).toFixed(1)} s`.padStart(9)}  ${text}\n`);
}
