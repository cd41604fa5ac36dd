import { z } from 'zod';
import { referenceSchema } from './reference.ts';
import { id, languageTag, line } from './text.ts';

/** The frontmatter of `content/guides/<id>.mdx`. Guides are trusted: full MDX with our components. */
export const guideSchema = z.strictObject({
  title: line(100).describe('The title of the guide.'),
  summary: line(240).describe('What the reader will know at the end, in one sentence.'),
  order: z.int().min(0).max(999).describe('Its place in the list; smaller comes first.'),
  next: id.optional().describe('The id of the guide to read next. Default: the one that follows for the same readers.'),
  language: languageTag.optional().describe('The language it is written in. Default: the first of the directory.'),
  references: z
    .array(referenceSchema)
    .max(60)
    .refine((all) => new Set(all.map(({ id: name }) => name)).size === all.length, 'references with different ids')
    .optional()
    .describe('What it cites, in the form of CSL-JSON; listed at its end in this order.'),
  for: z.enum(['trainees', 'mentors', 'departments']).optional().describe('Whom it is for. Default: trainees.'),
});

export type Guide = z.output<typeof guideSchema>;
