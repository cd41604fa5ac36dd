import { geoEqualEarth, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import land from 'world-atlas/land-110m.json' with { type: 'json' };
import { PathWriter } from './map-path.ts';

/** The map in units of its own: without Antarctica, it ends a little south of Cape Horn. */
export const MAP_WIDTH = 1000;
export const MAP_HEIGHT = 438;

/** Areas on the map are as areas on Earth: no country looks larger than it is. It is cut through the Bering Strait. */
const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(MAP_WIDTH, { type: 'Sphere' });

/** Where a place is on the map, in its units; undefined for what lies south of it. */
export function projectPoint(latitude: number, longitude: number): { x: number; y: number } | undefined {
  const [x, y] = projection([longitude, latitude]) ?? [];
  if (x === undefined || y === undefined || y > MAP_HEIGHT) return undefined;
  return { x: Math.round(x), y: Math.round(y) };
}

let drawn: string | undefined;

/** The outline of all land but Antarctica as the data of an SVG path, in whole units. Natural Earth, 1:110 million. */
export function landPath(): string {
  if (drawn !== undefined) return drawn;
  const writer = new PathWriter();
  geoPath(projection, writer)(landMasses());
  return (drawn = writer.toString());
}

function landMasses(): GeoPermissibleObjects {
  const topology = land as unknown as Topology;
  const all = feature(topology, topology.objects['land'] ?? { type: 'GeometryCollection', geometries: [] });
  const shapes = all.type === 'FeatureCollection' ? all.features.map(({ geometry }) => geometry) : [all.geometry];
  const polygons = shapes.flatMap((shape) => (shape.type === 'MultiPolygon' ? shape.coordinates : []));
  const coordinates = polygons.filter(([outline = []]) => outline.some(([, latitude = -90]) => latitude > -60));
  return { type: 'MultiPolygon', coordinates };
}
