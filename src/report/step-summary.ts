import { severityOf, type Problem } from '../directory/problem.ts';
import { countProblems, errorsFirst, plural } from './count.ts';
import type { Findings } from './json.ts';
import { placeOf } from './terminal.ts';
import { visible } from './visible.ts';

/** GitHub refuses a step's summary of more than 1 MiB; some room is left for what else the step says. */
const MAX_BYTES = 1_000_000;
/** Characters that mean something in Markdown, in GitHub's mentions and references, and in HTML. */
const MARKUP = /[\\`*_{}[\]()<>#+\-.!|~@&:=]/g;

/** What `check` found as Markdown for a step's summary: a row a problem, errors first. No text of a file is markup in it. */
export function formatStepSummary({ profiles, problems }: Findings): string {
  const head = [
    `## Content: ${problems.length === 0 ? 'no problems' : countProblems(problems)}`,
    '',
    `${plural(profiles, 'profile')} can be published.`,
    '',
  ];
  if (problems.length === 0) return head.join('\n');
  head.push('| Where | What was found, and what to do |', '| --- | --- |', '');
  const rows: string[] = [];
  let bytes = 0;
  for (const problem of errorsFirst(problems)) {
    const row = formatRow(problem);
    bytes += new TextEncoder().encode(row).length + 1;
    if (bytes > MAX_BYTES) break;
    rows.push(row);
  }
  const left = problems.length - rows.length;
  const rest = left === 0 ? [] : ['', `… and ${left} more, which \`mentor-directory check\` shows.`];
  return `${head.join('\n')}${[...rows, ...rest].join('\n')}\n`;
}

function formatRow(problem: Problem): string {
  const where = [placeOf(problem), ...(problem.field ? [visible(problem.field)] : [])].map(escapeMarkdown);
  const what = `**${severityOf(problem)}** \`${problem.kind}\``;
  return `| ${where.join('<br>')} | ${[what, escapeMarkdown(visible(problem.message)), escapeMarkdown(visible(problem.advice))].join('<br>')} |`;
}

/**
 * A text of one line as Markdown that shows it and does nothing else. GitHub finds mentions, references and addresses
 * also where their sign is written as an entity, unless something follows it.
 */
function escapeMarkdown(text: string): string {
  return text.replace(MARKUP, (sign) => `&#${sign.charCodeAt(0)};${sign === '@' || sign === '#' ? '<!-- -->' : ''}`);
}
