import { describe, expect, test } from 'vitest';
import { SiteError, readBuiltSite } from '../relevance/built-site.ts';
import { judgeDemo } from '../relevance/demo-set.ts';
import { measure, summarize } from '../relevance/metrics.ts';
import { parseQueryFile } from '../relevance/query-file.ts';
import { formatJson, formatReport } from '../relevance/report.ts';
import { hasInterest } from '../relevance/rules.ts';
import { contentFolder } from '../content-folder.ts';
import { vocabulary } from './mentors.ts';

describe('the file of queries', () => {
  const refusal = (text: string): string => {
    try {
      parseQueryFile(text, 'queries.json');
    } catch (error) {
      return (error as Error).message;
    }
    return 'no refusal';
  };

  test('gives each query with its ids, each once, and leaves other keys alone', () => {
    const text = '\uFEFF[{"query":"kidney","relevant":["ann","ben","ann"],"note":1},{"query":"","relevant":[]}]';
    expect(parseQueryFile(text, 'queries.json')).toEqual([
      { query: 'kidney', relevant: ['ann', 'ben'] },
      { query: '', relevant: [] },
    ]);
  });

  test('that is no JSON is refused with what is wrong and where', () => {
    expect(refusal('[\n  {query: "kidney"}\n]')).toMatch(/^queries\.json is no valid JSON: .*line 2 column 4/);
  });

  test('that is no list, or an empty one, is refused with how to write it', () => {
    expect(refusal('{"query":"kidney","relevant":[]}')).toMatchInlineSnapshot(`
      "queries.json
        Expected a list, found an object.
        Write it like this: [{ "query": "kidney", "relevant": ["grace-okafor"] }]"
    `);
    expect(refusal('[]')).toContain('The list is empty.');
  });

  test('is refused with every place that is wrong', () => {
    const entries = [{ query: 'kidney', relevant: [] }, 'kidney', { query: 7, relevant: 'ann' }, { query: 'x' }];
    expect(refusal(JSON.stringify([...entries, { query: 'y', relevant: ['ann', '', null, []] }])))
      .toMatchInlineSnapshot(`
        "queries.json  [1]
          Expected an object with "query" and "relevant", found "kidney".
        queries.json  [2].query
          Expected a text, found 7.
        queries.json  [2].relevant
          Expected a list of mentors' ids, found "ann".
        queries.json  [3].relevant
          Expected a list of mentors' ids, found nothing.
        queries.json  [4].relevant[1]
          Expected a mentor's id, found "".
        queries.json  [4].relevant[2]
          Expected a mentor's id, found null.
        queries.json  [4].relevant[3]
          Expected a mentor's id, found a list.
        Write it like this: [{ "query": "kidney", "relevant": ["grace-okafor"] }]"
      `);
  });
});

describe('the measures', () => {
  test.each([
    { name: 'two of three shown, of two relevant', relevant: 'a b', shown: 'a x b', precision: 2 / 3, recall: 1 },
    { name: 'what comes after the fifth', relevant: 'a b', shown: 'x a y z v b', precision: 1 / 5, recall: 1 / 2 },
    { name: 'five of seven relevant', relevant: 'a b c d e f g', shown: 'g f e d c b', precision: 1, recall: 1 },
    { name: 'nobody shown of two relevant', relevant: 'a b', shown: '', precision: 0, recall: 0 },
    { name: 'nobody shown where nobody is relevant', relevant: '', shown: '', precision: 1, recall: 1 },
    { name: 'somebody shown where nobody is relevant', relevant: '', shown: 'x', precision: 0, recall: 1 },
  ])('judge $name', ({ relevant, shown, precision, recall }) => {
    const split = (ids: string): string[] => ids.split(' ').filter(Boolean);
    const measured = measure({ query: 'q', relevant: split(relevant) }, split(shown));
    expect([measured.precisionAt5, measured.recallAt5]).toEqual([precision, recall]);
  });

  const all = [
    measure({ query: 'kidney', relevant: ['ann', 'ben'] }, ['ann', 'xavier']),
    measure({ query: 'heart\n\u200F', relevant: ['ann'] }, []),
    measure({ query: 'xqzzv', relevant: [] }, []),
  ];

  test('are means over all queries, with those that wrongly showed nobody', () => {
    expect(summarize(all)).toEqual({ meanPrecisionAt5: 0.5, meanRecallAt5: 0.5, empty: ['heart\n\u200F'] });
    expect(JSON.parse(formatJson(all))).toMatchObject({ meanPrecisionAt5: 0.5, queries: all });
  });

  test('are printed with who was shown, on lines that no query can break', () => {
    expect(formatReport(all)).toMatchInlineSnapshot(`
      "precision at 5, recall at 5, query, and who was shown; + is relevant, - is not

      0.50  0.50  "kidney"
        +ann -xavier
      0.00  0.00  "heart\\n\\u{200f}"
        (nobody)
      1.00  1.00  "xqzzv"
        (nobody)

      Empty queries: "heart\\n\\u{200f}"
      Mean precision at 5: 0.500
      Mean recall at 5: 0.500
      3 queries measured, 1 empty.
      "
    `);
  });
});

describe('a built site', () => {
  const page = (base: string): string =>
    `<link href="${base}favicon.svg"><mentor-search pages="${base}mentors/"><form action="${base}mentors/"></form>`;

  test.each(['/', '/dept/mentors/'])('says itself that it was built for %s', (base) => {
    const folder = contentFolder({ 'mentors/index.html': page(base), 'mentors/ann/index.html': '' });
    const site = readBuiltSite(folder);
    expect(site.base).toBe(base);
    expect(['ann', 'ben'].map(site.hasMentor)).toEqual([true, false]);
  });

  test('is missed with what to do where there is no folder, or no find-a-mentor page in it', () => {
    const empty = contentFolder({ 'index.html': '' });
    expect(() => readBuiltSite(`${empty}/dist`)).toThrow(
      new SiteError(`There is no folder ${empty}/dist. Build it first: "npm run build" writes dist.`),
    );
    expect(() => readBuiltSite(empty)).toThrow(
      `${empty} has no find-a-mentor page: there is no mentors/index.html. Build it first`,
    );
    const other = contentFolder({ 'mentors/index.html': '<p>Ann</p>' });
    expect(() => readBuiltSite(other)).toThrow('there is no <mentor-search> in mentors/index.html.');
  });
});

describe('the questions for the demo', () => {
  test('have somebody who is right, but for those that nobody can answer', async () => {
    const judged = await judgeDemo();
    expect(judged.length).toBeGreaterThanOrEqual(80);
    const mayBeEmpty = ['nonsense', 'hostile input', 'topics that nobody has'];
    const empty = judged.filter(({ kind, right }) => right.length === 0 && !mayBeEmpty.includes(kind));
    expect(empty.map(({ query }) => query)).toEqual(['Korean', 'soccer']);
    expect(new Set(judged.map(({ query }) => query)).size).toBe(judged.length);
  });

  test('know an interest by its narrower ones, and refuse one that is not in the vocabulary', () => {
    const ann = {
      id: 'ann',
      profile: { name: 'Ann', interests: ['heart-failure'] },
      body: { html: '', text: '', projects: [] },
    };
    const ground = { vocabulary, today: '2026-11-24' };
    expect(['cardiology', 'simulation'].map((id) => hasInterest(id)(ann, ground))).toEqual([true, false]);
    expect(() => hasInterest('cardiolgy')(ann, ground)).toThrow('"cardiolgy", which is not in the vocabulary');
  });
});
