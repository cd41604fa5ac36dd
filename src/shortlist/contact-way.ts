import type { Profile } from '../schemas/profile.ts';
import type { Brief } from './brief.ts';

type ContactWay = NonNullable<NonNullable<Profile['contact']>['preferred']>;

/**
 * How somebody likes to be reached: as they said; else by the address that they show; else through the people who look after
 * the directory. Undefined where their own instructions say it all.
 */
export function contactWayOf({ contact }: Pick<Brief, 'contact'>): ContactWay | undefined {
  if (contact?.preferred !== undefined) return contact.preferred;
  if (contact?.email !== undefined) return 'email';
  return contact?.instructions === undefined ? 'coordinator' : undefined;
}
