import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, shownPath } from '../src/content/files.ts';
import { formatProblems } from '../src/report/terminal.ts';
import { readRemoved } from '../src/content/removed.ts';
import { findConfusion } from '../src/directory/person-name.ts';
import { idOf } from '../src/directory/identifier.ts';
import { RESERVED_IDS } from '../src/schemas/text.ts';
import { readName } from '../src/import/name.ts';
import { formatStarter } from '../src/import/starter.ts';
import { sweepTemporaryFiles } from '../src/output/temporary-file.ts';
import { ID_PATTERN } from '../src/schemas/text.ts';
import { type Command, EXIT, textOption, UsageError } from './command.ts';
import { writeNewFile } from './new-file.ts';
import { contentFolderOf } from './site-options.ts';

export const command: Command = {
  name: 'new',
  summary: 'write the file of a new mentor, with every field explained',
  usage: 'new "NAME" [options]',
  takesWords: true,
  options: {
    id: { type: 'string', value: 'ID', help: 'the name of the file and of the page (default: made from the name)' },
    'dry-run': { type: 'boolean', help: 'print the file instead of writing it' },
  },
  examples: [
    'mentor-directory new "Grace Okafor"',
    'mentor-directory new "Grace Okafor" --id grace-okafor-2 --dry-run',
  ],
  run: async (args, { stdout, stderr }) => {
    const { name, credentials } = nameOf(args.positionals);
    const id = textOption(args, 'id') ?? idOf(name, 'mentor');
    if (!ID_PATTERN.test(id) || RESERVED_IDS.has(id)) {
      throw new UsageError(
        `"${id}" cannot be the name of a file here. Give another with --id: lower-case letters, digits and hyphens.`,
      );
    }
    const content = contentFolderOf(args);
    const folder = join(content, 'profiles');
    const path = join(folder, `${id}.mdx`);
    const text = formatStarter(id, name, credentials);

    const { files } = await listFiles(folder, ['.mdx', '.md']);
    const present = files.find((file) => file.id === id)?.shown ?? (existsSync(path) ? shownPath(path) : undefined);
    if (present !== undefined) {
      stderr.write(`${present} exists already and stays as it is. For another person of this name: --id ${id}-2.\n`);
      return EXIT.problems;
    }
    const removed = await readRemoved(content);
    if (removed.problems.length > 0) {
      stderr.write(`${formatProblems(removed.problems)}\n\nNothing was written: correct this first.\n`);
      return EXIT.problems;
    }
    if (removed.ids.has(id)) {
      stderr.write(
        `"${id}" was taken down: removed.txt lists it, and nothing is written. Take the line out if the person asked to ` +
          `come back; for another person of this name: --id ${id}-2.\n`,
      );
      return EXIT.refused;
    }
    if (args.values['dry-run'] === true) {
      stdout.write(text);
      stderr.write(`Would write ${shownPath(path)}; nothing was written.\n`);
      return EXIT.clean;
    }
    await mkdir(folder, { recursive: true });
    await sweepTemporaryFiles(folder);
    if ((await writeNewFile(path, text)) === 'differs') {
      stderr.write(`${shownPath(path)} was made by somebody else just now and stays as it is.\n`);
      return EXIT.problems;
    }
    stdout.write(`${shownPath(path)}\n`);
    stderr.write(
      'Next: open it and fill in what is true; ask the mentor for consent and record it; then run "mentor-directory check".\n' +
        `Wrote 1 file, ${shownPath(path)}.\n`,
    );
    return EXIT.clean;
  },
};

/** The name on the command line, without degrees and forms of address. Throws {@link UsageError}. */
function nameOf(positionals: readonly string[]): { name: string; credentials: string[] } {
  const [text, ...more] = positionals;
  if (text === undefined) throw new UsageError('Say whose file it is: mentor-directory new "Grace Okafor".');
  if (more.length > 0)
    throw new UsageError(`Put the name in quotation marks: mentor-directory new "${positionals.join(' ')}".`);
  const { name, credentials } = readName(text);
  if (!/\p{L}/u.test(name) || name.length > 120 || /\p{Cc}/u.test(name)) {
    throw new UsageError(`"${text}" is no name: it needs letters, and at most 120 characters.`);
  }
  const confusion = findConfusion(name);
  if (confusion !== undefined)
    throw new UsageError(`The name could be taken for another: ${confusion}. Type it anew in one script.`);
  return { name, credentials };
}
