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
}

/**
 * Looks up the institutions and the featured works that published profiles name, where they are not known or were last
 * looked up 30 days ago; takes out those that no profile names any more. What cannot be looked up stays as it was.
 */
export async function lookUp(
  before: Snapshot,
  { mentors, client, today, parts }: LookUpSettings,
): Promise<{ snapshot: Snapshot; notes: string[] }> {
  const notes: string[] = [];
  const rors = new Set(
    mentors.flatMap(({ profile }) => (profile.appointments ?? []).flatMap(({ ror }) => (ror ? [ror] : []))),
  );
  const featured = new Map(
    mentors.flatMap(({ profile }) => profile.works ?? []).map((work) => [keyOfWork(work), work]),
  );
  const institutions = keepOnly(before.institutions, rors);
  const works = keepOnly(before.works, new Set(featured.keys()));
  if (parts.has('institutions')) {
    const due = [...rors].filter((ror) => isDue(institutions[ror]?.checked, today));
    await lookUpInstitutions(due, client, (ror, answer) => {
      if (answer.state === 'ok') institutions[ror] = { ...answer.institution, checked: today };
      else notes.push(answer.problem);
    });
  }
  if (parts.has('works')) {
    const due = [...featured].filter(([key]) => isDue(works[key]?.checked, today)).map(([, work]) => work);
    await lookUpWorks(due, client, (key, answer) => {
      if (answer.state === 'ok') works[key] = { ...answer.work, checked: today };
      else notes.push(answer.problem);
    });
  }
  return { snapshot: { ...before, institutions, works }, notes };
}

function keepOnly<T>(entries: Readonly<Record<string, T>>, names: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => names.has(name)));
}
