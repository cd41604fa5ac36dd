import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Day } from '../directory/availability.ts';
import type { Community } from '../schemas/community.ts';
import { firstMeeting, type Schedule } from './recurrence.ts';

/** What a calendar is called: by RFC 7986, and as most programs read it. They are texts, which the library has to be told. */
const NAMES = ['name', 'x-wr-calname'];
for (const property of NAMES) ICAL.design.icalendar.property[property] = { defaultType: 'text' };

// The library does not count the blank that begins a folded line, and RFC 5545 counts 75 octets with it.
ICAL.foldLength = 74;

/** A community that meets, as its event is written. */
export interface CalendarEntry extends Community {
  id: string;
  schedule: Schedule;
  /** The address of its page on this site. */
  page: string;
}

/** What a calendar file is made for. */
export interface CalendarSettings {
  /** What a calendar program calls it. */
  name: string;
  /** Host of the site: with the id of a community it names an event for good. */
  host: string;
  /** The day of the build, by which calendar programs tell the newer of two. */
  today: Day;
}

/**
 * A calendar file (RFC 5545) with one event for each community, and each time zone that they name as a component, so that
 * "19:00 in New York" stays what it is in winter and in summer. The same content gives the same bytes.
 */
export function formatCalendar(entries: readonly CalendarEntry[], { name, host, today }: CalendarSettings): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//mentor-directory//communities//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  for (const property of NAMES) calendar.addPropertyWithValue(property, name);
  const zones = new Map(entries.map(({ schedule }) => [schedule.timeZone, zoneBlock(schedule.timeZone)]));
  const blocks = new Map([...zones.values()].flatMap((block) => (block ? [[zoneIdOf(block), block] as const] : [])));
  for (const [, block] of [...blocks].sort(([a], [b]) => (a < b ? -1 : 1))) calendar.addSubcomponent(block);
  for (const entry of entries) {
    calendar.addSubcomponent(eventOf(entry, zones.get(entry.schedule.timeZone), host, today));
  }
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, zone: ICAL.Component | undefined, host: string, today: Day): ICAL.Component {
  const { id, name, summary, url, page, schedule } = entry;
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${id}@${host}`);
  event.addPropertyWithValue('dtstamp', utcTime(Temporal.PlainDate.from(today).toZonedDateTime('UTC')));
  const first = firstMeeting(schedule);
  const starts = event.addPropertyWithValue('dtstart', zone ? localTime(first) : utcTime(first));
  if (zone) starts.setParameter('tzid', zoneIdOf(zone));
  event.addPropertyWithValue('duration', ICAL.Duration.fromSeconds(schedule.minutes * 60));
  if (schedule.rule) event.addPropertyWithValue('rrule', ICAL.Recur.fromString(schedule.rule));
  event.addPropertyWithValue('summary', name);
  event.addPropertyWithValue('description', url === undefined ? summary : `${summary}\n${url}`);
  event.addPropertyWithValue('url', page);
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  return event;
}

function localTime({ year, month, day, hour, minute }: Temporal.ZonedDateTime): ICAL.Time {
  return ICAL.Time.fromData({ year, month, day, hour, minute, second: 0 }, ICAL.Timezone.localTimezone);
}

function utcTime(time: Temporal.ZonedDateTime): ICAL.Time {
  const { year, month, day, hour, minute } = time.withTimeZone('UTC');
  return ICAL.Time.fromData({ year, month, day, hour, minute, second: 0 }, ICAL.Timezone.utcTimezone);
}

/** The component of a time zone by its name of IANA, which may be an older name; undefined where the library has none. */
function zoneBlock(timeZone: string): ICAL.Component | undefined {
  const [block] = tzlib_get_ical_block(timeZone);
  return block?.startsWith('BEGIN:VTIMEZONE') ? ICAL.Component.fromString(block) : undefined;
}

function zoneIdOf(block: ICAL.Component): string {
  return String(block.getFirstPropertyValue('tzid'));
}
