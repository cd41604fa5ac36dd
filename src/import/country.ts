import { isCountryCode } from '../schemas/text.ts';
import { fold } from '../directory/fold.ts';

/** Names that `Intl` gives a country in none of the languages below, as {@link keyOf} has them. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  AE: ['uae'],
  CD: ['congo kinshasa', 'democratic republic of congo', 'democratic republic of the congo', 'dr congo', 'drc'],
  CG: ['congo brazzaville', 'republic of congo', 'republic of the congo'],
  CN: ["people's republic of china", 'prc'],
  CV: ['cape verde'],
  CZ: ['czech republic'],
  GB: [
    'britain',
    'england',
    'great britain',
    'northern ireland',
    'scotland',
    'uk',
    'united kingdom of great britain northern ireland',
    'wales',
  ],
  HK: ['hong kong'],
  IE: ['republic of ireland'],
  IR: ['iran islamic republic of', 'islamic republic of iran'],
  KR: ['korea republic of', 'republic of korea'],
  MD: ['moldova republic of'],
  MK: ['macedonia'],
  MM: ['burma'],
  MO: ['macao', 'macau'],
  NL: ['holland'],
  PS: ['palestine', 'state of palestine'],
  RU: ['russian federation'],
  SA: ['ksa'],
  SY: ['syrian arab republic'],
  SZ: ['swaziland'],
  TL: ['east timor', 'timor leste'],
  TR: ['turkey', 'turkiye'],
  TZ: ['tanzania united republic of', 'united republic of tanzania'],
  US: ['america', 'united states of america', 'us', 'usa'],
  VA: ['vatican', 'holy see'],
  VN: ['viet nam'],
};
/** Two countries are called by these. */
const AMBIGUOUS = new Set(['congo', 'korea', 'na']);
const NAME_LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl'];

let byName: Map<string, string> | undefined;

/**
 * The code of two letters (ISO 3166) of a country called by its name, a common variant of it, or its code; undefined
 * where the text names none, or could name two.
 */
export function findCountry(text: string): string | undefined {
  byName ??= countriesByName();
  const key = keyOf(text);
  return AMBIGUOUS.has(key) ? undefined : byName.get(key);
}

function keyOf(name: string): string {
  return fold(name.replace(/[(),.]/g, (sign) => (sign === '.' ? '' : ' ')))
    .replace(/(?:^| )(?:and|&|the|die|les|los)(?= |$)/g, '')
    .trim();
}

function countriesByName(): Map<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  // A code given up long ago (DD, SU) is read as the code of the country that took its place.
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountryCode);
  const names = new Map(Object.entries(ALIASES).flatMap(([code, aliases]) => aliases.map((alias) => [alias, code])));
  for (const language of NAME_LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      if (name === undefined) continue;
      for (const key of [keyOf(name), code.toLowerCase()]) if (!names.has(key)) names.set(key, code);
    }
  }
  return names;
}
