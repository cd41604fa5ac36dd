import type { Work } from '../../schemas/snapshot.ts';

/** What is known of a work, or a sentence with its DOI or PMID that says why there is nothing. */
export type WorkAnswer =
  { state: 'ok'; work: Work & { source: string } } | { state: 'missing' | 'failed'; problem: string };

/** The answer for a work that could not be looked up now. */
export const workFailed = (name: string, problem: string): WorkAnswer => ({
  state: 'failed',
  problem: `${name} could not be looked up: ${problem}`,
});
