/**
 * Words a minute: what adults read silently of English non-fiction, as estimated from 190 studies by Brysbaert, J Mem Lang
 * 2019;109:104047 (doi:10.1016/j.jml.2019.104047).
 */
const WORDS_A_MINUTE = 238;

/** Whole minutes, at least one, that it takes to read a text of Markdown or MDX. Tags and addresses are not read. */
export function readingMinutes(text: string, language: string): number {
  const prose = text.replace(/<\/?[A-Za-z][^>]*>/g, ' ').replace(/\]\([^)]*\)/g, ' ');
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(prose)];
  return Math.max(1, Math.ceil(words.filter(({ isWordLike }) => isWordLike).length / WORDS_A_MINUTE));
}
