import { findTextProblems } from '../../mdx/check-text.ts';
import { remember } from '../remember.ts';
import { asFormProblem, type FormProblem } from './form-problems.ts';

/** What is wrong with a text, and on which of its lines. */
export interface TextProblem extends FormProblem {
  line: number;
}

/** The reader of Markdown is as large as all the rest, and most people change a field and go. */
const loadParser = remember(async () => (await import('./markdown-parser.ts')).parseMarkdown);

/** What `check` would find wrong with the text of a page. Throws an error where the reader cannot be loaded. */
export async function checkText(text: string): Promise<TextProblem[]> {
  const parse = text === '' ? undefined : await loadParser();
  if (!parse) return [];
  return findTextProblems(text, 1, parse).map(({ line, ...problem }) => ({
    ...asFormProblem({ ...problem, field: 'text' }),
    line,
  }));
}
