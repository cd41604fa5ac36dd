import { z } from 'zod';
import type { Client } from '../net/client.ts';
import { safeLink, toPlainLine } from '../plain-text.ts';
import { ask, readAnswer } from '../read-answer.ts';

const indexSchema = z.object({ links: z.array(z.object({ rel: z.string(), href: z.string() })) });
const nodeInfoSchema = z.object({ software: z.object({ name: z.string() }) });

/** What the server at an address runs, as it names it: "gotosocial"; undefined where it does not say. */
export type SoftwareOf = (host: string) => Promise<string | undefined>;

/** Asks servers what they run, each once, as NodeInfo has it: https://nodeinfo.diaspora.software/protocol.html */
export function createSoftwareOf(client: Client): SoftwareOf {
  const asked = new Map<string, Promise<string | undefined>>();
  return async (host) => {
    const answer = asked.get(host) ?? askSoftware(host, client);
    asked.set(host, answer);
    return answer;
  };
}

async function askSoftware(host: string, client: Client): Promise<string | undefined> {
  const index = await readJson(`https://${host}/.well-known/nodeinfo`, indexSchema, client);
  const addresses = (index?.links ?? [])
    .filter(({ rel }) => /\/ns\/schema\/2\.\d$/.test(rel))
    .sort((one, other) => other.rel.localeCompare(one.rel, 'en'))
    .map(({ href }) => safeLink(href));
  const info = addresses[0] === undefined ? undefined : await readJson(addresses[0], nodeInfoSchema, client);
  return toPlainLine(info?.software.name ?? '', 60);
}

async function readJson<T>(url: string, schema: z.ZodType<T>, client: Client): Promise<T | undefined> {
  const reply = await ask(client, url, { accept: 'application/json' });
  const read = 'problem' in reply || reply.status !== 200 ? undefined : readAnswer(reply, schema);
  return read && 'value' in read ? read.value : undefined;
}
