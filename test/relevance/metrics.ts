/** How many of the first shown are judged. */
const FIRST = 5;

/** A query and the ids of the mentors who are right for it, in no order. */
export interface RatedQuery {
  query: string;
  relevant: readonly string[];
}

/** What the search showed for a query, and how good that is. */
export interface Measured extends RatedQuery {
  /** Ids of the mentors on the first page of results, in their order. */
  shown: readonly string[];
  precisionAt5: number;
  recallAt5: number;
}

/** How good the search is over all queries. */
export interface Summary {
  meanPrecisionAt5: number;
  meanRecallAt5: number;
  /** The queries that showed nobody although somebody is right. */
  empty: string[];
}

/** The definitions, in the words of `--help`. */
export const DEFINITIONS = [
  'precision at 5  the relevant among the first five shown ÷ the smaller of five and the number shown.',
  '                Where nothing is shown: 0, or 1 if nothing is relevant.',
  'recall at 5     the relevant among the first five shown ÷ the smaller of five and the number relevant.',
  '                Where nothing is relevant: 1.',
] as const;

/** Judges what a search showed by {@link DEFINITIONS}. */
export function measure({ query, relevant }: RatedQuery, shown: readonly string[]): Measured {
  const wanted = new Set(relevant);
  const found = new Set(shown.slice(0, FIRST).filter((id) => wanted.has(id))).size;
  return {
    query,
    relevant,
    shown,
    precisionAt5: shown.length > 0 ? found / Math.min(FIRST, shown.length) : Number(wanted.size === 0),
    recallAt5: wanted.size > 0 ? found / Math.min(FIRST, wanted.size) : 1,
  };
}

/** The means over all queries, each of which counts the same, and those that showed nobody. Needs at least one. */
export function summarize(all: readonly Measured[]): Summary {
  const mean = (valueOf: (one: Measured) => number): number =>
    all.reduce((sum, one) => sum + valueOf(one), 0) / all.length;
  return {
    meanPrecisionAt5: mean(({ precisionAt5 }) => precisionAt5),
    meanRecallAt5: mean(({ recallAt5 }) => recallAt5),
    empty: all.filter(({ shown, relevant }) => shown.length === 0 && relevant.length > 0).map(({ query }) => query),
  };
}
