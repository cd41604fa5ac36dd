import { describe, expect, inject, test } from 'vitest';
import { judgeDemo, type Judged } from '../relevance/demo-set.ts';
import { formatQuery } from '../relevance/report.ts';
import { search } from '../relevance/search-visit.ts';
import { openSite } from './site.ts';

const site = await openSite({ folder: inject('demo') });
const questions = Object.groupBy(await judgeDemo(), ({ kind }) => kind);

/**
 * What a trainee would find wrong in the answer to a question. The rule: everybody among the first five is right, or is
 * near enough to be shown besides; and as many who are right are among them as the question asks for: all, but three at
 * most, unless it says fewer.
 */
function faultsOf({ right, also, atLeast }: Judged, shown: readonly string[]): string[] {
  const first = shown.slice(0, 5);
  const wrong = first.filter((id) => !right.includes(id) && !also.includes(id));
  const found = first.filter((id) => right.includes(id));
  return [
    ...wrong.map((id) => `shows ${id}, who is not right`),
    ...(found.length < atLeast ? [`shows ${found.length} who are right, at least ${atLeast} should be`] : []),
  ];
}

for (const [kind, asked = []] of Object.entries(questions)) {
  describe(`the search answers ${kind}:`, () => {
    for (const question of asked) {
      const query = formatQuery(question.query);
      test(query, async () => {
        const page = await site.open('/favicon.svg');
        const shown = await search(page, site.url('/mentors/'), question.query);
        const names = (ids: readonly string[]): string => ids.join(', ') || 'nobody';
        const explanation = `${query} shows ${names(shown)}. Right would be ${names(question.right)}.`;
        expect(faultsOf(question, shown), explanation).toEqual([]);
      });
    }
  });
}
