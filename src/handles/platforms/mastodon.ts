import { isMailHost, readHost } from '../host.ts';
import { type Account, pathParts, type PlatformRules, quote, type Refusal } from '../platform.ts';

const NAME = /^[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?$/i;
const HINT =
  'Paste the whole handle with its server, such as "@grace@med.example", or the address of the profile, "https://med.example/@grace".';
/** Sites whose addresses also read `/@name`, and whose accounts are not reached from the fediverse under that name. */
const ELSEWHERE =
  /(?:^|\.)(?:bsky\.app|facebook\.com|github\.com|instagram\.com|linkedin\.com|medium\.com|observablehq\.com|orcid\.org|pinterest\.com|substack\.com|t\.me|tiktok\.com|twitter\.com|vimeo\.com|x\.com|youtube\.com)$/;

/** Mastodon and every other server of the fediverse that names its accounts `@user@host`. */
export const mastodon: PlatformRules = {
  name: 'Mastodon',
  labels: ['mastodon', 'fediverse'],
  hint: HINT,
  isHost: (host) => !ELSEWHERE.test(host) && !isThreads(host),
  fromAddress(address) {
    const parts = pathParts(address);
    const host =
      /^(?:main\.)?elk\.zone$/.test(address.hostname) && !parts[0]?.startsWith('@')
        ? readHost(parts.shift() ?? '')
        : address.hostname;
    if (host === undefined) return undefined;
    // Older and other web clients put a word before the same address.
    if (parts.length > 1 && /^(?:web|deck|ap)$/.test(parts[0] ?? '')) parts.shift();
    const [first = '', second = ''] = parts;
    if (first.startsWith('@')) return readAddressee(first, host);
    if (first === 'users' && NAME.test(second) && !/^\d+$/.test(second)) return account(second, host);
    if (/^(?:accounts|users)$/.test(first) && /^\d+$/.test(second)) {
      return {
        refusal: `${quote(address.href)} names the account by a number that only this server knows.`,
        hint: HINT,
      };
    }
    if (parts.length === 1 && NAME.test(first)) {
      return {
        refusal: `${quote(address.href)} does not say that it is a profile: there is no "@" before the name.`,
        hint: `If it is one, write "@${first}@${host}".`,
      };
    }
    return undefined;
  },
  fromText(text) {
    const [, name, server] = /^(?:acct:)?@?\s?([^@\s]+)@([^@\s]+)$/i.exec(text) ?? [];
    if (name !== undefined && server !== undefined) return readAddressee(`@${name}@${server}`, '');
    if (!/^@?[\w.-]+$/.test(text)) return undefined;
    return { refusal: `${quote(text)} does not say on which server the account is.`, hint: HINT };
  },
};

/** `@user` on `host`, or `@user@other`, which means the account on the other server wherever it is read. */
function readAddressee(text: string, host: string): Account | Refusal | undefined {
  const [name = '', other] = text.slice(1).split('@');
  const server = other === undefined ? host : readHost(other);
  if (server === undefined || !NAME.test(name)) return undefined;
  if (isThreads(server))
    return { refusal: `${quote(text)} is an account on Threads.`, hint: `Put "@${name}" in the field "threads".` };
  if (isMailHost(server)) return { refusal: `${quote(text.slice(1))} is an e-mail address.`, hint: HINT };
  if (ELSEWHERE.test(server)) return { refusal: `"${server}" is no server of the fediverse.`, hint: HINT };
  return account(name, server);
}

function account(name: string, server: string): Account {
  return { handle: `@${name}@${server}`, url: `https://${server}/@${name}`, key: `${name}@${server}`.toLowerCase() };
}

function isThreads(host: string): boolean {
  return /^(?:www\.)?threads\.(?:net|com)$/.test(host);
}
