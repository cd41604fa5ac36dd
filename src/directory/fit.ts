import type { Wishes, WishKind } from './wishes.ts';
import { overlapHours } from './working-hours.ts';

/** Wishes for professional interests, the weightier first. */
export const INTEREST_WISHES = ['first', 'interest'] as const satisfies readonly WishKind[];

/** Wishes for how two people would work together and get on, in the order in which they are told. */
export const WAYS = [
  'level',
  'reach',
  'help',
  'format',
  'meet',
  'zone',
  'cadence',
  'channel',
  'feedback',
  'outside',
] as const satisfies readonly WishKind[];

export type InterestWish = (typeof INTEREST_WISHES)[number];
export type Way = (typeof WAYS)[number];

/**
 * What counts for how much when mentors are put in order; it is never shown. A shared interest counts 4 or 2, by how
 * much it matters, and one more where it is the mentor's own and not only within their field.
 */
const INTEREST_POINTS: Readonly<Record<InterestWish, number>> = { first: 4, interest: 2 };
const OWN_POINTS = 1;

/**
 * A way of working together counts 1 where it fits, and as much against a mentor who says otherwise; one who does not
 * say loses nothing. Help and interests outside work count for each that fits, up to three, and no hobby is held against
 * anybody. Whoever does not take people of the trainee's stage, or from where the trainee is, cannot make up for it by
 * any other way of working together, and loses as much as three interests give that matter most.
 */
const WAY_POINTS: Readonly<Record<Way, { each: number; upTo: number; against: number }>> = {
  level: { each: 2, upTo: 1, against: -15 },
  reach: { each: 2, upTo: 1, against: -15 },
  help: { each: 1, upTo: 3, against: -1 },
  format: { each: 1, upTo: 1, against: -1 },
  meet: { each: 1, upTo: 1, against: -1 },
  zone: { each: 1, upTo: 1, against: -1 },
  cadence: { each: 1, upTo: 1, against: -1 },
  channel: { each: 1, upTo: 1, against: -1 },
  feedback: { each: 1, upTo: 1, against: -1 },
  outside: { each: 1, upTo: 3, against: 0 },
};

/** Two people whose working days share this many hours can meet without either staying up. */
const ENOUGH_HOURS = 4;

/** What is known of one mentor. */
export interface MentorFacts {
  /** Ids of their own interests, in the profile's order. */
  readonly interests: readonly string[];
  /** Ids of the interests after which their departments are named. */
  readonly fields: readonly string[];
  /** Ids of all broader terms of an interest. */
  broaderOf(id: string): readonly string[];
  /** What they say of each way of working together, nothing where they do not say; `outside` with broader terms. */
  readonly ways: Readonly<Record<Way, readonly string[]>>;
}

/** One wish, and how it is met or not. */
export interface Match {
  readonly wish: InterestWish | Way;
  /** The values that are met, or those that are not. */
  readonly values: readonly string[];
  /** The mentor's own narrower interest by which a wish for a wider one is met. */
  readonly through?: string;
  /** Whether an interest is met by what the mentor's department is called, and not by what they name themselves. */
  readonly isByDepartment?: boolean;
  /** Of a wish for a time zone: the working hours that both days have in common. */
  readonly hours?: number;
}

/** How a mentor fits what somebody wishes for, on two sides. */
export interface Fit {
  /** Professional interests, those that matter most first. */
  readonly shared: readonly Match[];
  readonly missing: readonly Match[];
  /** How they would work together, in the order of {@link WAYS}. */
  readonly met: readonly Match[];
  readonly unmet: readonly Match[];
  /** What was wished for and the profile does not say: neither met nor unmet. */
  readonly unsaid: readonly Way[];
}

/** How a mentor fits the wishes, with the clocks in force at an instant (milliseconds of Unix time). */
export function fitOf(wishes: Wishes, facts: MentorFacts, atMs: number): Fit {
  const interests = INTEREST_WISHES.flatMap((wish) => wishes[wish].map((id) => matchInterest(wish, id, facts)));
  const ways = WAYS.filter((way) => wishes[way].length > 0).map((way) =>
    matchWay(way, wishes[way], facts.ways[way], atMs),
  );
  return {
    shared: interests.flatMap(({ met }) => met ?? []),
    missing: interests.flatMap(({ unmet }) => unmet ?? []),
    met: ways.flatMap(({ met }) => met ?? []),
    unmet: ways.flatMap(({ unmet }) => unmet ?? []),
    unsaid: ways.flatMap(({ unsaid }) => unsaid ?? []),
  };
}

