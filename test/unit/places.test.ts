import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/directory/words.ts';
import type { Profile } from '../../src/schemas/profile.ts';
import { cityPath, countryPages, countryPath, pageName } from '../../src/site/country-pages.ts';
import {
  cityAnchor,
  largestInstitutions,
  placeIndex,
  shownPlaces,
  type CountryEntry,
} from '../../src/site/place-index.ts';
import { en } from '../../src/words/en.ts';
import { mentor } from './mentors.ts';

const words = createWords('en', en);

interface Place {
  institution?: string;
  department?: string;
  city?: string;
  country?: string;
  timeZone?: string;
}

function at(id: string, { institution, department, ...place }: Place = {}) {
  const profile: Partial<Profile> = { appointments: [{ institution, department }], place };
  return mentor(id, profile);
}

const indexOf = (mentors: ReturnType<typeof at>[]) => placeIndex({ mentors, words });

/** The only country of mentors who are all in Kenya. */
function kenya(...places: Place[]): CountryEntry {
  const [country] = indexOf(places.map((place, number) => at(`mentor-${number}`, { country: 'KE', ...place })));
  if (country === undefined) throw new Error('There is no mentor in Kenya.');
  return country;
}

describe('the index of places', () => {
  test('lists countries by name with their numbers of mentors, and last who names none', () => {
    const index = indexOf([at('nia', { country: 'KE' }), at('zoe'), at('ole', { country: 'DK' }), mentor('abe')]);
    expect(index.map(({ code, count }) => [code, count])).toEqual([
      ['DK', 1],
      ['KE', 1],
      [undefined, 2],
    ]);
  });

  test('has hidden mentors apart, and keeps the page of a country where only they are', () => {
    const shown = [at('nia', { country: 'KE', city: 'Nairobi' })];
    const hidden = [at('ole', { country: 'DK', city: 'Aarhus' }), at('zuri', { country: 'KE', city: 'Kisumu' })];
    const countries = shownPlaces({ mentors: [...shown, ...hidden], shown, hidden, words });
    expect(
      countries.map(({ code, count, cities, hidden: apart }) => [
        code,
        count,
        cities.map(({ name }) => name),
        apart.map(({ id }) => id),
      ]),
    ).toEqual([
      ['DK', 0, [], ['ole']],
      ['KE', 1, ['Nairobi'], ['zuri']],
    ]);
    expect(countryPages(countries[0]!)).toEqual([{ path: '/places/dk/', cities: [] }]);
  });

  test('lists cities, their institutions and departments by name with all their mentors', () => {
    const { cities } = kenya(
      { city: 'Nairobi', institution: 'Kilele Hospital', department: 'Surgery' },
      { city: 'Nairobi', institution: 'Kilele Hospital', department: 'medicine' },
      { city: 'Nairobi' },
      {},
      { city: 'Kisumu', institution: 'Lakeside Hospital' },
      { city: 'Nairobi', institution: 'Kilele Hospital', department: 'Medicine' },
    );
    const listed = cities.map(({ name, count, institutions }) => [
      `${name} ${count}`,
      ...institutions.map((institution) => [
        `${institution.name} ${institution.count}`,
        ...institution.departments.map(({ value, mentors }) => `${value}: ${mentors.map(({ id }) => id).join()}`),
      ]),
    ]);
    expect(listed).toEqual([
      ['Kisumu 1', ['Lakeside Hospital 1', ': mentor-4']],
      [
        'Nairobi 4',
        ['Kilele Hospital 3', 'medicine: mentor-1,mentor-5', 'surgery: mentor-0'],
        ['undefined 1', ': mentor-2'],
      ],
      ['undefined 1', ['undefined 1', ': mentor-3']],
    ]);
  });

  test('takes one city written with and without accents for one', () => {
    expect(kenya({ city: 'Zürich' }, { city: 'Zurich' }).cities.map(({ name, count }) => [name, count])).toEqual([
      ['Zürich', 2],
    ]);
  });

  test('names time zones once each, those of most mentors first', () => {
    const country = kenya(
      { timeZone: 'Africa/Kampala' },
      { timeZone: 'Africa/Nairobi' },
      {},
      { timeZone: 'Africa/Nairobi', city: 'Nairobi' },
    );
    expect(country.zones).toEqual(['Africa/Nairobi', 'Africa/Kampala']);
    expect(country.cities[0]?.zones).toEqual(['Africa/Nairobi']);
  });
});

test('the section of a city is called after it in letters of any script', () => {
  expect(['Zürich', 'St. John’s', '杭州', '—', undefined].map(cityAnchor)).toEqual([
    'city-zurich',
    'city-st-john-s',
    'city-杭州',
    'city',
    'city',
  ]);
});

test('an overview names the institutions with most mentors in all cities, by name, and counts the others', () => {
  const country = kenya(
    { institution: 'North', city: 'Nairobi' },
    { institution: 'West', city: 'Nairobi' },
    { institution: 'West', city: 'Kisumu' },
    { institution: 'East', city: 'Kisumu' },
    { institution: 'East', city: 'Kisumu' },
    {},
  );
  expect(largestInstitutions(country, 2)).toEqual({
    shown: [
      { name: 'East', count: 2 },
      { name: 'West', count: 2 },
    ],
    others: 1,
  });
  expect(largestInstitutions(country, 9).others).toBe(0);
});

describe('the pages of a country', () => {
  const country = kenya({ city: 'Eldoret' }, { city: 'Kisumu' }, { city: 'Kisumu' }, { city: 'Mombasa' }, {});
  const pages = (limit: number) =>
    countryPages(country, limit).map((page) => [page.path, pageName(page, words), page.cities.length]);

  test('are one where its mentors have room on it', () => {
    expect(pages(5)).toEqual([['/places/ke/', 'Eldoret to City not given', 4]]);
  });

  test('are several where they have not, each with whole cities and named after the first and the last', () => {
    expect(pages(3)).toEqual([
      ['/places/ke/', 'Eldoret to Kisumu', 2],
      ['/places/ke/page/2/', 'Mombasa to City not given', 2],
    ]);
  });

  test('keep a city together that is larger than a page', () => {
    expect(pages(1)).toEqual([
      ['/places/ke/', 'Eldoret', 1],
      ['/places/ke/page/2/', 'Kisumu', 1],
      ['/places/ke/page/3/', 'Mombasa', 1],
      ['/places/ke/page/4/', 'City not given', 1],
    ]);
  });

  test('are where a city is found', () => {
    const many = kenya(...Array.from({ length: 501 }, (_, number) => ({ city: `Town ${1000 + number}` })));
    expect(cityPath(many, 'city-town-1000')).toBe('/places/ke/#city-town-1000');
    expect(cityPath(many, 'city-town-1500')).toBe('/places/ke/page/2/#city-town-1500');
    expect(cityPath(many, 'city-nowhere')).toBe('/places/ke/');
  });

  test('have an address for mentors who name no country', () => {
    expect(countryPath({})).toBe('/places/elsewhere/');
  });
});
