// Says loudly which files of a pull request lie outside the content, or are trusted although they lie in it.
// Plain JavaScript that needs nothing installed: the workflow runs the copy of the branch that the pull request is for,
// before anything that the pull request brings is run. Reads paths, each ended by a NUL, from the standard input.
import { appendFileSync, readFileSync } from 'node:fs';

const content = process.argv[2] ?? 'content';
const TRUSTED = [
  [`${content}/guides/`, 'guides are run as code when the site is built'],
  [`${content}/handles/`, 'only "mentor-directory sync" writes what was fetched and verified'],
  [`${content}/site.yaml`, 'the settings decide how the site is published'],
  [`${content}/removed.txt`, 'the list decides who stays taken down'],
];
const MOST_NAMED = 10;
const MOST_LISTED = 500;

/** Why a change of this file wants more than a look at what it says about a person; undefined where it does not. */
function reasonOf(path) {
  if (!path.startsWith(`${content}/`)) return `outside ${content}/, where a change can run code`;
  return TRUSTED.find(([start]) => path === start || (start.endsWith('/') && path.startsWith(start)))?.[1];
}

/** On one line, with what cannot be seen written out. */
const visible = (text) =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0).toString(16)}}`);

/** As `@actions/core` escapes the text of a workflow command. */
const escapeCommand = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Markdown that shows the text and does nothing else; GitHub finds mentions also where their sign is an entity. */
const escapeMarkdown = (text) =>
  text.replace(
    /[\\`*_{}[\]()<>#+\-.!|~@&:=]/g,
    (sign) => `&#${sign.charCodeAt(0)};${'@#'.includes(sign) ? '<!-- -->' : ''}`,
  );

/** As many as fit, and how many more there are. */
const fitting = (items, most, format) => [
  ...items.slice(0, most).map(format),
  ...(items.length > most ? [`… and ${items.length - most} more`] : []),
];

const found = readFileSync(0, 'utf8')
  .split('\0')
  .filter((path) => path !== '' && reasonOf(path) !== undefined);

if (found.length === 0) {
  process.stdout.write(`Nothing outside ${content}/ is changed, and nothing that is trusted there.\n`);
} else {
  const files = `${found.length} ${found.length === 1 ? 'file' : 'files'}`;
  const title = `This pull request changes ${files} to review as code`;
  const named = fitting(found, MOST_NAMED, (path) => `${visible(path)} (${reasonOf(path)})`);
  process.stdout.write(`::warning title=${title}::${escapeCommand(named.join('\n'))}\n`);
  if (process.env.GITHUB_STEP_SUMMARY) {
    const listed = fitting(found, MOST_LISTED, (path) => `${escapeMarkdown(visible(path))}: ${reasonOf(path)}`);
    const lines = [
      `## ⚠️ ${title}`,
      '',
      'A change of a profile needs none of them. Before you approve anything, read each as a program.',
      '',
      ...listed.map((line) => `- ${line}`),
      '',
    ];
    appendFileSync(process.env.GITHUB_STEP_SUMMARY, `${lines.join('\n')}\n`);
  }
}
