import { keyOfWork as keyInRecords } from '../../directory/records.ts';
import { quote } from '../../handles/platform.ts';
import type { Client } from '../net/client.ts';
import { readDoi } from '../publication.ts';
import { lookUpDoi } from './crossref.ts';
import { lookUpPmids } from './pubmed.ts';
import type { WorkAnswer } from './work-answer.ts';

/** What identifies a work; the DOI, where there are both. */
export interface WorkIds {
  doi?: string;
  pmid?: string;
}

/** The name of a work in the snapshot: its DOI in lower case, else "pmid:" and its number; empty without either. */
export const keyOfWork = (work: WorkIds): string => keyInRecords(work) ?? '';

/**
 * Looks works up, each once, and reports them by their names in the snapshot: those with a DOI at Crossref, those with
 * only a PMID at PubMed.
 */
export async function lookUpWorks(
  works: readonly WorkIds[],
  client: Client,
  report: (key: string, answer: WorkAnswer) => void,
): Promise<void> {
  const dois = new Set(works.filter(({ doi }) => doi !== undefined).map(keyOfWork));
  const pmids = new Set(works.flatMap(({ doi, pmid }) => (doi === undefined && pmid !== undefined ? [pmid] : [])));
  await Promise.all([
    lookUpPmids([...pmids], client, (pmid, answer) => report(keyOfWork({ pmid }), answer)),
    ...[...dois].map(async (key) => report(key, await lookUpKey(key, client))),
  ]);
}

async function lookUpKey(key: string, client: Client): Promise<WorkAnswer> {
  if (readDoi(key) === key) return lookUpDoi(key, client);
  const reason = 'it has hidden characters, or more than 200 in all';
  return { state: 'missing', problem: `The DOI ${quote(key)} cannot be looked up: ${reason}.` };
}
