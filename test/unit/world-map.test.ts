import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Mentor } from '../../src/directory/mentor.ts';
import { createWords } from '../../src/directory/words.ts';
import { mapCircles } from '../../src/site/map-circles.ts';
import { placeLabels, placeLongLabel } from '../../src/site/map-labels.ts';
import { PathWriter } from '../../src/site/map-path.ts';
import { mapPlaces } from '../../src/site/map-places.ts';
import { placeIndex } from '../../src/site/place-index.ts';
import { landPath, MAP_HEIGHT, MAP_WIDTH, projectPoint } from '../../src/site/world-map.ts';
import { en } from '../../src/words/en.ts';
import { mentor } from './mentors.ts';

const words = createWords('en', en);

const NAIROBI = { city: 'Nairobi', country: 'KE', latitude: -1.29, longitude: 36.82 };
const ZURICH = { city: 'Zürich', country: 'CH', latitude: 47.38, longitude: 8.54 };
const BERN = { city: 'Bern', country: 'CH', latitude: 46.95, longitude: 7.45 };
const MILAN = { city: 'Milan', country: 'IT', latitude: 45.46, longitude: 9.19 };

let ids = 0;
const people = (count: number, place: Mentor['profile']['place']): Mentor[] =>
  Array.from({ length: count }, () => mentor(`mentor-${ids++}`, { place }));

describe('a point on the map', () => {
  const [equator, greenwich] = [projectPoint(0, 11)?.y ?? 0, projectPoint(0, 11)?.x ?? 0];

  test.each([
    ['Nuuk', 64.18, -51.72, 'north', 'west'],
    ['Zürich', 47.38, 8.54, 'north', 'west'],
    ['Tokyo', 35.68, 139.69, 'north', 'east'],
    ['Nairobi', -1.29, 36.82, 'south', 'east'],
    ['Montevideo', -34.9, -56.16, 'south', 'west'],
    ['Suva', -18.14, 178.44, 'south', 'east'],
    ['Apia, across the date line', -13.83, -171.76, 'south', 'east'],
    ['Ushuaia', -54.8, -68.3, 'south', 'west'],
  ])('%s lies where its country does', (_, latitude, longitude, northOrSouth, westOrEast) => {
    const { x, y } = projectPoint(latitude, longitude) ?? { x: -1, y: -1 };
    expect(y < equator ? 'north' : 'south').toBe(northOrSouth);
    expect(x < greenwich ? 'west' : 'east').toBe(westOrEast);
    expect(x > 0 && x < MAP_WIDTH && y > 0 && y < MAP_HEIGHT).toBe(true);
  });

  test('is none in Antarctica, which is left out', () => {
    expect(projectPoint(-77.85, 166.67)).toBeUndefined();
  });
});

describe('the land', () => {
  /** The corners of every outline, in the map's units. */
  const outlines = [...landPath().matchAll(/M(\d+) (\d+)l([^z]*)z/g)].map(([, startX, startY, steps = '']) => {
    const numbers = steps.match(/-?\d+/g)?.map(Number) ?? [];
    let [x, y] = [Number(startX), Number(startY)];
    return [
      [x, y],
      ...Array.from({ length: numbers.length / 2 }, (_, index) => [
        (x += numbers[2 * index]!),
        (y += numbers[2 * index + 1]!),
      ]),
    ] as [number, number][];
  });

  /** Whether a point is within an odd number of outlines. */
  const isLand = ({ x, y }: { x: number; y: number }) =>
    outlines.filter((outline) => {
      const crossings = outline.filter(([ax, ay], index) => {
        const [bx, by] = outline[(index + 1) % outline.length]!;
        return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
      });
      return crossings.length % 2 === 1;
    }).length %
      2 ===
    1;

  test.each([
    ['the Sahara', 23, 10, true],
    ['Kansas', 38.5, -98, true],
    ['Siberia', 62, 100, true],
    ['the middle of Australia', -25, 134, true],
    ['the Pacific', 0, -140, false],
    ['the Atlantic', 30, -40, false],
    ['the Indian Ocean', -20, 80, false],
  ])('is or is not at %s', (_, latitude, longitude, expected) => {
    expect(isLand(projectPoint(latitude, longitude)!)).toBe(expected);
  });

  test('lies within the map, Antarctica left out', () => {
    const corners = outlines.flat();
    expect(corners.length).toBeGreaterThan(2000);
    expect(corners.filter(([x, y]) => x < 0 || x > MAP_WIDTH || y < 0 || y > MAP_HEIGHT)).toEqual([]);
  });

  test('weighs little', () => {
    expect(landPath().length).toBeLessThan(20_000);
    expect(gzipSync(landPath()).length).toBeLessThan(6_000);
  });
});

