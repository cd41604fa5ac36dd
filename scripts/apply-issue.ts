import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createWords } from '../src/directory/words.ts';
import type { Asker } from '../src/edits/permission.ts';
import { replaceFile } from '../src/output/replace-file.ts';
import { sweepTemporaryFiles } from '../src/output/temporary-file.ts';
import {
  formatApplied,
  formatBlocked,
  formatDenied,
  formatRejected,
  formatRemoved,
  formatUnchanged,
} from '../src/report/issue-comment.ts';
import { en } from '../src/words/en.ts';
import { type Change, type Outcome, planRequest } from './apply-request.ts';
import { type Command, EXIT, type Output, textOption, UsageError } from './command.ts';
import { writeNewFile } from './new-file.ts';
import { directoryFolderOf } from './site-options.ts';

interface Request {
  body: string;
  issue: number;
  asker: Asker;
}

export const command: Command = {
  name: 'apply-issue',
  summary: 'make the change to a profile that an issue asks for',
  usage: 'apply-issue [options]',
  options: {
    comment: { type: 'string', value: 'FILE', help: 'where to write the answer to the issue, as Markdown' },
    'dry-run': { type: 'boolean', help: 'print the answer and write nothing' },
    json: { type: 'boolean', help: 'print what was done as JSON' },
  },
  examples: [
    'ISSUE_BODY=… ISSUE_NUMBER=7 ISSUE_AUTHOR=grace-okafor ISSUE_AUTHOR_ASSOCIATION=NONE \\\n    mentor-directory apply-issue --comment answer.md --json',
  ],
  run: async (args, output) => {
    const folder = directoryFolderOf(args);
    const request = readRequest(process.env);
    const isDry = args.values['dry-run'] === true;
    const isJson = args.values['json'] === true;
    const outcome = await planRequest(folder, request, { base: '/', words: createWords('en', en) });
    if (outcome.outcome === 'changed' && !isDry && !(await write(outcome))) {
      output.stderr.write(
        `${outcome.file.shown} was changed by somebody else just now and stays as it is. Run it again.\n`,
      );
      return EXIT.later;
    }
    const comment = formatComment(outcome, request);
    const path = textOption(args, 'comment');
    if (path !== undefined && !isDry) await writeFile(path, comment);
    else if (!isJson) output.stdout.write(comment);
    if (isJson) output.stdout.write(`${JSON.stringify(describe(outcome, request), null, 2)}\n`);
    summarise(outcome, isDry, output);
    return EXIT_OF[outcome.outcome];
  },
};

const EXIT_OF = {
  changed: EXIT.clean,
  unchanged: EXIT.clean,
  rejected: EXIT.problems,
  blocked: EXIT.problems,
  denied: EXIT.refused,
  removed: EXIT.refused,
} as const satisfies Record<Outcome['outcome'], number>;

/** The request from the environment, where nothing in it can become part of a command. Throws {@link UsageError}. */
function readRequest(environment: NodeJS.ProcessEnv): Request {
  const variable = (name: string, pattern: RegExp, what: string): string => {
    const value = environment[name];
    if (value !== undefined && pattern.test(value)) return value;
    throw new UsageError(
      `The variable ${name} ${value === undefined ? 'is not set' : 'does not fit'}. Set it to ${what}.`,
    );
  };
  return {
    body: variable('ISSUE_BODY', /^/, 'the body of the issue'),
    issue: Number(variable('ISSUE_NUMBER', /^[1-9]\d{0,9}$/, 'the number of the issue, such as 7')),
    asker: {
      login: variable(
        'ISSUE_AUTHOR',
        /^[A-Za-z\d][\w-]{0,99}(?:\[bot\])?$/,
        'the login of the one who opened the issue',
      ),
      association: variable(
        'ISSUE_AUTHOR_ASSOCIATION',
        /^[A-Z_]+$/,
        'what they are to the repository, in GitHub’s words: OWNER, MEMBER, COLLABORATOR, CONTRIBUTOR or NONE',
      ),
    },
  };
}

/** Writes the file, whole or not at all; false where it has changed since it was read. */
async function write({ file, before, after }: Change): Promise<boolean> {
  const folder = dirname(file.path);
  await mkdir(folder, { recursive: true });
  await sweepTemporaryFiles(folder);
  if (before !== undefined) return replaceFile(file.path, before, after);
  return (await writeNewFile(file.path, after)) !== 'differs';
}

function formatComment(outcome: Outcome, { asker }: Request): string {
  switch (outcome.outcome) {
    case 'changed':
      return formatApplied(outcome.id, { ...outcome, isNew: outcome.before === undefined });
    case 'unchanged':
      return formatUnchanged(outcome.id);
    case 'rejected':
      return formatRejected(outcome.problems);
    case 'blocked':
      return formatBlocked(outcome.id, outcome.problems);
    case 'denied':
      return formatDenied(outcome.id, asker.login, outcome.denial);
    case 'removed':
      return formatRemoved(outcome.id);
  }
}

/** What a workflow needs to know. */
function describe(outcome: Outcome, { issue }: Request): object {
  if (outcome.outcome !== 'changed') {
    const { id } = outcome;
    const problems = 'problems' in outcome ? outcome.problems : undefined;
    return { outcome: outcome.outcome, id, problems };
  }
  const { id, file, changed } = outcome;
  const isNew = outcome.before === undefined;
  return {
    outcome: outcome.outcome,
    id,
    path: file.shown,
    branch: `profile-issue-${issue}`,
    title: titleOf(id, isNew, changed),
    isNew,
    changed,
  };
}

function titleOf(id: string, isNew: boolean, changed: readonly string[]): string {
  if (isNew) return `Add ${id}`;
  return changed.length === 1 && changed[0] === 'confirmed' ? `Confirm ${id}` : `Update ${id}`;
}

function summarise(outcome: Outcome, isDry: boolean, { stderr }: Output): void {
  if (outcome.outcome === 'changed') {
    const { file, changed } = outcome;
    stderr.write(`${isDry ? 'Would write' : 'Wrote'} ${file.shown}; changed: ${changed.join(', ')}.\n`);
  } else {
    stderr.write(`${REASONS[outcome.outcome]} Nothing was written.\n`);
  }
}

const REASONS = {
  unchanged: 'The page says all of this already.',
  rejected: 'The request has to be put right first.',
  blocked: 'The directory has to be put right first.',
  denied: 'The one who asks may not change this page.',
  removed: 'The page was taken down.',
} as const;
