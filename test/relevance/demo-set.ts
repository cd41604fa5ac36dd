import { join } from 'node:path';
import { readContent } from '../../src/content/content.ts';
import { ContentError } from '../../src/content/report.ts';
import { isHidden } from '../../src/directory/availability.ts';
import { isError } from '../../src/directory/problem.ts';
import { CONTEXT } from '../context.ts';
import { hideAfterMonthsOf } from '../../src/schemas/site.ts';
import { HOSTILE_QUESTIONS } from './hostile-queries.ts';
import { PERSON_QUESTIONS } from './person-queries.ts';
import type { Questions } from './question.ts';
import type { Ground, Person, Rule } from './rules.ts';
import { TOPIC_QUESTIONS } from './topic-queries.ts';

/** The day for which the browser tests build the demo; who has room depends on it. */
const DEMO_DAY = '2026-11-24';

export const QUESTIONS: Questions = { ...TOPIC_QUESTIONS, ...PERSON_QUESTIONS, ...HOSTILE_QUESTIONS };

/** A question, and what it asks of the search of the demo. */
export interface Judged {
  /** What kind of question it is. */
  kind: string;
  query: string;
  /** Ids of those who are right. */
  right: string[];
  /** Ids of those who may be shown besides. */
  also: string[];
  /** How many who are right must be among the first five. */
  atLeast: number;
}

/**
 * Every question of {@link QUESTIONS}, judged by its rules on the profiles of the demo that the search shows. Throws {@link ContentError} where
 * a file of the demo has errors, since its mentor would be missed.
 */
export async function judgeDemo(): Promise<Judged[]> {
  const content = join(import.meta.dirname, '../../content');
  const { site, profiles, vocabulary, problems } = await readContent(content, CONTEXT);
  if (problems.some(isError)) throw new ContentError(problems.filter(isError));
  const people = profiles.filter(({ profile }) => !isHidden(profile, DEMO_DAY, hideAfterMonthsOf(site)));
  const ground = { vocabulary, today: DEMO_DAY };
  return Object.entries(QUESTIONS).flatMap(([kind, questions]) =>
    questions.map(({ query, right: rule, also, atLeast }) => {
      const right = idsOf(people, ground, rule);
      const besides = also === undefined ? [] : idsOf(people, ground, also).filter((id) => !right.includes(id));
      return { kind, query, right, also: besides, atLeast: Math.min(atLeast ?? 3, right.length) };
    }),
  );
}

function idsOf(people: readonly Person[], ground: Ground, rule: Rule): string[] {
  return people.filter((person) => rule(person, ground)).map(({ id }) => id);
}
