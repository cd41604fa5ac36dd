import type { GeoContext } from 'd3-geo';

/** Outlines of a smaller area than this many square units are not worth their bytes. */
const SMALLEST_AREA = 3;

type Point = [x: number, y: number];

/** Takes the outlines that d3-geo draws, and writes them as the short data of an SVG path: in whole units, each relative to the last. */
export class PathWriter implements GeoContext {
  #outlines = '';
  #points: Point[] = [];

  beginPath(): void {
    this.#points = [];
  }

  moveTo(x: number, y: number): void {
    this.#points = [[Math.round(x), Math.round(y)]];
  }

  lineTo(x: number, y: number): void {
    const point: Point = [Math.round(x), Math.round(y)];
    const last = this.#points.at(-1);
    if (point[0] !== last?.[0] || point[1] !== last[1]) this.#points.push(point);
  }

  /** Part of the interface of a context; land has no round parts. */
  arc(): void {
    this.#points = [];
  }

  closePath(): void {
    const [start, ...others] = this.#points;
    if (start === undefined || areaOf(this.#points) < SMALLEST_AREA) return;
    let [x, y] = start;
    let steps = '';
    for (const [nextX, nextY] of others) {
      steps += separated(nextX - x, steps === '') + separated(nextY - y, false);
      [x, y] = [nextX, nextY];
    }
    this.#outlines += `M${start.join(' ')}l${steps}z`;
  }

  toString(): string {
    return this.#outlines;
  }
}

/** A number of a path; the sign of a negative one parts it from the number before. */
function separated(value: number, isFirst: boolean): string {
  return isFirst || value < 0 ? String(value) : ` ${value}`;
}

/** The area of an outline by the formula of its corners (Gauss). */
function areaOf(points: readonly Point[]): number {
  const twice = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
