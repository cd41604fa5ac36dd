import { type Command, EXIT, formatHelp, type Output, parseArguments, UsageError } from './command.ts';
import { findNearest } from '../src/directory/nearest.ts';

/** The commands, each of which is loaded, with all that it needs, when it is called. */
const COMMANDS: ReadonlyMap<string, () => Promise<{ command: Command }>> = new Map([
  ['build', () => import('./build.ts')],
  ['dev', () => import('./dev.ts')],
  ['preview', () => import('./preview.ts')],
  ['check', () => import('./check.ts')],
  ['import', () => import('./import.ts')],
  ['new', () => import('./new.ts')],
  ['sync', () => import('./sync.ts')],
  ['handle', () => import('./handle.ts')],
  ['report', () => import('./report.ts')],
  ['remove', () => import('./remove.ts')],
  ['apply-issue', () => import('./apply-issue.ts')],
]);

/** Runs `mentor-directory` with the words after its name; gives the exit code. */
export async function runCommandLine(words: string[], output: Output = process): Promise<number> {
  output.stdout.on('error', endQuietly);
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.stdout.write(await formatOverview());
    return name === undefined ? EXIT.usage : EXIT.clean;
  }
  const load = COMMANDS.get(name);
  if (!load) return refuse(`There is no command "${name}".${suggestion(name)}`, output);
  const { command } = await load();
  try {
    const args = parseArguments(command, rest);
    if (args.values['help'] === true) {
      output.stdout.write(formatHelp(command));
      return EXIT.clean;
    }
    return await command.run(args, output);
  } catch (error) {
    if (error instanceof UsageError) return refuse(error.message, output, command);
    if (isSystemError(error)) {
      output.stderr.write(`${explainSystemError(error)}\n`);
      return EXIT.io;
    }
    output.stderr.write(
      `This is a fault of mentor-directory itself; please report it.\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return EXIT.fault;
  }
}

/** Where the reader of the output has gone (`… | head`), there is nothing left to do. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

async function formatOverview(): Promise<string> {
  const loaded = await Promise.all([...COMMANDS.values()].map((load) => load()));
  const width = Math.max(...[...COMMANDS.keys()].map((name) => name.length)) + 2;
  return [
    'Publishes a directory of mentors from a folder of files.',
    '',
    'Usage: mentor-directory <command> [options]',
    '',
    ...loaded.map(({ command: { name, summary } }) => `  ${name.padEnd(width)}${summary}`),
    '',
    'mentor-directory <command> --help says more of each.',
    '',
  ].join('\n');
}

function suggestion(name: string): string {
  const nearest = findNearest(name, [...COMMANDS.keys()]);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

function refuse(message: string, output: Output, command?: Command): number {
  output.stderr.write(`${message}\nmentor-directory ${command ? `${command.name} ` : ''}--help shows how to use it.\n`);
  return EXIT.usage;
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder. Check the path, which counts from where you are',
  EISDIR: 'This is a folder, and a file is needed. Name the file in it',
  ENOTDIR: 'This is a file, and a folder is needed. Name a folder',
  EACCES: 'You may not read or write here. Choose another folder, or ask for the rights',
  EPERM: 'You may not write here. Choose another folder, or ask for the rights',
  EROFS: 'Nothing can be written here. Choose another folder',
  ENOSPC: 'The disk is full. Make room and run it again',
};

/** What the operating system refused, in words, with the path and the system's own message after it. */
function explainSystemError(error: NodeJS.ErrnoException): string {
  const words = SYSTEM_ERRORS[error.code ?? ''];
  return words === undefined ? error.message : `${error.path ?? 'A file'}: ${words} (${error.message}).`;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
