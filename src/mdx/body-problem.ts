import type { Problem } from '../directory/problem.ts';

/** A problem in the body of a file; whoever knows the file adds its name. Lines and columns count from 1. */
export type BodyProblem = Omit<Problem, 'file' | 'field'> & { line: number; column: number };
