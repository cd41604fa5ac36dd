import { z } from 'zod';
import { isPublicHost } from '../../handles/host.ts';
import { quote } from '../../handles/platform.ts';
import { MOST_LINKS, type AccountData } from '../../schemas/snapshot.ts';
import { defined } from '../defined.ts';
import type { Client, Reply } from '../net/client.ts';
import { safeLink, toPlainLine, toPlainPassage } from '../plain-text.ts';
import { ask, failed, readAnswer, statusProblem } from '../read-answer.ts';
import { roundCount } from '../round-count.ts';
import type { Account, Answer, Failed, Found, SourceModule } from '../source.ts';

const HOST = 'api.github.com';
const API = `https://${HOST}`;
const GITHUB_JSON = { accept: 'application/vnd.github+json', withCredentials: true };

/** https://docs.github.com/en/rest/users/users#get-a-user */
const userSchema = z.object({
  id: z.int().positive(),
  login: z.string(),
  name: z.string().nullish(),
  bio: z.string().nullish(),
  blog: z.string().nullish(),
  avatar_url: z.string().nullish(),
  followers: z.number().nullish(),
});
/** https://docs.github.com/en/rest/users/social-accounts#list-social-accounts-for-a-user */
const socialAccountsSchema = z.array(z.object({ url: z.string() }));

type User = z.output<typeof userSchema>;

/** An account, nobody, or why that is not known; and the address that said so. */
type Look = { user: User; source: string } | { user: undefined; source: string } | Failed;

/** GitHub's public API. Without a token it gives 60 answers an hour, and two are needed for each account. */
export const github: SourceModule = {
  source: 'github',
  ask: async (accounts, client, report) => {
    await Promise.all(accounts.map(async (account) => report(account, await askOne(account, client))));
  },
};

async function askOne(account: Account, client: Client): Promise<Answer> {
  const login = account.handle.handle;
  const number = numberOf(account);
  const look = await askUser(`/users/${login}`, client);
  if ('state' in look) return look;
  if (number !== undefined && String(look.user?.id) !== number) {
    // The login was changed, and may be somebody else's by now; the number leads to the account.
    const renamed = await askUser(`/user/${number}`, client);
    if ('state' in renamed) return renamed;
    if (renamed.user) return toFound(renamed.user, renamed.source, account, client);
  }
  if (look.user) return toFound(look.user, look.source, account, client);
  return { state: 'missing', source: look.source, problem: `${HOST} knows no account ${quote(login)}.` };
}

/** Where the profile has another login than it had, the number of before says nothing about it. */
function numberOf({ known, pasted }: Account): string | undefined {
  return known?.pasted === pasted ? /^\d{1,16}$/.exec(known.key ?? '')?.[0] : undefined;
}

async function askUser(path: string, client: Client): Promise<Look> {
  const source = API + path;
  const reply = await ask(client, source, GITHUB_JSON);
  if ('problem' in reply) return failed(source, reply.problem);
  if (reply.status === 404) return { user: undefined, source };
  if (reply.status !== 200) return failed(source, problemOf(reply));
  const read = readAnswer(reply, userSchema);
  return 'problem' in read ? failed(source, read.problem) : { user: read.value, source };
}

/** GitHub says with 403 or 429 that a limit is reached. */
function problemOf(reply: Reply): string {
  const { status } = reply;
  if (status === 401) return `${HOST} does not take the token in GITHUB_TOKEN.`;
  const isLimit = (status === 403 || status === 429) && reply.header('x-ratelimit-remaining') === '0';
  // No time stands here: it would be another one in each run.
  return isLimit
    ? `${HOST} gives no more answers for now. With a token in GITHUB_TOKEN it gives more in an hour.`
    : statusProblem(reply);
}

async function toFound(user: User, source: string, account: Account, client: Client): Promise<Found> {
  const key = String(user.id);
  const avatar = safeLink(user.avatar_url ?? '');
  const login = toPlainLine(user.login, 60);
  const isRenamed = login !== undefined && login.toLowerCase() !== account.handle.key;
  // What GitHub would not say of the links is as it was.
  const social =
    (await askSocialAccounts(user, client)) ?? (account.known?.key === key ? account.known.links : []) ?? [];
  const links = [linkOf(user.blog ?? ''), ...social.map(linkOf)].filter((link) => link !== undefined);
  return {
    state: 'ok',
    key,
    source,
    data: defined<AccountData>({
      name: toPlainLine(user.name ?? '', 200),
      bio: toPlainPassage(user.bio ?? '', 2000),
      followers: roundCount(user.followers ?? -1),
    }),
    links: [...new Set(links)].slice(0, MOST_LINKS),
    ...(avatar !== undefined && { avatar }),
    ...(isRenamed && { renamedTo: login }),
  };
}

async function askSocialAccounts({ login }: User, client: Client): Promise<string[] | undefined> {
  const reply = await ask(
    client,
    `${API}/users/${encodeURIComponent(login.toWellFormed())}/social_accounts`,
    GITHUB_JSON,
  );
  if ('problem' in reply) return undefined;
  if (reply.status === 404) return [];
  const read = reply.status === 200 ? readAnswer(reply, socialAccountsSchema) : undefined;
  return read && 'value' in read ? read.value.map(({ url }) => url) : undefined;
}

/** People write the address of their website with and without its scheme, and many still with http. */
function linkOf(text: string): string | undefined {
  const link = safeLink(text.trim().replace(/^(?:https?:\/\/)?/i, 'https://'));
  return link !== undefined && isPublicHost(new URL(link).hostname) ? link : undefined;
}
