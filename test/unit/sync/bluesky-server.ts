import { isRefusal, parseHandle } from '../../../src/handles/handle.ts';
import type { HandleRecord } from '../../../src/schemas/snapshot.ts';
import { createClient } from '../../../src/sync/net/guarded-client.ts';
import type { Account, Answer } from '../../../src/sync/source.ts';
import { bluesky } from '../../../src/sync/sources/bluesky.ts';
import { serveAnswers, type TestAnswer } from './answers-server.ts';
import { createFakeClock } from './fake-clock.ts';

/** A profile as the AppView gives it to strangers; without a profile record there is little of it. */
export interface AppViewProfile {
  did: string;
  handle: string;
  displayName?: string;
  description?: string;
  avatar?: string;
  labels: { src: string; val: string; neg?: boolean }[];
  followersCount: number;
  followsCount: number;
  postsCount: number;
}

/** What the AppView, the directory of DIDs and the host of `did:web:lab.example` know. */
export interface World {
  profiles?: readonly AppViewProfile[];
  /** Why an actor is not given, by DID or handle; else it was never there. */
  refusals?: Readonly<Record<string, { error: string; message: string }>>;
  /** What the AppView takes for no handle at all. */
  malformed?: readonly string[];
  /** The feed of each DID, the newest first. */
  feeds?: Readonly<Record<string, readonly object[]>>;
  /** Handle → DID. */
  handles?: Readonly<Record<string, string>>;
  /** DID → the handles that its document names. */
  documents?: Readonly<Record<string, readonly string[]>>;
  /** Answers that come instead, by the end of the path: `getAuthorFeed`. */
  instead?: Readonly<Record<string, TestAnswer>>;
}

/** The address of a profile as the snapshot has it. */
export function sourceOf(actor: string): string {
  return `https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=${actor}`;
}

/** The account that somebody pasted. */
export function accountOf(pasted: string, known?: HandleRecord): Account {
  const handle = parseHandle('bluesky', pasted);
  if (isRefusal(handle)) throw new Error(handle.refusal);
  return { mentor: 'grace-okafor', pasted, handle, ...(known && { known }) };
}

/** The answers for accounts in their order, one for each, and what was asked for them: methods, and other paths. */
export async function askBluesky(
  accounts: readonly Account[],
  world: World,
): Promise<{ answers: Answer[]; requests: string[] }> {
  const server = await serveAnswers((url) => {
    const method = url.pathname.split(/[./]/).at(-1)!;
    return world.instead?.[method] ?? METHODS[method]?.(url, world) ?? documentAnswer(url, world);
  });
  const hosts = ['public.api.bsky.app', 'plc.directory', 'lab.example'];
  const endpoints = new Map(hosts.map((host) => [host, new URL(server.origin)]));
  const reports: { account: Account; answer: Answer }[] = [];
  const client = createClient({ endpoints, clock: createFakeClock() });
  await bluesky.ask(accounts, client, (account, answer) => reports.push({ account, answer }));
  const answers = accounts.map((account) => {
    const own = reports.filter((report) => report.account === account);
    if (own.length !== 1) throw new Error(`${account.pasted} was reported ${own.length} times.`);
    return own[0]!.answer;
  });
  return { answers, requests: server.requests.map(({ path }) => path.replace('/xrpc/app.bsky.', '')) };
}

const refuse = (message: string, error = 'InvalidRequest'): TestAnswer => ({ status: 400, body: { error, message } });

const METHODS: Readonly<Record<string, (url: URL, world: World) => TestAnswer>> = {
  getProfiles: ({ searchParams }, world) => {
    const actors = searchParams.getAll('actors');
    if (actors.length > 25) return refuse('Error: actors must not have more than 25 elements');
    const wrong = actors.findIndex((actor) => world.malformed?.includes(actor));
    if (wrong >= 0) return refuse(`Error: actors/${wrong} must be a valid did or a handle`);
    return { body: { profiles: actors.flatMap((actor) => findProfile(actor, world) ?? []) } };
  },
  getProfile: ({ searchParams }, world) => {
    const actor = searchParams.get('actor')!;
    if (world.malformed?.includes(actor)) return refuse('Error: actor must be a valid did or a handle');
    const refusal = world.refusals?.[actor];
    if (refusal) return refuse(refusal.message, refusal.error);
    const profile = findProfile(actor, world);
    return profile ? { body: profile } : refuse('Profile not found');
  },
  getAuthorFeed: ({ searchParams }, world) => ({ body: { feed: world.feeds?.[searchParams.get('actor')!] ?? [] } }),
  resolveHandle: ({ searchParams }, world) => {
    const did = world.handles?.[searchParams.get('handle')!];
    return did === undefined ? refuse('Unable to resolve handle') : { body: { did } };
  },
};

/** An actor who may not be seen is left out, as one who never was. */
function findProfile(actor: string, { profiles = [], refusals = {} }: World): AppViewProfile | undefined {
  const profile = profiles.find(({ did, handle }) => [did, handle].includes(actor));
  return profile && !refusals[profile.did] ? profile : undefined;
}

function documentAnswer({ pathname }: URL, { documents = {} }: World): TestAnswer {
  const did = pathname === '/.well-known/did.json' ? 'did:web:lab.example' : pathname.slice(1);
  const handles = documents[did];
  if (!handles) return { status: 404, body: { message: `DID not registered: ${did}` } };
  return {
    body: {
      '@context': ['https://www.w3.org/ns/did/v1'],
      id: did,
      alsoKnownAs: handles.map((handle) => `at://${handle}`),
      verificationMethod: [],
      service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: 'https://pds.med.example' }],
    },
  };
}
