import type { WordKey } from './en.ts';

/** The words that `<kept-checklist>` says in the browser. */
export const CHECKLIST_WORDS = [
  'checklist.progress',
  'checklist.clear',
  'checklist.unkept',
] as const satisfies readonly WordKey[];

export type ChecklistWordKey = (typeof CHECKLIST_WORDS)[number];
