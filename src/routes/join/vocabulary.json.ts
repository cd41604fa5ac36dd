import type { APIRoute } from 'astro';
import type { Interest } from '../../schemas/interest.ts';
import { loadDirectory } from '../../site/directory.ts';

/** The interests that a profile may name, with every name that people know them by, for the form. Here, as no profile can take its address. */
export const GET: APIRoute = async () => {
  const { vocabulary } = await loadDirectory();
  return Response.json(vocabulary.interests.map(entryOf));
};

function entryOf({ id, label, kind, synonyms = [], layWords = [], abbreviations = [] }: Interest) {
  const names = [...synonyms, ...layWords, ...abbreviations];
  return { id, label, kind, names, ...(abbreviations.length > 0 ? { abbreviations } : {}) };
}
