import { fold } from '../directory/fold.ts';

/** Endings that leave a word the same thing: `transplants`, `transplanted` and `transplantation` are all `transplant`. */
const ENDING = /(?:s|e[sd]|ers?|ings?|ly|ness|ful|ships?|ists?|ments?|ations?|ics?|ical|al)$/;
const MIN_STEM = 2;

/**
 * Whether a text has a word that begins with the one that was looked for, or that is another form of it. Of a word in
 * parts, such as `follow-up`, one part is enough, if it is longer than two letters.
 */
export function hasWord(text: string, word: string): boolean {
  const parts = partsOf(word);
  const long = parts.filter((part) => part.length > 2);
  const written = text.split(/\s+/).flatMap(partsOf);
  return (long.length > 0 ? long : parts).some((part) => written.some((other) => isForm(other, part)));
}

/** `X-ray,` is `x`, `ray` and `xray`. */
function partsOf(word: string): string[] {
  const parts = fold(word)
    .split(' ')
    .map((part) => part.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((part) => part !== '');
  return parts.length > 1 ? [...parts, parts.join('')] : parts;
}

function isForm(written: string, sought: string): boolean {
  return written.startsWith(sought) || stemOf(written) === stemOf(sought);
}

/** What forms of a word have in common; compared, never shown. `running` gives `run`, `studies` gives `stud`. */
function stemOf(word: string): string {
  const stem = word
    .replace(/([bdgmnprt])\1(?=(?:ed|ers?|ings?)$)/, '$1')
    .replace(ENDING, '')
    .replace(/[eiy]$/, '');
  return stem.length < MIN_STEM ? word : stem;
}
