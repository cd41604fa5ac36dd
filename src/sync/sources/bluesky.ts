import { z } from 'zod';
import { readHost } from '../../handles/host.ts';
import { quote } from '../../handles/platform.ts';
import type { AccountData, HandleRecord } from '../../schemas/snapshot.ts';
import { defined } from '../defined.ts';
import type { Client } from '../net/client.ts';
import { safeLink, toPlainLine, toPlainPassage } from '../plain-text.ts';
import { ask, failed, readAnswer, statusProblem } from '../read-answer.ts';
import { roundCount } from '../round-count.ts';
import type { Absent, Account, Answer, Found, SourceModule } from '../source.ts';
import { checkDomain, type DomainCheck, isDid } from './bluesky-identity.ts';

const HOST = 'public.api.bsky.app';
const API = `https://${HOST}/xrpc`;
const JSON_ONLY = { accept: 'application/json' };
/** What `getProfiles` takes at most. */
const MAX_ACTORS = 25;
/** Enough to come past reposts, and little to send. */
const FEED_LENGTH = 10;
/** The label of those who want to be seen only by people who are signed in. */
const SIGNED_IN_ONLY = '!no-unauthenticated';

/** `app.bsky.actor.defs#profileViewDetailed`; without a profile record, an account has little more than its two names. */
const profileSchema = z.object({
  did: z.string().refine(isDid),
  handle: z.string().toLowerCase(),
  displayName: z.string().nullish(),
  description: z.string().nullish(),
  avatar: z.string().nullish(),
  followersCount: z.number().nullish(),
  postsCount: z.number().nullish(),
  labels: z.array(z.object({ val: z.string(), neg: z.boolean().nullish() })).nullish(),
});
const profilesSchema = z.object({ profiles: z.array(z.unknown()) });
const refusalSchema = z.object({ error: z.string(), message: z.string().nullish() });
/** `app.bsky.feed.defs#feedViewPost`; what stands there for a reason is a repost, or pinned to the top. */
const feedSchema = z.object({
  feed: z.array(
    z.object({
      reason: z.unknown().optional(),
      post: z.object({
        author: z.object({ did: z.string() }),
        indexedAt: z.string(),
        record: z.object({ createdAt: z.string().nullish() }).nullish(),
      }),
    }),
  ),
});

type Profile = z.output<typeof profileSchema>;

/** What is asked about at once: a DID where it is known, for handles change, and all accounts that are this one. */
interface Question {
  actor: string;
  accounts: Account[];
}

/** What is known of an account besides its profile. */
interface Circumstances {
  /** The month of the last post of its own; `none` where it has no posts, `unknown` where none was seen. */
  lastActive: string;
  domain: DomainCheck;
}

/** The answer to one of the accounts of a question: what was known of each, and how it was pasted, may differ. */
type AnswerTo = (account: Account) => Answer;

type Tell = (question: Question, answerTo: AnswerTo) => void;

/** Bluesky's public API, which wants no account and no token. */
export const bluesky: SourceModule = {
  source: 'bluesky',
  ask: async (accounts, client, report) => {
    const questions = questionsOf(accounts);
    const batches = Array.from({ length: Math.ceil(questions.length / MAX_ACTORS) }, (_, index) =>
      questions.slice(index * MAX_ACTORS, (index + 1) * MAX_ACTORS),
    );
    const tell: Tell = ({ accounts: same }, answerTo) => {
      for (const account of same) report(account, answerTo(account));
    };
    await Promise.all(batches.map((batch) => askBatch(batch, client, tell)));
  },
};

function questionsOf(accounts: readonly Account[]): Question[] {
  return [...Map.groupBy(accounts, actorOf)].map(([actor, same]) => ({ actor, accounts: same }));
}

/** Where the profile has another handle than it had, the DID of before says nothing about it. */
function actorOf({ known, pasted, handle }: Account): string {
  return known?.key !== undefined && known.pasted === pasted && isDid(known.key) ? known.key : handle.handle;
}

async function askBatch(questions: readonly Question[], client: Client, tell: Tell): Promise<void> {
  const read = await askProfiles(questions, client);
  await Promise.all(
    questions.map(async (question) => {
      const { actor } = question;
      if ('problem' in read) return tell(question, () => failed(sourceOf(actor), read.problem));
      const profile = read.profiles.find(({ did, handle }) => [did, handle].includes(actor));
      return tell(question, profile ? await look(profile, client) : await askAlone(actor, client));
    }),
  );
}

/** Those of the profiles that can be read. One handle that the server takes for none makes it refuse them all: none. */
async function askProfiles(
  questions: readonly Question[],
  client: Client,
): Promise<{ profiles: Profile[] } | { problem: string }> {
  const actors = questions.map(({ actor }) => `actors=${actor}`).join('&');
  const reply = await ask(client, `${API}/app.bsky.actor.getProfiles?${actors}`, JSON_ONLY);
  if ('problem' in reply) return reply;
  if (reply.status === 400) return { profiles: [] };
  if (reply.status !== 200) return { problem: statusProblem(reply) };
  const read = readAnswer(reply, profilesSchema);
  if ('problem' in read) return read;
  return { profiles: read.value.profiles.flatMap((one) => profileSchema.safeParse(one).data ?? []) };
}

