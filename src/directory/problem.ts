/** How bad a problem is: an error keeps a file off the site, a warning does not. */
export type Severity = 'error' | 'warning';

/**
 * Every kind of problem there is, by its permanent name. CONTRIBUTING.md says of each what to do.
 * Names are never reused for another meaning.
 */
export const PROBLEM_KINDS = {
  'file-name': 'error',
  'file-link': 'error',
  'file-too-large': 'error',
  'file-encoding': 'error',
  'file-unread': 'warning',
  'id-duplicate': 'error',
  'id-reserved': 'error',
  'frontmatter-missing': 'error',
  'frontmatter-engine': 'error',
  'yaml-syntax': 'error',
  'yaml-alias': 'error',
  'yaml-tag': 'error',
  'field-missing': 'error',
  'field-unknown': 'error',
  'field-invalid': 'error',
  'text-deceptive': 'error',
  'text-invisible': 'warning',
  'text-lost': 'warning',
  'body-code': 'error',
  'body-component': 'error',
  'body-html': 'error',
  'body-image': 'error',
  'body-link': 'error',
  'body-bullets': 'warning',
  'link-dead': 'warning',
  'interest-unknown': 'error',
  'interest-kind': 'warning',
  'interest-cycle': 'error',
  'community-unknown': 'error',
  'schedule-unusable': 'error',
  'guide-unknown': 'warning',
  'schedule-past': 'warning',
  'community-stale': 'warning',
  'keyword-free': 'warning',
  'handle-refused': 'error',
  'name-confusable': 'error',
  'name-lookalike': 'warning',
  'name-similar': 'warning',
  'person-duplicate': 'warning',
  'handle-shared': 'warning',
  'contact-missing': 'warning',
  'photo-unusable': 'error',
  'photo-small': 'warning',
  'photo-alt': 'warning',
  'photo-unused': 'warning',
  'date-future': 'error',
  'availability-expired': 'warning',
  'project-closed': 'warning',
  'confirmed-stale': 'warning',
  'consent-missing': 'error',
  'consent-unrecorded': 'warning',
  'removed-present': 'error',
  'snapshot-damaged': 'error',
  'site-missing': 'warning',
  'site-language': 'warning',
} as const satisfies Record<string, Severity>;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** One problem in the content, as data; reporters only print it. */
export interface Problem {
  kind: ProblemKind;
  /** Path as it should be shown, with forward slashes, relative to where the command runs. */
  file: string;
  /** From 1; absent where a problem has no place in the text. */
  line?: number;
  /** From 1, counted in UTF-16 code units. */
  column?: number;
  /** The field as people name it: `interests[2]`, `availability.until`. */
  field?: string;
  /** What was found and what was expected, in one or two sentences. */
  message: string;
  /** What to do about it, in one sentence. */
  advice: string;
}

export function severityOf(problem: Problem): Severity {
  return PROBLEM_KINDS[problem.kind];
}

export function isError(problem: Problem): boolean {
  return severityOf(problem) === 'error';
}

/** Orders problems by file, then by place in the file. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
