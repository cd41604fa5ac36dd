import type { Problem } from './problem.ts';

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
export const JOINER = `(?<=${JOINED})[\\u200C\\u200D](?=${JOINED})|(?<=\\u0D4D)\\u200D`;

/** Scripts in which a space without width says where words end. */
const SPACELESS =
  '[\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}\\p{scx=Tibetan}\\p{scx=Javanese}\\p{scx=Han}]';
const PICTOGRAPH = '[\\p{Extended_Pictographic}\\uFE0F\\u{1F3FB}-\\u{1F3FF}]';
/** What makes a character of those below an honest part of the text around it. */
const HONEST = [
  // Joiners at the edge of a word, as in Persian plurals, and in emoji of several parts.
  `(?<=${JOINED})[\\u200C\\u200D]|[\\u200C\\u200D](?=${JOINED})`,
  `(?<=${PICTOGRAPH})\\u200D(?=\\p{Extended_Pictographic})`,
  `(?<=${SPACELESS})\\u200B|\\u200B(?=${SPACELESS})`,
  // One variant of the letter or sign before it.
  '(?<=[^\\s\\p{Cc}\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}])[\\uFE00-\\uFE0F]',
  '(?<=\\p{scx=Han})[\\u{E0100}-\\u{E01EF}]',
  '(?<=\\p{scx=Mongolian})[\\u180B-\\u180F]',
  // The flags of England, Scotland and Wales are a black flag and letters that cannot be seen.
  '(?<=\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{0,6})[\\u{E0061}-\\u{E007F}]',
  '(?<=\\p{M})\\u034F|\\u034F(?=\\p{M})',
].join('|');

/** Bidi embeddings, overrides and isolates, tags, and letters without ink: text with them reads otherwise than it is. */
const DECEPTIVE =
  '[\\u115F\\u1160\\u180E\\u202A-\\u202E\\u2061-\\u206F\\u3164\\uFE00-\\uFE0F\\uFFA0\\uFFF9-\\uFFFB\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E0FFF}]';
/** Leftovers of other programs and signs in the wrong place: harmless to read, and in the way of searches. */
const STRAY = '[\\u00AD\\u034F\\u061C\\u180B-\\u180D\\u180F\\u200B-\\u200F\\u2060\\uFEFF]';
/** Marks of direction, which belong into text in which some of the letters run from right to left. */
const DIRECTION_MARK = /[\u061C\u200E\u200F]/;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const SUSPECT = new RegExp(`${DECEPTIVE}|${STRAY}`, 'u');
const DISHONEST = new RegExp(`(?!${HONEST})(?:${DECEPTIVE}|${STRAY})`, 'gu');
const DECEPTIVE_ONLY = new RegExp(DECEPTIVE, 'u');

/** A character of a text that cannot be seen and has no business there. */
interface HiddenCharacter {
  /** Where it stands, in UTF-16 code units. */
  index: number;
  /** `U+202E`. */
  code: string;
  /** Whether the text reads otherwise than it is; else the character is only in the way. */
  isDeceptive: boolean;
}

/**
 * The first hidden character of a text, a deceptive one before all others; undefined where there is none. What scripts
 * and emoji need passes: joiners, marks of direction in text from right to left, variants, breaks between Thai words.
 */
function findHidden(text: string): HiddenCharacter | undefined {
  if (!SUSPECT.test(text)) return undefined;
  const mayTurn = RIGHT_TO_LEFT.test(text);
  const found = [...text.matchAll(DISHONEST)].filter(([sign]) => !(mayTurn && DIRECTION_MARK.test(sign)));
  const worst = found.find(([sign]) => DECEPTIVE_ONLY.test(sign)) ?? found[0];
  if (!worst) return undefined;
  return { index: worst.index, code: `U+${codePoint(worst[0])}`, isDeceptive: DECEPTIVE_ONLY.test(worst[0]) };
}

/** What is wrong with a text that holds a hidden character, and where; undefined where it holds none. */
export function explainHidden(
  text: string,
): (Pick<Problem, 'kind' | 'message' | 'advice'> & { index: number }) | undefined {
  const hidden = findHidden(text);
  if (!hidden) return undefined;
  const { index, code } = hidden;
  return hidden.isDeceptive
    ? {
        index,
        kind: 'text-deceptive',
        message: `The text holds the invisible character ${code}, which can make it read otherwise than it is.`,
        advice: 'Delete it, or type the text anew.',
      }
    : {
        index,
        kind: 'text-invisible',
        message: `The text holds the invisible character ${code}.`,
        advice: 'Delete it: searches do not find the word that it stands in.',
      };
}

/** The number of a character as Unicode writes it: `202E`. */
export function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
