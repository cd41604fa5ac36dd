import { command as applyIssue } from './apply-issue.ts';
import { command as build } from './build.ts';
import { command as check } from './check.ts';
import { type Command, EXIT, formatHelp, type Output, parseArguments, UsageError } from './command.ts';
import { command as dev } from './dev.ts';
import { command as handle } from './handle.ts';
import { command as importCommand } from './import.ts';
import { command as newCommand } from './new.ts';
import { command as preview } from './preview.ts';
import { command as sync } from './sync.ts';
import { findNearest } from '../src/directory/nearest.ts';

const COMMANDS: readonly Command[] = [build, dev, preview, check, importCommand, newCommand, sync, handle, applyIssue];

/** Runs `mentor-directory` with the words after its name; gives the exit code. */
export async function runCommandLine(words: string[], output: Output = process): Promise<number> {
  output.stdout.on('error', endQuietly);
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.stdout.write(formatOverview());
    return name === undefined ? EXIT.usage : EXIT.clean;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) return refuse(`There is no command "${name}".${suggestion(name)}`, output);
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

function formatOverview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length)) + 2;
  return [
    'Publishes a directory of mentors from a folder of files.',
    '',
    'Usage: mentor-directory <command> [options]',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    'mentor-directory <command> --help says more of each.',
    '',
  ].join('\n');
}

function suggestion(name: string): string {
  const nearest = findNearest(
    name,
    COMMANDS.map((command) => command.name),
  );
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
