import { codePoint, JOINER } from './hidden-characters.ts';

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
