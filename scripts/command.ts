import { parseArgs, type ParseArgsConfig } from 'node:util';
import { findNearest } from '../src/directory/nearest.ts';

/** Exit codes of every command, as SECURITY.md lists them. */
export const EXIT = { clean: 0, problems: 1, usage: 2, refused: 3, partly: 4, fault: 70, io: 74, later: 75 } as const;

/** Where a command writes: results to `stdout`, progress and problems to `stderr`. */
export interface Output {
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
}

/** What was given on the command line, as `parseArgs` of `node:util` returns it. */
export interface Arguments {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
}

/** An option of a command: `parseArgs`'s own description, and the words for `--help`. */
export type Option = NonNullable<ParseArgsConfig['options']>[string] & {
  /** What it does, in half a line. */
  help: string;
  /** What to put after it in the help: `DIR`. */
  value?: string;
};

export interface Command {
  name: string;
  /** What it does, in half a line. */
  summary: string;
  /** What follows `mentor-directory`: `import FILE.csv [options]`. */
  usage: string;
  options: Record<string, Option>;
  /** Whether words without an option may follow, such as the name of a file. Default: false. */
  takesWords?: boolean;
  examples: string[];
  /** Does the work; gives the exit code. Throws {@link UsageError} for wrong arguments. */
  run(args: Arguments, output: Output): Promise<number>;
}

/** The command line is wrong; the message says how and what to write instead. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The options that every command takes. */
export const SHARED_OPTIONS: Record<string, Option> = {
  content: { type: 'string', value: 'DIR', help: 'the content folder (default: content)' },
  help: { type: 'boolean', short: 'h', help: 'show this help' },
};

/** The text of an option, or undefined where it was not given. */
export function textOption(args: Arguments, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Reads the words after a command's name. Throws {@link UsageError}. */
export function parseArguments(command: Command, words: string[]): Arguments {
  const options = { ...SHARED_OPTIONS, ...command.options };
  let stray: string | undefined;
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true, strict: true });
    stray = command.takesWords ? undefined : positionals[0];
    if (stray === undefined) return { values, positionals };
  } catch (error) {
    throw new UsageError(explainRefusal(error, Object.keys(options)), { cause: error });
  }
  throw new UsageError(`"${stray}" stands alone. If it is the content folder, write --content ${stray}.`);
}

/** Why `parseArgs` refused the words, with the nearest option for one that does not exist. */
function explainRefusal(error: unknown, names: string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '(-+)([^']+)'/.exec(message);
  if (!unknown) return message;
  const nearest = findNearest(unknown[2] ?? '', names);
  return `There is no option "${unknown[1]}${unknown[2]}".${nearest === undefined ? '' : ` Did you mean "--${nearest}"?`}`;
}

/** The help of one command, ready to print. */
export function formatHelp(command: Command): string {
  const options = Object.entries({ ...command.options, ...SHARED_OPTIONS }).map(([name, option]) => {
    const short = option.short ? `-${option.short}, ` : '';
    return [`  ${short}--${name}${option.value ? ` ${option.value}` : ''}`, option.help] as const;
  });
  const width = Math.max(...options.map(([left]) => left.length)) + 2;
  return [
    `${capitalised(command.summary)}.`,
    '',
    `Usage: mentor-directory ${command.usage}`,
    '',
    'Options:',
    ...options.map(([left, right]) => left.padEnd(width) + right),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
