import type { Day } from '../directory/availability.ts';

/** After so many days a fact is looked up again, and the day is written anew though nothing changed. */
const DAYS = 30;
const MS_A_DAY = 86_400_000;

/** Whether a fact that was last checked on a day is to be looked up again, or was never. */
export function isDue(checked: Day | undefined, today: Day): boolean {
  return checked === undefined || Math.abs(Date.parse(today) - Date.parse(checked)) >= DAYS * MS_A_DAY;
}
