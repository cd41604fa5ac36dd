import { href } from './href.ts';

/** The address of the find-a-mentor page with the name of an institution as what is looked for. */
export function institutionLink(name: string): string {
  return `${href('/mentors/')}?${new URLSearchParams({ q: name }).toString()}`;
}
