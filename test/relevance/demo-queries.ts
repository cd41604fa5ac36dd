import { judgeDemo } from './demo-set.ts';
import type { RatedQuery } from './metrics.ts';

/** Prints the questions of our own tests with who is right, as a file of queries for the command. */
const queries: RatedQuery[] = (await judgeDemo()).map(({ query, right }) => ({ query, relevant: right }));
process.stdout.write(`${JSON.stringify(queries, null, 2)}\n`);
