import type { Holder, Records } from '../directory/records.ts';
import { isRefusal, parseHandle, type Handle } from '../handles/handle.ts';
import type { Platform } from '../schemas/handles.ts';
import { SOURCES, type Evidence, type HandleRecord, type Source } from '../schemas/snapshot.ts';
import type { Directory } from './directory.ts';
import { dataOf, fetchedNote, isGone, isReadable } from './fetched.ts';
import { handlesOf } from '../handles/handles-of.ts';
import { platformName } from './platform-name.ts';

type Say = Directory['words'];

/** One account as the page shows it, with what is known of it in words. */
export interface AccountFacts {
  platform: Platform;
  /** What the platform is called: "Google Scholar". */
  name: string;
  /** As it is read, without https://. */
  handle: string;
  /** Where it leads; undefined where nobody would find it there any more. */
  url: string | undefined;
  /** What shows that it is theirs, each in a sentence. */
  verified: string[];
  /** What the account itself says of its whereabouts: moved, gone. */
  whereabouts: string | undefined;
  /** What the person writes about themselves there. Fetched text. */
  bio: string | undefined;
  /** From where and when the bio and the month of the last activity are. */
  fetched: string | undefined;
}

/**
 * The accounts of a mentor or a community, in the order of the platforms.
 * @param records What may be shown of what was fetched.
 * @param hasOwnText Whether the mentor wrote a text for the page; else the first bio stands in for it.
 */
export function accountsOf(profile: Holder, records: Records, words: Say, hasOwnText: boolean): AccountFacts[] {
  const handles = handlesOf(profile);
  const withBio = hasOwnText ? undefined : handles.find(({ platform }) => dataOf(recordOf(platform, records)).bio);
  return handles.map((handle) => factsOf(handle, recordOf(handle.platform, records), words, handle === withBio));
}

/** The addresses of the accounts that are still there, in the order of the platforms. */
export function accountUrls(profile: Holder, records: Records): string[] {
  return handlesOf(profile)
    .filter(({ platform }) => !isGone(recordOf(platform, records)))
    .map(({ url }) => url);
}

/** What may be shown of one account; nothing is ever fetched of most platforms. */
export function recordOf(platform: Platform, records: Records): HandleRecord | undefined {
  const source = sourceOf(platform);
  return source && records[source];
}

function sourceOf(platform: Platform): Source | undefined {
  return SOURCES.find((source) => source === platform);
}

function factsOf(handle: Handle, record: HandleRecord | undefined, words: Say, showsBio: boolean): AccountFacts {
  const { platform, url } = handle;
  const source = sourceOf(platform);
  const bio = showsBio ? dataOf(record).bio : undefined;
  const facts = {
    platform,
    name: platformName(platform, words),
    handle: handle.handle.replace(/^https:\/\//, ''),
    url: isGone(record) ? undefined : url,
    whereabouts: record && whereaboutsOf(record, platform, words),
    bio,
  };
  if (source === undefined || !isReadable(record)) return { ...facts, verified: [], fetched: undefined };
  return {
    ...facts,
    verified: telling(record.evidence ?? []).map((seen) => evidenceInWords(seen, handle, words)),
    fetched: fetchedOf(source, record, words, bio !== undefined),
  };
}

/** A link in both directions says all that a link in one of them does. */
function telling(evidence: readonly Evidence[]): Evidence[] {
  const mutual = new Set(evidence.filter(({ kind }) => kind === 'rel-me').map(({ source }) => hostOf(source)));
  return evidence.filter(
    ({ kind, source }) => kind === 'rel-me' || kind === 'domain-handle' || !mutual.has(hostOf(source)),
  );
}

function evidenceInWords({ kind, source, seen }: Evidence, { platform, url }: Handle, words: Say): string {
  const values = { host: hostOf(source), server: hostOf(url), date: words.day(seen) };
  return words.say(
    kind === 'rel-me' && platform === 'website' ? 'verified.rel-me.website' : `verified.${kind}`,
    values,
  );
}

const hostOf = (address: string): string => new URL(address).hostname;

function whereaboutsOf(record: HandleRecord, platform: Platform, words: Say): string | undefined {
  const { state, missingSince, changed, movedTo } = record;
  if (isGone(record)) return words.say('account.gone', { date: words.day(missingSince ?? changed) });
  if (state !== 'moved') return undefined;
  // Only a handle that we can read is repeated: the text comes from a stranger's server.
  const target = parseHandle(platform, movedTo ?? '');
  return isRefusal(target)
    ? words.say('account.moved.unnamed')
    : words.say('account.moved', { account: target.handle });
}

function fetchedOf(source: Source, record: HandleRecord, words: Say, hasBio: boolean): string | undefined {
  const { lastActive } = dataOf(record);
  const fetched = fetchedNote(source, record, words);
  if (lastActive !== undefined) {
    return words.say('account.active', { fetched, month: words.day(`${lastActive}-01`, 'month') });
  }
  const wasSeen = record.data !== undefined || record.evidence !== undefined;
  return hasBio || (record.state === 'stale' && wasSeen) ? fetched : undefined;
}
