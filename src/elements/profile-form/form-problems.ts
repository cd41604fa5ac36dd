import { severityOf, type Problem, type ProblemKind } from '../../directory/problem.ts';
import { profileSchema } from '../../schemas/profile.ts';
import { explainIssues, withoutUnions } from '../../source/explain.ts';
import { formatField, type SourceProblem } from '../../source/position.ts';
import { checkProfile, type Rules } from '../../source/profile-checks.ts';
import { wordingOfIssue, wordingOfProblem, type Wording } from './form-wording.ts';
import { valueAt, type Data } from './value-at.ts';

/** Something that is wrong with what stands in the form, or worth a word. */
export interface FormProblem {
  kind: ProblemKind;
  /** The field by its name in the data: `works[0].doi`; `text` for the text of the page. */
  field: string;
  /** What was found and what to do. */
  message: string;
  /** Whether it keeps the form from being sent. */
  isError: boolean;
  /** How the form says it, where that is in another way than `check` tells somebody who writes a file. */
  wording?: Wording;
  /** What this browser may not know although it is right; then nothing is kept from being sent. */
  unsure?: string;
}

/** Stands in for whatever is wrong, so that the rest can be looked at. */
const STAND_IN = { name: 'A' };

/** What `check` would find wrong with these fields; all at once, also what it would find only after the rest is right. */
export function findProblems(data: Data, rules: Rules): FormProblem[] {
  const result = profileSchema.safeParse(data);
  if (result.success) return check(result.data, rules);
  const source = { data, positionOf: () => ({ line: 1, column: 1 }) };
  const problems = withoutUnions(result.error.issues).flatMap((issue) =>
    explainIssues([issue], source, profileSchema)
      .map(asFormProblem)
      .map((problem) => withWording(problem, wordingOfIssue(issue, valueOf(data, issue.path))))
      .map((problem) => withDoubt(problem, data)),
  );
  const faulty = new Set(result.error.issues.flatMap(faultyKeys));
  const sound = Object.fromEntries(Object.entries(data).filter(([key]) => !faulty.has(key)));
  const rest = profileSchema.safeParse({ ...STAND_IN, ...sound });
  return [
    ...problems,
    ...(rest.success ? check(rest.data, rules).filter(({ field }) => !faulty.has(rootOf(field))) : []),
  ];
}

/** A problem as the form says it. */
export function asFormProblem({ kind, field = '', message, advice }: SourceProblem): FormProblem {
  return { kind, field, message: `${message} ${advice}`, isError: isBlocking(kind) };
}

/**
 * Browsers know the names of fewer languages and countries than the build does (Chromium leaves out Dholuo and
 * Greenlandic), so what has the right form may be right.
 */
function withDoubt(problem: FormProblem, data: Data): FormProblem {
  const at = /^languages\[(\d+)\]$/.exec(problem.field)?.[1];
  const value = at === undefined ? valueAt(data, problem.field.split('.')) : itemAt(data['languages'], Number(at));
  if (typeof value !== 'string') return problem;
  const isPlausible = at === undefined ? problem.field === 'place.country' && /^[A-Z]{2}$/.test(value) : isTag(value);
  return isPlausible ? { ...problem, isError: false, unsure: value } : problem;
}

function isTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/.test(text) && Intl.getCanonicalLocales(text)[0] === text;
}

const itemAt = (list: unknown, place: number): unknown =>
  Array.isArray(list) ? (list as unknown[])[place] : undefined;

function check(profile: Parameters<typeof checkProfile>[0], rules: Rules): FormProblem[] {
  return checkProfile(profile, rules).map(({ path, ...problem }) =>
    withWording(
      asFormProblem({ ...problem, field: nameOf(path) }),
      wordingOfProblem(problem.kind, valueOf(profile, path), rules.vocabulary),
    ),
  );
}

function withWording(problem: FormProblem, wording: Wording | undefined): FormProblem {
  return wording === undefined ? problem : { ...problem, wording };
}

function valueOf(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/** What is wrong with an agreement stands where the form asks for it. */
function nameOf(path: Parameters<typeof formatField>[0]): string {
  return path.length === 0 ? 'consent.scope' : formatField(path);
}

function faultyKeys(issue: { code: string; path: readonly PropertyKey[]; keys?: readonly string[] }): string[] {
  const [key] = issue.path;
  return key === undefined ? [...(issue.keys ?? [])] : [String(key)];
}

const rootOf = (field: string): string => /^[^.[]*/.exec(field)?.[0] ?? '';

function isBlocking(kind: ProblemKind): boolean {
  const problem: Problem = { kind, file: '', message: '', advice: '' };
  return severityOf(problem) === 'error';
}

/** The place of a field or, where it has none, that of the nearest field around it. */
export function placeOf<T>(field: string, places: ReadonlyMap<string, T>): T | undefined {
  let name = field;
  while (name !== '' && !places.has(name)) name = name.slice(0, Math.max(0, name.search(LAST_KEY)));
  return places.get(name);
}

/** Where the last key of a field's name begins: `.doi`, `[0]`. */
const LAST_KEY = /[.[][^.[]*$/;
