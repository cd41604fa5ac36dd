import { PLATFORM_RULES } from '../handles/platforms.ts';
import type { AccountData, HandleRecord, Source } from '../schemas/snapshot.ts';
import type { Directory } from './directory.ts';

/** Servers that are asked about publications, by the names that people know them by. */
const SERVICES: Readonly<Record<string, string>> = {
  'api.crossref.org': 'Crossref',
  'api.datacite.org': 'DataCite',
  'eutils.ncbi.nlm.nih.gov': 'PubMed',
  'pubmed.ncbi.nlm.nih.gov': 'PubMed',
};

/** What people call the place where facts were fetched: a platform, a service, else the server itself. */
export function sourceName(source: Source | undefined, address: string): string {
  const host = new URL(address).hostname;
  if (source === 'openalex') return 'OpenAlex';
  if (source === undefined || source === 'website') return SERVICES[host] ?? host;
  return PLATFORM_RULES[source].name;
}

/** From where and on which day the data of a record are, in words: whatever was fetched is told apart by this. */
export function fetchedNote(source: Source, record: HandleRecord, words: Directory['words']): string {
  const { state, data, checked, missingSince } = record;
  // A server of the fediverse that runs something else than Mastodon goes by its own name.
  const name = sourceName(data?.software === undefined ? source : undefined, record.source);
  const isMissing = state === 'stale' && missingSince !== undefined;
  if (isMissing) return words.say('fetched.missing', { source: name, date: words.day(missingSince) });
  return words.say(state === 'stale' ? 'fetched.stale' : 'fetched.on', { source: name, date: words.day(checked) });
}

/** Whether an account is there for everybody to read, as far as is known. */
export function isReadable(record: HandleRecord | undefined): record is HandleRecord {
  return record?.state === 'ok' || record?.state === 'stale' || record?.state === 'moved';
}

/** Whether the platform itself says that an account is there no more. */
export function isGone(record: HandleRecord | undefined): boolean {
  return record?.state === 'gone' || record?.state === 'suspended';
}

/** What was fetched of an account that everybody may read. */
export function dataOf(record: HandleRecord | undefined): AccountData {
  return (isReadable(record) && record.data) || {};
}
