import { isRefusal, parseHandle } from '../handles/handle.ts';
import type { Account } from './source.ts';

/** An account by its name on its server, as `acct:user@host` has it (RFC 7565). */
export interface Acct {
  user: string;
  host: string;
}

/** `@grace@med.example` in its parts; the handle is in its canonical form. */
export function splitHandle(handle: string): Acct {
  const [user = '', host = ''] = handle.replace(/^@/, '').split('@');
  return { user, host };
}

/** The account that a text or an address names: `acct:grace@med.example`, `https://med.example/users/grace`. */
export function readAcct(text: string): Acct | undefined {
  const handle = parseHandle('mastodon', text);
  return isRefusal(handle) ? undefined : splitHandle(handle.handle);
}

/** Whether two names are the same one; the fediverse takes no notice of case. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * The permanent id of an account: the address of its actor, by which all servers of the fediverse know it, and which says
 * when a name was given to somebody else. A number says so too, but each API counts its own. Where no actor is named, the
 * name itself; and still then when the server begins to name it, for that makes it no other account.
 */
export function keyOf({ handle, known }: Account, actor: string | undefined): string {
  return actor === undefined || known?.key === handle.key ? handle.key : actor;
}
