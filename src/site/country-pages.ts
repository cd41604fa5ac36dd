import type { Directory } from './directory.ts';
import type { CityEntry, CountryEntry } from './place-index.ts';

/** How many mentors' names a page carries lightly. */
const MENTORS_ON_A_PAGE = 500;

/** One of the pages of a country, with some of its cities. */
export interface CountryPage {
  /** From the root of the site: `/places/ke/`, `/places/us/page/2/`. */
  path: `/places/${string}/`;
  cities: CityEntry[];
}

/**
 * The pages of a country: each has whole cities, as many as have at most `limit` mentors together. A city with more
 * has a page of its own.
 */
export function countryPages(country: CountryEntry, limit = MENTORS_ON_A_PAGE): CountryPage[] {
  const pages: CountryPage[] = [];
  let count = Infinity;
  for (const city of country.cities) {
    count += city.count;
    if (count <= limit) {
      pages.at(-1)?.cities.push(city);
    } else {
      pages.push({ path: pathOfPage(country, pages.length + 1), cities: [city] });
      count = city.count;
    }
  }
  return pages.length > 0 ? pages : [{ path: countryPath(country), cities: [] }];
}

/** The first page of a country; of mentors who name none, `/places/elsewhere/`. */
export function countryPath({ code }: Pick<CountryEntry, 'code'>): CountryPage['path'] {
  return `/places/${countrySegment({ code })}/`;
}

/** What a country is called in addresses: `ke`. */
export function countrySegment({ code = 'elsewhere' }: Pick<CountryEntry, 'code'>): string {
  return code.toLowerCase();
}

/** What a page is called among those of its country, like a volume of an atlas: "Akron to Boston". */
export function pageName({ cities }: CountryPage, words: Directory['words']): string {
  const [first = '', last = ''] = [cities[0], cities.at(-1)].map((city) => city?.name ?? words.say('places.noCity'));
  return first === last ? first : words.say('places.country.range', { first, last });
}

/** The section of a city on whichever page of its country it stands: `/places/ke/#city-nairobi`. */
export function cityPath(country: CountryEntry, anchor: string): `/places/${string}` {
  const page = countryPages(country).find(({ cities }) => cities.some((city) => city.anchor === anchor));
  return page ? `${page.path}#${anchor}` : countryPath(country);
}

function pathOfPage(country: CountryEntry, number: number): CountryPage['path'] {
  return number === 1 ? countryPath(country) : `${countryPath(country)}page/${number}/`;
}
