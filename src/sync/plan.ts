import { agreesTo, pastedOf, platformOf, type Holder } from '../directory/records.ts';
import { isRefusal, parseHandle, type Handle } from '../handles/handle.ts';
import { handlesOf } from '../handles/handles-of.ts';
import type { Platform } from '../schemas/handles.ts';
import type { Profile } from '../schemas/profile.ts';
import { SOURCES, type Snapshot, type Source } from '../schemas/snapshot.ts';
import type { Account } from './source.ts';

/** Whoever is asked about: a published mentor, or a community. */
export interface SyncedHolder {
  /** The id of a mentor; of a community, the one that `communityHolders` gives it. */
  id: string;
  profile: Holder;
}

/** A published mentor, as far as a sync needs to know. */
export interface SyncedMentor extends SyncedHolder {
  profile: Profile;
}

/**
 * The accounts that a source may be asked about: those whose owners agreed to it, both for the source and for the
 * handle, and whose handle can be read. Nobody else is ever asked about. Whoever was not answered last time comes first, so
 * that a source that answers only so many in an hour gets to everybody.
 */
export function accountsOf(mentors: readonly SyncedHolder[], source: Source, snapshot: Snapshot): Account[] {
  const accounts = mentors.flatMap(({ id, profile }): Account[] => {
    const pasted = pastedOf(profile, platformOf(source));
    if (pasted === undefined || !agreesTo(profile, source)) return [];
    const handle = parseHandle(platformOf(source), pasted);
    if (isRefusal(handle)) return [];
    const known = snapshot.mentors[id]?.[source];
    return [{ mentor: id, pasted, handle, ...(known && { known }) }];
  });
  return accounts.sort((a, b) => Number(wasAnswered(a)) - Number(wasAnswered(b)));
}

const wasAnswered = ({ known }: Account): boolean => known !== undefined && known.state !== 'stale';

/** What the snapshot may keep of each mentor: the sources that they agreed to. */
export function allowedSources(mentors: readonly SyncedHolder[]): Map<string, Set<Source>> {
  return new Map(
    mentors.map(({ id, profile }) => [id, new Set(SOURCES.filter((source) => agreesTo(profile, source)))]),
  );
}

/** The accounts that a profile names, by platform. */
export function handlesByPlatform(profile: Holder): Map<Platform, Handle> {
  return new Map(handlesOf(profile).map((handle) => [handle.platform, handle]));
}
