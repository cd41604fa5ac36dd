import { expect, it } from 'vitest';
import { isDue } from '../../../src/sync/check-day.ts';

it.each([
  [undefined, '2026-11-24', true],
  ['2026-11-24', '2026-11-24', false],
  ['2026-10-26', '2026-11-24', false],
  ['2026-10-25', '2026-11-24', true],
  // A clock that is off by a year is mended by the next run.
  ['2027-11-24', '2026-11-24', true],
])('what was checked on %s is looked up again on %s: %s', (checked, today, isAgain) => {
  expect(isDue(checked, today)).toBe(isAgain);
});
