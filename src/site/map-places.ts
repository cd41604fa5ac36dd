import { cityPath, countryPath } from './country-pages.ts';
import type { Directory } from './directory.ts';
import { mapCircles, type MapCircle } from './map-circles.ts';
import { placeLabels, placeLongLabel, type MapLabel } from './map-labels.ts';
import { cityAnchor, type CountryEntry } from './place-index.ts';

/** A circle of the map with all that is said of it. */
export interface MapPlace extends MapCircle {
  /** Where it leads, from the root of the site: to its city, or to the country of most of its mentors. */
  path: `/places/${string}`;
  /** The radius of what can be hit with a pointer or a finger; the ring of the focus is drawn there. */
  targetRadius: number;
  /** "Nairobi, Kenya: 3 mentors". */
  description: string;
  /** Where the description stands when it is asked for. */
  descriptionLabel: MapLabel;
  /** The beginning of the description, which is written beside the circle: the city, else the country. */
  name: string;
  /** Where the name stands; undefined where there is no room for it. */
  nameLabel: MapLabel | undefined;
}

/** 24 pixels across where the map has its full width (WCAG 2.2, 2.5.8). */
const LEAST_TARGET_RADIUS = 12;
const RING_GAP = 4;

/** The mentors who give a point as places of the map, the largest first. */
export function mapPlaces(
  { mentors, words }: Pick<Directory, 'mentors' | 'words'>,
  countries: readonly CountryEntry[],
): MapPlace[] {
  const described = mapCircles(mentors).map((circle) => ({
    ...circle,
    targetRadius: targetRadiusOf(circle),
    path: pathOf(circle, countries),
    description: describe(circle, words),
    name: nameOf(circle, words),
    descriptionLabel: placeLongLabel({ x: circle.x, radius: targetRadiusOf(circle) }),
  }));
  const labels = placeLabels(described);
  return described.map((place, index) => ({ ...place, nameLabel: labels[index] }));
}

const targetRadiusOf = ({ radius }: MapCircle): number => Math.max(LEAST_TARGET_RADIUS, radius + RING_GAP);

function nameOf({ city, country, nearby }: MapCircle, words: Directory['words']): string {
  const place = city ?? (country === undefined ? words.say('places.elsewhere') : words.country(country));
  return nearby > 0 ? words.say('map.near', { place }) : place;
}

function describe({ city, country, nearby, count }: MapCircle, words: Directory['words']): string {
  const names = [city, country && words.country(country)].filter((name) => name !== undefined && name !== '');
  const name = names.length > 0 ? names.join(', ') : words.say('places.elsewhere');
  const place = nearby > 0 ? words.say('map.near.places', { place: name, count: nearby + 1 }) : name;
  return words.say('map.place', { place, count });
}

function pathOf({ city, nearby, mainCountry }: MapCircle, countries: readonly CountryEntry[]): MapPlace['path'] {
  const country = countries.find(({ code }) => code === mainCountry);
  return country && nearby === 0 ? cityPath(country, cityAnchor(city)) : countryPath({ code: mainCountry });
}
