import { z } from 'zod';
import type { Client } from '../net/client.ts';
import { readYear, toWork } from '../publication.ts';
import { ask, readAnswer, statusProblem } from '../read-answer.ts';
import { workFailed, type WorkAnswer } from './work-answer.ts';

const HOST = 'eutils.ncbi.nlm.nih.gov';
const API = `https://${HOST}/entrez/eutils/esummary.fcgi?db=pubmed&retmode=json`;
/** How many works one request may name. */
const BATCH = 50;

const summarySchema = z.object({
  error: z.string().nullish(),
  title: z.string().nullish(),
  booktitle: z.string().nullish(),
  pubdate: z.string().nullish(),
  sortpubdate: z.string().nullish(),
  fulljournalname: z.string().nullish(),
  source: z.string().nullish(),
  articleids: z.array(z.object({ idtype: z.string(), value: z.string().nullish() })).nullish(),
});

/** Summaries by PMID, beside a list of those: https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.ESummary */
const answerSchema = z.object({ result: z.record(z.string(), z.unknown()) });

/** Looks works up at PubMed, many at a time, and reports each by the PMID that was given. */
export async function lookUpPmids(
  pmids: readonly string[],
  client: Client,
  report: (pmid: string, answer: WorkAnswer) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(pmids.length / BATCH) }, (_, at) =>
    pmids.slice(at * BATCH, (at + 1) * BATCH),
  );
  await Promise.all(batches.map(async (batch) => lookUpBatch(batch, client, report)));
}

async function lookUpBatch(
  pmids: readonly string[],
  client: Client,
  report: (pmid: string, answer: WorkAnswer) => void,
): Promise<void> {
  const ids = pmids.map(bareNumber).join(',');
  const reply = await ask(client, `${API}&id=${ids}&tool=mentor-directory`, { accept: 'application/json' });
  const read =
    'problem' in reply
      ? reply
      : reply.status === 200
        ? readAnswer(reply, answerSchema)
        : { problem: statusProblem(reply) };
  for (const pmid of pmids) {
    const answer =
      'problem' in read
        ? workFailed(`PMID ${pmid}`, read.problem)
        : readSummary(pmid, read.value.result[bareNumber(pmid)]);
    report(pmid, answer);
  }
}

function readSummary(pmid: string, summary: unknown): WorkAnswer {
  const name = `PMID ${pmid}`;
  if (summary === undefined) return workFailed(name, `${HOST} said nothing of it.`);
  const { success, data } = summarySchema.safeParse(summary);
  if (!success) return workFailed(name, `${HOST} answered in a form that is not known.`);
  if (data.error) return { state: 'missing', problem: `${HOST} knows no work with the ${name}.` };
  const number = bareNumber(pmid);
  const work = toWork({
    // PubMed ends its titles with a full stop, which is not part of them.
    title: (data.title || data.booktitle)?.trim().replace(/(?<!\.)\.$/, ''),
    year: readYear(data.pubdate ?? '') ?? readYear(data.sortpubdate ?? ''),
    journal: data.fulljournalname || data.source,
    doi: (data.articleids ?? []).find(({ idtype }) => idtype === 'doi')?.value,
    pmid: number,
  });
  if (!work) return workFailed(name, `${HOST} has no title for it.`);
  return { state: 'ok', work: { ...work, source: `${API}&id=${number}` } };
}

/** A PMID as PubMed writes it, without zeros before it. */
const bareNumber = (pmid: string): string => pmid.replace(/^0+(?=\d)/, '');
