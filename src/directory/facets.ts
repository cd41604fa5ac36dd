import type { FORMATS, HELP_WITH, MEETING_PLACES, MENTEE_LEVELS, REACHES, ROLES } from '../schemas/profile.ts';
import { availabilityOn, type Availability, type Day } from './availability.ts';
import type { Facet } from './facet.ts';
import { fold } from './fold.ts';
import type { Mentor } from './mentor.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

/** What the values of a mentor depend on besides the profile. */
export interface FacetContext {
  vocabulary: Pick<Vocabulary, 'broaderOf' | 'findAllByName'>;
  today: Day;
}

/**
 * The values of one mentor in a facet, each once, those of the profile in its order. Interests are followed by the fields
 * of their departments and then by all broader terms, so that whoever chooses cardiology finds the people of heart
 * failure and of the cardiology division; departments and divisions are folded; languages are without script and
 * region, so that Portuguese finds the Portuguese of Brazil.
 */
export function facetValuesOf({ profile }: Mentor, facet: Facet, { vocabulary, today }: FacetContext): string[] {
  switch (facet) {
    case 'interest': {
      const fields = departmentsOf(profile).flatMap((department) => onlyNamed(department, vocabulary));
      const own = [...ownInterestsOf(profile, vocabulary), ...fields];
      return unique([...own, ...own.flatMap((id) => vocabulary.broaderOf(id))]);
    }
    case 'availability':
      return [availabilityOn(profile, today).status];
    case 'level':
      return unique(profile.mentoring?.levels ?? []);
    case 'help':
      return unique(profile.mentoring?.helpWith ?? []);
    case 'role':
      return unique(profile.mentoring?.roles ?? []);
    case 'format':
      return unique(profile.mentoring?.formats ?? []);
    case 'reach':
      return unique(profile.mentoring?.reach ?? []);
    case 'meet':
      return unique(profile.mentoring?.meet ?? []);
    case 'department':
      return unique(departmentsOf(profile).map(fold));
    case 'place':
      return unique([profile.place?.country ?? '']);
    case 'language':
      return unique((profile.languages ?? []).map((tag) => new Intl.Locale(tag).language));
  }
}

/**
 * A profile's interests without their broader terms: the professional ones, those outside work, and the free keywords
 * that are the name of one interest.
 */
export function ownInterestsOf(
  { interests = [], personalInterests = [], keywords = [] }: Mentor['profile'],
  vocabulary: Pick<Vocabulary, 'findAllByName'>,
): string[] {
  return unique([...interests, ...personalInterests, ...keywords.flatMap((keyword) => onlyNamed(keyword, vocabulary))]);
}

function departmentsOf({ appointments = [] }: Mentor['profile']): string[] {
  return appointments
    .flatMap(({ department, division }) => [department, division])
    .filter((department) => department !== undefined);
}

/** The one interest that goes by a name, such as that of a department or of a free keyword; none where several do. */
export function onlyNamed(name: string, vocabulary: Pick<Vocabulary, 'findAllByName'>): string[] {
  const found = vocabulary.findAllByName(name);
  return found.length === 1 ? found.map(({ id }) => id) : [];
}

type FacetWordKey =
  | `availability.${Availability['status']}`
  | `level.${(typeof MENTEE_LEVELS)[number]}`
  | `helpWith.${(typeof HELP_WITH)[number]}`
  | `role.${(typeof ROLES)[number]}`
  | `format.${(typeof FORMATS)[number]}`
  | `reach.${(typeof REACHES)[number]}`
  | `meet.${(typeof MEETING_PLACES)[number]}`;

/** What a facet's values are called: departments as the first of the given mentors writes them, the rest by words and vocabulary. */
export function createFacetLabels(
  mentors: readonly Mentor[],
  vocabulary: Pick<Vocabulary, 'label'>,
  words: Words<FacetWordKey>,
): (facet: Facet, value: string) => string {
  const departments = departmentLabels(mentors);
  return (facet, value) => {
    switch (facet) {
      case 'interest':
        return vocabulary.label(value);
      case 'department':
        return departments.get(value) ?? value;
      case 'place':
        return words.country(value);
      case 'language':
        return words.languageName(value);
      case 'help':
        return words.say(`helpWith.${value}` as FacetWordKey);
      default:
        return words.say(`${facet}.${value}` as FacetWordKey);
    }
  };
}

function departmentLabels(mentors: readonly Mentor[]): Map<string, string> {
  const labels = new Map<string, string>();
  const byId = [...mentors].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const department of byId.flatMap(({ profile }) => departmentsOf(profile))) {
    if (!labels.has(fold(department))) labels.set(fold(department), department);
  }
  return labels;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '');
}
