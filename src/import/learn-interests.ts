import type { Vocabulary } from '../directory/vocabulary.ts';
import type { Interest } from '../schemas/interest.ts';
import { freeId, idOf } from '../directory/identifier.ts';
import { keywordKey } from './interests.ts';

const MIN_PEOPLE = 2;

/**
 * Makes interests of the keywords that at least two people share, so that people are found by them. Each list is one
 * person's. An interest is called what most of them write; the order is that of the labels.
 */
export function learnInterests(keywordLists: readonly (readonly string[])[], vocabulary: Vocabulary): Interest[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const keywords of keywordLists) {
    for (const keyword of keywords) {
      const counts = spellings.get(keywordKey(keyword)) ?? new Map<string, number>();
      spellings.set(keywordKey(keyword), counts.set(keyword, (counts.get(keyword) ?? 0) + 1));
    }
  }
  const taken = new Set(vocabulary.interests.map(({ id }) => id));
  return [...spellings.values()]
    .filter((counts) => sum(counts.values()) >= MIN_PEOPLE)
    .map((counts) => capitalised(mostFrequent(counts)))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((label) => {
      const id = freeId(idOf(label, 'interest'), (candidate) => taken.has(candidate));
      taken.add(id);
      return { id, label, kind: 'research' };
    });
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((best, candidate) => (candidate[1] > best[1] ? candidate : best))[0];
}

/** A label as the vocabulary writes it: "Open science". Words such as "mRNA" and "icepyx2" stay as they are. */
function capitalised(label: string): string {
  return /^\p{Ll}+(?: |$)/u.test(label) ? label.charAt(0).toUpperCase() + label.slice(1) : label;
}
