import { z } from 'zod';
import { isRefusal, parseHandle } from '../../handles/handle.ts';
import type { Client } from '../net/client.ts';
import { ask, readAnswer } from '../read-answer.ts';

/** Whether a handle shows that an account belongs to whoever has the domain; `unknown` where nobody could say. */
export type DomainCheck = 'proven' | 'not proven' | 'unknown';

/** Servers that hand out handles under their own names, and bridges: such a domain is not its bearer's. */
const SHARED_DOMAINS = [
  'bsky.social',
  'bsky.team',
  'blacksky.app',
  'brid.gy',
  'eurosky.social',
  'myatproto.social',
  'northsky.social',
  'selfhosted.social',
  'swifties.social',
  'tngl.sh',
];
const NO_SUCH = new Set([400, 404, 410]);

const resolutionSchema = z.object({ did: z.string() });
const documentSchema = z.object({ id: z.string(), alsoKnownAs: z.array(z.string()).nullish() });

/** Whether a text is a DID as Bluesky has them, in its one form: `did:plc:…` or `did:web:…`. */
export function isDid(text: string): boolean {
  if (!text.startsWith('did:')) return false;
  const parsed = parseHandle('bluesky', text);
  return !isRefusal(parsed) && parsed.handle === text;
}

/**
 * Looks both ways, as https://atproto.com/specs/handle has it: the handle resolves to the DID, and the document of the
 * DID names the handle.
 * @param handle In lower-case ASCII; undefined where the account has none that is valid.
 * @param api Where to resolve, up to `/xrpc`.
 */
export async function checkDomain(
  handle: string | undefined,
  did: string,
  api: string,
  client: Client,
): Promise<DomainCheck> {
  if (handle === undefined) return 'not proven';
  if (SHARED_DOMAINS.some((domain) => handle === domain || handle.endsWith(`.${domain}`))) return 'not proven';
  const resolution = `${api}/com.atproto.identity.resolveHandle?handle=${handle}`;
  const forward = await check(resolution, resolutionSchema, client, (answer) => answer.did === did);
  if (forward !== 'proven') return forward;
  return check(documentAddress(did), documentSchema, client, ({ id, alsoKnownAs }) => {
    const names = (alsoKnownAs ?? []).map((name) => name.toLowerCase());
    return id === did && names.includes(`at://${handle}`);
  });
}

/** https://web.plc.directory and https://w3c-ccg.github.io/did-method-web/ */
function documentAddress(did: string): string {
  const [, method = '', name = ''] = did.split(':');
  return method === 'web' ? `https://${name}/.well-known/did.json` : `https://plc.directory/${did}`;
}

async function check<T>(
  url: string,
  schema: z.ZodType<T>,
  client: Client,
  proves: (answer: T) => boolean,
): Promise<DomainCheck> {
  const reply = await ask(client, url, { accept: 'application/json' });
  if ('problem' in reply) return 'unknown';
  if (NO_SUCH.has(reply.status)) return 'not proven';
  const read = reply.status === 200 ? readAnswer(reply, schema) : undefined;
  if (!read || 'problem' in read) return 'unknown';
  return proves(read.value) ? 'proven' : 'not proven';
}
