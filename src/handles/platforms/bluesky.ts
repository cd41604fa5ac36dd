import { hostIs, readHost } from '../host.ts';
import { type Account, pathParts, type PlatformRules, quote, type Refusal } from '../platform.ts';

/** Identifiers that an account keeps for good: https://atproto.com/specs/did */
const DID = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.-]{3,253})$/;
const HINT = 'Paste the handle with its dot, such as "grace.bsky.social", or the address of the profile on bsky.app.';
const isApp = hostIs('bsky.app');

export const bluesky: PlatformRules = {
  name: 'Bluesky',
  labels: ['bluesky', 'bsky'],
  hint: HINT,
  isHost: (host) => isApp(host) || host.endsWith('.bsky.social'),
  fromAddress(address) {
    if (!isApp(address.hostname)) return address.pathname === '/' ? readName(address.hostname) : undefined;
    const [page, name] = pathParts(address);
    return page === 'profile' && name !== undefined ? readName(name) : undefined;
  },
  fromText: (text) => readName(text.replace(/^at:\/\//i, '').replace(/^@\s?/, '')),
};

/** A handle is a domain name: https://atproto.com/specs/handle. A DID is taken as well. */
function readName(text: string): Account | Refusal | undefined {
  if (/^did:/i.test(text)) return readDid(text);
  if (/^[\w-]+$/.test(text)) {
    return {
      refusal: `${quote(text)} has no dot, and every Bluesky handle has one.`,
      hint: `If the account is on Bluesky's own server, write "${text.toLowerCase()}.bsky.social".`,
    };
  }
  const [, name, server] = /^@?([\w.-]+)@([\w.-]+)$/.exec(text) ?? [];
  if (name !== undefined && server !== undefined) {
    const hint =
      server.toLowerCase() === 'bsky.social'
        ? `Write "${name.toLowerCase()}.bsky.social".`
        : 'If it is an address of the fediverse, put it in the field "mastodon".';
    return { refusal: `${quote(text)} has the form of a Mastodon or e-mail address, not of a Bluesky handle.`, hint };
  }
  const handle = readHost(text);
  if (handle === undefined) return undefined;
  // `.example` passes: Bluesky allows it to nobody, which makes it right for people who are invented (RFC 2606).
  return { handle, url: `https://bsky.app/profile/${handle}`, key: handle };
}

function readDid(text: string): Account | Refusal {
  const did = text.toLowerCase();
  const host = did.startsWith('did:web:') ? readHost(did.slice('did:web:'.length)) : undefined;
  if (!DID.test(did) || (did.startsWith('did:web:') && host === undefined)) {
    return {
      refusal: `${quote(text)} is no complete DID: "did:plc:" is followed by 24 letters and digits, "did:web:" by a host.`,
      hint: HINT,
    };
  }
  return { handle: did, url: `https://bsky.app/profile/${did}`, key: did };
}
