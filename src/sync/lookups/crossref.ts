import { z } from 'zod';
import type { Client } from '../net/client.ts';
import { toWork } from '../publication.ts';
import { ask, readAnswer, statusProblem } from '../read-answer.ts';
import { workFailed, type WorkAnswer } from './work-answer.ts';

const API = 'https://api.crossref.org/works';

/** Crossref gives most texts in lists, and some of its old records have the text alone. */
const texts = z.union([z.array(z.string().nullable()), z.string()]).nullish();
/** `{ "date-parts": [[2019, 4]] }`, or `[[null]]` where there is none. */
const date = z.object({ 'date-parts': z.array(z.array(z.number().nullable())).nullish() }).nullish();

/** A work: https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md */
const answerSchema = z.object({
  message: z.object({ title: texts, 'container-title': texts, issued: date, published: date }),
});

/** Looks a work up at Crossref by its DOI, as `readDoi` gives it. */
export async function lookUpDoi(doi: string, client: Client): Promise<WorkAnswer> {
  const name = `The DOI ${doi}`;
  const source = `${API}/${encodeURIComponent(doi)}`;
  const reply = await ask(client, source, { accept: 'application/json' });
  if ('problem' in reply) return workFailed(name, reply.problem);
  if (reply.status === 404) {
    return { state: 'missing', problem: `api.crossref.org knows no work with the DOI ${doi}.` };
  }
  if (reply.status !== 200) return workFailed(name, statusProblem(reply));
  const read = readAnswer(reply, answerSchema);
  if ('problem' in read) return workFailed(name, read.problem);
  const { title, 'container-title': journal, issued, published } = read.value.message;
  const work = toWork({ title: first(title), year: yearOf(issued) ?? yearOf(published), journal: first(journal), doi });
  return work ? { state: 'ok', work: { ...work, source } } : workFailed(name, 'api.crossref.org has no title for it.');
}

const first = (said: z.output<typeof texts>): string | undefined =>
  [said].flat().find((text): text is string => typeof text === 'string' && text.trim() !== '');

const yearOf = (said: z.output<typeof date>): number | undefined => said?.['date-parts']?.[0]?.[0] ?? undefined;