/** A batch leaves out whoever is not there, without a word; asked about alone, the server says why. */
async function askAlone(actor: string, client: Client): Promise<AnswerTo> {
  const source = sourceOf(actor);
  const fail =
    (problem: string): AnswerTo =>
    () =>
      failed(source, problem);
  const reply = await ask(client, source, JSON_ONLY);
  if ('problem' in reply) return fail(reply.problem);
  if (reply.status === 400) {
    const refusal = readAnswer(reply, refusalSchema);
    return 'problem' in refusal ? fail(refusal.problem) : () => readRefusal(refusal.value, actor);
  }
  if (reply.status !== 200) return fail(statusProblem(reply));
  const read = readAnswer(reply, profileSchema);
  if ('problem' in read) return fail(read.problem);
  const { did, handle } = read.value;
  if ([did, handle].includes(actor)) return look(read.value, client);
  return fail(`${HOST} was asked for ${quote(actor)} and answered for ${quote(handle)}.`);
}

/** The address of one profile, also where a batch was asked for: the others in it are not always the same. */
const sourceOf = (actor: string): string => `${API}/app.bsky.actor.getProfile?actor=${actor}`;

function readRefusal({ error, message }: z.output<typeof refusalSchema>, actor: string): Answer {
  const absent = (state: Absent['state'], problem: string): Absent => ({
    state,
    ...(isDid(actor) && { key: actor }),
    source: sourceOf(actor),
    problem,
  });
  if (error === 'AccountTakedown') return absent('suspended', `${HOST} has suspended the account.`);
  if (error === 'AccountDeactivated') return absent('gone', `${HOST} says that its owner deactivated the account.`);
  if (error === 'InvalidRequest' && message === 'Profile not found') {
    return absent('missing', `${HOST} knows no account ${quote(actor)}.`);
  }
  const reason = toPlainLine(message ?? error, 120) ?? 'no reason given';
  return failed(sourceOf(actor), `${HOST} did not take ${quote(actor)}: ${quote(reason)}.`);
}

async function look(profile: Profile, client: Client): Promise<AnswerTo> {
  const { did, labels } = profile;
  if (labels?.some(({ val, neg }) => val === SIGNED_IN_ONLY && neg !== true) === true) {
    const problem = `${HOST} says that its owner shows the account only to people who are signed in.`;
    return () => ({ state: 'private', key: did, source: sourceOf(did), problem });
  }
  const handle = readHost(profile.handle);
  const [lastActive, domain] = await Promise.all([
    profile.postsCount === 0 ? 'none' : askLastActive(did, client),
    checkDomain(handle, did, API, client),
  ]);
  return (account) => toFound(profile, account, { lastActive, domain });
}

/** The month of the last post that is the account's own. */
async function askLastActive(did: string, client: Client): Promise<string> {
  const url = `${API}/app.bsky.feed.getAuthorFeed?actor=${did}&filter=posts_no_replies&limit=${FEED_LENGTH}`;
  const reply = await ask(client, url, JSON_ONLY);
  const read = 'problem' in reply || reply.status !== 200 ? undefined : readAnswer(reply, feedSchema);
  if (!read || 'problem' in read) return 'unknown';
  const own = read.value.feed.filter(({ reason, post }) => !reason && post.author.did === did);
  const months = own.flatMap(({ post }) => monthOf(post.indexedAt, post.record?.createdAt ?? post.indexedAt) ?? []);
  return months.sort().at(-1) ?? 'unknown';
}

/** The month of the earlier time: an author may give a post any day, and a server may come upon an old one today. */
function monthOf(...times: [string, string]): string | undefined {
  const earliest = new Date(Math.min(...times.map((time) => Date.parse(time))));
  const month = Number.isNaN(earliest.valueOf()) ? '' : earliest.toISOString().slice(0, 7);
  return /^\d{4}-\d\d$/.test(month) ? month : undefined;
}

function toFound(profile: Profile, account: Account, { lastActive, domain }: Circumstances): Found {
  const { did } = profile;
  const known = account.known?.key === did ? account.known : undefined;
  const handle = readHost(profile.handle);
  const page = `https://${handle}/`;
  const isProven = domain === 'proven' || (domain === 'unknown' && wasProven(known, page));
  const avatar = safeLink(profile.avatar ?? '');
  return {
    state: 'ok',
    key: did,
    source: sourceOf(did),
    data: defined<AccountData>({
      name: toPlainLine(profile.displayName ?? '', 200),
      bio: toPlainPassage(profile.description ?? '', 2000),
      followers: roundCount(profile.followersCount ?? -1),
      lastActive: latestOf(lastActive, known),
    }),
    ...(avatar !== undefined && { avatar }),
    ...(isProven && { proofs: [{ kind: 'domain-handle', source: page }] }),
    ...(handle !== undefined && ![handle, did].includes(account.handle.handle) && { renamedTo: handle }),
  };
}

/** Nothing new that can be seen (only reposts, or no answer) takes nothing from what was seen before. */
function latestOf(lastActive: string, known: HandleRecord | undefined): string | undefined {
  if (lastActive === 'unknown') return known?.data?.lastActive;
  return lastActive === 'none' ? undefined : lastActive;
}

function wasProven(known: HandleRecord | undefined, page: string): boolean {
  return known?.evidence?.some(({ kind, source }) => kind === 'domain-handle' && source === page) === true;
}
