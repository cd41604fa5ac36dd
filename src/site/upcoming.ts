import { Temporal } from 'temporal-polyfill';
import { meetingsOf, type Meeting } from '../calendar/meetings.ts';
import { firstMeeting, repeats } from '../calendar/recurrence.ts';
import type { Day } from '../directory/availability.ts';
import type { Directory } from './directory.ts';

type Community = Directory['communities'][number];

/** A meeting and who meets. */
export interface Upcoming extends Meeting {
  community: Community;
  timeZone: string;
}

const WEEKS = 8;
/** Even what meets once a year has a next time. */
const DAYS_AHEAD = 400;

/** The last day that the calendar of a build shows. */
export function lastDayShown(today: Day): Day {
  return Temporal.PlainDate.from(today).add({ weeks: WEEKS }).toString();
}

/** What meets in the next eight weeks, by the day of its own time zone, then by the hour. */
export function upcomingMeetings(directory: Pick<Directory, 'communities' | 'today'>): Upcoming[] {
  return meetingsUntil(lastDayShown(directory.today), directory);
}

/** What meets within as many days from the day of the build. */
export function meetingsWithin(days: number, directory: Pick<Directory, 'communities' | 'today'>): Upcoming[] {
  return meetingsUntil(Temporal.PlainDate.from(directory.today).add({ days }).toString(), directory);
}

function meetingsUntil(until: Day, { communities, today }: Pick<Directory, 'communities' | 'today'>): Upcoming[] {
  return communities
    .flatMap((community) => meetingsBy(community, today, until))
    .sort(
      (a, b) => compare(dayOf(a), dayOf(b)) || compare(a.starts, b.starts) || compare(a.community.id, b.community.id),
    );
}

/** The interests of those who meet, by their labels. */
export function interestsOf(
  meetings: readonly Upcoming[],
  { vocabulary, words }: Pick<Directory, 'vocabulary' | 'words'>,
): { id: string; label: string }[] {
  const ids = new Set(meetings.flatMap(({ community }) => community.interests ?? []));
  const { compare: byLabel } = new Intl.Collator(words.language);
  return [...ids]
    .flatMap((id) => vocabulary.find(id) ?? [])
    .map(({ id, label }) => ({ id, label }))
    .sort((a, b) => byLabel(a.label, b.label));
}

/** The next few times that a community meets. */
export function nextMeetings(community: Community, today: Day, count: number): Upcoming[] {
  const until = Temporal.PlainDate.from(today).add({ days: DAYS_AHEAD }).toString();
  return meetingsBy(community, today, until).slice(0, count);
}

/** Whether a calendar would still show a community: it repeats, or its one meeting is not over. */
export function hasCalendar({ schedule }: Community, today: Day): boolean {
  return schedule !== undefined && (repeats(schedule) || firstMeeting(schedule).toPlainDate().toString() >= today);
}

function meetingsBy(community: Community, from: Day, until: Day): Upcoming[] {
  const { schedule } = community;
  if (!schedule) return [];
  return meetingsOf(schedule, from, until).map((one) => ({ ...one, community, timeZone: schedule.timeZone }));
}

const dayOf = ({ localStarts }: Meeting): Day => localStarts.slice(0, 10);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
