import { readContent } from '../src/content/content.ts';
import { createWords } from '../src/directory/words.ts';
import { en } from '../src/words/en.ts';
import { countProblems, formatProblems, plural } from '../src/content/report.ts';
import { isError } from '../src/directory/problem.ts';
import { type Command, EXIT } from './command.ts';
import { directoryFolderOf } from './site-options.ts';

export const command: Command = {
  name: 'check',
  summary: 'find every problem in the content',
  usage: 'check [options]',
  options: { json: { type: 'boolean', help: 'print the problems as JSON' } },
  examples: ['mentor-directory check', 'mentor-directory check --content ../mentors --json'],
  run: async (args, { stdout, stderr }) => {
    const { profiles, problems } = await readContent(directoryFolderOf(args), {
      base: '/',
      words: createWords('en', en),
    });
    if (args.values['json'] === true)
      stdout.write(`${JSON.stringify({ profiles: profiles.length, problems }, null, 2)}\n`);
    else if (problems.length > 0) stdout.write(`${formatProblems(problems)}\n\n`);
    stderr.write(`${plural(profiles.length, 'profile')} can be published; ${countProblems(problems)}.\n`);
    return problems.some(isError) ? EXIT.problems : EXIT.clean;
  },
};
