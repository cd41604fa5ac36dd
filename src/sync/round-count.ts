/**
 * A count with two significant digits, so that it changes seldom: 4182 gives 4200. Undefined where there is none: servers
 * send -1 for a count that they keep to themselves.
 */
export function roundCount(count: number): number | undefined {
  const rounded = Number(Math.trunc(count).toPrecision(2));
  return Number.isSafeInteger(rounded) && rounded >= 0 && count >= 0 ? rounded : undefined;
}
