import { fold } from '../directory/fold.ts';
import type { Mentor } from '../directory/mentor.ts';
import type { Directory } from './directory.ts';

/** The mentors of one department; without a name where their profiles give none. */
export interface DepartmentEntry {
  /** The value of the department in searches; empty where there is none. */
  value: string;
  name?: string;
  mentors: Mentor[];
}

export interface InstitutionEntry {
  name?: string;
  departments: DepartmentEntry[];
}

export interface CountryEntry {
  /** ISO 3166, two letters; undefined for mentors who say nothing of their place. */
  code?: string;
  count: number;
  institutions: InstitutionEntry[];
}

/** Mentors by country, institution and department of their main appointment; what has no name comes last. */
export function placeIndex({ mentors, words }: Directory): CountryEntry[] {
  const countries = groupBy(mentors, ({ profile }) => profile.place?.country ?? '');
  const entries = [...countries].map(([code, ofCountry]): CountryEntry => {
    const institutions = groupBy(ofCountry, ({ profile }) => profile.appointments?.[0]?.institution ?? '');
    return {
      ...(code && { code }),
      count: ofCountry.length,
      institutions: sortByName(
        [...institutions].map(([name, ofInstitution]) => ({
          ...(name && { name }),
          departments: departmentsOf(ofInstitution),
        })),
      ),
    };
  });
  return entries.toSorted((a, b) => compareNames(a.code && words.country(a.code), b.code && words.country(b.code)));
}

function departmentsOf(mentors: readonly Mentor[]): DepartmentEntry[] {
  const departments = groupBy(mentors, ({ profile }) => fold(profile.appointments?.[0]?.department ?? ''));
  return sortByName(
    [...departments].map(([value, found]) => {
      const name = found[0]?.profile.appointments?.[0]?.department;
      return { value, ...(name !== undefined && { name }), mentors: found };
    }),
  );
}

function groupBy(mentors: readonly Mentor[], keyOf: (mentor: Mentor) => string): Map<string, Mentor[]> {
  const groups = new Map<string, Mentor[]>();
  for (const mentor of mentors) {
    const group = groups.get(keyOf(mentor));
    if (group) group.push(mentor);
    else groups.set(keyOf(mentor), [mentor]);
  }
  return groups;
}

function sortByName<T extends { name?: string }>(entries: T[]): T[] {
  return entries.toSorted((a, b) => compareNames(a.name, b.name));
}

function compareNames(a: string | undefined, b: string | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return a.localeCompare(b, 'en');
}
