import { z } from 'zod';
import { id, line } from './text.ts';

export const INTEREST_KINDS = ['clinical', 'research', 'education', 'advocacy', 'leadership', 'personal'] as const;

/** One term of the vocabulary. */
export const interestSchema = z.strictObject({
  id: id.describe('The permanent id, used in profiles and in the address of its page: "heart-failure".'),
  label: line(80).describe('What it is called on the site: "Heart failure".'),
  synonyms: z
    .array(line(80))
    .max(40)
    .optional()
    .describe('Other names and spellings: [cardiac failure, cardiac insufficiency].'),
  layWords: z
    .array(line(80))
    .max(20)
    .optional()
    .describe('What somebody says who does not know the term: [weak heart].'),
  abbreviations: z
    .array(line(12))
    .max(12)
    .optional()
    .describe(
      'Abbreviations as people type them: [HF, CHF]. One may stand at several terms; the search then shows all.',
    ),
  broader: z.array(id).max(6).optional().describe('Ids of the wider terms that hold this one: [cardiology].'),
  mesh: z
    .string()
    .regex(/^D\d{6}(?:\d{3})?$/, 'a MeSH descriptor id such as "D006333"')
    .optional()
    .describe('The MeSH descriptor id, where there is one.'),
  kind: z.enum(INTEREST_KINDS).describe('Clinical, research, education, advocacy, leadership or personal.'),
});

/**
 * `content/interests.yaml`: what a department adds to, changes in or hides from the vocabulary that ships.
 * A term with the id of a shipped one takes its place.
 */
export const interestsFileSchema = z.strictObject({
  interests: z
    .array(interestSchema)
    .optional()
    .describe('Terms of your own, and shipped terms that you word differently.'),
  hide: z.array(id).optional().describe('Ids of shipped terms that your directory does not offer.'),
});

export type Interest = z.output<typeof interestSchema>;
export type InterestKind = (typeof INTEREST_KINDS)[number];
export type InterestsFile = z.output<typeof interestsFileSchema>;
