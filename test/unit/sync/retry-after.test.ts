import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWait } from '../../../src/sync/net/retry-after.ts';

const NOW = Date.parse('2026-11-04T12:00:00Z');

function waitOf(status: number, headers: Readonly<Record<string, string>>): number | undefined {
  return readWait({ status, header: (name) => headers[name] }, NOW);
}

it.each([
  ['seconds', 429, { 'retry-after': '120' }, 120_000],
  ['parts of seconds', 429, { 'retry-after': '1.5' }, 1500],
  ['an HTTP date', 429, { 'retry-after': 'Wed, 04 Nov 2026 12:02:00 GMT' }, 120_000],
  ['an HTTP date of RFC 850', 429, { 'retry-after': 'Wednesday, 04-Nov-26 12:02:00 GMT' }, 120_000],
  ['a date that is over', 429, { 'retry-after': 'Wed, 04 Nov 2020 12:02:00 GMT' }, 0],
  ['a reset in seconds since 1970', 429, { 'x-ratelimit-reset': '1793793720' }, 120_000],
  ['a reset in ISO 8601', 429, { 'x-ratelimit-reset': '2026-11-04T12:02:00Z' }, 120_000],
  ['a reset in seconds from now', 429, { 'x-ratelimit-reset': '120' }, 120_000],
  ['a reset as an HTTP date', 429, { 'x-ratelimit-reset': 'Wed, 04 Nov 2026 12:02:00 GMT' }, 120_000],
  ['a reset that is over', 429, { 'x-ratelimit-reset': '1600000000' }, 0],
  ['Retry-After before a reset', 429, { 'retry-after': '5', 'x-ratelimit-reset': '120' }, 5000],
  ['nothing left, with 403', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '120' }, 120_000],
  ['something left, with 403', 403, { 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': '120' }, undefined],
  ['a reset, with 503 and something left', 503, { 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': '9' }, undefined],
  ['a good answer', 200, { 'retry-after': '120', 'x-ratelimit-remaining': '0' }, undefined],
  ['words', 429, { 'retry-after': 'soon' }, undefined],
  ['a negative number', 429, { 'retry-after': '-120' }, undefined],
  ['nothing', 429, {}, undefined],
] as const)('reads %s', (_what, status, headers, wait) => {
  expect(waitOf(status, headers)).toBe(wait);
});

it('holds times against the clock of the server', () => {
  const date = 'Thu, 04 Nov 2027 12:00:00 GMT';
  expect(waitOf(429, { date, 'retry-after': 'Thu, 04 Nov 2027 12:02:00 GMT' })).toBe(120_000);
  expect(waitOf(429, { date, 'x-ratelimit-reset': '2027-11-04T12:02:00Z' })).toBe(120_000);
  expect(waitOf(429, { date, 'retry-after': '120' })).toBe(120_000);
});

it('never throws, and never gives a wait that is negative, endless or none, whatever the headers', () => {
  const number = fc.oneof(fc.double(), fc.bigInt(), fc.integer()).map(String);
  const date = fc.date({ noInvalidDate: true });
  const time = fc.oneof(
    date.map((day) => day.toUTCString()),
    date.map((day) => day.toISOString()),
  );
  const value = fc.option(fc.oneof(fc.string(), number, time), { nil: undefined });
  const status = fc.constantFrom(200, 403, 429, 503);
  const names = ['retry-after', 'x-ratelimit-reset', 'ratelimit-reset', 'x-ratelimit-remaining', 'date'];
  const headers = fc.record(Object.fromEntries(names.map((name) => [name, value])));
  fc.assert(
    fc.property(status, headers, (someStatus, some) => {
      const waitMs = readWait({ status: someStatus, header: (name) => some[name] }, NOW);
      if (waitMs === undefined) return;
      expect(waitMs).toBeGreaterThanOrEqual(0);
      expect(new Date(NOW + waitMs).toISOString()).toMatch(/^20/);
    }),
    { numRuns: 2000 },
  );
});
