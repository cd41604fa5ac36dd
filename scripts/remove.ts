import { findNearest } from '../src/directory/nearest.ts';
import { shownPath } from '../src/content/files.ts';
import { readRemoved } from '../src/content/removed.ts';
import { readSnapshot } from '../src/content/snapshot.ts';
import { readSite } from '../src/content/site-file.ts';
import { LockedError } from '../src/output/lock.ts';
import { plural } from '../src/report/count.ts';
import { formatProblems } from '../src/report/terminal.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { carryOutRemoval, planRemoval, type Removal } from './removal.ts';
import { formatRecipe } from './removal-recipe.ts';
import { directoryFolderOf } from './site-options.ts';

export const command: Command = {
  name: 'remove',
  summary: 'take a person down, so that nothing brings them back, and say what is left to do',
  usage: 'remove ID [options]',
  takesWords: true,
  options: {
    'dry-run': { type: 'boolean', help: 'say what would be deleted, and delete nothing' },
  },
  examples: ['mentor-directory remove grace-okafor --dry-run', 'mentor-directory remove grace-okafor'],
  run: async (args, { stdout, stderr }) => {
    const id = idOf(args.positionals);
    const content = directoryFolderOf(args);
    const isDry = args.values['dry-run'] === true;
    const { ids: removed, problems: listProblems } = await readRemoved(content);
    const problems = [...listProblems, ...(await readSnapshot(content)).problems];
    if (problems.length > 0) {
      stderr.write(`${formatProblems(problems)}\n\nNothing was deleted: correct this first.\n`);
      return EXIT.problems;
    }
    const removal = await planRemoval(content, id);
    if (!removal.isKnown && removed.has(id)) {
      stderr.write(`"${id}" was taken down before, and nothing is left to delete.\n`);
      return EXIT.clean;
    }
    if (!removal.isKnown) {
      const nearest = findNearest(id, removal.ids);
      stderr.write(
        `Nobody here has the id "${id}", and nothing was deleted.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}\n`,
      );
      return EXIT.problems;
    }
    if (isDry) {
      stdout.write(linesOf(removal, 'would delete', 'would write').join(''));
      stderr.write('Nothing was deleted.\n');
      return EXIT.clean;
    }
    try {
      await carryOutRemoval(content, removal);
    } catch (error) {
      if (!(error instanceof LockedError)) throw error;
      stderr.write(`${error.message}\n`);
      return EXIT.later;
    }
    stdout.write(linesOf(removal, 'deleted', 'wrote').join(''));
    stderr.write(formatRecipe(removal, (await readSite(content)).site));
    stderr.write(`"${id}" is taken down: ${plural(removal.files.length, 'file')} deleted.\n`);
    return EXIT.clean;
  },
};

/** Throws {@link UsageError} unless one id was given. */
function idOf(positionals: readonly string[]): string {
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) {
    throw new UsageError('Say who is taken down, by the name of the file without its ending: remove grace-okafor.');
  }
  return id;
}

function linesOf({ files, changed }: Removal, deleted: string, written: string): string[] {
  return [
    ...files.map((path) => `${deleted} ${shownPath(path)}\n`),
    ...changed.map((path) => `${written} ${shownPath(path)}\n`),
  ];
}
