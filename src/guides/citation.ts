import type { Reference } from '../schemas/reference.ts';

/** The parts of an entry of a list of references; what is between them is punctuation. */
export interface Citation {
  /** "Vaughn V, Saint S, Chopra V"; empty where the work names nobody. */
  authors: string;
  title: string;
  /** The journal, book or site; set in italics. */
  container: string;
  /** "2017;317(5):475–476". */
  place: string;
}

/** As many authors are named; where there are more, the first three, as the AMA Manual of Style (11th edition) has it. */
const AUTHORS_NAMED = 6;

/** A reference in the order of the AMA Manual of Style, 11th edition, with the full name of the journal. */
export function citationOf(reference: Reference): Citation {
  const { author = [], title, issued, volume, issue, page } = reference;
  const names = author.map(({ family, given }) => (given === undefined ? family : `${family} ${initialsOf(given)}`));
  const authors = names.length > AUTHORS_NAMED ? [...names.slice(0, 3), 'et al'] : names;
  const inVolume = volume === undefined ? '' : `;${volume}${issue === undefined ? '' : `(${issue})`}`;
  const pages = page === undefined ? '' : `${inVolume === '' ? ';' : ':'}${String(page).replaceAll('-', '–')}`;
  return {
    authors: authors.join(', '),
    title: title.replace(/\.$/, ''),
    container: reference['container-title'],
    place: `${issued}${inVolume}${pages}`,
  };
}

/** Whom a text names for a work: the families of its authors, else the journal, book or site. */
export function namesInText({ author, 'container-title': container }: Reference): string[] {
  return author?.map(({ family }) => family) ?? [container];
}

/** "Vineet M" and "VM" both become "VM"; "Jean-Paul" becomes "JP". */
function initialsOf(given: string): string {
  if (/^\p{Lu}+$/u.test(given)) return given;
  return [...given.matchAll(/(?<![\p{L}\p{M}'’])\p{L}/gu)].map(([initial]) => initial.toUpperCase()).join('');
}
