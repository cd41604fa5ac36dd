import { RequestError, type Reply } from '../../../src/sync/net/client.ts';

/** The kind and the sentence of a request that brings no answer: `time: med.example did not answer…`. */
export async function problemOf(request: Promise<Reply>): Promise<string> {
  const outcome = await request.catch((error: unknown) => error);
  if (outcome instanceof RequestError) return `${outcome.kind}: ${outcome.message}`;
  if (outcome instanceof Error) throw outcome;
  return `an answer: ${(outcome as Reply).status}`;
}
