import { z } from 'zod';
import { type Acct, isSameName, readAcct } from '../fediverse-handle.ts';
import type { Client } from '../net/client.ts';
import { safeLink, toPlainLine } from '../plain-text.ts';
import { ask, failed, readAnswer } from '../read-answer.ts';
import type { Absent, Failed } from '../source.ts';
import { absentBy } from './fediverse-status.ts';

/** What RFC 7033 has of an account. */
const webFingerSchema = z.object({
  subject: z.string().nullish(),
  links: z.array(z.object({ rel: z.string(), type: z.string().nullish(), href: z.string().nullish() })).nullish(),
});

/** Where an account is to be read, and the name that its own server has for it. */
export interface ActorAddress {
  /** The name, which is another than was asked for where somebody points their own domain at an account elsewhere. */
  acct: Acct;
  address: string;
}

/**
 * The address of the actor of an account. Where a host says that the account is one of another host, that host is asked,
 * and must say the same.
 */
export async function findActor(acct: Acct, client: Client): Promise<ActorAddress | Absent | Failed> {
  const found = await askWebFinger(acct, client);
  if ('state' in found || isSameName(found.acct.host, acct.host)) return found;
  const confirmed = await askWebFinger(found.acct, client);
  if ('state' in confirmed) return confirmed;
  const isConfirmed = confirmed.address === found.address && isSameName(nameOf(confirmed.acct), nameOf(found.acct));
  if (isConfirmed) return found;
  const problem = `${acct.host} says that the account is ${nameOf(found.acct)}, and ${found.acct.host} does not confirm it.`;
  return failed(webFingerOf(acct), problem);
}

const nameOf = ({ user, host }: Acct): string => `@${user}@${host}`;

function webFingerOf({ user, host }: Acct): string {
  return `https://${host}/.well-known/webfinger?resource=${encodeURIComponent(`acct:${user}@${host}`.toWellFormed())}`;
}

async function askWebFinger(acct: Acct, client: Client): Promise<ActorAddress | Absent | Failed> {
  const { user, host } = acct;
  const source = webFingerOf(acct);
  const reply = await ask(client, source, { accept: 'application/jrd+json, application/json' });
  if ('problem' in reply) return failed(source, reply.problem);
  if (reply.status !== 200) return absentBy(reply, source);
  const read = readAnswer(reply, webFingerSchema);
  if ('problem' in read) return failed(source, read.problem);
  const { subject, links } = read.value;
  const named = subject?.toLowerCase().startsWith('acct:') === true ? readAcct(subject) : acct;
  if (named === undefined || (isSameName(named.host, host) && !isSameName(named.user, user))) {
    return failed(source, `${host} was asked for "${user}" and answered for "${toPlainLine(subject ?? '', 60)}".`);
  }
  const self = (links ?? []).find(
    ({ rel, type }) => rel === 'self' && /^application\/(?:activity|ld)\+json/.test(type ?? ''),
  );
  const address = safeLink(self?.href ?? '');
  return address === undefined
    ? { state: 'unsupported', source, problem: `${host} does not say where the account can be read.` }
    : { acct: named, address };
}
