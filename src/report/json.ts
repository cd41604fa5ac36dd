import { isError, severityOf, type Problem } from '../directory/problem.ts';
import { visibleJson } from './visible.ts';

/** What `check` found, for programs. */
export interface Findings {
  /** How many profiles can be published. */
  profiles: number;
  problems: readonly Problem[];
}

/** The findings as JSON, each problem with its severity; `more` stands before them. */
export function formatJson({ profiles, problems }: Findings, more: Record<string, unknown> = {}): string {
  const errors = problems.filter(isError).length;
  const report = {
    profiles,
    errors,
    warnings: problems.length - errors,
    ...more,
    problems: problems.map((problem) => ({ severity: severityOf(problem), ...problem })),
  };
  return `${visibleJson(report)}\n`;
}
