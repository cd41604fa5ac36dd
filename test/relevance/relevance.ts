import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { EXIT, UsageError, type Output } from '../../scripts/command.ts';
import { readBuiltSite, SiteError } from './built-site.ts';
import { measureSite } from './measure-site.ts';
import { DEFINITIONS, type RatedQuery } from './metrics.ts';
import { parseQueryFile, QueryFileError } from './query-file.ts';
import { formatJson, formatReport } from './report.ts';
import { NoAnswerError } from './search-visit.ts';

const HELP = `Measures how good the search of a built site is: types each query into the field of its find-a-mentor page, in a real
Chromium, and compares who is shown with who is relevant.

Usage: npm run relevance -- --dist DIR --queries FILE [--json]

Options:
  --dist DIR      the built site, whatever path it was built for
  --queries FILE  a JSON list of { "query": "…", "relevant": ["id", …] }; an id is that of /mentors/<id>/
  --json          print the results as JSON
  -h, --help      show this help

What is measured, for each query and as the mean over all:
${DEFINITIONS.map((line) => `  ${line}`).join('\n')}
A query is empty where nobody is shown although somebody is relevant. Who is shown is the first page of results, of up
to 24 mentors. Results are printed to standard output, all else to standard error.

Examples:
  npm run relevance -- --dist dist --queries queries.json
  npm run --silent relevance -- --dist dist --queries queries.json --json > results.json
  node test/relevance/demo-queries.ts > demo.json    the queries of our own tests, for the demo's content

Exit codes: 0 measured, 1 the file or the site cannot be used, 2 wrong options.
`;

/** Runs the command with the words after its name; gives the exit code. */
async function run(words: string[], { stdout, stderr }: Output): Promise<number> {
  try {
    const { help, json, dist, queries: path } = parseOptions(words);
    if (help) {
      stdout.write(HELP);
      return EXIT.clean;
    }
    const queries = parseQueryFile(await readQueries(path), path);
    const site = readBuiltSite(dist);
    const strangers = strangersIn(queries, site.hasMentor);
    if (strangers.length > 0) {
      stderr.write(`Warning: the site has no page of these relevant mentors: ${strangers.join(', ')}\n`);
    }
    const measured = await measureSite(site, queries, (done) => showProgress(done, queries.length, stderr));
    stdout.write(json ? formatJson(measured) : formatReport(measured));
    return EXIT.clean;
  } catch (error) {
    if (error instanceof UsageError) {
      stderr.write(`${error.message}\n"npm run relevance -- --help" shows how to use it.\n`);
      return EXIT.usage;
    }
    if (!isExpected(error)) throw error;
    stderr.write(`${error.message}\n`);
    return EXIT.problems;
  }
}

function parseOptions(words: string[]): { help: boolean; json: boolean; dist: string; queries: string } {
  const options = {
    dist: { type: 'string' },
    queries: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  let values: { help: boolean; json: boolean; dist?: string | undefined; queries?: string | undefined };
  try {
    ({ values } = parseArgs({ args: words, options }));
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
  const { help, json, dist = '', queries = '' } = values;
  if (!help && dist === '') throw new UsageError('Say which built site to measure: --dist DIR.');
  if (!help && queries === '') throw new UsageError('Say which queries to ask: --queries FILE.');
  return { help, json, dist, queries };
}

async function readQueries(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new QueryFileError(`${path} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
}

function strangersIn(queries: readonly RatedQuery[], isKnown: (id: string) => boolean): string[] {
  return [...new Set(queries.flatMap(({ relevant }) => relevant))].filter((id) => !isKnown(id));
}

function showProgress(done: number, total: number, stderr: Output['stderr']): void {
  const isLast = done === total;
  if (stderr.isTTY) stderr.write(`\r${done} of ${total} queries${isLast ? '\n' : ''}`);
  else if (isLast || done % 25 === 0) stderr.write(`${done} of ${total} queries\n`);
}

function isExpected(error: unknown): error is Error {
  return error instanceof QueryFileError || error instanceof SiteError || error instanceof NoAnswerError;
}

process.exitCode = await run(process.argv.slice(2), process);
