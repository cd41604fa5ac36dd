import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { Day } from '../directory/availability.ts';
import type { Community } from '../schemas/community.ts';
import { firstMeeting, type Schedule } from './recurrence.ts';
import { timeOf, zoneComponent } from './zone.ts';

/** What a calendar is called: by RFC 7986, and as most programs read it. They are texts, which the library has to be told. */
const NAMES = ['name', 'x-wr-calname'];
for (const property of NAMES) ICAL.design.icalendar.property[property] = { defaultType: 'text' };

/** How often a program that subscribed looks again: by RFC 7986, which wants its type said, and as Outlook reads it. */
const REFRESH = ['refresh-interval', 'x-published-ttl'];
ICAL.design.icalendar.property['x-published-ttl'] = { defaultType: 'duration' };

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
  for (const property of REFRESH) {
    const refresh = new ICAL.Property(property);
    refresh.resetType('duration');
    refresh.setValue(ICAL.Duration.fromString('P1D'));
    calendar.addProperty(refresh);
  }
  for (const timeZone of [...new Set(entries.map(({ schedule }) => schedule.timeZone))].sort()) {
    const component = zoneComponent(timeZone);
    if (component) calendar.addSubcomponent(component);
  }
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, host, today));
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, host: string, today: Day): ICAL.Component {
  const { id, name, summary, url, page, schedule } = entry;
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${id}@${host}`);
  event.addPropertyWithValue('dtstamp', utcTime(Temporal.PlainDate.from(today).toZonedDateTime('UTC')));
  const first = firstMeeting(schedule);
  const hasZone = zoneComponent(schedule.timeZone) !== undefined;
  const starts = event.addPropertyWithValue('dtstart', hasZone ? timeOf(first.toPlainDateTime()) : utcTime(first));
  if (hasZone) starts.setParameter('tzid', schedule.timeZone);
  event.addPropertyWithValue('duration', ICAL.Duration.fromSeconds(schedule.minutes * 60));
  if (schedule.rule) event.addPropertyWithValue('rrule', ICAL.Recur.fromString(schedule.rule));
  event.addPropertyWithValue('summary', name);
  event.addPropertyWithValue('description', url === undefined ? summary : `${summary}\n${url}`);
  event.addPropertyWithValue('url', page);
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  return event;
}

function utcTime(time: Temporal.ZonedDateTime): ICAL.Time {
  const { year, month, day, hour, minute } = time.withTimeZone('UTC');
  return ICAL.Time.fromData({ year, month, day, hour, minute, second: 0 }, ICAL.Timezone.utcTimezone);
}
