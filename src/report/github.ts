import { isError, severityOf, type Problem } from '../directory/problem.ts';
import { countProblems, errorsFirst } from './count.ts';
import { visible } from './visible.ts';

/** What GitHub shows of each severity for one step; it drops the rest without a word. */
const MOST_SHOWN = 10;

/**
 * Problems as workflow commands, which GitHub shows at their lines in a pull request: the first errors and the first
 * warnings, and a notice of how many more there are. `rest` says where those stand.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatAnnotations(problems: readonly Problem[], rest: string): string {
  const errors = problems.filter(isError).slice(0, MOST_SHOWN);
  const warnings = problems.filter((problem) => !isError(problem)).slice(0, MOST_SHOWN);
  const shown = new Set([...errors, ...warnings]);
  const more = problems.filter((problem) => !shown.has(problem));
  const lines = errorsFirst([...shown]).map(formatAnnotation);
  if (more.length > 0)
    lines.push(formatCommand('notice', { title: 'Not all are shown here' }, `${countProblems(more)} more: ${rest}`));
  return lines.map((line) => `${line}\n`).join('');
}

function formatAnnotation(problem: Problem): string {
  const { file, line, column, field, kind } = problem;
  const title = field === undefined ? kind : `${visible(field)} (${kind})`;
  const text = `${visible(problem.message)}\n${visible(problem.advice)}`;
  return formatCommand(severityOf(problem), { file, line, col: column, title }, text);
}

/** One workflow command. Nothing in its properties or its text can end it or start another. */
export function formatCommand(
  name: 'error' | 'warning' | 'notice',
  properties: Record<string, string | number | undefined>,
  text: string,
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const written = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${name}${written === '' ? '' : ` ${written}`}::${escapeText(text)}`;
}

/** As `@actions/core` escapes the text of a command. */
function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As `@actions/core` escapes a property of a command. */
function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
