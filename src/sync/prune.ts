import { findHandle } from '../handles/handle.ts';
import type { Evidence, HandleRecord, Snapshot, Source } from '../schemas/snapshot.ts';

/**
 * A snapshot with only those records that are allowed: of mentors who are published, from sources that they agreed to,
 * and without the evidence that came from any other. Who was removed is in none, and so is never brought back.
 * @param allowed The sources of each mentor, by id.
 * @param mayShowPhoto Whether a mentor agreed to a picture; of anybody else none is kept.
 */
export function prune(
  snapshot: Snapshot,
  allowed: ReadonlyMap<string, ReadonlySet<Source>>,
  mayShowPhoto: (id: string) => boolean,
): Snapshot {
  const mentors = Object.entries(snapshot.mentors).flatMap(([id, records]) => {
    const sources = allowed.get(id) ?? new Set<string>();
    const kept = Object.entries(records).flatMap(([source, record]) =>
      sources.has(source as Source)
        ? [[source, withPhotoIf(mayShowPhoto(id), withAllowedEvidence(source as Source, record, sources))] as const]
        : [],
    );
    return kept.length > 0 ? [[id, Object.fromEntries(kept)] as const] : [];
  });
  return { ...snapshot, mentors: Object.fromEntries(mentors) };
}

function withPhotoIf(isAllowed: boolean, record: HandleRecord): HandleRecord {
  if (isAllowed || record.data?.avatar === undefined) return record;
  const rest = Object.entries(record.data).filter(([field]) => field !== 'avatar' && field !== 'avatarSource');
  return { ...record, data: Object.fromEntries(rest) };
}

function withAllowedEvidence(of: Source, record: HandleRecord, sources: ReadonlySet<string>): HandleRecord {
  const { evidence = [], ...rest } = record;
  const kept = evidence.filter((one) => sources.has(originOf(one, of) ?? ''));
  if (kept.length === evidence.length) return record;
  return { ...rest, ...(kept.length > 0 && { evidence: kept }) };
}

/** The source that was asked for a piece of evidence on the record of another, or of itself. */
function originOf({ kind, source }: Evidence, of: Source): string | undefined {
  if (kind === 'orcid-link') return 'orcid';
  if (kind === 'github-link') return 'github';
  if (kind === 'rel-me') return of === 'website' ? findHandle(source)?.platform : 'website';
  return of;
}
