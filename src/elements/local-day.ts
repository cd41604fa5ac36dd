import type { Day } from '../directory/availability.ts';

/** The day where the reader is. */
export function localDay(now = new Date()): Day {
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
