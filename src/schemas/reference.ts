import { z } from 'zod';
import { httpsUrl, id, line } from './text.ts';

const person = z.strictObject({
  family: line(80).describe('Family name.'),
  given: line(80).optional().describe('Given names or initials: "Vineet M" or "VM".'),
});

const numbered = z.union([z.int().min(1), line(30)]);

/** What a guide cites: an item of CSL-JSON, by the names that the Citation Style Language gives its fields. */
export const referenceSchema = z.strictObject({
  id: id.describe('What <Cite id="…" /> calls it: "vaughn-2017".'),
  author: z.array(person).min(1).max(50).optional().describe('Who wrote it, in the order of the work itself.'),
  title: line(300).describe('Its title, as the work has it.'),
  'container-title': line(200).describe('The journal, book or site in which it stands.'),
  issued: z.int().min(1500).max(2200).describe('The year in which it was published.'),
  volume: numbered.optional().describe('The volume of a journal.'),
  issue: numbered.optional().describe('The issue of a volume.'),
  page: numbered.optional().describe('Its pages, "475-476", or its number: "849".'),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as "10.1001/jama.2016.12384"')
    .optional()
    .describe('Its DOI, without https://doi.org/.'),
  URL: httpsUrl.optional().describe('Where everybody can read it, or find it where it has no DOI.'),
});

export type Reference = z.output<typeof referenceSchema>;
