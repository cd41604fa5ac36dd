import { isRefusal, parseHandle } from '../../../src/handles/handle.ts';
import type { Platform } from '../../../src/schemas/handles.ts';
import { EMPTY_SNAPSHOT, snapshotSchema } from '../../../src/schemas/snapshot.ts';
import { mergeAnswer } from '../../../src/sync/merge.ts';
import type { Client } from '../../../src/sync/net/client.ts';
import { createClient } from '../../../src/sync/net/guarded-client.ts';
import type { Account, Answer, SourceModule } from '../../../src/sync/source.ts';
import type { AnswersServer } from './answers-server.ts';
import { createFakeClock } from './fake-clock.ts';

/** A client that asks a server instead of the given hosts, and waits for nobody. */
export function clientFor({ origin }: AnswersServer, ...hosts: string[]): Client {
  return createClient({ clock: createFakeClock(), endpoints: new Map(hosts.map((host) => [host, new URL(origin)])) });
}

/** The account that a handle means, of a mentor called `grace`. */
export function accountOf(platform: Platform, pasted: string): Account {
  const handle = parseHandle(platform, pasted);
  if (isRefusal(handle)) throw new Error(handle.refusal);
  return { mentor: 'grace', pasted, handle };
}

/**
 * Asks a source about one account and gives its answer. Throws where the account is reported more or less than once, or
 * where the snapshot would not take the answer.
 */
export async function askSource(module: SourceModule, account: Account, client: Client): Promise<Answer> {
  const answers: Answer[] = [];
  await module.ask([account], client, (about, answer) => {
    if (about === account) answers.push(answer);
  });
  const [answer] = answers;
  if (!answer || answers.length > 1) throw new Error(`The account was reported ${answers.length} times.`);
  const record = mergeAnswer(undefined, answer, { pasted: account.pasted, today: '2026-11-04' });
  snapshotSchema.parse({ ...EMPTY_SNAPSHOT, mentors: { [account.mentor]: { [module.source]: record } } });
  return answer;
}
