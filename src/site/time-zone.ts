import type { Day } from '../directory/availability.ts';
import { offsetMinutes } from '../directory/working-hours.ts';
import type { Directory } from './directory.ts';

/** Time zones whose clocks show the same all year. */
export interface SharedClock {
  /** The first of them, by its name of IANA. */
  zone: string;
  /** What the zones are named after: `Detroit`, `New York`. Empty for zones such as UTC. */
  cities: string[];
  /** Minutes ahead of UTC for most or all of the year. */
  standard: number;
  /** Minutes ahead of UTC in summer, where the clocks are changed. */
  summer?: number;
}

/** Time zones (IANA) as clocks, in their order, with the offsets of the year of a day. */
export function sharedClocks(zones: readonly string[], today: Day): SharedClock[] {
  const clocks = new Map<string, SharedClock>();
  for (const zone of zones) {
    const offsets = [0, 6].map((month) => offsetMinutes(zone, Date.UTC(Number(today.slice(0, 4)), month, 1)));
    const [standard, summer] = [Math.min(...offsets), Math.max(...offsets)];
    const clock = clocks.get(offsets.join()) ?? {
      zone,
      cities: [],
      standard,
      ...(summer !== standard && { summer }),
    };
    clock.cities.push(...cityOf(zone));
    clocks.set(offsets.join(), clock);
  }
  return [...clocks.values()];
}

/** A clock in words: "Time zone: Nairobi, UTC+3". */
export function describeClock({ cities, standard, summer }: SharedClock, words: Directory['words']): string {
  const offset = standard === 0 ? 'UTC' : `UTC${formatOffset(standard)}`;
  const both =
    summer === undefined ? offset : words.say('hours.offset.summer', { offset, summer: formatOffset(summer) });
  if (cities.length === 0) return words.say('hours.zone.unnamed', { offset: both });
  return words.say('hours.zone', { cities: words.list(cities), offset: both });
}

/** `+3`, `−3:30`. */
function formatOffset(minutes: number): string {
  const rest = Math.abs(minutes) % 60;
  const hours = Math.floor(Math.abs(minutes) / 60);
  return `${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** The database of IANA names most zones after a city; the others are named after an offset or an old custom. */
function cityOf(zone: string): string[] {
  const [area, ...parts] = zone.split('/');
  const city = parts.at(-1);
  return city === undefined || area === 'Etc' ? [] : [city.replaceAll('_', ' ')];
}
