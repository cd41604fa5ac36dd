import { fold } from '../directory/fold.ts';
import { isRefusal, parseHandle } from '../handles/handle.ts';
import { type Platform, PLATFORMS } from '../schemas/handles.ts';
import { type Profile } from '../schemas/profile.ts';
import type { Note } from './draft.ts';

/** A profile with a place in a table. */
interface Placed {
  id: string;
  row: number;
  profile: Profile;
}

/** Two profiles that seem to be of one person, and what they have in common: "the same name". */
export interface Twin<T extends Placed> {
  first: T;
  second: T;
  reasons: string[];
}

/** Finds profiles that seem to be of one person: they share a name, or an account on a platform. */
export function findTwins<T extends Placed>(drafts: readonly T[]): Twin<T>[] {
  const firstWith = new Map<string, T>();
  return drafts.flatMap((second) => {
    const reasonsByFirst = new Map<T, string[]>();
    for (const [reason, key] of marksOf(second.profile)) {
      const mark = `${reason}\n${key}`;
      const first = firstWith.get(mark);
      if (first) reasonsByFirst.set(first, [...(reasonsByFirst.get(first) ?? []), reason]);
      else firstWith.set(mark, second);
    }
    return [...reasonsByFirst].map(([first, reasons]) => ({ first, second, reasons }));
  });
}

/** What the file of one of two twins says of the other. */
export function twinNote(other: Placed, reasons: readonly string[]): Note {
  return { why: `${other.id} (row ${other.row}) has ${reasons.join(' and ')}: perhaps one person twice, or a slip.` };
}

function marksOf(profile: Profile): [reason: string, key: string][] {
  return [['the same name', fold(profile.name)], ...PLATFORMS.flatMap((platform) => accountOf(profile, platform))];
}

/** The account on a platform, where it belongs to one person: a website may be a department's. */
function accountOf({ handles }: Profile, platform: Platform): [string, string][] {
  const given = handles?.[platform];
  if (given === undefined || platform === 'website') return [];
  const handle = parseHandle(platform, typeof given === 'string' ? given : given.handle);
  return isRefusal(handle) ? [] : [[`the same account (${platform})`, handle.key]];
}
