import { fold } from '../directory/fold.ts';
import type { Mentor } from '../directory/mentor.ts';
import { projectPoint } from './world-map.ts';

/** Mentors near one another, as one circle of the map. Lengths are in the map's units. */
export interface MapCircle {
  x: number;
  y: number;
  radius: number;
  /** How many mentors. */
  count: number;
  /** The city with most of the mentors, and its country, as far as profiles name them. The circle stands there. */
  city: string | undefined;
  country: string | undefined;
  /** How many other places the circle stands for. */
  nearby: number;
  /** The country of most of the mentors, which is another one for a few circles at borders. */
  mainCountry: string | undefined;
}

/** Mentors who give the same point and the same city. */
interface Spot {
  x: number;
  y: number;
  city: string | undefined;
  country: string | undefined;
  count: number;
}

const MOST_CIRCLES = 150;

/** So far apart that circles may be hit one by one: 24 pixels where the map has its full width. */
const LEAST_DISTANCE = 24;

const LARGEST_RADIUS = 20;
const RADIUS_OF_ONE = 5;
const LEAST_RADIUS = 3.5;

/**
 * The mentors who give a point as at most 150 circles, the largest first. Places nearer than a certain distance are one
 * circle; the distance grows with the number of places. The area of a circle is in proportion to its mentors, except
 * that none is too small to be seen.
 */
export function mapCircles(mentors: readonly Mentor[]): MapCircle[] {
  const spots = spotsOf(mentors);
  let distance = LEAST_DISTANCE;
  let clusters = clusterWithin(spots, distance);
  while (clusters.length > MOST_CIRCLES) clusters = clusterWithin(spots, (distance *= 1.15));
  const most = Math.max(1, ...clusters.map(countOf));
  const unit = Math.min(RADIUS_OF_ONE, LARGEST_RADIUS / Math.sqrt(most));
  return clusters
    .map((cluster) => circleOf(cluster, Math.max(LEAST_RADIUS, unit * Math.sqrt(countOf(cluster)))))
    .toSorted((a, b) => b.count - a.count);
}

/** One circle's places, the one with most mentors first. */
type Cluster = [Spot, ...Spot[]];

/** Each place goes to the first of the larger places within the distance, so that these stay that far apart. */
function clusterWithin(spots: readonly Spot[], distance: number): Cluster[] {
  const clusters: Cluster[] = [];
  for (const spot of spots) {
    const near = clusters.find(([center]) => Math.hypot(center.x - spot.x, center.y - spot.y) < distance);
    if (near) near.push(spot);
    else clusters.push([spot]);
  }
  return clusters;
}

function circleOf(cluster: Cluster, radius: number): MapCircle {
  const [{ x, y, city, country }] = cluster;
  return {
    x,
    y,
    radius: Math.round(radius * 10) / 10,
    count: countOf(cluster),
    city,
    country,
    nearby: new Set(cluster.map(nameOf)).size - 1,
    mainCountry: mostOf(cluster),
  };
}

function mostOf(cluster: Cluster): string | undefined {
  const counts = new Map<string | undefined, number>();
  for (const { country, count } of cluster) counts.set(country, (counts.get(country) ?? 0) + count);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0];
}

/** The points that mentors give, those of most mentors first, then by name, so that the map is the same every time. */
function spotsOf(mentors: readonly Mentor[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const { profile } of mentors) {
    const { latitude, longitude, city, country } = profile.place ?? {};
    if (latitude === undefined || longitude === undefined) continue;
    const point = projectPoint(latitude, longitude);
    if (point === undefined) continue;
    const spot = { ...point, city, country, count: 0 };
    const known = spots.get(keyOf(spot)) ?? spot;
    known.count++;
    spots.set(keyOf(spot), known);
  }
  return [...spots.values()].toSorted((a, b) => b.count - a.count || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const nameOf = ({ city = '', country = '' }: Spot): string => `${country} ${fold(city)}`;
const keyOf = (spot: Spot): string => `${nameOf(spot)} ${spot.x} ${spot.y}`;
const countOf = (cluster: Cluster): number => cluster.reduce((sum, { count }) => sum + count, 0);
