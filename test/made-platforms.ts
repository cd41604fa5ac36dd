import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Servers of invented platforms on one port of loopback, in the platforms' own shapes. */
export interface MadePlatforms {
  /** What `--endpoint` takes, for each of them. */
  endpoints: string[];
  /** Paths that were asked for, with their queries. */
  asked: string[];
  /** Changes what every account says of itself from now on. */
  edition: number;
  close(): void;
}

/** The host of the invented server of the fediverse. */
export const FEDIVERSE_HOST = 'med.example';

/** Serves accounts called `mentor-1`, `mentor-2` and so on, on Bluesky, a server of the fediverse, and GitHub. */
export async function serveMadePlatforms(): Promise<MadePlatforms> {
  const made: MadePlatforms = { endpoints: [], asked: [], edition: 1, close: () => undefined };
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    made.asked.push(url.pathname + url.search);
    const body = answer(url, made.edition);
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body ?? { error: 'Not Found' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  made.endpoints = ['bluesky', 'plc', 'github', FEDIVERSE_HOST].map((name) => `${name}=${origin}`);
  made.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return made;
}

function answer(url: URL, edition: number): unknown {
  const { pathname, searchParams } = url;
  const name = (text: string): string => `${text.split('.')[0]}, edition ${edition}`;
  if (pathname === '/xrpc/app.bsky.actor.getProfiles') {
    return { profiles: searchParams.getAll('actors').map((actor) => blueskyProfile(actor, name)) };
  }
  if (pathname === '/xrpc/app.bsky.feed.getAuthorFeed') return { feed: [] };
  if (pathname === '/xrpc/com.atproto.identity.resolveHandle') return { did: didOf(searchParams.get('handle') ?? '') };
  if (pathname === '/api/v1/accounts/lookup') {
    const acct = (searchParams.get('acct') ?? '').split('@')[0]!;
    const page = `https://${FEDIVERSE_HOST}/@${acct}`;
    return {
      id: acct.replace(/\D/g, ''),
      username: acct,
      acct,
      url: page,
      uri: `https://${FEDIVERSE_HOST}/users/${acct}`,
      display_name: name(acct),
      note: `<p>Medicine, ${name(acct)}</p>`,
      created_at: '2020-01-01T00:00:00.000Z',
      last_status_at: '2026-11-01',
      followers_count: 10,
      statuses_count: 3,
      fields: [],
    };
  }
  const login = /^\/users\/([\w-]+)$/.exec(pathname)?.[1];
  if (login !== undefined) {
    return { id: Number(login.replace(/\D/g, '')), login, name: name(login), bio: null, blog: '', followers: 2 };
  }
  return pathname.endsWith('/social_accounts') ? [] : undefined;
}

/** Another DID for every number: digits as letters, since a DID of this kind has only a to z and 2 to 7. */
const didOf = (handle: string): string =>
  `did:plc:${[...handle.replace(/\D/g, '')]
    .map((digit) => 'abcdefghij'[Number(digit)])
    .join('')
    .padStart(24, 'z')}`;

function blueskyProfile(actor: string, name: (text: string) => string): object {
  const isDid = actor.startsWith('did:');
  const handle = isDid ? handlesByDid.get(actor)! : actor;
  const did = didOf(handle);
  handlesByDid.set(did, handle);
  return {
    did,
    handle,
    displayName: name(handle),
    description: 'Medicine',
    followersCount: 12,
    indexedAt: '2026-01-01',
  };
}

const handlesByDid = new Map<string, string>();

/** Writes a content folder of mentors with three handles each and the consent to ask about them. */
export function writeMentorsWithHandles(folder: string, count: number): void {
  mkdirSync(join(folder, 'profiles'), { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), 'name: Made-up mentors\n');
  for (let number = 1; number <= count; number++) {
    const id = `mentor-${number}`;
    writeFileSync(
      join(folder, 'profiles', `${id}.mdx`),
      `---
name: Mentor Number${number}
handles:
  bluesky: ${id}.bsky.social
  mastodon: "@${id}@${FEDIVERSE_HOST}"
  github: ${id}
consent:
  by: Mentor Number${number}
  date: 2026-01-01
  scope: [profile, "fetch:bluesky", "fetch:mastodon", "fetch:github"]
---
`,
    );
  }
}
