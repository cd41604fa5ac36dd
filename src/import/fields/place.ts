import { isTimeZone } from '../../schemas/text.ts';
import { findCountry } from '../country.ts';
import { type Field, type Making, USED } from '../field.ts';
import { readField, type Slot, textField } from '../text-field.ts';

type Place = NonNullable<Making['profile']['place']>;

function placeSlot(key: 'city' | 'country' | 'timeZone'): Slot {
  return {
    get: ({ profile }) => profile.place?.[key],
    set: ({ profile }, text) => void ((profile.place ??= {})[key] = text),
  };
}

const city = textField('place.city', ['city', 'town', 'city town', 'city state'], 100, placeSlot('city'));
const country = readField(
  'place.country',
  ['country', 'nation', 'country of residence', 'country code'],
  placeSlot('country'),
  findCountry,
  'a country',
);

/** "Nairobi, Kenya": the last part is the country where it is one, and the rest the city. */
const location: Field = {
  target: 'place',
  names: [
    'location',
    'place',
    'based in',
    'where are you based',
    'city country',
    'city and country',
    'geographic location',
  ],
  read(text, making, vocabulary) {
    const parts = text
      .split(/[,\n]/)
      .map((part) => part.trim())
      .filter(Boolean);
    const found: Place = making.profile.place ?? {};
    const last = findCountry(parts.at(-1) ?? '');
    if (last !== undefined && (found.country ?? last) === last) {
      making.profile.place = { ...found, country: last };
      parts.pop();
    }
    return parts.length === 0 ? USED : city.read(parts.join(', '), making, vocabulary);
  },
};

const timeZone = readField(
  'place.timeZone',
  ['time zone', 'timezone'],
  placeSlot('timeZone'),
  readTimeZone,
  'a time zone such as "Africa/Nairobi"',
);

function readTimeZone(text: string): string | undefined {
  return /^[A-Za-z]+(?:\/[\w+-]+)+$/.test(text) && isTimeZone(text) ? text : undefined;
}

export const PLACE_FIELDS: readonly Field[] = [city, country, location, timeZone];
