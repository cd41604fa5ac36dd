import type { Rule } from './rules.ts';

/** What somebody types, and who is right for it. */
export interface Question {
  query: string;
  /** Whom the person asks for. */
  right: Rule;
  /** Who may be shown as well: near to what was asked, though not it. */
  also?: Rule;
  /** How many who are right must be among the first five; as many as there are, but three at most, unless told. */
  atLeast?: number;
}

/** Questions of one kind, by what they try. */
export type Questions = Readonly<Record<string, readonly Question[]>>;
