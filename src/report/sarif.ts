import { fingerprint } from '../directory/fingerprint.ts';
import { PROBLEM_KINDS, severityOf, type Problem, type ProblemKind } from '../directory/problem.ts';
import { KIND_HELP } from './kind-help.ts';
import { visibleJson } from './visible.ts';

const KINDS = Object.keys(PROBLEM_KINDS) as ProblemKind[];

/**
 * Problems as a log of SARIF 2.1.0, which code scanning and editors read.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
 */
export function formatSarif(problems: readonly Problem[], version: string): string {
  const markOf = createMarks();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'mentor-directory', version, rules: KINDS.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => resultOf(problem, markOf(problem))),
      },
    ],
  };
  return `${visibleJson(log)}\n`;
}

function ruleOf(kind: ProblemKind): object {
  const text = KIND_HELP[kind];
  return {
    id: kind,
    shortDescription: { text: /^.+?\.(?= |$)/.exec(text)?.[0] ?? text },
    help: { text },
    defaultConfiguration: { level: PROBLEM_KINDS[kind] },
  };
}

function resultOf(problem: Problem, mark: string): object {
  const { kind, file, line, column, field, message, advice } = problem;
  return {
    ruleId: kind,
    ruleIndex: KINDS.indexOf(kind),
    level: severityOf(problem),
    message: { text: withoutLinks(`${message}\n${advice}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          ...(line !== undefined && {
            region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
          }),
        },
        ...(field !== undefined && { logicalLocations: [{ fullyQualifiedName: field, kind: 'member' }] }),
      },
    ],
    // The one name that GitHub's code scanning looks at.
    partialFingerprints: { primaryLocationLineHash: mark },
  };
}

/** `[text](address)` would be a link in a message of SARIF. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}

/** A path as an address relative to where the command runs, or as one of its own where it is absolute. */
function uriOf(file: string): string {
  const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(file)) return `file:///${path.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${path}` : path;
}

/**
 * Gives each problem a mark that stays when lines are added above it: made of what is wrong in which field of which
 * file, and a number where that is the same for several.
 */
function createMarks(): (problem: Problem) => string {
  const seen = new Map<string, number>();
  return ({ kind, file, field = '', message }) => {
    const mark = fingerprint(`${kind} ${file}`) + fingerprint(`${field.replace(/\[\d+\]/g, '[]')} ${message}`);
    const number = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, number);
    return `${mark}:${number}`;
  };
}
