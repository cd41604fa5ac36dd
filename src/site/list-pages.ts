import type { Mentor } from '../directory/mentor.ts';

const MENTORS_ON_A_PAGE = 60;

/** One page of the list of all mentors. */
export interface ListPage {
  /** From 1. */
  page: number;
  /** How many pages there are. */
  pages: number;
  mentors: readonly Mentor[];
}

/** All mentors on as many pages as needed, in their order; one page where there are none. */
export function listPages(mentors: readonly Mentor[]): ListPage[] {
  const pages = Math.max(1, Math.ceil(mentors.length / MENTORS_ON_A_PAGE));
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    mentors: mentors.slice(index * MENTORS_ON_A_PAGE, (index + 1) * MENTORS_ON_A_PAGE),
  }));
}
