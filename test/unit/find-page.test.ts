import { describe, expect, test } from 'vitest';
import { createFacetLabels } from '../../src/directory/facets.ts';
import type { Mentor } from '../../src/directory/mentor.ts';
import { createVocabulary } from '../../src/directory/vocabulary.ts';
import { createWords } from '../../src/directory/words.ts';
import { buildMentorIndex } from '../../src/search/mentor-index.ts';
import type { Directory } from '../../src/site/directory.ts';
import { facetGroups } from '../../src/site/facet-groups.ts';
import { listPages } from '../../src/site/list-pages.ts';
import type { Search } from '../../src/site/search.ts';
import { en } from '../../src/words/en.ts';
import { mentor } from './mentors.ts';

const words = createWords('en', en);
const topics = Array.from({ length: 12 }, (_, number) => ({
  id: `topic-${number}`,
  label: `Topic ${'lkjihgfedcba'[number]}`,
  kind: 'clinical' as const,
}));
const vocabulary = createVocabulary([...topics, { id: 'running', label: 'Running', kind: 'personal' }]);

function groupsOf(mentors: Mentor[]) {
  const search = {
    index: buildMentorIndex(mentors, { vocabulary, today: '2026-11-24', staleAfterMonths: 12 }),
    labelOf: createFacetLabels(mentors, vocabulary, words),
  };
  return facetGroups(search as Search, { words, vocabulary } as Directory);
}

describe('what the page offers to choose from', () => {
  test('leaves out facets of which nobody has a value', () => {
    expect(groupsOf([mentor('ann', { languages: ['en'] })]).map(({ facet }) => facet)).toEqual([
      'availability',
      'language',
    ]);
  });

  test('keeps levels and the like in their own order, with counts', () => {
    const people = [
      mentor('ann', { mentoring: { levels: ['fellow', 'premed'] } }),
      mentor('ben', { mentoring: { levels: ['fellow'] } }),
    ];
    const [, level] = groupsOf(people);
    expect(level!.options.map(({ label, count }) => [label, count])).toEqual([
      ['Premedical students', 1],
      ['Fellows', 2],
    ]);
  });

  test('shows the eight most frequent of many interests, the others from A to Z, and those outside work apart', () => {
    const people = topics.map((_, number) =>
      mentor(`m${number}`, {
        interests: topics.slice(0, number + 1).map(({ id }) => id),
        personalInterests: ['running'],
      }),
    );
    const [interest] = groupsOf(people);
    expect(interest!.options.map(({ value }) => value)).toEqual(topics.slice(0, 8).map(({ id }) => id));
    expect(interest!.more.map(({ label, options }) => [label, options.map((option) => option.label)])).toEqual([
      ['More, from A to Z', ['Topic a', 'Topic b', 'Topic c', 'Topic d']],
      ['Outside work', ['Running']],
    ]);
  });
});

describe('the list of all mentors', () => {
  test('has 60 on a page, everybody once and in order', () => {
    const mentors = Array.from({ length: 121 }, (_, number) => mentor(`m${number}`));
    const pages = listPages(mentors);
    expect(pages.map(({ page, pages: count, mentors: listed }) => [page, count, listed.length])).toEqual([
      [1, 3, 60],
      [2, 3, 60],
      [3, 3, 1],
    ]);
    expect(pages.flatMap((page) => page.mentors)).toEqual(mentors);
  });

  test('has one page where there is nobody', () => {
    expect(listPages([])).toEqual([{ page: 1, pages: 1, mentors: [] }]);
  });
});
