import type { Day } from '../directory/availability.ts';
import { fairOrder } from '../directory/fair-order.ts';

/** All rows in an order that is fair for one day: everybody is as likely to come first as anybody else. */
export function fairRows(count: number, day: Day): number[] {
  return fairOrder(
    Array.from({ length: count }, (_, row) => ({ id: String(row), row })),
    day,
  ).map(({ row }) => row);
}
