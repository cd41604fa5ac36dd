import type { Problem } from '../directory/problem.ts';
import { codeSpan, sentence } from './markdown-text.ts';

/** What is wrong with a request, told to the one who asked. */
export interface RequestProblem extends Pick<Problem, 'message' | 'advice'> {
  /** The field or the part of the request. */
  field?: string;
  /** The line of the changes, or of the text where the field is `text`, from 1. */
  line?: number;
}

const MOST_SHOWN = 30;
/** Characters of a list of problems; GitHub takes 65,536 for the whole comment. */
const MAX_LENGTH = 40_000;

/**
 * The comment for a request that can be merged now. `notes` are problems that hinder nothing; `owner` is who may change
 * a new page from now on, absent where the file names nobody.
 */
export function formatApplied(
  id: string,
  {
    isNew,
    changed,
    notes,
    owner,
  }: { isNew: boolean; changed: readonly string[]; notes: readonly RequestProblem[]; owner?: string },
): string {
  return lines(
    isNew
      ? `Thank you for joining. The new page ${codeSpan(id)} has passed every check and stands in a pull request.`
      : `Thank you. The changes to ${codeSpan(id)} have passed every check and stand in a pull request.`,
    isNew ? undefined : `Changed: ${changed.map(codeSpan).join(', ')}.`,
    owner === undefined
      ? undefined
      : `From then on, the account ${codeSpan(owner)} may ask for changes to it in the same way.`,
    'Nothing is published before somebody who looks after this directory has read it. To change something until then, ' +
      'edit the issue above and ask for the label `apply` once more: the same pull request is brought up to date.',
    notes.length > 0 ? 'Worth a look, though nothing hangs on it:' : undefined,
    formatList(notes),
  );
}

/** The comment for a request after which the page would be what it is. */
export function formatUnchanged(id: string): string {
  return lines(
    `Thank you. The page ${codeSpan(id)} says all of this already, so there is nothing to change.`,
    'If something should still be different, edit the issue above and ask for the label `apply` once more.',
  );
}

/** The comment for a request that cannot be taken as it is: each problem with its field, what was found and what to do. */
export function formatRejected(problems: readonly RequestProblem[]): string {
  return lines(
    `Thank you for writing. ${problems.length === 1 ? 'One thing has' : `${problems.length} things have`} to be put right first; nothing was changed.`,
    formatList(problems),
    'Edit the issue above, then ask here for the label `apply` once more.',
  );
}

/** The comment for a request that waits for the directory itself: nothing that the one who asked could put right. */
export function formatBlocked(id: string, problems: readonly RequestProblem[]): string {
  return lines(
    `Thank you for writing. The request for ${codeSpan(id)} has to wait, and not because of anything in it; nothing was changed.`,
    'Somebody who looks after this directory has to put right first:',
    formatList(problems),
    'After that they can set the label `apply` once more.',
  );
}

/** The comment for someone whom the page does not name as one who may change it. */
export function formatDenied(id: string, login: string, denial: 'no-owner' | 'other-owner'): string {
  const page = codeSpan(id);
  return lines(
    'Thank you for writing. Nothing was changed: ' +
      (denial === 'no-owner'
        ? `the page ${page} does not say yet which account may change it, and anybody could have sent this.`
        : `the page ${page} says which accounts may change it, and ${codeSpan(login)} is not among them.`),
    'Somebody who looks after this directory can help. Once it is certain whose request this is, they can do one of these:',
    [
      `- add ${codeSpan(login)} to the list ${codeSpan('owner')} in the file of the page, and set the label \`apply\` once more;`,
      '- open an issue of their own with the same changes, and set the label `apply` there;',
      '- make the changes in the file themselves.',
    ].join('\n'),
  );
}

/** The comment for a page that was taken down. */
export function formatRemoved(id: string): string {
  return lines(
    `Thank you for writing. The page ${codeSpan(id)} was taken down, and no request brings it back, so nothing was changed.`,
    'If you are this person and would like to come back, say so here: somebody who looks after this directory can take ' +
      `the id out of ${codeSpan('content/removed.txt')} and set the label \`apply\` once more. If you are another person of the same name, ` +
      `edit the issue and choose another id, such as ${codeSpan(`${id}-2`)}.`,
  );
}

/** As many problems as people read and GitHub takes, and how many more there are. */
function formatList(problems: readonly RequestProblem[]): string | undefined {
  if (problems.length === 0) return undefined;
  const shown: string[] = [];
  let length = 0;
  for (const problem of problems.slice(0, MOST_SHOWN)) {
    const line = formatProblem(problem);
    length += line.length;
    if (shown.length > 0 && length > MAX_LENGTH) break;
    shown.push(line);
  }
  const left = problems.length - shown.length;
  return [...shown, ...(left > 0 ? [`- … and ${left} more.`] : [])].join('\n');
}

function formatProblem({ field, line, message, advice }: RequestProblem): string {
  const place = [
    ...(field ? [codeSpan(field)] : []),
    ...(line === undefined ? [] : [`line ${line}${field === 'text' ? '' : ' of the changes'}`]),
  ].join(', ');
  return `- ${place === '' ? '' : `**${place}**: `}${sentence(message)} ${sentence(advice)}`;
}

function lines(...paragraphs: (string | undefined)[]): string {
  return `${paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n')}\n`;
}
