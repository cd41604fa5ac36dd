import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { judgeDemo, type Judged } from '../relevance/demo-set.ts';
import { formatQuery } from '../relevance/report.ts';
import { search } from '../relevance/search-visit.ts';
import { openSite } from './site.ts';

/** How many mentors a message names at most. */
const MAX_LISTED = 8;

const site = await openSite({ folder: inject('demo') });
const questions = Object.entries(Object.groupBy(await judgeDemo(), ({ kind }) => kind));

test.each(questions)('the search answers %s', { timeout: 180_000 }, async (_, asked = []) => {
  const page = await site.open('/about/', { width: 400 });
  const faults: string[] = [];
  for (const question of asked) faults.push(...(await faultsOf(page, question)));
  expect(faults).toEqual([]);
});

/**
 * What a trainee would find wrong in the answer to a question. The rule: everybody among the first five is right, or is
 * near enough to be shown besides; and enough of them are right, which is as many as there are, but three at most,
 * unless the question says fewer.
 */
async function faultsOf(page: Page, { query, right, also, atLeast }: Judged): Promise<string[]> {
  const shown = await search(page, site.url('/mentors/'), query);
  const first = shown.slice(0, 5);
  const wrong = first.filter((id) => !right.includes(id) && !also.includes(id));
  const found = first.filter((id) => right.includes(id));
  if (wrong.length === 0 && found.length >= atLeast) return [];
  return [
    [
      `${formatQuery(query)} shows ${list(first)}.`,
      wrong.length > 0 ? `Wrong: ${list(wrong)}.` : `Too few are right: ${found.length} of at least ${atLeast}.`,
      `Right: ${list(right)}.`,
    ].join(' '),
  ];
}

function list(ids: readonly string[]): string {
  const rest = ids.length - MAX_LISTED;
  return (ids.slice(0, MAX_LISTED).join(', ') || 'nobody') + (rest > 0 ? ` and ${rest} more` : '');
}