test('a path is written in whole units from corner to corner, without corners that fall together and specks', () => {
  const writer = new PathWriter();
  const draw = (...points: [number, number][]) => {
    points.forEach(([x, y], index) => (index === 0 ? writer.moveTo(x, y) : writer.lineTo(x, y)));
    writer.closePath();
  };
  draw([10.2, 20.4], [20.1, 20.4], [20.3, 20.2], [15, 9.7]);
  draw([50, 50], [51, 50], [51, 51]);
  expect(writer.toString()).toBe('M10 20l10 0-5-10z');
});

describe('the circles of the map', () => {
  test('stand for the mentors who give a point, and for no others', () => {
    const circles = mapCircles([
      ...people(3, NAIROBI),
      ...people(2, { city: 'Nairobi', country: 'KE' }),
      ...people(1, { ...NAIROBI, longitude: undefined }),
      mentor('nowhere'),
    ]);
    expect(circles).toHaveLength(1);
    expect(circles[0]).toMatchObject({ ...projectPoint(-1.29, 36.82), count: 3, city: 'Nairobi', nearby: 0 });
  });

  test('have areas in proportion to their mentors, but for the smallest', () => {
    const [large, middle, small] = mapCircles([
      ...people(64, NAIROBI),
      ...people(16, ZURICH),
      ...people(1, { latitude: 60, longitude: -100 }),
    ]);
    expect(large!.radius ** 2 / middle!.radius ** 2).toBeCloseTo(4);
    expect(small!.radius).toBe(3.5);
    expect(small!.radius ** 2).toBeGreaterThan(large!.radius ** 2 / 64);
  });

  test('are no larger than a city looks on a map, and small where everybody is alone', () => {
    expect(mapCircles(people(5000, NAIROBI))[0]?.radius).toBe(20);
    expect(mapCircles(people(1, NAIROBI))[0]?.radius).toBe(5);
  });

  test('are one for places near one another: where most are, of the country of most', () => {
    const circles = mapCircles([...people(2, BERN), ...people(3, MILAN), ...people(2, ZURICH), ...people(1, NAIROBI)]);
    expect(circles).toMatchObject([
      { count: 7, city: 'Milan', country: 'IT', nearby: 2, mainCountry: 'CH', ...projectPoint(45.46, 9.19) },
      { count: 1, city: 'Nairobi', country: 'KE', nearby: 0, mainCountry: 'KE' },
    ]);
  });

  test('are one for one city written in two ways and with two points', () => {
    const circles = mapCircles([...people(1, ZURICH), ...people(1, { ...ZURICH, city: 'Zurich', latitude: 47.5 })]);
    expect(circles.map(({ count, nearby }) => [count, nearby])).toEqual([[2, 0]]);
  });

  test('are two for two cities of one name far apart', () => {
    const springfields = [39.8, 44.05].map((latitude) => ({
      city: 'Springfield',
      country: 'US',
      latitude,
      longitude: -5 * latitude + 110,
    }));
    expect(mapCircles(springfields.flatMap((place) => people(1, place)))).toHaveLength(2);
  });

  test('are at most 150 for any number of places, stand apart, and leave nobody out', () => {
    const everywhere = Array.from({ length: 3000 }, (_, index) => ({
      city: `City ${index}`,
      latitude: -50 + ((index * 61) % 1200) / 10,
      longitude: -180 + ((index * 97) % 3600) / 10,
    }));
    const circles = mapCircles(everywhere.flatMap((place, index) => people(1 + (index % 3), place)));
    expect(circles.length).toBeLessThanOrEqual(150);
    expect(circles.length).toBeGreaterThan(60);
    expect(circles.reduce((sum, { count }) => sum + count, 0)).toBe(6000);
    const apart = circles.flatMap((one, index) =>
      circles.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(24);
  });

  test('do not depend on the order of the mentors', () => {
    const all = [...people(2, BERN), ...people(2, MILAN), ...people(2, ZURICH), ...people(1, NAIROBI)];
    expect(mapCircles(all.toReversed())).toEqual(mapCircles(all));
  });
});

describe('the names on the map', () => {
  const circle = (x: number, y: number, name = 'Nairobi') => ({ x, y, radius: 5, name });

  test('stand beside their circle, on the side that is free', () => {
    const [free, beforeAnother, another, atTheEdge] = placeLabels([
      circle(500, 100),
      circle(500, 200),
      circle(540, 200),
      circle(980, 300),
    ]);
    expect([free, beforeAnother, another, atTheEdge].map((label) => label?.anchor)).toEqual([
      'start',
      'end',
      'start',
      'end',
    ]);
  });

  test('are left out where there is no room', () => {
    const crowd = Array.from({ length: 25 }, (_, index) =>
      circle(400 + 25 * (index % 5), 200 + 25 * Math.floor(index / 5)),
    );
    const labels = placeLabels(crowd);
    expect(labels[12]).toBeUndefined();
    expect(labels.filter((label) => label !== undefined).length).toBeGreaterThan(3);
  });

  test('are few enough to read', () => {
    const apart = Array.from({ length: 60 }, (_, index) =>
      circle(60 + 150 * (index % 6), 20 + 40 * Math.floor(index / 6), 'X'),
    );
    expect(placeLabels(apart).filter((label) => label !== undefined)).toHaveLength(24);
  });
});

test('a long text stays on the map, wherever its circle is', () => {
  const anchors = [20, 500, 980].map((x) => placeLongLabel({ x, radius: 5 }).anchor);
  expect(anchors).toEqual(['start', 'middle', 'end']);
});

describe('a place of the map', () => {
  const placesOf = (mentors: Mentor[]) => mapPlaces({ mentors, words }, placeIndex({ mentors, words }));
  const said = (mentors: Mentor[]) => placesOf(mentors).map(({ description, path, name }) => [description, path, name]);

  test('is called after its city, and leads to it', () => {
    expect(said([...people(3, NAIROBI), ...people(1, { ...ZURICH, latitude: 10 })])).toEqual([
      ['Nairobi, Kenya: 3 mentors', '/places/ke/#city-nairobi', 'Nairobi'],
      ['Zürich, Switzerland: 1 mentor', '/places/ch/#city-zurich', 'Zürich'],
    ]);
  });

  test('begins what is said of it with the name that is written beside it', () => {
    const places = placesOf([...people(3, NAIROBI), ...people(1, BERN), ...people(2, MILAN)]);
    expect(places.length).toBe(2);
    expect(places.filter(({ name, description }) => !description.startsWith(name))).toEqual([]);
    expect(places.map(({ nameLabel }) => nameLabel?.anchor)).toEqual(['start', 'start']);
  });

  test('says how many places it stands for, and leads to the country of most of its mentors', () => {
    expect(said([...people(1, BERN), ...people(2, MILAN), ...people(2, ZURICH)])).toEqual([
      ['Near Zürich, Switzerland (3 places): 5 mentors', '/places/ch/', 'Near Zürich'],
    ]);
  });

  test('has a name and a page where profiles name no city or no country', () => {
    const { latitude, longitude } = NAIROBI;
    expect(said(people(1, { country: 'KE', latitude, longitude }))).toEqual([
      ['Kenya: 1 mentor', '/places/ke/#city', 'Kenya'],
    ]);
    expect(said(people(1, { city: 'Nairobi', latitude, longitude }))).toEqual([
      ['Nairobi: 1 mentor', '/places/elsewhere/#city-nairobi', 'Nairobi'],
    ]);
    expect(said(people(1, { latitude, longitude }))).toEqual([
      ['Place not given: 1 mentor', '/places/elsewhere/#city', 'Place not given'],
    ]);
  });
});
