import type { Answer, FoundMentor, Sources } from './search-answer.ts';
import type { ReadPart } from './query-reader.ts';

/**
 * So many come at once, each in a file of its own: the rest is shown when the answer is complete. So are those of them
 * who have not confirmed their page for long, who come last or not at all.
 */
const FIRST_TEXTS = 6;

/**
 * Finds words in texts alone, without the index: those who have all of the words, the best first, of whom it gives a few.
 * Nothing where nobody has all, or where there are no words.
 */
export async function findTexts(
  text: string,
  parts: readonly ReadPart[],
  { texts }: Sources,
): Promise<Answer | undefined> {
  const hits = await Promise.all(parts.map(({ said }) => texts.find(said)));
  const scores = new Map<string, { words: number; score: number }>();
  for (const { id, score } of hits.flatMap(({ results }) => results)) {
    const before = scores.get(id) ?? { words: 0, score: 0 };
    scores.set(id, { words: before.words + 1, score: before.score + score });
  }
  const found = [...scores].filter(([, { words }]) => words === hits.length);
  if (found.length === 0) return undefined;
  const ids = found.sort(([, a], [, b]) => b.score - a.score).map(([id]) => id);
  const find = async (id: string): Promise<FoundMentor> => ({
    card: await texts.cardOf(id),
    reasons: [],
    excerpt: await texts.excerptOf(id, hits),
  });
  const findCurrent = async (some: readonly string[]): Promise<FoundMentor[]> =>
    (await Promise.all(some.map(find))).filter(({ card }) => !card.isStale);
  return {
    total: ids.length,
    text,
    parts,
    unknown: [],
    find: async (from, to) => {
      const end = Math.min(to, FIRST_TEXTS);
      const first = await findCurrent(ids.slice(from, end));
      return [...first, ...(await findCurrent(ids.slice(end, end + Math.max(0, end - from - first.length))))];
    },
  };
}
