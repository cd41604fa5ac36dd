import { z } from 'zod';
import { MOST_LINKS, type AccountData, type Evidence } from '../../schemas/snapshot.ts';
import { defined } from '../defined.ts';
import { type Acct, isSameName, keyOf, readAcct, splitHandle } from '../fediverse-handle.ts';
import type { Client } from '../net/client.ts';
import { htmlToText, safeLink, toPlainLine, toPlainName } from '../plain-text.ts';
import { ask, failed, readAnswer, statusProblem } from '../read-answer.ts';
import { roundCount } from '../round-count.ts';
import type { Account, Answer, SourceModule } from '../source.ts';
import { askActor } from './activitypub.ts';
import { createSoftwareOf, type SoftwareOf } from './nodeinfo.ts';
import { linksOfField, MOST_FIELDS } from './profile-field.ts';
import { findActor } from './webfinger.ts';

/** An account as Mastodon's API gives it: https://docs.joinmastodon.org/entities/Account/ */
const accountSchema = z.object({
  acct: z.string(),
  username: z.string().nullish(),
  uri: z.string().nullish(),
  url: z.string().nullish(),
  display_name: z.string().nullish(),
  note: z.string().nullish(),
  avatar: z.string().nullish(),
  followers_count: z.number().nullish(),
  last_status_at: z.string().nullish(),
  suspended: z.boolean().nullish(),
  moved: z.object({ acct: z.string(), url: z.string().nullish() }).nullish(),
  fields: z.array(z.object({ value: z.string().nullish(), verified_at: z.string().nullish() })).nullish(),
});

type MastodonAccount = z.output<typeof accountSchema>;

const MOST_PROOFS = 5;

/**
 * Mastodon and what speaks its API; every other server of the fediverse, and every one that keeps its API closed, is asked
 * as ActivityPub has it.
 */
export const mastodon: SourceModule = {
  source: 'mastodon',
  ask: async (accounts, client, report) => {
    const softwareOf = createSoftwareOf(client);
    await Promise.all(accounts.map(async (account) => report(account, await askOne(account, client, softwareOf))));
  },
};

async function askOne(account: Account, client: Client, softwareOf: SoftwareOf): Promise<Answer> {
  const acct = splitHandle(account.handle.handle);
  const answer = await lookUp(account, acct, client);
  if (answer) return answer;
  const found = await findActor(acct, client);
  if ('state' in found) return found;
  const { host } = new URL(found.address);
  // A handle under the domain of a university, say: only the server where the account lives has the API.
  const there =
    host === acct.host ? undefined : await lookUp(account, { user: found.acct.user, host }, client, found.address);
  return there ?? askActor(account, found, client, softwareOf);
}

/** What Mastodon's API says of an account; undefined where there is no such API, or not for this account. */
async function lookUp(account: Account, acct: Acct, client: Client, actor?: string): Promise<Answer | undefined> {
  const { user, host } = acct;
  const source = `https://${host}/api/v1/accounts/lookup?acct=${encodeURIComponent(user)}`;
  const reply = await ask(client, source, { accept: 'application/json' });
  if ('problem' in reply) return failed(source, reply.problem);
  // A limit, or a fault of the server: it may well be one of Mastodon.
  if (reply.status === 429 || reply.status >= 500) return failed(source, statusProblem(reply));
  const read = reply.status === 200 ? readAnswer(reply, accountSchema) : undefined;
  if (!read || 'problem' in read) return undefined;
  const hosts = [host, new URL(reply.url).host];
  const other = otherThan(read.value, user, hosts);
  if (other !== undefined) return failed(source, `${host} was asked for "${user}" and answered for "${other}".`);
  const isThisActor = actor === undefined ? livesOn(read.value, hosts) : (read.value.uri ?? actor) === actor;
  return isThisActor ? readAccount(account, read.value, acct, source) : undefined;
}

/** The account that was answered for, where it is another than was asked for. */
function otherThan(
  { acct, username, url }: MastodonAccount,
  user: string,
  hosts: readonly string[],
): string | undefined {
  const [name = '', server] = acct.split('@');
  const page = readAcct(url ?? '');
  const isOther =
    [name, username ?? name, page?.user ?? name].some((one) => !isSameName(one, user)) ||
    (server !== undefined && !hosts.includes(server.toLowerCase()));
  return isOther ? (toPlainLine(isSameName(acct, user) ? (url ?? acct) : acct, 60) ?? 'nobody') : undefined;
}

/** Whether an account is one of the hosts' own. If not, WebFinger has to say whose it is. */
function livesOn({ uri, url }: MastodonAccount, hosts: readonly string[]): boolean {
  return [uri, url].every((address) => !URL.canParse(address ?? '') || hosts.includes(new URL(address!).host));
}

function readAccount(account: Account, found: MastodonAccount, { host }: Acct, source: string): Answer {
  const key = keyOf(account, safeLink(found.uri ?? ''));
  if (found.suspended === true) {
    return { state: 'suspended', key, source, problem: `${host} suspended the account.` };
  }
  const fields = (found.fields ?? []).slice(0, MOST_FIELDS).map(({ value, verified_at }) => ({
    links: linksOfField(value ?? ''),
    isVerified: Boolean(verified_at),
  }));
  const links = new Set(fields.flatMap(({ links }) => links));
  // Only a field that is one address and nothing else can be verified.
  const verified = new Set(fields.flatMap(({ links, isVerified }) => (isVerified ? links.slice(0, 1) : [])));
  const proofs: Omit<Evidence, 'seen'>[] = [...verified].map((link) => ({ kind: 'mastodon-field', source: link }));
  const avatar = safeLink(found.avatar ?? '');
  return {
    ...readMove(found.moved, host),
    key,
    source,
    data: readData(found),
    links: [...links].slice(0, MOST_LINKS),
    proofs: proofs.slice(0, MOST_PROOFS),
    // Whoever has no picture is given this one.
    ...(avatar !== undefined && !new URL(avatar).pathname.endsWith('/missing.png') && { avatar }),
  };
}

function readData({ display_name, note, followers_count, last_status_at }: MastodonAccount): AccountData {
  return defined<AccountData>({
    name: toPlainName(display_name ?? '', 200),
    bio: htmlToText(note ?? '', 2000),
    followers: roundCount(followers_count ?? -1),
    lastActive: /^\d{4}-(?:0[1-9]|1[0-2])(?=-)/.exec(last_status_at ?? '')?.[0],
  });
}

/** Where a person says that they moved. An account of the same server has no host in its name. */
function readMove(
  moved: MastodonAccount['moved'],
  host: string,
): { state: 'ok' } | { state: 'moved'; movedTo?: string } {
  if (!moved) return { state: 'ok' };
  const page = URL.canParse(moved.url ?? '') ? new URL(moved.url!).host : host;
  const acct = readAcct(moved.acct.includes('@') ? `@${moved.acct}` : `@${moved.acct}@${page}`);
  return acct === undefined ? { state: 'moved' } : { state: 'moved', movedTo: `@${acct.user}@${acct.host}` };
}
