import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markRows } from '../../src/search/marks.ts';
import { buildMentorIndex } from '../../src/search/mentor-index.ts';
import { fairRows } from '../../src/search/fair-rows.ts';
import { availabilityPlaces, orderByPoints, sumMarks } from '../../src/search/order.ts';
import { mentor, vocabulary } from './mentors.ts';

const DAY_MS = 86_400_000;
const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, day) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + day * DAY_MS).toISOString().slice(0, 10),
  );

describe('the order of a day', () => {
  test('has everybody once, the same all day and another the next day', () => {
    const order = fairRows(1000, '2026-11-24');
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, row) => row));
    expect(fairRows(1000, '2026-11-24')).toEqual(order);
    expect(fairRows(1000, '2026-11-25')).not.toEqual(order);
  });

  test('is of nobody, or of one, where there are no more', () => {
    expect([fairRows(0, '2026-11-24'), fairRows(1, '2026-11-24')]).toEqual([[], [0]]);
  });

  test('puts everybody among the first 24 about equally often over a thousand days', () => {
    const times = new Uint32Array(200);
    for (const day of daysFrom('2026-01-01', 1000)) for (const row of fairRows(200, day).slice(0, 24)) times[row]!++;
    // 24 of 200 on 1,000 days are 120 times each, with a standard deviation of 10; the bounds are five of these wide.
    expect(Math.min(...times)).toBeGreaterThan(69);
    expect(Math.max(...times)).toBeLessThan(171);
  });

  test('gives everybody the same place on average, and neighbours either order as often', () => {
    const days = daysFrom('2026-01-01', 2000);
    const sums = new Float64Array(40);
    const isBefore = new Uint32Array(39);
    for (const day of days) {
      const places = new Uint8Array(40);
      fairRows(40, day).forEach((row, place) => (places[row] = place));
      places.forEach((place, row) => (sums[row]! += place));
      isBefore.forEach((_, row) => (isBefore[row]! += places[row]! < places[row + 1]! ? 1 : 0));
    }
    const means = Array.from(sums, (sum) => sum / days.length);
    // The mean of 0 to 39 is 19.5, and over 2,000 days its standard deviation 0.26; the bounds are five of these wide.
    expect(Math.min(...means)).toBeGreaterThan(18.2);
    expect(Math.max(...means)).toBeLessThan(20.8);
    // Half of 2,000 days, with a standard deviation of 22.
    expect(Math.min(...isBefore)).toBeGreaterThan(888);
    expect(Math.max(...isBefore)).toBeLessThan(1112);
  });

  test('says nothing of the order of the day before', () => {
    const days = daysFrom('2026-01-01', 1001);
    const firsts = days.map((day) => new Set(fairRows(100, day).slice(0, 20)));
    const again = firsts
      .slice(1)
      .reduce((sum, rows, day) => sum + [...rows].filter((row) => firsts[day]!.has(row)).length, 0);
    // 20 of 100 are among the first 20 again by chance 4 times a day, with a standard deviation of 1.6.
    expect(again / 1000).toBeGreaterThan(3.75);
    expect(again / 1000).toBeLessThan(4.25);
  });
});

describe('those who fit alike', () => {
  const people = (['closed', 'waitlist', 'open', 'limited', 'open'] as const).map((status, number) =>
    mentor(`${number}-${status}`, { availability: { status }, confirmed: number === 4 ? '2024-01-01' : '2026-11-01' }),
  );
  const index = buildMentorIndex([...people, mentor('5-unknown', { confirmed: '2026-11-01' })], {
    vocabulary,
    today: '2026-11-24',
    staleAfterMonths: 12,
  });
  const order = { places: availabilityPlaces(index), fair: [5, 4, 3, 2, 1, 0] };

  test('come by availability: open, a few places, waiting list, not known, closed; last who may not be there', () => {
    const rows = orderByPoints(Uint32Array.of(0, 1, 2, 3, 4, 5), new Uint16Array(6), order);
    expect(rows.map(index.idOf)).toEqual(['2-open', '3-limited', '1-waitlist', '5-unknown', '0-closed', '4-open']);
  });

  test('come after those who fit better, whatever their availability', () => {
    const rows = orderByPoints(Uint32Array.of(0, 2, 3, 4), Uint16Array.of(2, 0, 0, 1, 2, 0), order);
    expect(rows.map(index.idOf)).toEqual(['0-closed', '4-open', '3-limited', '2-open']);
  });

  test('come in the order of the day where their availability is the same, too', () => {
    const places = new Uint8Array(4);
    const rows = Uint32Array.of(0, 1, 2, 3);
    const ordered = (fair: number[]) => orderByPoints(rows, new Uint16Array(4), { places, fair });
    expect([ordered([2, 0, 3, 1]), ordered([3, 2, 1, 0])]).toEqual([
      [2, 0, 3, 1],
      [3, 2, 1, 0],
    ]);
  });
});

test('any rows are ordered by points, then availability, then the order of the day', () => {
  const anyRows = fc.nat(40).chain((count) =>
    fc.record({
      points: fc.array(fc.nat(6), { minLength: count, maxLength: count }),
      places: fc.array(fc.nat(5), { minLength: count, maxLength: count }),
      rows: fc.subarray(Array.from({ length: count }, (_, row) => row)),
    }),
  );
  fc.assert(
    fc.property(anyRows, fc.constantFrom(...daysFrom('2026-11-24', 9)), ({ points, places, rows }, day) => {
      const fair = fairRows(points.length, day);
      const ordered = orderByPoints(Uint32Array.from(rows), Uint16Array.from(points), {
        places: Uint8Array.from(places),
        fair,
      });
      const plainly = rows.toSorted(
        (a, b) => points[b]! - points[a]! || places[a]! - places[b]! || fair.indexOf(a) - fair.indexOf(b),
      );
      expect(ordered).toEqual(plainly);
    }),
  );
});

describe('the points of a row', () => {
  test('are the sum of how well it answers each part', () => {
    expect([...sumMarks(3, [Uint8Array.of(3, 1, 0), Uint8Array.of(1, 1, 1)])]).toEqual([4, 2, 1]);
    expect([...sumMarks(2, [])]).toEqual([0, 0]);
  });

  test('are by how it fits first, and by the parts only among those who fit alike', () => {
    const parts = [markRows(4, [0, 1]), markRows(4, [0])];
    const points = sumMarks(4, parts, Uint16Array.of(1, 1, 2, 0));
    const best = [...points.keys()].sort((a, b) => points[b]! - points[a]!);
    expect(best).toEqual([2, 0, 1, 3]);
  });
});
