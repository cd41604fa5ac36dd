/** Scripts whose spelling needs joiners (U+200C, U+200D) between letters: Unicode Standard Annex 31, section 2.3. */
const JOINING_SCRIPTS = [
  'Arabic',
  'Syriac',
  'Nko',
  'Mongolian',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
];
const JOINED = `(?=[\\p{L}\\p{M}])[${JOINING_SCRIPTS.map((script) => `\\p{Script_Extensions=${script}}`).join('')}]`;
/** A joiner between two letters of such scripts, or one that makes a Malayalam virama a final consonant. */
const JOINER = `(?<=${JOINED})[\\u200C\\u200D](?=${JOINED})|(?<=\\u0D4D)\\u200D`;
/** Characters that turn or hide text: bidi controls, whatever has no width or no ink of its own, private use. */
const HIDDEN = new RegExp(`(?!${JOINER})[\\p{Cf}\\p{Default_Ignorable_Code_Point}\\p{Co}\\u2800]`, 'u');

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Telugu',
  'Thai',
  'Georgian',
  'Ethiopic',
  'Hangul',
];
const SCRIPT_PATTERNS = SCRIPTS.map((script) => ({ script, pattern: new RegExp(`\\p{Script=${script}}`, 'u') }));

/**
 * Why a person's name could be taken for another's, or undefined where it could not: hidden characters, or letters
 * of two scripts in one word (a Cyrillic "а" in a Latin name). Every single script passes, and so do names that
 * write each word in another script.
 */
export function findConfusion(name: string): string | undefined {
  const hidden = HIDDEN.exec(name)?.[0];
  if (hidden !== undefined) return `it holds the invisible character U+${codePoint(hidden)}`;
  for (const word of name.split(/[\s-]+/u)) {
    const scripts = SCRIPT_PATTERNS.filter(({ pattern }) => pattern.test(word)).map(({ script }) => script);
    if (scripts.length > 1) return `the word "${word}" mixes ${scripts.join(' and ')} letters`;
  }
  return undefined;
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
