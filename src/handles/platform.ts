import { shorten } from '../directory/shorten.ts';
import type { Platform } from '../schemas/handles.ts';

/** One account on a platform, or a website, in the only form in which we write it. */
export interface Account {
  /** As it is shown; read again, it gives the same account. */
  handle: string;
  /** The https address of its public page. */
  url: string;
  /**
   * The same for every spelling of one account: the permanent identifier where what was pasted holds one (a DID, an
   * ORCID iD, the ids of Scholar and of YouTube channels), else the handle without regard to upper and lower case.
   */
  key: string;
}

/** An account together with the platform that it is on. */
export interface Handle extends Account {
  platform: Platform;
}

/** Why a text is no handle, and what to paste instead. */
export interface Refusal {
  /** What was found, in a sentence. */
  refusal: string;
  /** What to do, in a sentence. */
  hint: string;
}

/** How one platform names its accounts. A platform is one module with these rules, and one line in `platforms.ts`. */
export interface PlatformRules {
  /** What people call it: "Google Scholar". */
  name: string;
  /** Words that people put before a handle, in lower case: "Twitter: grace". */
  labels: readonly string[];
  /** What to paste, in a sentence with an example. */
  hint: string;
  /** Whether an address on this host (lower-case ASCII) belongs to the platform. */
  isHost(host: string): boolean;
  /** The account of an address on one of the platform's hosts; undefined where it is some other page. */
  fromAddress(address: URL): Account | Refusal | undefined;
  /** The account of a text that is no web address; undefined where it is no handle of the platform. */
  fromText(text: string): Account | Refusal | undefined;
}

/** A text as it is quoted in a message: on one line, and not too long. */
export function quote(text: string): string {
  return `"${shorten(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(), 60)}"`;
}

/** The parts of an address's path, decoded; a part that cannot be decoded stays as it is. */
export function pathParts(address: URL): string[] {
  return address.pathname.split('/').filter(Boolean).map(decodePart);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
