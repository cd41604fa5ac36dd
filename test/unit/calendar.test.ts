import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { formatCalendar, type CalendarEntry } from '../../src/calendar/format-calendar.ts';
import { meetingsOf } from '../../src/calendar/meetings.ts';
import { readContent } from '../../src/content/content.ts';
import { formatProblems } from '../../src/report/terminal.ts';
import { contentFolder } from '../content-folder.ts';
import { CONTEXT } from '../context.ts';

const NEW_YORK = {
  starts: '2026-10-06T19:00',
  timeZone: 'America/New_York',
  minutes: 60,
  rule: 'FREQ=MONTHLY;BYDAY=1TU',
};
const MELBOURNE = { ...NEW_YORK, timeZone: 'Australia/Melbourne' };
const SETTINGS = { name: 'Clubs, all', host: 'mentors.example.edu', today: '2026-11-24' };
const entry = (fields: Partial<CalendarEntry>): CalendarEntry => ({
  id: 'club',
  name: 'Club; one, two',
  kind: 'journal-club',
  summary: 'Zürich 日本語'.repeat(12),
  page: 'https://mentors.example.edu/communities/club/',
  schedule: NEW_YORK,
  ...fields,
});

describe('meetingsOf', () => {
  it('keeps the hour of the wall clock across daylight saving, in the north and in the south', () => {
    const starts = (schedule: typeof NEW_YORK) =>
      meetingsOf(schedule, '2026-10-01', '2027-05-01').map((one) => `${one.day} ${one.time} ${one.starts}`);
    expect(starts(NEW_YORK)).toEqual([
      '2026-10-06 19:00 2026-10-06T23:00:00Z',
      '2026-11-03 19:00 2026-11-04T00:00:00Z',
      '2026-12-01 19:00 2026-12-02T00:00:00Z',
      '2027-01-05 19:00 2027-01-06T00:00:00Z',
      '2027-02-02 19:00 2027-02-03T00:00:00Z',
      '2027-03-02 19:00 2027-03-03T00:00:00Z',
      '2027-04-06 19:00 2027-04-06T23:00:00Z',
    ]);
    expect(starts(MELBOURNE).map((line) => line.slice(17))).toEqual([
      '2026-10-06T08:00:00Z',
      '2026-11-03T08:00:00Z',
      '2026-12-01T08:00:00Z',
      '2027-01-05T08:00:00Z',
      '2027-02-02T08:00:00Z',
      '2027-03-02T08:00:00Z',
      '2027-04-06T09:00:00Z',
    ]);
  });

  it('gives what is still going on when the first day begins, and a single meeting once', () => {
    const late = { starts: '2026-12-01T23:30', timeZone: 'UTC', minutes: 60 };
    expect(meetingsOf(late, '2026-12-02', '2026-12-09')).toEqual([
      { day: '2026-12-01', time: '23:30', starts: '2026-12-01T23:30:00Z', ends: '2026-12-02T00:30:00Z' },
    ]);
    expect(meetingsOf(late, '2026-12-03', '2026-12-09')).toEqual([]);
  });
});

describe('formatCalendar', () => {
  it('says to another parser what it was given, with the same times as the pages show', () => {
    const text = formatCalendar([entry({}), entry({ id: 'south', schedule: MELBOURNE })], SETTINGS);
    const events = Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []));
    expect(events.map(({ uid, summary, url }) => ({ uid, summary, url }))).toEqual([
      {
        uid: 'club@mentors.example.edu',
        summary: 'Club; one, two',
        url: 'https://mentors.example.edu/communities/club/',
      },
      {
        uid: 'south@mentors.example.edu',
        summary: 'Club; one, two',
        url: 'https://mentors.example.edu/communities/club/',
      },
    ]);
    expect(events[0]?.description).toBe('Zürich 日本語'.repeat(12));
    const [from, to] = [new Date('2026-10-01T00:00:00Z'), new Date('2027-05-02T00:00:00Z')];
    for (const [index, schedule] of [NEW_YORK, MELBOURNE].entries()) {
      const shown = meetingsOf(schedule, '2026-10-01', '2027-05-01').map(({ starts }) => Date.parse(starts));
      expect(events[index]?.rrule?.between(from, to, true).map(Number)).toEqual(shown);
    }
  });

  it('means the same by its time zone components alone, for programs that know no names of zones', () => {
    const text = formatCalendar([entry({ schedule: MELBOURNE })], SETTINGS);
    const calendar = ICAL.Component.fromString(text);
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    const times = event.iterator();
    const found = Array.from({ length: 7 }, () => {
      const time = times.next();
      time.zone = zone;
      return time.toUnixTime() * 1000;
    });
    const shown = meetingsOf(MELBOURNE, '2026-10-01', '2027-05-01');
    expect(found).toEqual(shown.map(({ starts }) => Date.parse(starts)));
  });

  it('writes lines of 75 octets at most, each with CR and LF, and the same bytes twice', () => {
    const text = formatCalendar([entry({})], SETTINGS);
    expect(text).toBe(formatCalendar([entry({})], SETTINGS));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).toContain('X-WR-CALNAME:Clubs\\, all\r\n');
    expect(text).toContain('DTSTAMP:20261124T000000Z\r\nDTSTART;TZID=America/New_York:20261006T190000\r\n');
  });
});

