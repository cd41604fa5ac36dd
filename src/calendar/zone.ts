import ICAL from 'ical.js';
import type { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';

/**
 * The component of a time zone for a calendar file, under the very name that is asked for, which may be an older one of
 * IANA; undefined where the library has none. It has the rules of today, as if they had always been.
 */
export function zoneComponent(timeZone: string): ICAL.Component | undefined {
  const [block] = tzlib_get_ical_block(timeZone);
  if (!block?.startsWith('BEGIN:VTIMEZONE')) return undefined;
  const component = ICAL.Component.fromString(block);
  component.updatePropertyWithValue('tzid', timeZone);
  component.updatePropertyWithValue('x-lic-location', timeZone);
  return component;
}

/**
 * When it is a local time in a time zone. Asks the rules that calendar files carry, so that pages and files say the same:
 * Node's own change with Node alone, and countries change theirs within months. An hour that the clocks skip is taken as
 * if they had not been put forward yet, one that they show twice as the first of the two: RFC 5545, section 3.3.5.
 */
export function instantOf(local: Temporal.PlainDateTime, timeZone: string): Temporal.Instant {
  const zone = zoneOf(timeZone);
  if (!zone) return local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant();
  return instantWith(local, offsetAt(local, zone));
}

/** What the clocks of a time zone show so many minutes after a local time. */
export function localAfter(local: Temporal.PlainDateTime, minutes: number, timeZone: string): Temporal.PlainDateTime {
  const zone = zoneOf(timeZone);
  const end = local.add({ minutes });
  if (!zone) return end;
  // The later of two only where the clocks skip the hour: nothing ends in one that there is not.
  const offset = Math.max(offsetAt(end, zone), zone.utcOffset(timeOf(end)));
  return end.add({ seconds: offset - offsetAt(local, zone) });
}

/** Seconds ahead of UTC. The library takes an hour that is skipped, or shown twice, for one after the change. */
function offsetAt(local: Temporal.PlainDateTime, zone: ICAL.Timezone): number {
  const offset = zone.utcOffset(timeOf(local));
  const before = zone.utcOffset(timeOf(local.subtract({ days: 1 })));
  if (offset === before) return offset;
  const changed = local.subtract({ seconds: Math.abs(offset - before) });
  return zone.utcOffset(timeOf(changed)) === before ? before : offset;
}

const instantWith = (local: Temporal.PlainDateTime, offset: number): Temporal.Instant =>
  local.toZonedDateTime('UTC').toInstant().subtract({ seconds: offset });

/** A local time of no time zone yet. */
export function timeOf({ year, month, day, hour, minute }: Temporal.PlainDateTime): ICAL.Time {
  return ICAL.Time.fromData({ year, month, day, hour, minute, second: 0 }, ICAL.Timezone.localTimezone);
}

const zones = new Map<string, ICAL.Timezone | undefined>();

function zoneOf(timeZone: string): ICAL.Timezone | undefined {
  if (!zones.has(timeZone)) {
    const component = zoneComponent(timeZone);
    zones.set(timeZone, component && new ICAL.Timezone(component));
  }
  return zones.get(timeZone);
}
