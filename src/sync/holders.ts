import { holderOf } from '../directory/records.ts';
import type { Community } from '../schemas/community.ts';
import type { Snapshot } from '../schemas/snapshot.ts';
import type { SyncedHolder } from './plan.ts';

type Records = Snapshot['mentors'];

/** No mentor's id has a slash. */
const PREFIX = 'communities/';

/** Who is meant by an id in a run: a mentor or a community, by its own id. */
export type HolderName = { mentor: string } | { community: string };

/** Takes an id of a run apart. */
export function nameOfHolder(id: string): HolderName {
  return id.startsWith(PREFIX) ? { community: id.slice(PREFIX.length) } : { mentor: id };
}

/** The communities as a run asks about them beside the mentors, by ids that no mentor has. */
export function communityHolders(
  communities: readonly (Pick<Community, 'handles'> & { id: string })[],
): SyncedHolder[] {
  return communities.map((community) => ({ id: PREFIX + community.id, profile: holderOf(community) }));
}

/** The same snapshot with the accounts of communities among those of the mentors: one run has one set of rules for both. */
export function joinHolders({ communities = {}, ...snapshot }: Snapshot): Snapshot {
  const joined = Object.entries(communities).map(([id, records]) => [PREFIX + id, records] as const);
  return { ...snapshot, mentors: { ...snapshot.mentors, ...Object.fromEntries(joined) } };
}

/** Takes apart what {@link joinHolders} put together. Where nothing is known of communities, the snapshot says nothing of them. */
export function splitHolders(joined: Snapshot): Snapshot {
  const mentors: Records = {};
  const communities: Records = {};
  for (const [id, records] of Object.entries(joined.mentors)) {
    const name = nameOfHolder(id);
    if ('community' in name) communities[name.community] = records;
    else mentors[name.mentor] = records;
  }
  return { ...joined, mentors, ...(Object.keys(communities).length > 0 && { communities }) };
}
