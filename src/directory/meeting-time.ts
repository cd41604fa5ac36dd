/** A time span as it is read in one time zone. */
export interface MeetingTime {
  /** The day on which it begins there: `2026-12-01`. */
  day: string;
  /** `Tuesday, December 1, 2026` */
  dayText: string;
  /** `7:00 – 8:00 PM` */
  timeText: string;
}

/**
 * A time span in a time zone of IANA, as a language writes it.
 * @param starts When it begins and ends, as instants: `2026-12-02T00:00:00Z`.
 */
export function meetingTime(starts: string, ends: string, timeZone: string, language: string): MeetingTime {
  const [from, to] = [new Date(starts), new Date(ends)];
  const format = (options: Intl.DateTimeFormatOptions, locale = language) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  // Sweden writes days as ISO 8601 does.
  const days = format({ dateStyle: 'short' }, 'sv');
  const clock = format({ hour: 'numeric', minute: '2-digit' });
  const isOneDay = days.format(from) === days.format(to);
  return {
    day: days.format(from),
    dayText: format({ dateStyle: 'full' }).format(from),
    // Over midnight a range would name both days beside the hours.
    timeText: isOneDay ? clock.formatRange(from, to) : `${clock.format(from)} – ${clock.format(to)}`,
  };
}

/** The same of times that are local already: nothing is asked of a time zone. */
export function localMeetingTime(
  { localStarts, localEnds }: { localStarts: string; localEnds: string },
  language: string,
): MeetingTime {
  return meetingTime(`${localStarts}Z`, `${localEnds}Z`, 'UTC', language);
}

/** What people call a time zone of IANA: `New York`. */
export function zoneName(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
