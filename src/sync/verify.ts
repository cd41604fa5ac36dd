import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../directory/availability.ts';
import { platformOf } from '../directory/records.ts';
import { findHandle, isRefusal, parseHandle, type Handle } from '../handles/handle.ts';
import type { Platform } from '../schemas/handles.ts';
import { SOURCES, type Evidence, type HandleRecord, type Source } from '../schemas/snapshot.ts';
import { OWN_PROOFS } from './merge.ts';

type Records = Partial<Record<Source, HandleRecord>>;

/**
 * The records of one mentor with the evidence that they give for one another: ORCID or GitHub names an account, or the
 * website and an account name each other. `seen` stays the first day for as long as evidence stands. What an account
 * proves itself stays as it is. A record of an account that the profile no longer names gives no evidence and gets none.
 * @param handles All accounts that the profile names, by platform.
 */
export function verifyMentor(handles: ReadonlyMap<Platform, Handle>, records: Records, today: Day): Records {
  const named = mapRecords(records, (record, source) => (isNamed(record, source, handles) ? record : undefined));
  return mapRecords(records, (record, source) =>
    named[source] ? withEvidence(source, record, handles, named, today) : record,
  );
}

function mapRecords(
  records: Records,
  change: (record: HandleRecord, source: Source) => HandleRecord | undefined,
): Records {
  const changed = SOURCES.flatMap((source) => {
    const record = records[source] && change(records[source], source);
    return record ? [[source, record] as const] : [];
  });
  return Object.fromEntries(changed);
}

/** Whether a record is of the account that the profile names today. */
function isNamed({ pasted }: HandleRecord, source: Source, handles: ReadonlyMap<Platform, Handle>): boolean {
  const platform = platformOf(source);
  const handle = parseHandle(platform, pasted);
  return !isRefusal(handle) && handle.key === handles.get(platform)?.key;
}

function withEvidence(
  source: Source,
  record: HandleRecord,
  handles: ReadonlyMap<Platform, Handle>,
  records: Records,
  today: Day,
): HandleRecord {
  const { evidence: before = [], ...rest } = record;
  // OpenAlex is no account of the person, and what is no longer there is nobody's.
  const hasAccount = source !== 'openalex' && ['ok', 'stale', 'moved'].includes(record.state);
  const own = before.filter(({ kind }) => OWN_PROOFS.includes(kind));
  const given = (hasAccount ? proofsFrom(source, handles, records) : []).flatMap((proof) => {
    // An account that did not answer may be somebody else's by now: it keeps what still stands and gains nothing.
    const seen = seenBefore(before, proof) ?? (record.state === 'stale' ? undefined : today);
    return seen === undefined ? [] : [{ ...proof, seen }];
  });
  const evidence = hasAccount ? [...own, ...given] : [];
  if (isDeepStrictEqual(evidence, before)) return record;
  return { ...rest, changed: today, ...(evidence.length > 0 && { evidence }) };
}

function proofsFrom(
  source: Exclude<Source, 'openalex'>,
  handles: ReadonlyMap<Platform, Handle>,
  records: Records,
): Omit<Evidence, 'seen'>[] {
  const handle = handles.get(source);
  if (!handle) return [];
  const named = (by: 'orcid' | 'github' | 'website', target = handle): boolean =>
    by !== source && (records[by]?.links ?? []).some((link) => leadsTo(link, target));
  const proofs: Omit<Evidence, 'seen'>[] = [];
  const orcid = handles.get('orcid');
  const github = handles.get('github');
  const website = handles.get('website');
  if (orcid && named('orcid')) proofs.push({ kind: 'orcid-link', source: orcid.url });
  if (github && named('github')) proofs.push({ kind: 'github-link', source: github.url });
  if (website && named('website') && namesBack(records[source], website)) {
    proofs.push({ kind: 'rel-me', source: website.url });
  }
  if (source === 'website') proofs.push(...backLinks(handle, handles, records));
  return proofs;
}

/** The accounts that a website names and that name the website. */
function backLinks(
  website: Handle,
  handles: ReadonlyMap<Platform, Handle>,
  records: Records,
): Omit<Evidence, 'seen'>[] {
  const links = records.website?.links ?? [];
  return SOURCES.flatMap((other) => {
    const account = other === 'openalex' || other === 'website' ? undefined : handles.get(other);
    if (!account || !links.some((link) => leadsTo(link, account)) || !namesBack(records[other], website)) return [];
    return [{ kind: 'rel-me' as const, source: account.url }];
  });
}

const namesBack = (record: HandleRecord | undefined, website: Handle): boolean =>
  (record?.links ?? []).some((link) => leadsTo(link, website));

/** Whether an address is that of an account, however it is written. */
function leadsTo(link: string, { platform, key, url }: Handle): boolean {
  if (platform === 'website') return addressKey(link) === addressKey(url);
  const found = findHandle(link);
  return found?.platform === platform && found.key === key;
}

/** The same for every way to write the address of one page. */
function addressKey(address: string): string {
  const handle = parseHandle('website', address);
  return isRefusal(handle) ? address : handle.key.replace(/#.*$/, '').replace(/\/$/, '');
}

function seenBefore(before: readonly Evidence[], { kind, source }: Omit<Evidence, 'seen'>): Day | undefined {
  return before.find((one) => one.kind === kind && one.source === source)?.seen;
}
