/** Characters that turn or hide text: bidi controls, zero-width and other invisible characters, private use. */
const HIDDEN =
  /[\p{Bidi_Control}\p{Co}\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B\u2060-\u2064\u3164\uFEFF\uFFA0]/u;

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
