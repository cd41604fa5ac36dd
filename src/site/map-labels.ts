import type { MapCircle } from './map-circles.ts';
import { MAP_HEIGHT, MAP_WIDTH } from './world-map.ts';

/** Where a text stands, from the centre of its circle in the map's units. */
export interface MapLabel {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A circle and what is to be written beside it. */
export type NamedCircle = Pick<MapCircle, 'x' | 'y' | 'radius'> & { name: string };

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** As many names as a reader takes in at a glance. */
const MOST_LABELS = 24;

/** Names are written larger than the map on narrower screens, up to this many times. */
const ENLARGED = 1.4;

const FONT_SIZE = 13;
const GAP = 4;

/** An upper estimate of the width of a letter, in parts of the size of type. */
const LETTER = 0.56;

/**
 * A place for the name of each circle, in their order: beside, above or below it, or at a corner, where it covers
 * neither another circle nor another name; undefined where there is no room. What comes first in the order has the
 * first choice.
 */
export function placeLabels(circles: readonly NamedCircle[]): (MapLabel | undefined)[] {
  const taken = circles.map(boxOfCircle);
  let left = MOST_LABELS;
  return circles.map((circle, index) => {
    if (left === 0) return undefined;
    for (const label of placesAround(circle.radius)) {
      const box = boxOfLabel(circle, label);
      if (!isInside(box) || taken.some((other, at) => at !== index && meets(box, other))) continue;
      taken.push(box);
      left--;
      return label;
    }
    return undefined;
  });
}

/** A place for a long text beside a circle that stays on the map; whatever it covers fades for the while. */
export function placeLongLabel({ x, radius }: Pick<NamedCircle, 'x' | 'radius'>): MapLabel {
  const [end, start, middle] = placesBeside(radius);
  if (x < MAP_WIDTH / 3) return end;
  return x > (MAP_WIDTH * 2) / 3 ? start : middle;
}

function placesBeside(radius: number): [after: MapLabel, before: MapLabel, above: MapLabel] {
  const middle = Math.round(FONT_SIZE * 3.5) / 10;
  const beside = Math.round(radius + GAP);
  return [
    { x: beside, y: middle, anchor: 'start' },
    { x: -beside, y: middle, anchor: 'end' },
    { x: 0, y: -beside, anchor: 'middle' },
  ];
}

function placesAround(radius: number): MapLabel[] {
  const corner = Math.round(radius * 0.7);
  return [
    ...placesBeside(radius),
    { x: 0, y: Math.round(radius) + FONT_SIZE, anchor: 'middle' },
    { x: corner, y: -corner - GAP, anchor: 'start' },
    { x: -corner, y: -corner - GAP, anchor: 'end' },
    { x: corner, y: corner + FONT_SIZE, anchor: 'start' },
    { x: -corner, y: corner + FONT_SIZE, anchor: 'end' },
  ];
}

function boxOfCircle({ x, y, radius }: NamedCircle): Box {
  const reach = radius * ENLARGED;
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function boxOfLabel(circle: NamedCircle, { x, y, anchor }: MapLabel): Box {
  const width = circle.name.length * FONT_SIZE * LETTER;
  const start = x - { start: 0, middle: width / 2, end: width }[anchor];
  return {
    left: circle.x + start * ENLARGED,
    right: circle.x + (start + width) * ENLARGED,
    top: circle.y + (y - FONT_SIZE) * ENLARGED,
    bottom: circle.y + (y + GAP) * ENLARGED,
  };
}

function isInside({ left, right, top, bottom }: Box): boolean {
  return left >= 0 && right <= MAP_WIDTH && top >= 0 && bottom <= MAP_HEIGHT;
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
