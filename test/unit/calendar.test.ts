import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { formatCalendar, type CalendarEntry } from '../../src/calendar/format-calendar.ts';
import { meetingsOf } from '../../src/calendar/meetings.ts';
import { meetingTime } from '../../src/directory/meeting-time.ts';
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
      meetingsOf(schedule, '2026-10-01', '2027-05-01').map(
        (one) => `${one.localStarts.replace('T', ' ')} ${one.starts}`,
      );
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

  it('goes by the rules that the files carry where Node’s own are older: British Columbia stays on summer time', () => {
    const [met] = meetingsOf({ ...NEW_YORK, timeZone: 'America/Vancouver' }, '2026-12-01', '2026-12-04');
    expect(met).toMatchObject({ localStarts: '2026-12-01T19:00', starts: '2026-12-02T02:00:00Z' });
  });

  it('takes an hour that is skipped as RFC 5545 does, one that is there twice as the first, and ends when an hour has passed', () => {
    const night = (starts: string) =>
      meetingsOf({ starts, timeZone: 'America/New_York', minutes: 60 }, starts.slice(0, 10), starts.slice(0, 10));
    expect(night('2027-03-14T01:30')).toEqual([
      {
        localStarts: '2027-03-14T01:30',
        localEnds: '2027-03-14T03:30',
        starts: '2027-03-14T06:30:00Z',
        ends: '2027-03-14T07:30:00Z',
      },
    ]);
    expect(night('2027-03-14T02:30')).toMatchObject([
      { localStarts: '2027-03-14T03:30', starts: '2027-03-14T07:30:00Z' },
    ]);
    expect(night('2027-11-07T01:30')).toEqual([
      {
        localStarts: '2027-11-07T01:30',
        localEnds: '2027-11-07T01:30',
        starts: '2027-11-07T05:30:00Z',
        ends: '2027-11-07T06:30:00Z',
      },
    ]);
  });

  it('gives what is still going on when the first day begins, and a single meeting once', () => {
    const late = { starts: '2026-12-01T23:30', timeZone: 'UTC', minutes: 60 };
    expect(meetingsOf(late, '2026-12-02', '2026-12-09')).toEqual([
      {
        localStarts: '2026-12-01T23:30',
        localEnds: '2026-12-02T00:30',
        starts: '2026-12-01T23:30:00Z',
        ends: '2026-12-02T00:30:00Z',
      },
    ]);
    expect(meetingsOf(late, '2026-12-03', '2026-12-09')).toEqual([]);
  });
});

describe('meetingTime', () => {
  it('follows the clocks of the reader and of the meeting, which change on other days', () => {
    const london = { starts: '2027-03-11T12:30', timeZone: 'Europe/London', minutes: 45, rule: 'FREQ=WEEKLY;BYDAY=TH' };
    const meetings = meetingsOf(london, '2027-03-11', '2027-04-08');
    const shownIn = (timeZone: string) =>
      meetings.map(({ starts, ends }) => {
        const { day, timeText } = meetingTime(starts, ends, timeZone, 'en');
        return `${day} ${timeText.replace(/\s/g, ' ')}`;
      });
    expect(meetings.map(({ localStarts, localEnds }) => `${localStarts} ${localEnds.slice(11)}`)).toEqual(
      ['03-11', '03-18', '03-25', '04-01', '04-08'].map((day) => `2027-${day}T12:30 13:15`),
    );
    // New York changes on March 14, London on March 28, Melbourne on April 4.
    expect(shownIn('America/New_York')).toEqual([
      '2027-03-11 7:30 – 8:15 AM',
      '2027-03-18 8:30 – 9:15 AM',
      '2027-03-25 8:30 – 9:15 AM',
      '2027-04-01 7:30 – 8:15 AM',
      '2027-04-08 7:30 – 8:15 AM',
    ]);
    expect(shownIn('Australia/Melbourne')).toEqual([
      '2027-03-11 11:30 PM – 12:15 AM',
      '2027-03-18 11:30 PM – 12:15 AM',
      '2027-03-25 11:30 PM – 12:15 AM',
      '2027-04-01 10:30 – 11:15 PM',
      '2027-04-08 9:30 – 10:15 PM',
    ]);
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

  it('is, for every community that meets in the demo, what its pages say for a year, alone and with the others', async () => {
    const { communities } = await readContent(fileURLToPath(new URL('../../content', import.meta.url)), CONTEXT);
    const meeting = communities.flatMap(({ schedule, ...one }) =>
      schedule ? [{ ...one, schedule, page: `https://mentors.example.edu/communities/${one.id}/` }] : [],
    );
    expect(meeting.length).toBeGreaterThan(3);
    const [from, until] = ['2026-11-24', '2027-11-24'];
    for (const entries of [meeting, ...meeting.map((one) => [one])]) {
      const parsed = nodeIcal.sync.parseICS(formatCalendar(entries, SETTINGS));
      for (const { id, name, summary, schedule } of entries) {
        const event = Object.values(parsed).find(
          (one) => one?.type === 'VEVENT' && one.uid === `${id}@${SETTINGS.host}`,
        );
        if (event?.type !== 'VEVENT') throw new Error(`There is no event of ${id}.`);
        expect(event).toMatchObject({ summary: name, description: expect.stringContaining(summary) as string });
        const shown = meetingsOf(schedule, from, until).map(({ starts }) => Date.parse(starts));
        const limits = [new Date(`${from}T00:00:00Z`), new Date(`${until}T23:59:00Z`)] as const;
        expect(event.rrule?.between(...limits, true).map(Number) ?? [Number(event.start)], id).toEqual(shown);
        expect(Number(event.end) - Number(event.start)).toBe(schedule.minutes * 60_000);
      }
    }
  });

  it('has what Outlook, Google and Apple go by: a zone under its own name, an identity that stays, when to look again', () => {
    const schedule = { ...NEW_YORK, timeZone: 'Europe/Amsterdam' };
    const lines = (today: string) =>
      formatCalendar([entry({ schedule }), entry({ id: 'other', schedule })], { ...SETTINGS, today }).split('\r\n');
    const calendar = lines('2026-11-24');
    expect(calendar.slice(0, 9)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//mentor-directory//communities//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Clubs\\, all',
      'X-WR-CALNAME:Clubs\\, all',
      'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      'X-PUBLISHED-TTL:P1D',
      'BEGIN:VTIMEZONE',
    ]);
    expect(calendar.filter((line) => /TZID/.test(line))).toEqual([
      'TZID:Europe/Amsterdam',
      'DTSTART;TZID=Europe/Amsterdam:20261006T190000',
      'DTSTART;TZID=Europe/Amsterdam:20261006T190000',
    ]);
    const later = lines('2027-01-15');
    expect(later.filter((line, at) => line !== calendar[at])).toEqual([
      'DTSTAMP:20270115T000000Z',
      'DTSTAMP:20270115T000000Z',
    ]);
  });

  it('can be written in every time zone that there is, by rules that Outlook reads', () => {
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      const text = formatCalendar([entry({ schedule: { ...NEW_YORK, timeZone } })], SETTINGS);
      expect(text).toContain(`DTSTART;TZID=${timeZone}:20261006T190000\r\n`);
      expect(text).toContain(`BEGIN:VTIMEZONE\r\nTZID:${timeZone}\r\n`);
      // It takes no dates in a zone, and no rule without a day of the week.
      expect(text).not.toMatch(/RDATE|RRULE:FREQ=YEARLY;BYMONTH=\d+\r\n/);
    }
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
