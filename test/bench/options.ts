import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../../scripts/command.ts';
import { CONTESTANTS, type ContestantName } from './contestants.ts';

/** What is measured, and how. */
export interface BenchOptions {
  /** Sizes of made-up directories; empty where a content folder or a site was named. */
  sizes: number[];
  content?: string;
  dist?: string;
  runs: number;
  only: readonly ContestantName[];
  /** Whether only the index of made-up mentors is measured, without a site. */
  isIndexOnly: boolean;
  isJson: boolean;
  keepsFolders: boolean;
}

const OPTIONS = {
  n: { type: 'string' },
  content: { type: 'string' },
  dist: { type: 'string' },
  runs: { type: 'string' },
  only: { type: 'string' },
  'index-only': { type: 'boolean' },
  json: { type: 'boolean' },
  keep: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const DEFAULT_SIZES = '1000';
const MAX_SIZE = 100_000;

export const HELP = `Measures the search of a built site in Chromium, over a slow line and on a slow processor, beside Pagefind's Default UI
and MiniSearch on the same mentors.

Usage: npm run bench:search -- [options]

Options:
  --n N,N        sizes of made-up directories to build and measure (default: ${DEFAULT_SIZES})
  --content DIR  build and measure this content folder instead
  --dist DIR     measure this built site; the peers need --content, too: the folder it was built from
  --runs N       how often everything is measured; the medians are shown (default: 3)
  --only A,B     only these of ${CONTESTANTS.join(', ')}
  --index-only   only weigh and time the index of made-up mentors; no site is built and no browser is needed
  --json         print all numbers as JSON
  --keep         keep the temporary folders, and say where they are
  -h, --help     show this help

Examples:
  npm run bench:search
  npm run bench:search -- --n 1000,10000 --runs 5
  npm run bench:search -- --n 30000,100000 --index-only
  npm run bench:search -- --content content --only ours --json
  npm run bench:search -- --dist dist --content content
`;

/** Reads the words of the command line; undefined where the help was asked for. Throws {@link UsageError}. */
export function parseOptions(words: string[]): BenchOptions | undefined {
  const values = parseWords(words);
  if (values.help) return undefined;
  if (values.n !== undefined && (values.content !== undefined || values.dist !== undefined)) {
    throw new UsageError('--n makes directories up; it does not go with --content or --dist. Leave one out.');
  }
  const content = folderOf(values.content, 'content', 'profiles');
  const dist = folderOf(values.dist, 'dist', 'mentors/index.html');
  const only = CONTESTANTS.filter((name) => contestantsOf(values.only).includes(name));
  if (dist !== undefined && content === undefined && !only.includes('ours')) {
    throw new UsageError('The peers need the folder that the site was built from. Name it with --content DIR.');
  }
  const isMadeUp = content === undefined && dist === undefined;
  const isIndexOnly = values['index-only'] ?? false;
  if (isIndexOnly && !isMadeUp) throw new UsageError('--index-only makes mentors up. Leave out --content and --dist.');
  return {
    sizes: isMadeUp ? (values.n ?? DEFAULT_SIZES).split(',').map((text) => numberOf(text, 'n', MAX_SIZE)) : [],
    ...(content === undefined ? {} : { content }),
    ...(dist === undefined ? {} : { dist }),
    runs: numberOf(values.runs ?? '3', 'runs', 100),
    only,
    isIndexOnly,
    isJson: values.json ?? false,
    keepsFolders: values.keep ?? false,
  };
}

function parseWords(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function folderOf(given: string | undefined, option: string, holds: string): string | undefined {
  if (given === undefined) return undefined;
  const folder = resolve(given);
  if (given === '' || !existsSync(join(folder, holds))) {
    throw new UsageError(`--${option} is "${given}", and there is no "${holds}" in it. Name another folder.`);
  }
  return folder;
}

function numberOf(text: string, option: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > most) {
    throw new UsageError(`--${option} is "${text}". Give a whole number from 1 to ${most}.`);
  }
  return number;
}

function contestantsOf(text: string | undefined): readonly string[] {
  const names = text?.split(',') ?? CONTESTANTS;
  const unknown = names.find((name) => !(CONTESTANTS as readonly string[]).includes(name));
  if (unknown !== undefined) throw new UsageError(`--only has "${unknown}". Choose from ${CONTESTANTS.join(', ')}.`);
  return names;
}
