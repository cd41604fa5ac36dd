import { fold } from './fold.ts';
import { editDistance } from './nearest.ts';

/** A person's name as it is compared with others. */
export interface NameForm {
  /** Its words without titles and degrees, folded. */
  words: readonly string[];
  /** The same for each order of the words, and for each way to divide them. */
  key: string;
  /** All words in one, for slips of a letter. */
  letters: string;
}

const TITLES: ReadonlySet<string> = new Set('dr prof professor mr mrs ms miss mx sir dame'.split(' '));
const DEGREES: ReadonlySet<string> = new Set(
  'MD PhD DPhil MBBS MBChB MBBCh BMBS DO RN NP PA MPH MSc MS MA MBA MEd BSc PharmD DNP DrPH FRCP FACP FACS MRCP'.split(
    ' ',
  ),
);
/** A word such as `MBChB` or `F.R.C.P.`: at least two capital letters. */
const DEGREE_LIKE = /^(?:\p{L}*\p{Lu}\.?){2,}\p{L}?\.?$/u;
/** Shorter names differ by a letter because they are different names. */
const LEAST_LETTERS = 10;

/** The form in which names are compared; `Okafor, Grace` and `Dr. Grace Okafor, MBChB` have the same key. */
export function nameForm(name: string): NameForm {
  const [first = '', ...more] = name.split(',');
  // After a comma stand degrees, or the given names of a name that is filed by its last.
  const rest = more.filter(
    (part) =>
      !part
        .trim()
        .split(/\s+/)
        .every((word) => DEGREE_LIKE.test(word)),
  );
  const given = [...rest, first].join(' ').trim().split(/\s+/);
  while (given.length > 2 && DEGREES.has((given.at(-1) ?? '').replaceAll('.', ''))) given.pop();
  const folded = fold(given.join(' ').replace(/['’ʼ]/g, '')).replaceAll('.', ' ').split(/\s+/);
  const words = folded
    .filter((word, index) => word !== '' && !(index < 2 && TITLES.has(word)))
    // Umlauts are also written out: Mueller.
    .map((word) => word.replace(/([aou])e/g, '$1'));
  return { words, key: words.toSorted().join(' '), letters: words.join('') };
}

/**
 * How like two names are: `same` but for accents, capitals, hyphens, titles and the order of words; `near` where one
 * shortens what the other writes out, or one letter of a long name is another. Undefined where they are two names.
 */
export function compareNames(a: NameForm, b: NameForm): 'same' | 'near' | undefined {
  if (a.key === b.key || a.letters === b.letters) return 'same';
  if (!mayBeLike(a, b)) return undefined;
  return isShortened(a.words, b.words) || differsByLetter(a, b) ? 'near' : undefined;
}

/** Quickly tells most pairs apart: like names begin alike and end in the same letter, or nearly so. */
function mayBeLike(a: NameForm, b: NameForm): boolean {
  return a.letters.charCodeAt(0) === b.letters.charCodeAt(0) && Math.abs(a.words.length - b.words.length) <= 2;
}

/** Same last word, and given names of which none says otherwise: `G. Okafor`, `Grace Okafor`, `Grace A. Okafor`. */
function isShortened(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const givenLong = long.slice(0, -1);
  const givenShort = short.slice(0, -1);
  if (!agree(givenLong[0] ?? '', givenShort[0] ?? '')) return false;
  // The middle names of the shorter one must stand in the longer one, in their order.
  let at = 1;
  return givenShort.slice(1).every((word) => {
    while (at < givenLong.length && !agree(givenLong[at] ?? '', word)) at++;
    return at++ < givenLong.length;
  });
}

function agree(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function differsByLetter(a: NameForm, b: NameForm): boolean {
  const least = Math.min(a.letters.length, b.letters.length);
  if (least < LEAST_LETTERS || a.words.length !== b.words.length || /\p{N}/u.test(a.letters + b.letters)) return false;
  const different = a.words.flatMap((word, index) => (word === b.words[index] ? [] : [[word, b.words[index] ?? '']]));
  const [pair] = different;
  if (different.length !== 1 || !pair) return false;
  const [one = '', other = ''] = pair;
  return Math.min(one.length, other.length) > 3 && !isForm(one, other) && editDistance(one, other, 2) === 1;
}

/** `Francesco` and `Francesca`, `Ivanov` and `Ivanova` are different people of one family. */
function isForm(a: string, b: string): boolean {
  const stem = (word: string): string => word.replace(/[aeiouy]$/, '');
  return stem(a) === stem(b);
}
