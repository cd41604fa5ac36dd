import type { z } from 'zod';
import { RequestError, type Client, type Reply, type RequestOptions, type RequestProblem } from './net/client.ts';
import type { Failed } from './source.ts';

/** A reply that was read by a schema, or why there is none. */
export type Read<T> = { value: T } | { problem: string };

/** Why a request brought no reply, in a sentence with the host. */
export interface Unanswered {
  problem: string;
  kind: RequestProblem;
}

/**
 * Reads a reply as JSON of a shape; the status is for the caller to look at first. Schemas are `z.object`, so that keys
 * they do not know are left out, and `.nullish()` wherever a platform may send null or nothing:
 *
 *     const read = readAnswer(reply, z.object({ name: z.string().nullish() }));
 *     if ('problem' in read) return failed(source, read.problem);
 *     toPlainLine(read.value.name ?? '', 200);
 */
export function readAnswer<T>(reply: Reply, schema: z.ZodType<T>): Read<T> {
  const { host } = new URL(reply.url);
  try {
    const { success, data } = schema.safeParse(reply.json());
    return success ? { value: data } : { problem: `${host} answered in a form that is not known.` };
  } catch (error) {
    if (error instanceof RequestError) return { problem: error.message };
    throw error;
  }
}

/** Asks for an address. Gives the reply, whatever its status, or why there is none. */
export async function ask(client: Client, url: string, options?: RequestOptions): Promise<Reply | Unanswered> {
  try {
    return await client.get(url, options);
  } catch (error) {
    if (error instanceof RequestError) return { problem: error.message, kind: error.kind };
    throw error;
  }
}

/** A status that says nothing of an account, in a sentence. */
export function statusProblem({ url, status }: Reply): string {
  return `${new URL(url).host} answered with status ${status}.`;
}

/** An answer that says nothing of an account. */
export const failed = (source: string, problem: string): Failed => ({ state: 'failed', source, problem });
