import { z } from 'zod';
import { MOST_LINKS, type AccountData } from '../../schemas/snapshot.ts';
import { defined } from '../defined.ts';
import { isSameName, keyOf, readAcct } from '../fediverse-handle.ts';
import type { Client } from '../net/client.ts';
import { htmlToText, safeLink, toPlainLine, toPlainName } from '../plain-text.ts';
import { ask, failed, readAnswer } from '../read-answer.ts';
import { roundCount } from '../round-count.ts';
import type { Account, Answer, Found } from '../source.ts';
import { type Actor, actorSchema, firstAddress } from './actor.ts';
import { absentBy, goneBy } from './fediverse-status.ts';
import type { SoftwareOf } from './nodeinfo.ts';
import { linksOfField, MOST_FIELDS } from './profile-field.ts';
import type { ActorAddress } from './webfinger.ts';

/** What servers of the fediverse call accounts: https://www.w3.org/TR/activitystreams-vocabulary/#actor-types */
const ACTOR_TYPES = new Set(['Application', 'Group', 'Organization', 'Person', 'Service']);
const ACTIVITY = 'application/activity+json';

const collectionSchema = z.object({ totalItems: z.number().nullish() });

/** Asks for an account as any server of the fediverse would, at the address that {@link ActorAddress} found. */
export async function askActor(
  account: Account,
  { acct, address }: ActorAddress,
  client: Client,
  softwareOf: SoftwareOf,
): Promise<Answer> {
  const { known } = account;
  const reply = await ask(client, address, { accept: ACTIVITY });
  if ('problem' in reply) return failed(address, reply.problem);
  if (reply.status !== 200) return absentBy(reply, address);
  const read = readAnswer(reply, actorSchema);
  if ('problem' in read) return failed(address, read.problem);
  const actor = read.value;
  const { host } = new URL(reply.url);
  if (actor.type.includes('Tombstone')) return goneBy(host, address);
  const key = safeLink(actor.id);
  if (!actor.type.some((type) => ACTOR_TYPES.has(type))) {
    return failed(address, `${host} answered in a form that is not known.`);
  }
  if (key === undefined || new URL(key).host !== host || !isSameName(actor.preferredUsername ?? acct.user, acct.user)) {
    const other = toPlainLine(actor.preferredUsername ?? actor.id, 60) ?? 'nobody';
    return failed(address, `${host} was asked for "${acct.user}" and answered for "${other}".`);
  }
  if (actor.suspended === true) {
    return { state: 'suspended', key: keyOf(account, key), source: address, problem: `${host} suspended the account.` };
  }
  const [followers, software] = await Promise.all([countFollowers(account, actor.followers, client), softwareOf(host)]);
  return {
    ...readActor(account, actor, key),
    source: address,
    data: readData(actor, followers, software ?? known?.data?.software),
  };
}

function readActor(account: Account, actor: Actor, key: string): Omit<Found, 'source' | 'data'> {
  const avatar = firstAddress(actor.icon);
  const links = actor.attachment
    .slice(0, MOST_FIELDS)
    .flatMap(({ type, value, href }) =>
      type.includes('Link') ? (safeLink(href ?? '') ?? []) : linksOfField(value ?? ''),
    );
  const newId = actor.movedTo.find((id) => id !== actor.id && safeLink(id) !== undefined);
  const movedTo = newId === undefined ? undefined : movedHandle(newId);
  return {
    state: newId === undefined ? 'ok' : 'moved',
    key: keyOf(account, key),
    links: [...new Set(links)].slice(0, MOST_LINKS),
    ...(avatar !== undefined && { avatar }),
    ...(movedTo !== undefined && { movedTo }),
  };
}

function readData({ name, summary }: Actor, followers: number | undefined, software: string | undefined): AccountData {
  return defined<AccountData>({
    name: toPlainName(name ?? '', 200),
    bio: htmlToText(summary ?? '', 2000),
    followers,
    software: software?.toLowerCase() === 'mastodon' ? undefined : software,
  });
}

/** An actor has an address and no handle; most servers put the name into it, else it is proposed as it is. */
function movedHandle(id: string): string | undefined {
  const acct = readAcct(id);
  return acct === undefined ? toPlainLine(id, 300) : `@${acct.user}@${acct.host}`;
}

/** How many follow an account. Many servers keep it to themselves; one that fails now is no reason to forget it. */
async function countFollowers(
  { known }: Account,
  collection: string | null | undefined,
  client: Client,
): Promise<number | undefined> {
  const address = safeLink(collection ?? '');
  if (address === undefined) return undefined;
  const reply = await ask(client, address, { accept: ACTIVITY });
  if ('problem' in reply || reply.status === 429 || reply.status >= 500) return known?.data?.followers;
  const read = reply.status === 200 ? readAnswer(reply, collectionSchema) : undefined;
  return read && 'value' in read ? roundCount(read.value.totalItems ?? -1) : undefined;
}
