import type { REACHES, ROLES } from '../schemas/profile.ts';
import type { Brief } from './brief.ts';

export type Role = (typeof ROLES)[number];
type Reach = (typeof REACHES)[number];
export type Rank = NonNullable<Brief['rank']>;

/** The four kinds of help: Chopra, Arora and Saint, JAMA Intern Med 2018. */
const TEAM_ROLES = ['mentor', 'coach', 'sponsor', 'connector'] as const satisfies readonly Role[];

/** Compares names without accents, capitals and punctuation. */
const NAMES = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

/** How far along somebody is, from the trainee's side; `other` are those whose title says nothing of it. */
export const STAGES = ['near', 'early', 'established', 'senior', 'other'] as const;

export type Stage = (typeof STAGES)[number];

const STAGE_OF_RANK: Readonly<Record<Rank, Stage>> = {
  resident: 'near',
  fellow: 'near',
  postdoc: 'near',
  instructor: 'early',
  lecturer: 'early',
  'assistant-professor': 'early',
  'associate-professor': 'established',
  professor: 'senior',
  emeritus: 'senior',
  staff: 'other',
};

/** How far a mentor is from the trainee: the same institution, the same country, another one. */
export const DISTANCES = ['home', 'elsewhere', 'international'] as const satisfies readonly Reach[];

/** Where the trainee is, as far as they have said: the name of an institution, and a country by its code. */
export interface Home {
  institution: string;
  country: string;
}

/** Those of a team who have something, by their places in it. */
export interface Share<Value extends string = string> {
  value: Value;
  members: readonly number[];
}

/** What a team of mentors covers; those of whom a profile says nothing in some respect are `unsaid`. */
export interface Team {
  size: number;
  roles: { shares: readonly Share<Role>[]; unsaid: readonly number[] };
  stages: { shares: readonly Share<Stage>[]; unsaid: readonly number[] };
  /** How far away they are; undefined where the trainee has not said where they are. */
  distances: { shares: readonly Share<Reach>[]; unsaid: readonly number[]; closed: readonly number[] } | undefined;
  /** Institutions and countries (codes), those of the most mentors first. */
  institutions: readonly Share[];
  countries: readonly Share[];
  /** Professional interests, those of the most mentors first, with their labels. */
  interests: readonly (Share & { label: string })[];
}

/** What the mentors of a list cover together. */
export function teamOf(briefs: readonly Brief[], home: Home | undefined): Team {
  return {
    size: briefs.length,
    roles: {
      shares: TEAM_ROLES.map((role) => share(role, briefs, ({ mentoring }) => mentoring?.roles?.includes(role))),
      unsaid: membersOf(briefs, ({ mentoring }) => (mentoring?.roles ?? []).length === 0),
    },
    stages: {
      shares: STAGES.map((stage) => share(stage, briefs, ({ rank }) => rank && STAGE_OF_RANK[rank] === stage)),
      unsaid: membersOf(briefs, ({ rank }) => rank === undefined),
    },
    distances: home && distancesFrom(home, briefs),
    institutions: group(briefs, ({ card }) => listed(card.institution)),
    countries: group(briefs, ({ place }) => listed(place?.country)),
    interests: interestsOf(briefs),
  };
}

/**
 * How far a mentor is from where the trainee is; undefined where the profile does not tell. Names of institutions are
 * compared without accents and capitals.
 */
export function distanceOf({ card, place }: Brief, home: Home): Reach | undefined {
  if (home.institution !== '' && NAMES.compare(card.institution, home.institution) === 0) return 'home';
  if (place?.country === undefined || home.country === '') return undefined;
  return place.country === home.country ? 'elsewhere' : 'international';
}

function distancesFrom(home: Home, briefs: readonly Brief[]): NonNullable<Team['distances']> {
  const distances = briefs.map((brief) => distanceOf(brief, home));
  return {
    shares: DISTANCES.map((value) => ({ value, members: membersOf(distances, (distance) => distance === value) })),
    unsaid: membersOf(distances, (distance) => distance === undefined),
    closed: membersOf(briefs, ({ mentoring }, at) => {
      const [reach = [], distance] = [mentoring?.reach, distances[at]];
      return reach.length > 0 && distance !== undefined && !reach.includes(distance);
    }),
  };
}

function interestsOf(briefs: readonly Brief[]): (Share & { label: string })[] {
  const work = briefs.map(({ card, personalInterests }) =>
    card.interests.filter(({ id }) => !personalInterests.includes(id)),
  );
  const labels = new Map(work.flat().map(({ id, label }) => [id, label]));
  return groupLists(work.map((interests) => interests.map(({ id }) => id))).map((one) => ({
    ...one,
    label: labels.get(one.value) ?? one.value,
  }));
}

function share<Value extends string>(
  value: Value,
  briefs: readonly Brief[],
  has: (brief: Brief) => boolean | undefined | '',
): Share<Value> {
  return { value, members: membersOf(briefs, (brief) => has(brief) === true) };
}

function group(briefs: readonly Brief[], valuesOf: (brief: Brief) => readonly string[]): Share[] {
  return groupLists(briefs.map(valuesOf));
}

/** Who has each value, those of the most first, else in the order of the list. */
function groupLists(lists: readonly (readonly string[])[]): Share[] {
  const members = new Map<string, number[]>();
  lists.forEach((values, at) => {
    for (const value of values) members.set(value, [...(members.get(value) ?? []), at]);
  });
  const shares = [...members].map(([value, of]) => ({ value, members: of }));
  return shares.sort((a, b) => b.members.length - a.members.length);
}

function membersOf<T>(values: readonly T[], is: (value: T, at: number) => boolean): number[] {
  return values.flatMap((value, at) => (is(value, at) ? [at] : []));
}

function listed(value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : [value];
}
