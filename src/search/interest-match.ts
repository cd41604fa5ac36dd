import { fold } from '../directory/fold.ts';
import type { SearchQuery } from '../directory/search-query.ts';
import type { CardInterest } from './card.ts';
import type { MentorIndex } from './mentor-index.ts';

/** Letters that a word of the query needs so that it alone can mean an interest. */
const MIN_LETTERS = 3;

/**
 * Tells the interests that answer a query: those chosen, those narrower than a chosen one, and those in whose label a
 * word begins with a word of the text.
 */
export function createInterestMatch(
  { chosen, text }: Pick<SearchQuery, 'chosen' | 'text'>,
  index: Pick<MentorIndex, 'interests' | 'broader'> | undefined,
): (interest: CardInterest) => boolean {
  const ids = index?.interests.values ?? [];
  const wanted = new Set(chosen.interest);
  const isUnderWanted = (id: string): boolean =>
    (index?.broader[ids.indexOf(id)] ?? []).some((number) => wanted.has(ids[number] ?? ''));
  const words = fold(text)
    .split(' ')
    .filter((word) => word.length >= MIN_LETTERS);
  return ({ id, label }) => {
    if (wanted.has(id) || (wanted.size > 0 && isUnderWanted(id))) return true;
    const labelWords = fold(label).split(' ');
    return words.some((word) => labelWords.some((labelWord) => labelWord.startsWith(word)));
  };
}
