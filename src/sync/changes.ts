import { SOURCES, type HandleRecord, type Snapshot, type Source } from '../schemas/snapshot.ts';
import { nameOfHolder, type HolderName } from './holders.ts';

/** What became of one account. */
export interface AccountChange {
  source: Source;
  pasted: string;
  kind: 'new' | 'changed' | 'removed';
  before?: HandleRecord;
  after?: HandleRecord;
}

/** What became of the accounts of one mentor or one community. */
export type HolderChange = HolderName & { accounts: AccountChange[] };

/** What differs between two snapshots as a run has them, mentors before communities; a day on which an account was checked is no difference. */
export function findChanges(before: Snapshot, after: Snapshot): HolderChange[] {
  const ids = [...new Set([...Object.keys(before.mentors), ...Object.keys(after.mentors)])].sort();
  return ids
    .map((id) => ({
      ...nameOfHolder(id),
      accounts: SOURCES.flatMap((source) =>
        changeOf(source, before.mentors[id]?.[source], after.mentors[id]?.[source]),
      ),
    }))
    .filter(({ accounts }) => accounts.length > 0)
    .sort((a, b) => Number('community' in a) - Number('community' in b));
}

function changeOf(source: Source, before: HandleRecord | undefined, after: HandleRecord | undefined): AccountChange[] {
  if (!after) return before ? [{ source, pasted: before.pasted, kind: 'removed', before }] : [];
  if (!before) return [{ source, pasted: after.pasted, kind: 'new', after }];
  if (withoutDay(before) === withoutDay(after)) return [];
  return [{ source, pasted: after.pasted, kind: 'changed', before, after }];
}

const withoutDay = (record: HandleRecord): string => JSON.stringify({ ...record, checked: '' });
