import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROBLEM_KINDS } from '../../src/directory/problem.ts';

it('explains every kind of problem in the guide for contributors, and no other', () => {
  const guide = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
  const explained = [...guide.matchAll(/^\| `([a-z-]+)` +\| .{20,}/gm)].map(([, kind]) => kind);
  expect(explained).toEqual(Object.keys(PROBLEM_KINDS));
});