/** What a fit counts for in the order; nothing else may be made of it. */
export function fitPoints({ shared, met, unmet }: Fit): number {
  const ofInterests = shared.map((match) =>
    pointsOfInterest(match.wish as InterestWish, match.through === undefined && !match.isByDepartment),
  );
  const isMet = new Set(met.map(({ wish }) => wish));
  const ofWays = [
    ...met.map(({ wish, values }) => pointsOfWay(wish as Way, values.length, true)),
    ...unmet.filter(({ wish }) => !isMet.has(wish)).map(({ wish }) => pointsOfWay(wish as Way, 0, true)),
  ];
  return [...ofInterests, ...ofWays].reduce((sum, points) => sum + points, 0);
}

/** What a shared interest counts for: the mentor's own, or one that is only within their field. */
export function pointsOfInterest(wish: InterestWish, isOwn: boolean): number {
  return INTEREST_POINTS[wish] + (isOwn ? OWN_POINTS : 0);
}

/** What a way of working together counts for, of which so many values fit. */
export function pointsOfWay(way: Way, fitting: number, isSaid: boolean): number {
  const { each, upTo, against } = WAY_POINTS[way];
  if (fitting > 0) return each * Math.min(fitting, upTo);
  return isSaid ? against : 0;
}

/** Whether a mentor who says otherwise of this cannot be the mentor of whoever wishes for it. */
export function isDoor(way: Way): boolean {
  return WAY_POINTS[way].against < -1;
}

/** Whether what a mentor says of a way fits what is wished for; undefined where that cannot be told. */
export function doesFit(way: Way, wanted: readonly string[], said: string, atMs: number): boolean | undefined {
  if (way !== 'zone') return wanted.includes(said);
  const hours = hoursInCommon(wanted, said, atMs);
  return hours === undefined ? undefined : hours >= ENOUGH_HOURS;
}

interface Judgement {
  met?: Match;
  unmet?: Match;
  unsaid?: Way;
}

function matchInterest(wish: InterestWish, id: string, { interests, fields, broaderOf }: MentorFacts): Judgement {
  const isWithin = (one: string): boolean => one === id || broaderOf(one).includes(id);
  const match = { wish, values: [id] };
  if (interests.includes(id)) return { met: match };
  const through = interests.find(isWithin);
  if (through !== undefined) return { met: { ...match, through } };
  return fields.some(isWithin) ? { met: { ...match, isByDepartment: true } } : { unmet: match };
}

function matchWay(way: Way, wanted: readonly string[], said: readonly string[], atMs: number): Judgement {
  if (way === 'zone') return matchZone(wanted, said[0] ?? '', atMs);
  if (said.length === 0) return { unsaid: way };
  const fitting = wanted.filter((value) => said.includes(value));
  const others = wanted.filter((value) => !said.includes(value));
  // Of ways of which one is enough, the others are not missed.
  const isMissed = others.length > 0 && (fitting.length === 0 || WAY_POINTS[way].upTo > 1);
  return {
    ...(fitting.length > 0 && { met: { wish: way, values: fitting } }),
    ...(isMissed && { unmet: { wish: way, values: others } }),
  };
}

function matchZone(wanted: readonly string[], said: string, atMs: number): Judgement {
  const hours = hoursInCommon(wanted, said, atMs);
  if (hours === undefined) return { unsaid: 'zone' };
  const match: Match = { wish: 'zone', values: wanted, hours };
  return hours >= ENOUGH_HOURS ? { met: match } : { unmet: match };
}

/** Working hours in common with the first of the zones; undefined where `Intl` does not know one of the two. */
function hoursInCommon([own = '']: readonly string[], other: string, atMs: number): number | undefined {
  try {
    return overlapHours(own, other, atMs);
  } catch {
    return undefined;
  }
}
