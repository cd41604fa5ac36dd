import type { Problem, ProblemKind } from '../directory/problem.ts';

/** A place in a file; both parts count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** The way to a value: `['interests', 2]`. */
export type FieldPath = readonly (string | number)[];

/** The field as people name it: `interests[2]`. */
export function formatField(path: FieldPath): string {
  return path.reduce<string>(
    (field, key) => (typeof key === 'number' ? `${field}[${key}]` : field === '' ? key : `${field}.${key}`),
    '',
  );
}

/** What a reader found in one file before the file's name is known. */
export type SourceProblem = Omit<Problem, 'file'>;

/** A problem that concerns the whole file. */
export function fileProblem(kind: ProblemKind, file: string, message: string, advice: string): Problem {
  return { kind, file, message, advice };
}
