import { createServer, type AddressInfo } from 'node:net';
import { isRefusal, parseHandle } from '../../../src/handles/handle.ts';
import type { HandleRecord } from '../../../src/schemas/snapshot.ts';
import { snapshotSchema } from '../../../src/schemas/snapshot.ts';
import { mergeAnswer } from '../../../src/sync/merge.ts';
import type { Client } from '../../../src/sync/net/client.ts';
import { createClient } from '../../../src/sync/net/guarded-client.ts';
import type { Account, Answer } from '../../../src/sync/source.ts';
import { mastodon } from '../../../src/sync/sources/mastodon.ts';
import { serveAnswers, type TestAnswer, type TestRequest } from './answers-server.ts';
import { createFakeClock } from './fake-clock.ts';

/** What the server of one host answers, by path with query or as a function; else 404. Nobody listens at a closed one. */
export type TestHost =
  'closed' | Readonly<Record<string, TestAnswer>> | ((path: URL, request: TestRequest) => TestAnswer | undefined);

/** The answers of the source about handles, and what each host was asked. */
export interface Asked {
  answers: Record<string, Answer>;
  requests: Record<string, TestRequest[]>;
  /** The paths that a host was asked for, in order. */
  paths(host: string): string[];
  /** How many requests were under way at once, at most. */
  mostAtOnce: number;
}

/** Asks the source about handles, with a server for each host. Whatever it answers has to fit the snapshot. */
export async function askFediverse(
  hosts: Readonly<Record<string, TestHost>>,
  handles: readonly string[] = ['@grace@med.example'],
  known?: HandleRecord,
): Promise<Asked> {
  const endpoints = new Map<string, URL>();
  const requests: Asked['requests'] = {};
  for (const [host, answers] of Object.entries(hosts)) {
    if (answers === 'closed') {
      endpoints.set(host, new URL(await closedOrigin()));
      continue;
    }
    const server = await serveAnswers(
      typeof answers === 'function' ? answers : (path) => answers[`${path.pathname}${path.search}`],
    );
    endpoints.set(host, new URL(server.origin));
    requests[host] = server.requests;
  }
  const answers: Asked['answers'] = {};
  const { get } = createClient({ endpoints, clock: createFakeClock() });
  let atOnce = 0;
  let mostAtOnce = 0;
  const counting: Client = {
    get: async (url, options) => {
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      return get(url, options).finally(() => atOnce--);
    },
  };
  await mastodon.ask(
    handles.map((pasted) => accountOf(pasted, known)),
    counting,
    ({ pasted }, answer) => {
      if (answers[pasted]) throw new Error(`${pasted} was reported twice.`);
      answers[pasted] = answer;
      const record = mergeAnswer(undefined, answer, { pasted, today: '2026-11-24' });
      snapshotSchema.parse({ version: 1, mentors: { grace: { mastodon: record } }, institutions: {}, works: {} });
    },
  );
  return { answers, requests, paths: (host) => (requests[host] ?? []).map(({ path }) => path), mostAtOnce };
}

/** The answer about `@grace@med.example`. */
export async function askGrace(med: TestHost, known?: HandleRecord): Promise<Answer | undefined> {
  const { answers } = await askFediverse({ 'med.example': med }, undefined, known);
  return answers['@grace@med.example'];
}

/** An origin that a server has just left. */
async function closedOrigin(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

function accountOf(pasted: string, known?: HandleRecord): Account {
  const handle = parseHandle('mastodon', pasted);
  if (isRefusal(handle)) throw new Error(handle.refusal);
  return { mentor: 'grace', pasted, handle, ...(known && { known }) };
}

/** A record of the snapshot. */
export function recordOf(fields: Partial<HandleRecord>): HandleRecord {
  return {
    pasted: '@grace@med.example',
    state: 'ok',
    checked: '2026-11-01',
    changed: '2026-11-01',
    source: 'https://med.example/api/v1/accounts/lookup?acct=grace',
    ...fields,
  };
}

/** The path of WebFinger for an account. */
export const fingerPath = (acct: string): string =>
  `/.well-known/webfinger?resource=${encodeURIComponent(`acct:${acct}`)}`;

/** What WebFinger says of an account: its name and where its actor is. */
export const finger = (acct: string, actor: string): TestAnswer => ({
  headers: { 'Content-Type': 'application/jrd+json' },
  body: {
    subject: `acct:${acct}`,
    aliases: [actor],
    links: [
      { rel: 'http://webfinger.net/rel/profile-page', type: 'text/html', href: actor },
      { rel: 'self', type: 'application/activity+json', href: actor },
      { rel: 'http://ostatus.org/schema/1.0/subscribe', template: 'https://med.example/authorize?uri={uri}' },
    ],
  },
});
