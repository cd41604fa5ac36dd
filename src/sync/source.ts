import type { Handle } from '../handles/handle.ts';
import type { AccountData, Evidence, HandleRecord, Source } from '../schemas/snapshot.ts';
import type { Client } from './net/client.ts';

/** One account of one mentor, about which a source is asked. */
export interface Account {
  mentor: string;
  /** The handle as the profile gives it, and what it means. For OpenAlex, the ORCID iD. */
  pasted: string;
  handle: Handle;
  /** What the snapshot has of it. */
  known?: HandleRecord;
}

/** What an account says: plain text, cut to the lengths of the snapshot. */
export interface Found {
  state: 'ok' | 'moved';
  /** The permanent id of the account; absent where the platform has none. */
  key?: string;
  /** The https address that answered. */
  source: string;
  validator?: string;
  data: AccountData;
  /** Address of the picture, to be fetched by the guarded client. */
  avatar?: string;
  /** The https addresses that the account names as its owner's: verified fields, researcher URLs, rel=me. */
  links?: string[];
  /** What the source itself proves: a domain handle, a field that it verified. */
  proofs?: Omit<Evidence, 'seen'>[];
  /** Where the person says that they moved: a handle as one would paste it. */
  movedTo?: string;
  /** What the same account is called now, as one would paste it, where that is no longer what the profile has. */
  renamedTo?: string;
}

/**
 * An account without data. `missing`: not found, which counts after three days. `gone`: gone for good (410, tombstone,
 * deactivated). `suspended`: taken down by the platform. `private`: only those who are signed in may see it.
 * `unsupported`: the server does not give it to strangers.
 */
export interface Absent {
  state: 'missing' | 'gone' | 'suspended' | 'private' | 'unsupported';
  key?: string;
  source: string;
  /** Why, in a sentence. */
  problem: string;
}

/** No definite answer: the network, the server, or an answer that cannot be read. What is known stays. */
export interface Failed {
  state: 'failed';
  source: string;
  /** Why, in a sentence. */
  problem: string;
}

export type Answer = Found | Absent | Failed;

/** Takes the answer for one account; may be called in any order, once for each account. */
export type Report = (account: Account, answer: Answer) => void;

/** How one platform is asked. A source is one module in `sources/` and one line in `sources.ts`. */
export interface SourceModule {
  source: Source;
  /**
   * Asks about accounts and reports each as soon as it is known. Never throws for what a server does: that is a
   * {@link Failed} of the accounts concerned, and of no other.
   */
  ask(accounts: readonly Account[], client: Client, report: Report): Promise<void>;
}
