import type { Day } from '../directory/availability.ts';
import type { Snapshot } from '../schemas/snapshot.ts';
import { isDue } from './check-day.ts';
import { lookUpInstitutions } from './lookups/ror.ts';
import { keyOfWork, lookUpWorks } from './lookups/works.ts';
import type { Client } from './net/client.ts';
import type { SyncedMentor } from './plan.ts';

/** What is looked up for the profiles, and who may be asked. */
export interface LookUpSettings {
  mentors: readonly SyncedMentor[];
  client: Client;
  today: Day;
  parts: ReadonlySet<string>;
  /** Whether there are profiles with mistakes, so that not all names are known. */
  hasUnreadable: boolean;
}

/**
 * Looks up the institutions and the featured works that published profiles name, where they are not known or were last
 * looked up 30 days ago; takes out those that no profile names any more. What cannot be looked up stays as it was.
 */
export async function lookUp(
  before: Snapshot,
  { mentors, client, today, parts, hasUnreadable }: LookUpSettings,
): Promise<{ snapshot: Snapshot; notes: string[]; asked: number; failed: number }> {
  const notes: string[] = [];
  let asked = 0;
  let failed = 0;
  const count = (answer: { state: 'ok' } | { state: 'missing' | 'failed'; problem: string }): void => {
    asked++;
    if (answer.state === 'failed') failed++;
    if (answer.state !== 'ok') notes.push(answer.problem);
  };
  const rors = new Set(
    mentors.flatMap(({ profile }) => (profile.appointments ?? []).flatMap(({ ror }) => (ror ? [ror] : []))),
  );
  const featured = new Map(
    mentors.flatMap(({ profile }) => profile.works ?? []).map((work) => [keyOfWork(work), work]),
  );
  // Who cannot be read now may name what nobody else does.
  const institutions = hasUnreadable ? { ...before.institutions } : keepOnly(before.institutions, rors);
  const works = hasUnreadable ? { ...before.works } : keepOnly(before.works, new Set(featured.keys()));
  if (parts.has('institutions')) {
    const due = [...rors].filter((ror) => isDue(institutions[ror]?.checked, today));
    await lookUpInstitutions(due, client, (ror, answer) => {
      count(answer);
      if (answer.state === 'ok') institutions[ror] = { ...answer.institution, checked: today };
    });
  }
  if (parts.has('works')) {
    const due = [...featured].filter(([key]) => isDue(works[key]?.checked, today)).map(([, work]) => work);
    await lookUpWorks(due, client, (key, answer) => {
      count(answer);
      if (answer.state === 'ok') works[key] = { ...answer.work, checked: today };
    });
  }
  return { snapshot: { ...before, institutions, works }, notes, asked, failed };
}

function keepOnly<T>(entries: Readonly<Record<string, T>>, names: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => names.has(name)));
}
