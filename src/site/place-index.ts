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
  count: number;
  departments: DepartmentEntry[];
}

export interface CityEntry {
  name?: string;
  /** The id of its section on the page of its country. */
  anchor: string;
  count: number;
  /** Time zones (IANA) of its mentors, those of most mentors first. */
  zones: string[];
  institutions: InstitutionEntry[];
}

export interface CountryEntry {
  /** ISO 3166, two letters; undefined for mentors who say nothing of their country. */
  code?: string;
  count: number;
  zones: string[];
  cities: CityEntry[];
}

/** Mentors by country, city, institution and department of their main appointment; what has no name comes last. */
export function placeIndex({ mentors, words }: Pick<Directory, 'mentors' | 'words'>): CountryEntry[] {
  const countries = groupBy(mentors, ({ profile }) => profile.place?.country ?? '');
  const entries = [...countries].map(([code, found]): CountryEntry => ({
    ...(code && { code }),
    count: found.length,
    zones: zonesOf(found),
    cities: citiesOf(found),
  }));
  return entries.toSorted((a, b) => compareNames(a.code && words.country(a.code), b.code && words.country(b.code)));
}

/**
 * The same without the hidden mentors, who are on the page of their country apart. A country where only they are keeps
 * its page.
 */
export function shownPlaces({
  mentors,
  shown,
  hidden,
  words,
}: Pick<Directory, 'mentors' | 'shown' | 'hidden' | 'words'>): (CountryEntry & { hidden: Mentor[] })[] {
  const entries = new Map(placeIndex({ mentors: shown, words }).map((country) => [country.code, country]));
  return placeIndex({ mentors, words }).map(({ code, zones }) => ({
    ...(entries.get(code) ?? { ...(code && { code }), count: 0, zones, cities: [] }),
    hidden: hidden.filter(({ profile }) => profile.place?.country === code),
  }));
}

/** The id of a city's section: `city-zurich` for Zürich; `city` for mentors who name none. */
export function cityAnchor(city = ''): string {
  return ['city', ...fold(city).split(/[^\p{L}\p{N}]+/u)].filter(Boolean).join('-');
}

/**
 * The institutions of a country with most mentors, by name, at most `limit`; and how many others there are. Mentors
 * without an institution are in neither.
 */
export function largestInstitutions(
  { cities }: CountryEntry,
  limit: number,
): { shown: { name: string; count: number }[]; others: number } {
  const counts = new Map<string, number>();
  for (const { name, count } of cities.flatMap(({ institutions }) => institutions)) {
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const all = sortByName([...counts].map(([name, count]) => ({ name, count })));
  const shown = all.toSorted((a, b) => b.count - a.count).slice(0, limit);
  return { shown: sortByName(shown), others: all.length - shown.length };
}

function citiesOf(mentors: readonly Mentor[]): CityEntry[] {
  const cities = groupBy(mentors, ({ profile }) => cityAnchor(profile.place?.city));
  return sortByName(
    [...cities].map(([anchor, found]) => {
      const name = found[0]?.profile.place?.city;
      return {
        ...(name !== undefined && { name }),
        anchor,
        count: found.length,
        zones: zonesOf(found),
        institutions: institutionsOf(found),
      };
    }),
  );
}

function institutionsOf(mentors: readonly Mentor[]): InstitutionEntry[] {
  const institutions = groupBy(mentors, ({ profile }) => profile.appointments?.[0]?.institution ?? '');
  return sortByName(
    [...institutions].map(([name, found]) => ({
      ...(name && { name }),
      count: found.length,
      departments: departmentsOf(found),
    })),
  );
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

function zonesOf(mentors: readonly Mentor[]): string[] {
  const zones = groupBy(mentors, ({ profile }) => profile.place?.timeZone ?? '');
  zones.delete('');
  return [...zones]
    .toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([zone]) => zone);
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
