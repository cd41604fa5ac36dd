import type { Facet } from '../directory/facet.ts';
import type { Brief } from './brief.ts';
import type { Home, Rank, Role, Stage, Team } from './team.ts';

/** Something in which all of a team are alike, and a search for people who are not. */
export type Nudge = { search: string } & (
  | { kind: 'institution'; institution: string }
  | { kind: 'country'; country: string }
  | { kind: 'far'; institution: string }
  | { kind: 'role'; role: Role }
  | { kind: 'stage'; stage: Stage }
  | { kind: 'interest'; interest: string }
  | { kind: 'closed' }
);

/** Two people have something in common soon; from so many on it is worth a word. */
const MIN_SIZE = 2;

/** The rank of somebody at another stage; the name of it is looked for in titles. */
const OTHER_RANK = {
  near: 'associate-professor',
  early: 'associate-professor',
  established: 'assistant-professor',
  senior: 'assistant-professor',
  other: 'assistant-professor',
} as const satisfies Readonly<Record<Stage, Rank>>;

/**
 * In what all of a team are alike, each with the parameters of a search that finds others. Nothing is said of one
 * mentor alone, nor where somebody's profile leaves the matter open.
 * @param nameOf What a rank is called.
 */
export function nudgesFor(
  team: Team,
  briefs: readonly Brief[],
  home: Home | undefined,
  nameOf: (rank: Rank) => string,
): Nudge[] {
  if (team.size < MIN_SIZE) return [];
  return [...nearAndFar(team, home), ...role(team), ...stage(team, nameOf), ...interest(team), ...availability(briefs)];
}

function nearAndFar(team: Team, home: Home | undefined): Nudge[] {
  const institution = ofAll(team.institutions, team.size);
  const isNobodyNear = team.distances?.shares[0]?.members.length === 0 && team.distances.unsaid.length === 0;
  const near: Nudge[] =
    home && home.institution !== '' && isNobodyNear
      ? [{ kind: 'far', institution: home.institution, search: addressOf('q', [home.institution]) }]
      : [];
  if (institution !== undefined) {
    return [...near, { kind: 'institution', institution, search: addressOf('reach', ['elsewhere', 'international']) }];
  }
  const country = ofAll(team.countries, team.size);
  return country === undefined
    ? near
    : [...near, { kind: 'country', country, search: addressOf('reach', ['international']) }];
}

function role({ roles, size }: Team): Nudge[] {
  const covered = roles.shares.filter(({ members }) => members.length > 0);
  const [only] = covered;
  if (covered.length !== 1 || only?.members.length !== size) return [];
  const others = roles.shares.filter((share) => share !== only).map(({ value }) => value);
  return [{ kind: 'role', role: only.value, search: addressOf('role', others.sort()) }];
}

function stage({ stages, size }: Team, nameOf: (rank: Rank) => string): Nudge[] {
  const only = stages.shares.find(({ members }) => members.length === size);
  if (only === undefined) return [];
  const search = addressOf('q', [nameOf(OTHER_RANK[only.value])]);
  return [{ kind: 'stage', stage: only.value, search }];
}

/** Leads to the interests that one of them has alone: the team widens from where it is. */
function interest({ interests, size }: Team): Nudge[] {
  const common = interests.find(({ members }) => members.length === size);
  if (common === undefined) return [];
  const alone = interests.filter(({ members }) => members.length === 1).slice(0, 3);
  return [
    {
      kind: 'interest',
      interest: common.label,
      search: addressOf('interest', alone.map(({ value }) => value).sort()),
    },
  ];
}

function availability(briefs: readonly Brief[]): Nudge[] {
  const isFull = briefs.every(({ card }) => card.availability === 'closed' || card.availability === 'waitlist');
  return isFull ? [{ kind: 'closed', search: addressOf('availability', ['limited', 'open']) }] : [];
}

/** The one value that all have; undefined where there is none. */
function ofAll(shares: readonly { value: string; members: readonly number[] }[], size: number): string | undefined {
  return shares.find(({ members }) => members.length === size)?.value;
}

/** The parameters of a search for text, `q`, or for values of one facet, sorted. */
function addressOf(parameter: 'q' | Facet, values: readonly string[]): string {
  return new URLSearchParams(values.map((value) => [parameter, value])).toString();
}
