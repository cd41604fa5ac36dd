import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetMinutes, overlapHours } from '../../src/directory/working-hours.ts';

const JANUARY = Date.UTC(2026, 0, 15, 12);
const JULY = Date.UTC(2026, 6, 15, 12);

describe('the offset of a time zone', () => {
  test.each([
    ['UTC', JANUARY, 0],
    ['Africa/Nairobi', JANUARY, 180],
    ['America/New_York', JANUARY, -300],
    ['America/New_York', JULY, -240],
    ['Europe/London', JANUARY, 0],
    ['Europe/London', JULY, 60],
    ['Asia/Kolkata', JANUARY, 330],
    ['Asia/Kathmandu', JANUARY, 345],
    ['America/St_Johns', JANUARY, -210],
    ['Australia/Lord_Howe', JULY, 630],
    ['Pacific/Kiritimati', JANUARY, 840],
    ['Etc/GMT+5', JANUARY, -300],
  ])('of %s at %i is %i minutes', (zone, atMs, minutes) => {
    expect(offsetMinutes(zone, atMs)).toBe(minutes);
  });

  test('changes at the second at which the clocks do', () => {
    const change = Date.UTC(2026, 2, 29, 1);
    expect([offsetMinutes('Europe/Zurich', change - 1000), offsetMinutes('Europe/Zurich', change)]).toEqual([60, 120]);
  });
});

describe('the hours that two working days share', () => {
  test.each([
    ['Africa/Nairobi', 'Africa/Nairobi', 8],
    ['Europe/London', 'Africa/Nairobi', 5],
    ['America/New_York', 'Europe/Zurich', 2],
    ['America/Los_Angeles', 'Europe/Zurich', 0],
    ['Asia/Kolkata', 'Africa/Nairobi', 5.5],
    ['Asia/Kathmandu', 'Asia/Kolkata', 7.75],
    ['Asia/Tokyo', 'America/Montevideo', 0],
  ])('in %s and %s are %d in January', (zoneA, zoneB, hours) => {
    expect(overlapHours(zoneA, zoneB, JANUARY)).toBe(hours);
  });

  test('follow the clocks of summer, in the weeks between two changes too', () => {
    expect(overlapHours('Europe/London', 'Africa/Nairobi', JULY)).toBe(6);
    expect(overlapHours('America/New_York', 'Europe/Zurich', Date.UTC(2026, 2, 15))).toBe(3);
  });

  test('are counted around midnight', () => {
    expect(overlapHours('America/Los_Angeles', 'Asia/Tokyo', JANUARY)).toBe(1);
    expect(overlapHours('Pacific/Auckland', 'America/Los_Angeles', JANUARY)).toBe(5);
  });

  test('are all eight across the date line where the clocks show the same', () => {
    expect(overlapHours('Pacific/Kiritimati', 'Pacific/Honolulu', JANUARY)).toBe(8);
    expect(overlapHours('Pacific/Kiritimati', 'Pacific/Pago_Pago', JANUARY)).toBe(7);
  });

  test('are the same from either side, between 0 and 8, in quarters, for any zones at any time', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const atMs = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(zone, zone, atMs, (zoneA, zoneB, at) => {
        const hours = overlapHours(zoneA, zoneB, at);
        expect(overlapHours(zoneB, zoneA, at)).toBe(hours);
        expect(overlapHours(zoneA, zoneA, at)).toBe(8);
        expect(hours).toBeGreaterThanOrEqual(0);
        expect(hours).toBeLessThanOrEqual(8);
        expect(Number.isInteger(hours * 4)).toBe(true);
      }),
    );
  });
});
