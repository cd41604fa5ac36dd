import type { Mentor } from '../directory/mentor.ts';
import type { Directory } from './directory.ts';

/** Those of some mentors who say that they take part in a community, in their order. */
export function mentorsIn(id: string, mentors: readonly Mentor[]): Mentor[] {
  return mentors.filter(({ profile }) => profile.communities?.includes(id));
}

/** The communities that a profile names, in its order. */
export function communitiesOf(
  { communities: named = [] }: Mentor['profile'],
  { communities }: Pick<Directory, 'communities'>,
): Directory['communities'][number][] {
  return named.flatMap((id) => communities.find((one) => one.id === id) ?? []);
}
