import { shorten } from '../directory/shorten.ts';
import { ID_PATTERN, RESERVED_IDS } from '../schemas/text.ts';
import type { SourceProblem } from '../source/position.ts';

/** What an issue asks for: the id of a profile and the changes as they stand there, or what is wrong with it. */
export type IssueReading = { id: string; changes: string } | { problems: SourceProblem[] };

/** The labels of the fields in `.github/ISSUE_TEMPLATE/profile.yml`; GitHub makes them headings of the issue. */
const HEADINGS = ['Profile', 'Changes', 'Note'] as const;
type Heading = (typeof HEADINGS)[number];
type Sections = ReadonlyMap<Heading, readonly string[]>;

/** What GitHub writes where a field was left empty. */
const NO_ANSWER = '_No response_';
/** GitHub takes 65,536 characters, of which some count as two here. */
const MAX_LENGTH = 131_072;

/**
 * Reads the body that GitHub makes of the issue form, also after people have edited it: with other line endings, in
 * another order, without the fence around the changes. Gives every problem at once; the changes are read by
 * `parseChanges`.
 */
export function parseIssueBody(body: string): IssueReading {
  const unusable = refuseWhole(body);
  if (unusable) return { problems: [unusable] };
  const sections = new Map<Heading, readonly string[]>();
  const problems: SourceProblem[] = [];
  for (const { heading, lines } of divide(body.split(/\r\n?|\n/))) {
    if (sections.has(heading)) problems.push(repeated(heading));
    sections.set(heading, lines);
  }
  const id = readId(sections, problems);
  const changes = readChanges(sections, problems);
  return problems.length > 0 ? { problems } : { id, changes };
}

function refuseWhole(body: string): SourceProblem | undefined {
  if (body.length > MAX_LENGTH) {
    return {
      kind: 'file-too-large',
      message: `The issue has ${body.length} characters; GitHub itself takes 65,536.`,
      advice: 'Shorten it.',
    };
  }
  const control = /[^\P{Cc}\t\r\n]/u.exec(body)?.[0];
  if (control === undefined) return undefined;
  const code = control.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return {
    kind: 'file-encoding',
    message: `The issue holds a character that cannot be seen and means nothing in a text (U+${code}).`,
    advice: 'Fill in the form anew, and type by hand what you had copied from elsewhere.',
  };
}

/** The lines below each known heading. Any other heading is part of what it stands in. */
function divide(lines: readonly string[]): { heading: Heading; lines: string[] }[] {
  const sections: { heading: Heading; lines: string[] }[] = [];
  for (const line of lines) {
    const heading = HEADINGS.find((name) => line.trimEnd() === `### ${name}`);
    if (heading === undefined) sections.at(-1)?.lines.push(line);
    else sections.push({ heading, lines: [] });
  }
  return sections;
}

function readId(sections: Sections, problems: SourceProblem[]): string {
  const answer = answerOf(sections, 'Profile');
  const advice = 'Write the end of its address: for /mentors/grace-okafor/ that is "grace-okafor".';
  if (answer === undefined) {
    problems.push(missing(sections, 'Profile', 'The issue does not say which page it is about', advice));
    return '';
  }
  const id = answer
    .join('\n')
    .trim()
    .replace(/^`(.*)`$/, '$1')
    .replace(/\.mdx?$/, '');
  if (!ID_PATTERN.test(id)) {
    problems.push({
      kind: 'field-invalid',
      field: 'Profile',
      message: `"${shorten(id.replaceAll('\n', ' '), 60)}" cannot be the address of a page.`,
      advice,
    });
  } else if (RESERVED_IDS.has(id)) {
    problems.push({
      kind: 'id-reserved',
      field: 'Profile',
      message: `The site needs "${id}" for itself.`,
      advice: 'Choose another.',
    });
  }
  return id;
}

function readChanges(sections: Sections, problems: SourceProblem[]): string {
  const answer = answerOf(sections, 'Changes');
  if (answer !== undefined) return `${answer.join('\n')}\n`;
  const advice = 'Paste the changes that the form shows, beginning with the name of a field as in "pronouns: she/her".';
  problems.push(missing(sections, 'Changes', 'The issue holds no changes', advice));
  return '';
}

/** What stands below a heading, without a fence and blank lines around it; undefined where that is nothing. */
function answerOf(sections: Sections, heading: Heading): readonly string[] | undefined {
  const lines = withoutBlankEnds(withoutFence(withoutBlankEnds(sections.get(heading) ?? [])));
  const [first] = lines;
  return first === undefined || (lines.length === 1 && first.trim() === NO_ANSWER) ? undefined : lines;
}

/**
 * The lines within a fence, which ends where its sign last stands alone at the beginning of a line: the text of a page
 * may hold fences of its own. Lines that do not begin with a fence are given as they are.
 */
function withoutFence(lines: readonly string[]): readonly string[] {
  const sign = /^(`{3,}) *(?:ya?ml)? *$/i.exec(lines[0] ?? '')?.[1];
  if (sign === undefined) return lines;
  const end = lines.findLastIndex((line) => line.trimEnd() === sign);
  return end > 0 ? lines.slice(1, end) : lines.slice(1);
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const isFull = (line: string): boolean => line.trim() !== '';
  const first = lines.findIndex(isFull);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isFull) + 1);
}

function repeated(heading: Heading): SourceProblem {
  return {
    kind: 'field-invalid',
    field: heading,
    message: `The heading "### ${heading}" stands in the issue more than once.`,
    advice: 'Keep one of them, with what belongs to it.',
  };
}

function missing(sections: Sections, heading: Heading, message: string, advice: string): SourceProblem {
  const what = sections.has(heading) ? 'nothing stands below' : 'it lacks';
  return {
    kind: 'field-missing',
    field: heading,
    message: `${message}: ${what} the heading "### ${heading}".`,
    advice,
  };
}
