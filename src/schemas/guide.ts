import { z } from 'zod';
import { id, line } from './text.ts';

/** The frontmatter of `content/guides/<id>.mdx`. Guides are trusted: full MDX with our components. */
export const guideSchema = z.strictObject({
  title: line(100).describe('The title of the guide.'),
  summary: line(240).describe('What the reader will know at the end, in one sentence.'),
  order: z.int().min(0).max(999).describe('Its place in the list; smaller comes first.'),
  next: id.optional().describe('The id of the guide to read next. Default: the one that follows for the same readers.'),
  for: z.enum(['trainees', 'mentors', 'departments']).optional().describe('Whom it is for. Default: trainees.'),
});

export type Guide = z.output<typeof guideSchema>;
