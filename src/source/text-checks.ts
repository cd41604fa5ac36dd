import { explainHidden } from '../directory/hidden-characters.ts';
import type { Profile } from '../schemas/profile.ts';
import type { FieldPath } from './position.ts';
import type { FieldProblem } from './profile-checks.ts';

/** Names have stricter rules of their own; handles are tidied; the words of ids cannot hold anything hidden. */
const CHECKED_ELSEWHERE: ReadonlySet<string> = new Set([
  'name',
  'sortName',
  'handles',
  'interests',
  'personalInterests',
]);

/** Hidden characters in the texts of a profile's fields. */
export function checkTexts(profile: Profile): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [key, value] of Object.entries(profile)) if (!CHECKED_ELSEWHERE.has(key)) visit(value, [key]);
  return problems;

  function visit(value: unknown, path: FieldPath): void {
    if (typeof value === 'string') {
      const problem = explainHidden(value);
      if (problem) problems.push({ kind: problem.kind, path, message: problem.message, advice: problem.advice });
    } else if (typeof value === 'object' && value !== null) {
      const isList = Array.isArray(value);
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, isList ? Number(key) : key]);
    }
  }
}