describe('check', () => {
  it('says at its place what is wrong with a rule, and what is meant by a first time that is none', async () => {
    const file = (starts: string, rule: string): string =>
      `name: Club\nkind: chat\nsummary: A club.\nschedule:\n  starts: ${starts}\n  timeZone: Europe/Berlin\n  minutes: 60\n  rule: ${rule}\n`;
    const folder = contentFolder({
      'site.yaml': 'name: Mentors\n',
      'communities/a.yaml': file('2026-12-01T19:00', 'FREQ=WEEKLY;BYDAY=2TU'),
      'communities/b.yaml': file('2026-12-01T19:00', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'),
      'communities/c.yaml': file('2026-12-02T19:00', 'FREQ=MONTHLY;BYDAY=1TU'),
      'communities/d.yaml': file('2026-12-01T19:00', 'FREQ=HOURLY'),
      'communities/e.yaml': file('2026-12-01T19:00', 'FREQ=YEARLY;BYMONTH=13'),
      'communities/good.yaml': file('2026-12-01T19:00', 'FREQ=MONTHLY;BYDAY=1TU'),
      'communities/calendar.yaml': file('2026-12-01T19:00', 'FREQ=MONTHLY;BYDAY=1TU'),
      'profiles/ann.mdx':
        '---\nname: Ann Lee\ncommunities: [good, goood, a]\nconsent: { by: Ann, date: 2026-01-01, scope: [profile] }\n---\n',
    });
    const { communities, problems } = await readContent(folder, CONTEXT);
    expect(communities.map(({ id }) => id)).toEqual(['good']);
    expect(formatProblems(problems).replaceAll(`${folder}/`, '')).toMatchInlineSnapshot(`
      "communities/a.yaml:8:9  schedule.rule
        "FREQ=WEEKLY;BYDAY=2TU" is no recurrence rule: BYDAY with numeric value MUST NOT be used unless FREQ is MONTHLY or YEARLY.
        Correct it by RFC 5545; every first Tuesday is "FREQ=MONTHLY;BYDAY=1TU".

      communities/b.yaml:8:9  schedule.rule
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30" is no recurrence rule: Maximum iterations (100000) exceeded in all().
        Correct it by RFC 5545; every first Tuesday is "FREQ=MONTHLY;BYDAY=1TU".

      communities/c.yaml:5:11  schedule.starts
        "2026-12-02T19:00" is not one of the times of "FREQ=MONTHLY;BYDAY=1TU"; the first of them is "2027-01-05T19:00".
        Write starts: 2027-01-05T19:00, or correct the rule.

      communities/calendar.yaml
        The site needs "calendar" for itself.
        Give the file another name.

      communities/d.yaml:8:9  schedule.rule
        Expected a rule such as "FREQ=MONTHLY;BYDAY=1TU": daily, weekly, monthly or yearly, by the parts of RFC 5545, found "FREQ=HOURLY".
        Correct it, or leave it out.

      communities/e.yaml:8:9  schedule.rule
        "FREQ=YEARLY;BYMONTH=13" is no recurrence rule: BYMONTH: invalid value "13" must be < 1.
        Correct it by RFC 5545; every first Tuesday is "FREQ=MONTHLY;BYDAY=1TU".

      profiles/ann.mdx:3:21  communities[1]
        "goood" is not in content/communities. Closest: "good".
        Correct the spelling, or add content/communities/goood.yaml first."
    `);
  });
});
