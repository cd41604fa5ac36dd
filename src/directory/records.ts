import type { Platform } from '../schemas/handles.ts';
import type { Profile } from '../schemas/profile.ts';
import { SOURCES, type HandleRecord, type Source } from '../schemas/snapshot.ts';

/** What was fetched of one mentor's accounts. */
export type Records = Readonly<Partial<Record<Source, HandleRecord>>>;

/** Whoever has accounts, and what they agreed to: a mentor or a community. */
export interface Holder {
  handles?: Profile['handles'] | undefined;
  consent?: { scope: readonly string[] } | undefined;
}

/** A community as a holder of accounts. They are an institution's public ones: all of them may be asked about that do not say no. */
export function holderOf({ handles }: Pick<Holder, 'handles'>): Holder {
  return { handles, consent: { scope: SOURCES.map((source) => `fetch:${source}`) } };
}

/** The platform whose handle a source is asked by: OpenAlex knows people by their ORCID iDs. */
export function platformOf(source: Source): Platform {
  return source === 'openalex' ? 'orcid' : source;
}

/** A profile's handle as it was pasted. */
export function pastedOf({ handles }: Holder, platform: Platform): string | undefined {
  const given = handles?.[platform];
  return typeof given === 'string' ? given : given?.handle;
}

/** Whether a mentor agreed that a source is asked about them, both for the source and for the handle. */
export function agreesTo({ consent, handles }: Holder, source: Source): boolean {
  const given = handles?.[platformOf(source)];
  const isAllowed = typeof given === 'string' || given?.fetch !== false;
  return given !== undefined && isAllowed && consent?.scope.includes(`fetch:${source}`) === true;
}

/**
 * What may be shown of what a snapshot knows about a mentor: the records to which the mentor agrees today, of the
 * handles that the profile gives today. A snapshot can be older than the profile, and anybody can propose one.
 */
export function recordsOf(profile: Holder, known: Records = {}): Records {
  const shown: Partial<Record<Source, HandleRecord>> = {};
  for (const source of SOURCES) {
    const record = known[source];
    const isShown = agreesTo(profile, source) && record?.pasted === pastedOf(profile, platformOf(source));
    if (record && isShown) shown[source] = record;
  }
  return shown;
}

/** The name of a work in a snapshot: its DOI in lower case, else "pmid:" and its number. */
export function keyOfWork({ doi, pmid }: { doi?: string; pmid?: string }): string | undefined {
  if (doi !== undefined) return doi.toLowerCase();
  return pmid === undefined ? undefined : `pmid:${pmid}`;
}
