import { z } from 'zod';
import { isRefusal, parseHandle } from '../../handles/handle.ts';
import type { Client, Reply } from '../net/client.ts';
import { ask, failed, readAnswer, statusProblem } from '../read-answer.ts';
import type { Absent, Account, Answer, SourceModule } from '../source.ts';
import { dataOf, linksOf, recordSchema } from './orcid-record.ts';

const API = 'https://pub.orcid.org/v3.0';
/** A record lists every work, with all who say so: those of busy authors have some megabytes. */
const MAX_BYTES = 20_000_000;

const errorSchema = z.object({ 'error-code': z.coerce.number(), 'user-message': z.string().nullish() });

/** What ORCID's own codes mean: https://github.com/ORCID/ORCID-Source, `api_en.properties`. */
const ABSENT: Readonly<Record<number, { state: Absent['state']; problem: string }>> = {
  9016: { state: 'missing', problem: 'pub.orcid.org knows no record with this ORCID iD.' },
  9018: { state: 'suspended', problem: 'pub.orcid.org has locked the record.' },
  9036: { state: 'private', problem: 'pub.orcid.org does not show the record before its owner has claimed it.' },
  9044: { state: 'gone', problem: 'pub.orcid.org says that its owner has deactivated the record.' },
};

/** ORCID's public API. What a record says, the person wrote there, or let somebody write. */
export const orcid: SourceModule = {
  source: 'orcid',
  ask: async (accounts, client, report) => {
    await Promise.all(accounts.map(async (account) => report(account, await askOne(account, client))));
  },
};

async function askOne({ handle: { key } }: Account, client: Client): Promise<Answer> {
  const source = `${API}/${key}/record`;
  const reply = await ask(client, source, { accept: 'application/json', maxBytes: MAX_BYTES, redirect: 'report' });
  if ('problem' in reply) return failed(source, reply.problem);
  if (reply.status === 301) return readMerge(reply, key, source);
  if (reply.status === 404 || reply.status === 409) return readAbsence(reply, key, source);
  if (reply.status !== 200) return failed(source, statusProblem(reply));
  const read = readAnswer(reply, recordSchema);
  if ('problem' in read) return failed(source, read.problem);
  if (findId(read.value['orcid-identifier'].path) !== key) {
    return failed(source, `pub.orcid.org was asked for ${key} and answered for another record.`);
  }
  return { state: 'ok', key, source, data: dataOf(read.value), links: linksOf(read.value) };
}

/** A record that was merged into another one leads there; whose that is, a person has to look at. */
function readMerge(reply: Reply, key: string, source: string): Answer {
  const read = readAnswer(reply, errorSchema);
  const message = 'value' in read ? (read.value['user-message'] ?? '') : '';
  const movedTo = findId(reply.header('location') ?? '') ?? findId(message);
  if (movedTo === undefined || movedTo === key) {
    return failed(source, 'pub.orcid.org says that the record was merged into another one, and not into which.');
  }
  return { state: 'moved', key, source, data: {}, movedTo };
}

function readAbsence(reply: Reply, key: string, source: string): Answer {
  const read = readAnswer(reply, errorSchema);
  const absent = 'value' in read ? ABSENT[read.value['error-code']] : undefined;
  return absent ? { ...absent, key, source } : failed(source, statusProblem(reply));
}

/** The first ORCID iD in a text, whatever stands around it. */
function findId(text: string): string | undefined {
  const handle = parseHandle('orcid', /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(text)?.[0] ?? '');
  return isRefusal(handle) ? undefined : handle.key;
}
